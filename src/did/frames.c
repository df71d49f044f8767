/* Reading data/frames/.
 *
 * A frame's line names lemmas, a pattern (pattern.c), a class and slots. Each lemma of a line is a frame of its own; frames of one lemma
 * are chained in the order of the files. The tables are checked as they are read: a class, mode or code that the ontology does not know is an error
 * with file and line. */
#include "did/homes.h"
#include "did/links.h"
#include "did/pattern.h"
#include "did/sets.h"
#include "did/usual.h"
#include "did/word_kinds.h"

#include <stdlib.h>
#include <stddef.h>
#include <string.h>

#include "base/tsv.h"

uint32_t dl_frames_lemma(const struct dl_frames *f, struct dl_str word)
{
    return word.size > 0 ? dl_table_get_small(&f->lemmas, word) : DL_NONE;
}

uint16_t dl_frames_set(const struct dl_frames *f, const char *name)
{
    uint32_t id = dl_table_get(&f->sets, dl_str_from(name));
    return id == DL_NONE ? DL_NO_SET : (uint16_t)id;
}

int dl_frames_hold(const struct dl_frames *f, uint32_t lemma, uint16_t set)
{
    uint32_t low = f->of_lemma[lemma].sets, high = f->of_lemma[lemma + 1].sets;
    while (low < high) { /* common words are in a hundred sets */
        uint32_t middle = (low + high) / 2;
        if (f->set_ids[middle] == set) return 1;
        if (f->set_ids[middle] < set) low = middle + 1;
        else high = middle;
    }
    return 0;
}

int dl_frames_status(const struct dl_frames *f, uint32_t lemma, enum dl_status_place place, int *out)
{
    for (int status = 0; status <= DL_STATUS_NONE; status++)
        if (dl_frames_in(f, lemma, f->status_sets[place][status])) {
            *out = status;
            return 1;
        }
    return 0;
}

uint8_t dl_cameo_quad(const char *cameo)
{
    static const uint8_t quads[] = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 3, 4, 4, 4, 4};
    if (!dl_ascii_digit(cameo[0]) || !dl_ascii_digit(cameo[1])) return 0;
    uint32_t root = (uint32_t)(cameo[0] - '0') * 10 + (uint32_t)(cameo[1] - '0');
    return root < sizeof quads ? quads[root] : 0;
}

const struct dl_code_row *dl_frames_code(const struct dl_frames *f, const char *code)
{
    uint32_t i = dl_table_get(&f->code_index, dl_str_from(code));
    return i == DL_NONE ? NULL : &f->codes.at[i];
}

int dl_frames_class(struct dl_str name)
{
    for (int t = 0; t < DL_EVENT_TYPES; t++)
        if (dl_str_is(name, dl_event_type_name(t))) return t;
    return DL_NO_CLASS;
}

const struct dl_compose *dl_frames_compose(const struct dl_frames *f, const char *cameo, int type, const char *mode,
                                           const char *inner)
{
    for (uint32_t i = 0; i < f->compose.count; i++) {
        const struct dl_compose *c = &f->compose.at[i];
        if (strncmp(c->family, cameo, 2) != 0) continue;
        if (c->type != DL_NO_CLASS && c->type != type) continue;
        if (c->inner_code != NULL && (inner == NULL || strncmp(c->inner_code, inner, strlen(c->inner_code)) != 0)) continue;
        if (c->inner_mode != NULL && (mode == NULL || strcmp(c->inner_mode, mode) != 0)) continue;
        return c;
    }
    return NULL;
}

/* ---- frames ---- */

static const char *keep(struct dl_frames *f, struct dl_str text)
{
    return text.size == 0 ? NULL : dl_arena_copy(&f->arena, text.at, text.size);
}

static int parse_code(struct dl_frames *f, const struct dl_tsv *tsv, struct dl_frame *frame, struct dl_error *error)
{
    struct dl_str code = dl_tsv_cell(tsv, 4);
    frame->composed = dl_str_ends(code, "*");
    if (frame->composed) code.size--;
    frame->cameo = keep(f, code);
    if (frame->cameo == NULL || dl_frames_code(f, frame->cameo) == NULL) return dl_tsv_fail(tsv, error, "no such CAMEO code");
    struct dl_str mode = dl_tsv_cell(tsv, 3);
    frame->mode_inner = dl_str_is(mode, "inner");
    if (mode.size == 0 || frame->mode_inner) return DL_OK;
    struct dl_str modes = dl_str_from(f->classes[frame->type].modes);
    while (modes.at != NULL)
        if (dl_str_equal(dl_str_trim(dl_str_cut(&modes, ',')), mode)) {
            frame->mode = keep(f, mode);
            return frame->mode == NULL ? dl_fail_memory(error) : DL_OK;
        }
    return dl_tsv_fail(tsv, error, "no such mode of the class");
}

static int parse_frame(struct dl_frames *f, const struct dl_tsv *tsv, struct dl_frame *frame, struct dl_error *error)
{
    *frame = (struct dl_frame){.line = tsv->line, .file = tsv->name + strlen("frames/")};
    struct dl_str type = dl_tsv_cell(tsv, 2), pattern = dl_tsv_cell(tsv, 1);
    frame->type = (uint8_t)dl_frames_class(type);
    if (frame->type == DL_NO_CLASS && !dl_str_is(type, "none")) return dl_tsv_fail(tsv, error, "no such class");
    while (pattern.at != NULL) {
        struct dl_str token = dl_str_cut(&pattern, ' ');
        if (token.size > 0 && dl_pattern_test(f, token, frame) != DL_OK) return dl_tsv_fail(tsv, error, "pattern not understood");
    }
    if (frame->type == DL_NO_CLASS) return DL_OK;
    if (dl_pattern_slots(f, dl_tsv_cell(tsv, 5), frame->actor, &frame->actor_count) != DL_OK ||
        dl_pattern_slots(f, dl_tsv_cell(tsv, 6), frame->recipient, &frame->recipient_count) != DL_OK)
        return dl_tsv_fail(tsv, error, "slots not understood");
    return parse_code(f, tsv, frame, error);
}

static int read_frames(struct dl_frames *f, struct dl_data *data, const char *name, uint32_t kind, struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, name, error);
    if (code != DL_OK) return code;
    while ((code = dl_tsv_next(&tsv, error)) == 1) {
        if (tsv.count < 7 || tsv.count > 8) return dl_tsv_fail(&tsv, error, "seven or eight cells are needed");
        struct dl_frame frame;
        if ((code = parse_frame(f, &tsv, &frame, error)) != DL_OK) return code;
        struct dl_str lemmas = dl_tsv_cell(&tsv, 0);
        struct dl_frame *to = DL_PUSH(&f->frames, &f->arena, 1u << 20);
        if (to == NULL) return dl_fail_memory(error);
        *to = frame;
        while (lemmas.at != NULL) {
            uint32_t lemma = dl_sets_word(f, dl_str_trim(dl_str_cut(&lemmas, ',')));
            struct dl_frame_link *link = DL_PUSH(&f->links, &f->arena, 1u << 20);
            uint32_t *owner = DL_PUSH(&f->owners, &f->arena, 1u << 20);
            if (lemma == DL_NONE || link == NULL || owner == NULL) return dl_fail_memory(error);
            *link = (struct dl_frame_link){.frame = f->frames.count - 1, .next = DL_NONE};
            *owner = lemma * 4 + kind;
        }
    }
    return code;
}

/* ---- the other tables ---- */

typedef int row_reader(struct dl_frames *f, const struct dl_tsv *tsv);

static int read_table(struct dl_frames *f, struct dl_data *data, const char *name, row_reader *row, struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, name, error);
    if (code != DL_OK) return code;
    while ((code = dl_tsv_next(&tsv, error)) == 1) {
        int rc = row(f, &tsv);
        if (rc != DL_OK) return rc == DL_ENOMEM ? dl_fail_memory(error) : dl_tsv_fail(&tsv, error, "row not understood");
    }
    return code;
}

static int set_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    uint16_t set;
    struct dl_str *name = DL_PUSH(&f->set_names, &f->arena, DL_NAMED_SETS);
    if (name == NULL) return DL_ENOMEM;
    *name = dl_str_copy(&f->arena, dl_tsv_cell(tsv, 0));
    int code = dl_sets_new(f, dl_tsv_cell(tsv, 0), dl_tsv_cell(tsv, 1), &set);
    return code == DL_OK && set != f->set_names.count - 1 ? DL_EFORMAT : code;
}

static int class_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    int type = dl_frames_class(dl_tsv_cell(tsv, 0));
    long quad;
    if (type == DL_NO_CLASS || !dl_str_number(dl_tsv_cell(tsv, 1), &quad) || quad < 1 || quad > 4) return DL_EFORMAT;
    struct dl_str modes = dl_tsv_cell(tsv, 2);
    struct dl_class *c = &f->classes[type];
    *c = (struct dl_class){.quad = (uint8_t)quad, .cameo = keep(f, dl_tsv_cell(tsv, 3)), .modes = keep(f, modes)};
    if (dl_pattern_slots(f, dl_tsv_cell(tsv, 5), c->recipient, &c->recipient_count) != DL_OK) return DL_EFORMAT;
    return f->classes[type].cameo == NULL || (modes.size > 0 && f->classes[type].modes == NULL) ? DL_ENOMEM : DL_OK;
}

static int code_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    struct dl_str code = dl_tsv_cell(tsv, 0), type = dl_tsv_cell(tsv, 3);
    struct dl_code_row *row = DL_PUSH(&f->codes, &f->arena, 4096);
    if (row == NULL) return DL_ENOMEM;
    *row = (struct dl_code_row){keep(f, code), keep(f, dl_tsv_cell(tsv, 4)), keep(f, dl_tsv_cell(tsv, 5)), 0,
                                (uint8_t)dl_frames_class(type)};
    if (type.size > 0 && row->type == DL_NO_CLASS) return DL_EFORMAT;
    char number[32], *end;
    struct dl_str value = dl_tsv_cell(tsv, 2);
    if (value.size == 0 || value.size >= sizeof number) return DL_EFORMAT;
    memcpy(number, value.at, value.size);
    number[value.size] = '\0';
    row->goldstein = strtof(number, &end);
    if (*end != '\0' || row->goldstein < -10 || row->goldstein > 10) return DL_EFORMAT;
    return dl_table_set(&f->code_index, dl_str_from(row->code), f->codes.count - 1);
}

static int compose_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    struct dl_str family = dl_tsv_cell(tsv, 0), type = dl_tsv_cell(tsv, 1);
    struct dl_compose *c = DL_PUSH(&f->compose, &f->arena, 4096);
    if (c == NULL) return DL_ENOMEM;
    if (family.size != 2) return DL_EFORMAT;
    memcpy(c->family, family.at, 2);
    int is_code = type.size > 0 && type.at[0] >= '0' && type.at[0] <= '9';
    if (is_code) c->inner_code = keep(f, type), type = (struct dl_str){0};
    c->type = (uint8_t)dl_frames_class(type);
    c->inner_mode = keep(f, dl_tsv_cell(tsv, 2));
    c->mode = keep(f, dl_tsv_cell(tsv, 3));
    c->cameo = keep(f, dl_tsv_cell(tsv, 4));
    if (is_code && (c->inner_code == NULL || dl_frames_code(f, c->inner_code) == NULL)) return DL_EFORMAT;
    if ((type.size > 0 && c->type == DL_NO_CLASS) || c->cameo == NULL || dl_frames_code(f, c->cameo) == NULL) return DL_EFORMAT;
    return DL_OK;
}

/* "021, 031", "+2", the words: a line for each code. */
static int finer_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    struct dl_str codes = dl_tsv_cell(tsv, 0), finer = dl_tsv_cell(tsv, 1);
    uint16_t set;
    int code = dl_sets_new(f, dl_str_format(&f->arena, "#finer %u", f->finer.count), dl_tsv_cell(tsv, 2), &set);
    while (code == DL_OK && codes.at != NULL) {
        struct dl_str from = dl_str_trim(dl_str_cut(&codes, ','));
        struct dl_finer *row = DL_PUSH(&f->finer, &f->arena, 4096);
        if (row == NULL) return DL_ENOMEM;
        *row = (struct dl_finer){.words = set};
        if (from.size == 0 || from.size >= sizeof row->code || finer.size < 2) return DL_EFORMAT;
        memcpy(row->code, from.at, from.size);
        row->finer = finer.at[0] != '+' ? keep(f, finer)
                                        : dl_str_format(&f->arena, "%s%.*s", row->code, (int)finer.size - 1, finer.at + 1).at;
        if (row->finer == NULL) return DL_ENOMEM;
        if (dl_frames_code(f, row->code) == NULL || dl_frames_code(f, row->finer) == NULL) return DL_EFORMAT;
    }
    return code;
}

static int context_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    if (f->context_count == DL_CONTEXTS) return DL_EFORMAT;
    struct dl_str name = dl_tsv_cell(tsv, 0), words = dl_tsv_cell(tsv, 1);
    struct dl_str key = dl_str_format(&f->arena, "#%.*s", (int)name.size, name.at);
    if (key.at == NULL || (f->contexts[f->context_count] = keep(f, name)) == NULL) return DL_ENOMEM;
    int code = dl_sets_new(f, key, words, &f->context_sets[f->context_count]);
    f->context_count++;
    return code;
}

static int light_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    int object = dl_str_is(dl_tsv_cell(tsv, 1), "obj");
    if (dl_str_is(dl_tsv_cell(tsv, 1), "see")) return dl_sets_new(f, DL_STR("#light-see"), dl_tsv_cell(tsv, 0), &f->light_see);
    return dl_sets_new(f, object ? DL_STR("#light-object") : DL_STR("#light"), dl_tsv_cell(tsv, 0),
                       object ? &f->light_object : &f->light_subject);
}

static int status_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    static const char *const places[] = {"aux",  "adverb", "habit", "adjective", "governor", "now",     "thought",
                                         "mark", "until",  "kept",  "short",     "doubt",    "forecast"};
    struct dl_str name = dl_tsv_cell(tsv, 1);
    int status = 0, place = 0;
    while (status < DL_STATUS_NONE && !dl_str_is(name, dl_status_name((enum dl_status)status))) status++;
    if (status == DL_STATUS_NONE && !dl_str_is(name, "none")) return DL_EFORMAT;
    while (place < DL_STATUS_PLACES && !dl_str_is(dl_tsv_cell(tsv, 0), places[place])) place++;
    if (place == DL_STATUS_PLACES || f->status_sets[place][status] != DL_NO_SET) return DL_EFORMAT;
    struct dl_str key = dl_str_format(&f->arena, "#status %s %.*s", places[place], (int)name.size, name.at);
    return key.at == NULL ? DL_ENOMEM : dl_sets_new(f, key, dl_tsv_cell(tsv, 2), &f->status_sets[place][status]);
}

static int speech_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    return dl_sets_new(f, DL_STR("#speech"), dl_tsv_cell(tsv, 0), &f->speech);
}

/* Whose a side without a country is (homes.h). */
static int home_row(struct dl_frames *f, const struct dl_tsv *tsv) { return dl_evidence_row(&f->homes, tsv); }

static void sift(uint32_t sieve[256], struct dl_str word)
{
    if (word.size > 0) sieve[(unsigned char)word.at[0]] |= 1u << (word.size < 31 ? word.size : 31);
}

static int nation_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    struct dl_str code = dl_tsv_cell(tsv, 0), words = dl_tsv_cell(tsv, 1);
    if (code.size != 3) return DL_EFORMAT;
    uint32_t letters = (uint32_t)code.at[0] << 16 | (uint32_t)code.at[1] << 8 | (uint32_t)code.at[2];
    while (words.at != NULL) {
        struct dl_str word = dl_str_trim(dl_str_cut(&words, ';'));
        if (word.size > 0 && dl_table_set(&f->nation_of, dl_str_copy(&f->arena, word), letters) != DL_OK) return DL_ENOMEM;
        struct dl_str second = word, first = dl_str_cut(&second, ' ');
        sift(f->nation_sieve[second.at == NULL ? 0 : 1], first);
        if (second.at != NULL) sift(f->nation_sieve[2], second);
    }
    return DL_OK;
}

static uint32_t slot_of(const struct dl_frames *f, const char *preposition)
{
    uint32_t lemma = dl_frames_lemma(f, dl_str_from(preposition));
    return lemma == DL_NONE ? DL_NONE : DL_PART_PREP + lemma;
}

/* The weights of a cluster in the company, which is asked for of every word. */
static int index_near(struct dl_frames *f)
{
    f->near_of = dl_arena_alloc(&f->arena, (f->cluster_names.count + 1u) * sizeof *f->near_of);
    for (uint32_t i = 0; f->near_of != NULL && i < f->cluster_names.count; i++)
        f->near_of[i] = dl_weights_get(&f->keep, "near", f->cluster_names.at[i], (struct dl_str){NULL, 0});
    return f->near_of != NULL ? DL_OK : DL_ENOMEM;
}

/* The sets that the matcher itself asks for. */
static void find_sets(struct dl_frames *f)
{
    /* clang-format off */
#define SET(member, name) {name, offsetof(struct dl_frames, member)}
    static const struct {
        const char *name;
        size_t at;
    } sets[] = {
        SET(told[DL_TOLD_MOVE], "told_move"), SET(told[DL_TOLD_OPERATION], "told_operation"), SET(told[DL_TOLD_RULING], "told_ruling"), SET(told[DL_TOLD_LAW], "told_law"),
        SET(told[DL_TOLD_PENALTY], "told_penalty"), SET(told[DL_TOLD_OFFER], "told_offer"), SET(told[DL_TOLD_DEMAND], "told_demand"),
        SET(told[DL_TOLD_CHARGE], "told_charge"), SET(told[DL_TOLD_THREAT], "told_threat"), SET(told[DL_TOLD_APOLOGY], "told_apology"),
        SET(told[DL_TOLD_PLAN], "told_plan"), SET(told[DL_TOLD_REFUSAL], "told_refusal"),
        SET(plain_deed, "plain_deed"), SET(public_matter, "public_matter"), SET(resuming[DL_EVENT_ASSAULT], "resuming_assault"), SET(resuming[DL_EVENT_SANCTION], "resuming_sanction"),
        SET(resuming[DL_EVENT_PROTEST], "resuming_protest"), SET(resuming[DL_EVENT_COERCE], "resuming_coerce"),
        SET(resuming[DL_EVENT_RETREAT], "resuming_retreat"), SET(resuming[DL_EVENT_MOBILIZE], "resuming_mobilize"),
        SET(resuming[DL_EVENT_CONSULT], "resuming_consult"), SET(hour, "hour"), SET(currency, "currency"), SET(seized, "seized_abstract"), SET(political, "political"),
        SET(armed, "people_armed"), SET(troops, "troops"), SET(captor, "captor"), SET(bystander, "bystander"),
        SET(measure, "measure"), SET(homeland, "homeland"), SET(weapons, "weapons"), SET(territory, "territory"),
        SET(suffered, "suffered"), SET(violence, "violence"), SET(settlement, "settlement"), SET(topical, "topical"), SET(route, "route"), SET(seat, "seat"),
        SET(home, "home"), SET(voice, "voice"), SET(headline, "headline_passive"), SET(sport, "sport"), SET(mutual, "mutual"),
        SET(crowd, "crowd"), SET(expert, "expert"), SET(sport_sure, "sport_sure"), SET(nature, "nature"), SET(market, "market"),
        SET(business, "business"), SET(arts, "arts"), SET(history, "history"), SET(public, "public"),
        SET(verbal_attack, "verbal_attack"), SET(verbal_fight, "verbal_fight"), SET(verbal_order, "verbal_order"),
        SET(promising, "promising"), SET(unchanging, "unchanging"), SET(or_else, "or_else"),
        SET(stative, "stative"), SET(unwilled, "unwilled"), SET(refusing, "refusing"), SET(law, "law"), SET(wish, "wish"),
        SET(unopposed, "unopposed"), SET(diplomats, "official"), SET(legation, "legation"), SET(naming, "naming"),
        SET(deciding, "deciding"), SET(text, "text"), SET(publishing, "publishing"), SET(unpassive, "unpassive"),
        SET(kin, "kin"), SET(private, "private"), SET(fiction, "fiction"), SET(instalment, "instalment"),
        SET(rulebook, "rulebook"), SET(outage, "outage"), SET(accident, "accident"), SET(vehicle, "vehicle"),
        SET(traffic, "traffic"), SET(crook, "crook"), SET(weather, "weather"), SET(hero, "hero"), SET(trend, "trend"), SET(money, "money"),
        SET(persuading, "persuading"), SET(letting, "letting"), SET(polled, "polled"), SET(holding_views, "holding_views"),
        SET(law_name, "law_name"), SET(paper_name, "paper_name"), SET(consequence, "consequence"),
        SET(verbal_kind, "verbal_kind"), SET(regarding, "regarding"), SET(aims, "aims"),
        SET(mishap, "mishap"), SET(by_force, "by_force"), SET(means[0], "means_suicide"), SET(means[1], "means_drone"),
        SET(means[2], "means_aerial"), SET(means[3], "means_heavy"), SET(means[4], "means_bomb"), SET(means[5], "means_gun"),
        SET(moved[DL_MOVED_WEAPONS], "moved_weapons"), SET(moved[DL_MOVED_POLICE], "moved_police"),
        SET(moved[DL_MOVED_MILITIA], "moved_militia"),
    };
    /* clang-format on */
#undef SET
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) *(uint16_t *)((char *)f + sets[i].at) = dl_frames_set(f, sets[i].name);
}

static void find_slots(struct dl_frames *f)
{
    static const char *const usual[DL_USUAL_SLOTS] = {"to", "with", "against", "on", "from", "of"};
    f->slot_in = slot_of(f, "in");
    for (size_t i = 0; i < DL_USUAL_SLOTS; i++) f->slots_usual[i] = slot_of(f, usual[i]);
}

static int read_all(struct dl_frames *f, struct dl_data *data, struct dl_error *error)
{
    static const struct {
        const char *name;
        row_reader *row;
    } tables[] = {{"frames/sets.tsv", set_row},
                  {"frames/plover.tsv", class_row},
                  {"frames/cameo.tsv", code_row},
                  {"frames/compose.tsv", compose_row},
                  {"frames/finer.tsv", finer_row},
                  {"frames/contexts.tsv", context_row},
                  {"frames/light.tsv", light_row},
                  {"frames/speech.tsv", speech_row},
                  {"frames/status.tsv", status_row},
                  {"frames/clusters.tsv", dl_word_kinds_cluster_row},
                  {"frames/senses.tsv", dl_word_kinds_sense_row},
                  {"frames/doings.tsv", dl_word_kinds_doing_row},
                  {"frames/usual.tsv", dl_usual_row},
                  {"frames/homes.tsv", home_row},
                  {"frames/nations.tsv", nation_row}};
    static const struct {
        const char *name;
        uint32_t kind;
    } files[] = {{"frames/verbs_cooperation.tsv", DL_FRAME_VERB},
                 {"frames/verbs_against.tsv", DL_FRAME_VERB},
                 {"frames/verbs_conflict.tsv", DL_FRAME_VERB},
                 {"frames/verbs_plain.tsv", DL_FRAME_VERB},
                 {"frames/nouns.tsv", DL_FRAME_NOUN},
                 {"frames/adjectives.tsv", DL_FRAME_ADJECTIVE}};
    int code = DL_OK;
    for (size_t i = 0; code == DL_OK && i < sizeof tables / sizeof *tables; i++)
        code = read_table(f, data, tables[i].name, tables[i].row, error);
    for (size_t i = 0; code == DL_OK && i < sizeof files / sizeof *files; i++)
        code = read_frames(f, data, files[i].name, files[i].kind, error);
    if (code == DL_OK) code = dl_weights_read(&f->keep, data, "frames/keep.tsv", error);
    if (code == DL_OK) code = dl_weights_read(&f->trust, data, "frames/trust.tsv", error);
    if (code == DL_OK) code = dl_weights_read(&f->sites, data, "frames/sites.tsv", error);
    if (code == DL_OK) code = dl_weights_read(&f->loose, data, "frames/loose.tsv", error);
    if (code != DL_OK) return code;
    find_slots(f);
    find_sets(f);
    return dl_sets_index(f) != DL_OK || dl_sets_kinds(f) != DL_OK || dl_links_index(f) != DL_OK || index_near(f) != DL_OK ||
                   dl_word_kinds_index(f) != DL_OK
               ? dl_fail_memory(error)
               : DL_OK;
}

int dl_frames_open(struct dl_frames **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_frames *f = calloc(1, sizeof *f);
    if (f == NULL) return dl_fail_memory(error);
    dl_arena_init(&f->arena);
    f->arena.is_tidy = 1;
    dl_table_init(&f->lemmas, &f->arena);
    dl_table_init(&f->sets, &f->arena);
    dl_table_init(&f->code_index, &f->arena);
    dl_table_init(&f->cluster_of, &f->arena);
    dl_table_init(&f->sense_of, &f->arena);
    dl_table_init(&f->doing_of, &f->arena);
    dl_table_init(&f->usual_of, &f->arena);
    dl_weights_init(&f->keep, &f->arena);
    dl_weights_init(&f->trust, &f->arena);
    dl_weights_init(&f->loose, &f->arena);
    dl_weights_init(&f->sites, &f->arena);
    dl_table_init(&f->nation_of, &f->arena);
    if (dl_evidence_init(&f->homes, &dl_home_names, &f->arena) != DL_OK) {
        dl_frames_close(f);
        return dl_fail_memory(error);
    }
    for (int place = 0; place < DL_STATUS_PLACES; place++)
        for (int status = 0; status <= DL_STATUS_NONE; status++) f->status_sets[place][status] = DL_NO_SET;
    int code = read_all(f, data, error);
    if (code != DL_OK) {
        dl_frames_close(f);
        return code;
    }
    *out = f;
    return DL_OK;
}

void dl_frames_close(struct dl_frames *f)
{
    if (f == NULL) return;
    dl_arena_release(&f->arena);
    free(f);
}
