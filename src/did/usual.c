/* The table is asked by the verb with its particle ("hand +over"), else the verb alone, for the kind of its object or of the first phrase with a
 * preposition; and by the verb with each preposition ("fire ~on") for the kind of the noun behind it. */
#include "did/usual.h"

#include "did/word_kinds.h"

enum { MOST_ROWS = 65536, EXTRA_KINDS = 3, KEY_ROOM = 64 };
/* Kinds behind those of senses.tsv. */
enum extra { PARTY, NOTHING, OTHER };

static uint32_t extra_kind(const struct dl_frames *f, enum extra kind) { return f->sense_names.count + (uint32_t)kind; }

/* ---- reading ---- */

static uint32_t kind_named(const struct dl_frames *f, struct dl_str name)
{
    static const char *const extras[EXTRA_KINDS] = {"party", "nothing", "other"};
    for (uint32_t i = 0; i < f->sense_names.count; i++)
        if (dl_str_equal(f->sense_names.at[i], name)) return i;
    for (uint32_t i = 0; i < EXTRA_KINDS; i++)
        if (dl_str_is(name, extras[i])) return extra_kind(f, (enum extra)i);
    return DL_NONE;
}

/* "CLASS kind kind": one class, and on what. */
static int read_class(struct dl_frames *f, struct dl_str words)
{
    struct dl_usual_class *row = DL_PUSH(&f->usual, &f->arena, MOST_ROWS);
    if (row == NULL) return DL_ENOMEM;
    *row = (struct dl_usual_class){.type = (uint8_t)dl_frames_class(dl_str_cut(&words, ' '))};
    if (row->type == DL_NO_CLASS) return DL_EFORMAT;
    while (words.at != NULL) {
        const struct dl_str word = dl_str_trim(dl_str_cut(&words, ' '));
        const uint32_t kind = word.size == 0 ? 0 : kind_named(f, word);
        if (kind >= 64) return DL_EFORMAT;
        if (word.size > 0) row->kinds |= 1ull << kind;
    }
    return DL_OK;
}

int dl_usual_row(struct dl_frames *f, const struct dl_tsv *tsv)
{
    struct dl_str key = dl_str_copy(&f->arena, dl_tsv_cell(tsv, 0)), classes = dl_tsv_cell(tsv, 1);
    const uint32_t first = f->usual.count;
    if (key.at == NULL) return DL_ENOMEM;
    if (key.size == 0 || key.size > KEY_ROOM || extra_kind(f, OTHER) >= 64) return DL_EFORMAT;
    while (classes.size > 0) {
        const struct dl_str one = dl_str_trim(dl_str_cut(&classes, ';'));
        const int code = one.size > 0 ? read_class(f, one) : DL_OK;
        if (code != DL_OK) return code;
    }
    const uint32_t count = f->usual.count - first;
    if (first >= MOST_ROWS || count > UINT8_MAX) return DL_EFORMAT;
    return dl_table_set(&f->usual_of, key, first << 8 | count);
}

/* ---- asking ---- */

static uint32_t kind_of(const struct dl_scene *s, uint16_t w)
{
    if (w == DL_NO_WORD) return extra_kind(s->frames, NOTHING);
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_PROPN || word->ner != DL_NER_O) return extra_kind(s->frames, PARTY);
    const uint32_t sense = dl_word_sense(s, w);
    return sense != DL_NONE ? sense : extra_kind(s->frames, OTHER);
}

/* Adds what the table has under the verb with a mark and another word; whether it has it. */
static int ask(const struct dl_scene *s, struct dl_str verb, const char *mark, struct dl_str with, uint32_t kind,
               struct dl_usual *out)
{
    char key[KEY_ROOM];
    uint32_t size = dl_str_append_small(key, sizeof key, 0, verb, 0);
    size = dl_str_append_small(key, sizeof key, size, dl_str_from(mark), 0);
    size = dl_str_append_small(key, sizeof key, size, with, 0);
    const uint32_t row = dl_table_get(&s->frames->usual_of, (struct dl_str){key, size});
    if (row == DL_NONE) return 0;
    out->is_listed = 1;
    for (uint32_t i = row >> 8; i < (row >> 8) + (row & UINT8_MAX); i++) {
        const struct dl_usual_class *class = &s->frames->usual.at[i];
        out->anywhere |= 1u << class->type;
        if (class->kinds >> kind & 1) out->here |= 1u << class->type;
    }
    return 1;
}

struct dl_usual dl_usual_of(const struct dl_scene *s, uint16_t w, const struct dl_args *args)
{
    struct dl_usual out = {.is_of_another = args->predicate != DL_NO_WORD};
    if (out.is_of_another) return out;
    const struct dl_str verb = dl_scene_word(s, w)->lemma;
    const uint32_t kind = kind_of(s, dl_main_phrase(args));
    if (args->particle == DL_NO_WORD || !ask(s, verb, " +", dl_scene_word(s, args->particle)->lemma, kind, &out))
        ask(s, verb, "", (struct dl_str){NULL, 0}, kind, &out);
    for (uint8_t i = 0; i < args->prep_count; i++) {
        const uint16_t mark = dl_scene_child(s, args->preps[i].word, DL_REL_CASE);
        if (mark != DL_NO_WORD) ask(s, verb, " ~", dl_scene_word(s, mark)->lemma, kind_of(s, args->preps[i].word), &out);
    }
    return out;
}

const char *dl_usual_answer(const struct dl_usual *usual, int type)
{
    if (usual->is_of_another) return "of another";
    if (!usual->is_listed) return "unlisted";
    if (usual->here >> type & 1) return "yes";
    if (usual->here != 0) return "other";
    return usual->anywhere >> type & 1 ? "elsewhere" : "never";
}
