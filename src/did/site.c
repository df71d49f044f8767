/* Where an event was: a log-linear choice (Berger, Della Pietra and Della Pietra 1996) among the places of its sentence and those that it means ("the
 * town"), the last place of force in its paragraph, that of the event told before, one named just before, the dateline, and none of them; fitted by
 * train/sites.py to corpus/did. What is seen of a place is its way in the tree from the trigger with the preposition before it, what it is a part of,
 * and what kind of event asks. Without weights no event has a place. Sums of integers, alike on every machine. */
#include "did/site.h"

#include <string.h>

enum { PATH = 64, DEEPEST = 3, SIGNATURE = 96 };

/* ---- what is seen ---- */

/* The way from the trigger to a word: relations up ('^' before each) and down; the whole of it ends with the preposition. */
struct sight {
    char path[SIGNATURE];
    uint32_t size, whole;
    uint32_t clauses;  /* crossed */
    enum dl_rel under; /* the first relation down */
    struct dl_str preposition;
    uint16_t above; /* the word that the place hangs on */
};

static void add_step(struct sight *sight, const char *mark, enum dl_rel rel)
{
    const char *name = dl_rel_name(rel);
    sight->size = dl_str_append_small(sight->path, SIGNATURE, sight->size, dl_str_from(mark), 0);
    sight->size = dl_str_append_small(sight->path, SIGNATURE, sight->size, dl_str_from(name), 0);
}

static struct sight look(const struct dl_scene *s, uint16_t trigger, uint16_t top)
{
    struct sight sight = {.size = 0, .under = DL_REL_ROOT, .above = dl_scene_head(s, top)};
    struct dl_path path;
    dl_scene_path(s, trigger, top, &path);
    for (uint16_t i = 0; i < path.ups; i++) sight.clauses += (uint32_t)dl_setting_is_clause(s, path.up[i]);
    for (uint16_t i = 0; i < path.downs; i++) sight.clauses += (uint32_t)dl_setting_is_clause(s, path.down[i]);
    if (path.downs > 0) sight.under = dl_scene_rel(s, path.down[path.downs - 1]);
    if (path.ups > DEEPEST || path.downs > DEEPEST) {
        add_step(&sight, "far ", dl_scene_rel(s, top));
    } else {
        for (uint16_t i = 0; i < path.ups; i++) add_step(&sight, "^", dl_scene_rel(s, path.up[i]));
        for (uint16_t i = path.downs; i > 0; i--) add_step(&sight, "/", dl_scene_rel(s, path.down[i - 1]));
    }
    const uint16_t mark = dl_site_case(s, top);
    sight.preposition = mark != DL_NO_WORD ? dl_scene_word(s, mark)->lemma : DL_STR("-");
    sight.whole = dl_str_append_small(sight.path, SIGNATURE, sight.size, sight.preposition, 0);
    return sight;
}

/* How the place stands to the other places of its sentence: alone, the nearest of them, within another, around another. */
struct company {
    int is_alone, is_nearest, is_within, is_around;
};

static struct company company_of(const struct dl_weighing *by, uint16_t top)
{
    const struct dl_scene *s = by->s;
    const uint16_t trigger = by->draft->word;
    struct company c = {by->count == 1, 1, 0, 0};
    for (uint32_t i = 0; i < by->count; i++) {
        const uint16_t other = by->told[i].top;
        if (other == top) continue;
        if (dl_site_apart(other, trigger) < dl_site_apart(top, trigger)) c.is_nearest = 0;
        if (dl_scene_is_below(s, top, other)) c.is_around = 1;
        if (dl_scene_is_below(s, other, top)) c.is_within = 1;
    }
    return c;
}

static int is_side(const struct dl_party *side, uint32_t entity)
{
    for (uint8_t i = 0; entity != DL_NONE && i < side->count; i++)
        if (side->at[i].entity == entity) return 1;
    return 0;
}

/* A union has a place on the map, and is somebody all the same ("called on the EU"). */
static int is_body(const struct dl_doc *doc, const struct dl_place *p)
{
    const uint32_t word = p->word + p->words - 1, m = word < doc->word_mention.count ? doc->word_mention.at[word] : DL_NONE;
    return m != DL_NONE && doc->mentions.at[m].entity != DL_NONE &&
           doc->entities.at[doc->mentions.at[m].entity].kind == DL_ENTITY_ORGANIZATION;
}

static const char *kind_of(const struct dl_scene *s, const struct dl_place *p)
{
    if (is_body(s->doc, p)) return "body";
    if (p->is_country) return "country";
    return p->geonames != 0 ? "town" : "other";
}

static void add_way(struct dl_sum *sum, const struct dl_weighing *by, uint16_t top)
{
    const struct dl_scene *s = by->s;
    const struct sight sight = look(s, by->draft->word, top);
    const struct dl_str path = {sight.path, sight.size}, whole = {sight.path, sight.whole}, class = dl_str_from(by->class),
                        group = dl_str_from(by->group);
    dl_sum_add(sum, "path", path, sight.preposition);
    dl_sum_add(sum, "path of", path, class);
    dl_sum_add(sum, "way of", whole, class);
    dl_sum_add(sum, "way of", whole, group);
    dl_sum_add(sum, "under", dl_str_from(dl_rel_name(sight.under)), group);
    dl_sum_add(sum, "preposition", sight.preposition, class);
    dl_sum_add(sum, "end", dl_str_from(dl_rel_name(dl_scene_rel(s, top))), sight.preposition);
    dl_sum_add_one(sum, "clauses", (struct dl_str){&"0123"[sight.clauses < 3 ? sight.clauses : 3], 1});
    if (sight.above == DL_NO_WORD) return;
    const struct dl_word *above = dl_scene_word(s, sight.above);
    if (sight.above == by->draft->word) dl_sum_add(sum, "verb", above->lemma, sight.preposition);
    else dl_sum_add(sum, "thing", dl_str_from(dl_thing_name((enum dl_thing)above->thing)), sight.preposition);
    if (above->upos == DL_UPOS_NOUN) dl_sum_add_one(sum, "noun", above->lemma);
}

static void add_place(struct dl_sum *sum, const struct dl_weighing *by, const struct dl_told_place *told)
{
    const struct dl_scene *s = by->s;
    const struct dl_place *p = &s->doc->places.at[told->place];
    const uint16_t top = told->top;
    const struct company company = company_of(by, top);
    const struct dl_str use = dl_str_from(told->is_meant ? "meant" : dl_place_use_name(p->use)),
                        kind = dl_str_from(told->is_meant ? "meant" : kind_of(s, p)), class = dl_str_from(by->class);
    dl_sum_add(sum, "use", use, class);
    dl_sum_add(sum, "kind", kind, class);
    dl_sum_add(sum, "use and kind", use, kind);
    if (is_side(&by->draft->actor, p->entity)) dl_sum_add(sum, "actor", kind, class);
    if (is_side(&by->draft->recipient, p->entity)) dl_sum_add(sum, "recipient", kind, class);
    dl_sum_add_plain(sum, top < by->draft->word ? "before" : "behind");
    if (company.is_alone) dl_sum_add_plain(sum, "alone");
    if (company.is_nearest) dl_sum_add_plain(sum, "nearest");
    if (company.is_within) dl_sum_add_one(sum, "holds another", kind);
    if (company.is_around) dl_sum_add_one(sum, "in another", kind);
    dl_site_signs(sum, by, told);
}

static int32_t weigh_told(const struct dl_weighing *by, const struct dl_told_place *told)
{
    struct dl_sum sum = {&by->s->frames->sites, 0};
    dl_sum_add_plain(&sum, told->is_meant ? "meant" : "told");
    add_way(&sum, by, told->top);
    add_place(&sum, by, told);
    return sum.total;
}

/* A place of another sentence: the paragraph's last, that of the event told before, or the dateline. */
static int32_t weigh_farther(const struct dl_weighing *by, uint32_t place, const char *from)
{
    const struct dl_scene *s = by->s;
    const struct dl_str class = dl_str_from(by->class), told = by->count == 0 ? DL_STR("none") : DL_STR("some");
    const struct dl_place *p = &s->doc->places.at[place];
    struct dl_sum sum = {&s->frames->sites, 0};
    dl_sum_add_text(&sum, "from", from);
    dl_sum_add(&sum, from, class, told);
    dl_sum_add(&sum, from, dl_str_from(kind_of(s, p)), told);
    dl_sum_add(&sum, from, s->sentence < 3 ? DL_STR("lead") : DL_STR("later"), told);
    dl_site_signs_farther(&sum, by, p, from);
    if (strcmp(from, "before") == 0) dl_site_signs_before(&sum, by);
    if (strcmp(from, "named") == 0) dl_site_signs_named(&sum, by, p);
    return sum.total;
}

static int32_t weigh_none(const struct dl_weighing *by)
{
    struct dl_sum sum = {&by->s->frames->sites, 0};
    const char count = (char)('0' + (by->count < 3 ? by->count : 3));
    dl_sum_add_plain(&sum, "none");
    dl_sum_add(&sum, "none of", dl_str_from(by->class), (struct dl_str){&count, 1});
    dl_sum_add_text(&sum, "none where", dl_status_name(by->event->status));
    if (by->draft->kind == DL_FRAME_NOUN) dl_sum_add_text(&sum, "none of noun", by->class);
    dl_sum_add_one(&sum, "none of verb", dl_scene_word(by->s, by->draft->word)->lemma);
    dl_site_signs_none(&sum, by);
    return sum.total;
}

/* ---- the choice ---- */

static void tell(const struct dl_weighing *by, uint32_t place, const struct dl_span *span)
{
    const struct dl_site_watch *watch = by->s->frames->site_watch;
    if (watch != NULL) watch->weighed(watch->user, by->s->doc, by->event, place, span);
}

/* Whether the clause itself tells a place of its sentence. */
static enum dl_evidence told_in(const struct dl_weighing *by, uint16_t top)
{
    return dl_setting_steps(by->s, by->draft->word, top) != DL_NONE ? DL_EVIDENCE_CLAUSE : DL_EVIDENCE_SENTENCE;
}

static void choose_farther(const struct dl_coder *coder, const struct dl_weighing *by, struct dl_event *event, int32_t best)
{
    enum { SENTENCES_BACK = 6 };
    const int is_near = by->last != NULL && by->last->sentence + SENTENCES_BACK >= by->s->sentence;
    const struct {
        uint32_t place;
        const char *name;
        enum dl_evidence evidence;
    } farther[] = {{coder->scene_place, "paragraph", DL_EVIDENCE_PARAGRAPH},
                   {is_near ? by->last->place : DL_NONE, "before", DL_EVIDENCE_PARAGRAPH},
                   {dl_site_named(by), "named", DL_EVIDENCE_PARAGRAPH},
                   {coder->dateline_place, "dateline", DL_EVIDENCE_DATELINE}};
    for (size_t i = 0; i < sizeof farther / sizeof *farther; i++) {
        if (farther[i].place == DL_NONE) continue;
        const int32_t sum = weigh_farther(by, farther[i].place, farther[i].name);
        tell(by, farther[i].place, &by->s->doc->places.at[farther[i].place].span);
        if (sum <= best) continue;
        best = sum;
        event->place = farther[i].place;
        event->place_from = farther[i].evidence;
    }
}

static void choose(const struct dl_coder *coder, const struct dl_weighing *by, struct dl_event *event)
{
    int32_t best = weigh_none(by);
    tell(by, DL_NONE, NULL);
    event->place = DL_NONE;
    for (uint32_t i = 0; i < by->count; i++) {
        const struct dl_told_place *told = &by->told[i];
        const int32_t sum = weigh_told(by, told);
        tell(by, told->place, told->is_meant ? &dl_scene_word(by->s, told->top)->span : &by->s->doc->places.at[told->place].span);
        if (sum <= best) continue;
        best = sum;
        event->place = told->place;
        event->place_from = told_in(by, told->top);
    }
    choose_farther(coder, by, event, best);
}

/* "El Arish, in northern Sinai", "Gaskinde, in the Soum province": so is what stands behind a comma with "in", of the same state. */
static int is_around_told(const struct dl_scene *s, const struct dl_place *p, const struct dl_place *before)
{
    enum { BETWEEN = 3 };
    const struct dl_words *words = &s->doc->words;
    const uint32_t comma = before->word + before->words;
    if (p->word < comma + 2 || p->word > comma + 2 + BETWEEN || before->country[0] == '\0' || before->is_country) return 0;
    if (strcmp(p->country, before->country) != 0 || !dl_str_is(words->at[comma].form, ",")) return 0;
    if (!dl_str_is(words->at[comma + 1].form, "in")) return 0;
    for (uint32_t w = comma + 2; w < p->word; w++)
        if (words->at[w].upos == DL_UPOS_VERB || words->at[w].upos == DL_UPOS_PUNCT) return 0;
    return 1;
}

/* "Dayton, Ohio": the second only says where the first is. */
static int is_behind_comma(const struct dl_scene *s, const struct dl_place *p, const struct dl_place *before)
{
    const uint32_t end = before->word + before->words;
    if (is_around_told(s, p, before)) return 1;
    return p->word == end + 1 && dl_str_is(s->doc->words.at[end].form, ",") && strcmp(p->country, before->country) == 0 &&
           dl_site_case(s, dl_setting_top(s, p->word, p->words)) == DL_NO_WORD;
}

/* "condemned the killings in Bamako": where the killings were, not where they were condemned. */
static int is_of_deed_told(const struct dl_weighing *by, const struct dl_place *p)
{
    const struct dl_scene *s = by->s;
    const uint16_t deed = dl_scene_head(s, dl_setting_top(s, p->word, p->words));
    return dl_setting_is_of_words(by->event) && deed != DL_NO_WORD && deed != by->draft->word && deed > by->draft->word &&
           dl_scene_word(s, deed)->upos == DL_UPOS_NOUN && dl_scene_in(s, deed, s->frames->violence);
}

/* "Aleksinac, a town 125 miles south of Belgrade", "Sake, west of Goma": from where the town before is so far. */
static int is_measured_from(const struct dl_scene *s, const struct dl_place *p, const struct dl_place *before)
{
    enum { BETWEEN = 10 };
    static const char ways[] =
        "north south east west northeast northwest southeast southwest north-east north-west south-east south-west";
    const uint32_t end = before->word + before->words;
    if (before->is_country || before->use == DL_PLACE_MODIFIER || p->word < end + 2 || p->word > end + BETWEEN) return 0;
    for (uint32_t w = end; w < p->word; w++)
        if (s->doc->words.at[w].upos == DL_UPOS_VERB) return 0;
    const struct dl_word *of = &s->doc->words.at[p->word - 1], *way = of - 1;
    if (dl_str_listed(of->form, "from outside", ' ')) return dl_str_listed(way->lemma, "mile kilometer kilometre km", ' ');
    return dl_str_is(of->form, "of") && dl_str_listed(way->form, ways, ' ');
}

/* "in the town of Sake", "the center of Aleksinac", "the capital Baku": the noun that the name names or is the whole of stands for it in the tree. */
static uint16_t top_of(const struct dl_scene *s, const struct dl_place *p)
{
    enum { STEPS = 3 };
    static const char parts[] =
        "center centre heart outskirts edge middle streets north south east west northeast northwest southeast "
        "southwest downtown";
    uint16_t top = dl_setting_top(s, p->word, p->words);
    const uint16_t start = (uint16_t)(p->word - s->first);
    for (int i = 0; i < STEPS; i++) {
        const uint16_t head = dl_scene_head(s, top);
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, top));
        if (head == DL_NO_WORD || dl_scene_word(s, head)->upos != DL_UPOS_NOUN) break;
        const int is_name = rel == DL_REL_APPOS || rel == DL_REL_FLAT || rel == DL_REL_COMPOUND || dl_has_case(s, top, "of");
        const int is_held = dl_scene_in(s, head, s->frames->settlement) ||
                            (dl_has_case(s, top, "of") && dl_form_listed(dl_scene_word(s, head), parts));
        if (!is_name || !is_held) break;
        top = head;
    }
    const uint16_t noun = (uint16_t)(start - 1); /* "capital Baku", hung on what the capital hangs on */
    const int is_beside = start > 0 && dl_scene_word(s, noun)->upos == DL_UPOS_NOUN &&
                          dl_scene_in(s, noun, s->frames->settlement) && dl_scene_head(s, noun) == dl_scene_head(s, top) &&
                          dl_site_case(s, top) == DL_NO_WORD;
    return is_beside ? noun : top;
}

/* "the Syrian town of Douma", "Myanmar's capital Naypyitaw": the state in which what is named lies. */
static int is_state_of_named(const struct dl_weighing *by, uint32_t i)
{
    const struct dl_doc *doc = by->s->doc;
    const struct dl_told_place *told = &by->told[i];
    for (uint32_t k = 0; k < by->count; k++)
        if (k != i && doc->places.at[told->place].is_country && dl_scene_head(by->s, told->top) == by->told[k].top &&
            dl_scene_in(by->s, by->told[k].top, by->s->frames->settlement))
            return 1;
    return 0;
}

/* "looted Chinese homes in Solo": whose something is, where the sentence names a town. */
static int is_nation_beside_town(const struct dl_weighing *by, uint32_t i)
{
    const struct dl_place *places = by->s->doc->places.at, *p = &places[by->told[i].place];
    if (!p->is_country || p->use != DL_PLACE_MODIFIER) return 0;
    for (uint32_t k = 0; k < by->count; k++)
        if (!places[by->told[k].place].is_country && places[by->told[k].place].use == DL_PLACE_LITERAL) return 1;
    return 0;
}

static void drop_states(struct dl_weighing *by)
{
    struct dl_told_place kept[DL_SITE_COMPANY];
    uint32_t count = 0;
    for (uint32_t i = 0; i < by->count; i++)
        if (!is_state_of_named(by, i) && !is_nation_beside_town(by, i)) kept[count++] = by->told[i];
    memcpy(by->told, kept, count * sizeof *kept);
    by->count = count;
}

static void gather_named(struct dl_weighing *by)
{
    const struct dl_scene *s = by->s;
    const struct dl_doc *doc = s->doc;
    for (uint32_t i = dl_scene_first_place(s); i < doc->places.count && doc->places.at[i].word < s->first + s->count; i++) {
        const struct dl_place *p = &doc->places.at[i];
        if (!dl_setting_holds(s, p->word, p->words) || by->count == DL_SITE_COMPANY) continue;
        const struct dl_place *before = by->count > 0 ? &doc->places.at[by->told[by->count - 1].place] : NULL;
        if (is_of_deed_told(by, p)) continue;
        if (before != NULL && (is_behind_comma(s, p, before) || is_measured_from(s, p, before))) continue;
        by->told[by->count++] = (struct dl_told_place){i, top_of(s, p), 0};
    }
    drop_states(by);
}

static void gather_meant(const struct dl_coder *coder, struct dl_weighing *by)
{
    for (uint16_t w = 0; w < by->s->count && by->count < DL_SITE_COMPANY; w++) {
        const uint32_t place = dl_site_meant(coder, w);
        if (place != DL_NONE) by->told[by->count++] = (struct dl_told_place){place, w, 1};
    }
}

/* "Tikrit fell to the rebels": ground that is taken or struck is where that was. DL_NONE */
static uint32_t ground_taken(const struct dl_weighing *by)
{
    const struct dl_party *recipient = &by->draft->recipient;
    if (by->event->type != DL_EVENT_ASSAULT && by->event->type != DL_EVENT_COERCE) return DL_NONE;
    for (uint32_t i = 0; i < by->count && recipient->count > 0; i++) {
        const struct dl_place *p = &by->s->doc->places.at[by->told[i].place];
        const uint16_t own = by->told[i].is_meant ? by->told[i].top : dl_setting_top(by->s, p->word, p->words);
        if (!p->is_country && (by->told[i].top == recipient->head[0] || own == recipient->head[0])) return by->told[i].place;
    }
    return DL_NONE;
}

/* Force and moves hold ground, and go on there in the sentences behind. */
static int takes_ground(const struct dl_event *event)
{
    switch (event->type) {
    case DL_EVENT_ASSAULT:
    case DL_EVENT_COERCE:
    case DL_EVENT_PROTEST:
    case DL_EVENT_RETREAT:
    case DL_EVENT_MOBILIZE: return 1;
    default: return event->type == DL_EVENT_CONSULT && event->mode != NULL && strcmp(event->mode, "visit") == 0;
    }
}

/* "Three people were killed in Rubu and 36 abducted": where the deed was that it is joined to. DL_NONE */
static uint32_t place_of_row(const struct dl_weighing *by)
{
    const struct dl_scene *s = by->s;
    const uint16_t w = by->draft->word, head = dl_scene_rel(s, w) == DL_REL_CONJ ? dl_scene_head(s, w) : DL_NO_WORD;
    if (head == DL_NO_WORD || dl_scene_word(s, head)->upos != DL_UPOS_VERB) return DL_NONE;
    for (uint32_t i = s->doc->events.count; i-- > 0 && s->doc->events.at[i].sentence == s->sentence;) {
        const struct dl_event *e = &s->doc->events.at[i];
        if (e->trigger_word == s->first + head && takes_ground(e) && e->status == by->event->status) return e->place;
    }
    return DL_NONE;
}

static const char *class_of(const struct dl_event *event)
{
    if (event->type == DL_EVENT_CONSULT && event->mode != NULL) return event->mode;
    return dl_event_type_name(event->type);
}

/* What is praised or backed is elsewhere as often as what is condemned. */
static const char *group_of(const struct dl_event *event)
{
    return dl_setting_is_of_words(event) || event->type == DL_EVENT_SUPPORT ? "words" : "deeds";
}

/* What stands last in the list may be the event that is asked about, in the place of one that was given up. */
const struct dl_event *dl_site_last(const struct dl_coder *coder)
{
    const struct dl_events *events = &coder->scene.doc->events;
    if (coder->last_placed == DL_NONE || coder->last_placed + 1 >= events->count) return NULL;
    return events->at[coder->last_placed].place != DL_NONE ? &events->at[coder->last_placed] : NULL;
}

void dl_site_find(struct dl_coder *coder, const struct dl_draft *draft, struct dl_event *event)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_doc *doc = s->doc;
    const uint32_t section = doc->sentences.at[s->sentence].section;
    struct dl_weighing by = {.s = s, .draft = draft, .event = event, .class = class_of(event), .group = group_of(event)};
    if (coder->scene_section != section) coder->scene_place = DL_NONE;
    coder->scene_section = section;
    by.last = dl_site_last(coder);
    gather_named(&by);
    gather_meant(coder, &by);
    event->place = DL_NONE;
    event->place_from = DL_EVIDENCE_NONE;
    if (dl_weights_are_there(&s->frames->sites)) choose(coder, &by, event);
    if (event->place == DL_NONE) {
        event->place = ground_taken(&by);
        if (event->place == DL_NONE && takes_ground(event)) event->place = place_of_row(&by);
        if (event->place != DL_NONE) event->place_from = DL_EVIDENCE_SENTENCE;
    }
    if (event->place == DL_NONE && dl_site_goes_on(&by)) {
        event->place = by.last->place;
        event->place_from = DL_EVIDENCE_PARAGRAPH;
    }
    if (event->place != DL_NONE && takes_ground(event) && !doc->places.at[event->place].is_country)
        coder->scene_place = event->place;
    if (event->place != DL_NONE) coder->last_placed = (uint32_t)(event - doc->events.at);
}
