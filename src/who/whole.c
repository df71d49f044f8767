/* The whole of a name of which the tagger saw a part or too much, its surname, and whom of the table it spells otherwise. */
#include "base/fold.h"
#include "who/candidate.h"
#include "who/who.h"

int dl_who_is_generation(struct dl_str folded)
{
    return dl_str_is(folded, "jr") || dl_str_is(folded, "sr") || dl_str_is(folded, "ii") || dl_str_is(folded, "iii") ||
           dl_str_is(folded, "iv");
}

struct dl_str dl_who_surname(struct dl_who *who, uint32_t first, uint32_t last)
{
    while (last > first && (dl_who_is_generation(dl_who_fold(who, last)) || dl_who_fold(who, last).size == 0)) last--;
    for (uint32_t w = first + 1; w < last; w++)
        if (dl_str_is(who->doc->words.at[w].form, ",")) last = w - 1; /* "Lenhart, Matthew" */
    uint32_t begin = last;                                            /* Boutros-Ghali: words joined by hyphens are one */
    while (begin > first + 1 && dl_str_is(who->doc->words.at[begin - 1].form, "-")) begin -= 2;
    if (begin + 2 <= last && dl_str_listed_nocase(who->doc->words.at[begin].form, "al|el", '|'))
        begin += 2; /* "al-Assad", "Assad" */
    return dl_who_fold_span(who, begin, last);
}

/* "W" and "." cut apart. */
static int is_cut_initial(const struct dl_word *w)
{
    return w->form.size == 1 && dl_ascii_upper(w->form.at[0]) && !w->space_after && dl_str_is(w[1].form, ".");
}

/* "W.", "P.J.", "W.H.S.". */
static int is_initials(struct dl_str form)
{
    for (uint32_t i = 0; i + 1 < form.size; i += 2)
        if (!dl_ascii_upper(form.at[i]) || form.at[i + 1] != '.') return 0;
    return form.size >= 2 && form.size <= 6 && form.size % 2 == 0;
}

/* "P.J. Crowley", of which the tagger saw the surname. */
uint32_t dl_who_with_initials(const struct dl_who *who, uint32_t first)
{
    const struct dl_word *words = who->doc->words.at;
    while (first > who->doc->sentences.at[words[first].sentence].word && who->name_at[first - 1] == DL_NONE) {
        struct dl_str form = words[first - 1].form;
        const int is_initial = is_initials(form);
        if (first >= 2 && is_cut_initial(&words[first - 2]) && words[first - 2].sentence == words[first].sentence) {
            first -= 2;
            continue;
        }
        const int is_bare =
            form.size == 1 && dl_ascii_upper(form.at[0]) && !dl_str_listed(form, "A|I", '|') && words[first - 1].head == first;
        if ((!is_initial && !is_bare) || dl_str_listed(form, "U.S.|U.N.|U.K.|E.U.|D.C.|P.S.|P.M.|A.M.", '|')) break;
        first--;
    }
    return first;
}

uint32_t dl_who_body_with_initials(struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    if (first == who->doc->sentences.at[words[first].sentence].word || who->name_at[first - 1] != DL_NONE) return first;
    const struct dl_word *w = &words[first - 1];
    const int hangs_on_it = w->head != DL_NONE && w->head >= first && w->head <= last;
    if (!hangs_on_it || w->form.size < 4 || !is_initials(w->form)) return first;
    return dl_judge_is_listed(&who->actors->judge, DL_STR("short"), dl_who_fold(who, first - 1)) ? first : first - 1;
}

/* "The Popular Civic List", of which the tagger saw "Civic List": behind the article, and nobody's by itself ("the Republican Study Group"). */
uint32_t dl_who_with_adjective(struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    uint32_t end, noun;
    if (first < who->doc->sentences.at[words[first].sentence].word + 2 || who->name_at[first - 1] != DL_NONE) return first;
    const struct dl_word *w = &words[first - 1];
    const int hangs_on_it = w->head != DL_NONE && w->head >= first && w->head <= last;
    if (w->upos != DL_UPOS_ADJ || !hangs_on_it || !dl_who_is_capital(w) || !dl_str_is(words[first - 2].form, "the")) return first;
    return dl_who_known(who, first - 1, &end) != NULL || dl_who_role(who, first - 1, &noun) != NULL ? first : first - 1;
}

/* "Musan-ri", of which the tagger saw "ri". */
uint32_t dl_who_with_stem(const struct dl_who *who, uint32_t first)
{
    const struct dl_word *words = who->doc->words.at;
    if (!dl_str_listed(words[first].form, "ri do si gu dong eup myeon", ' ')) return first;
    if (first < who->doc->sentences.at[words[first].sentence].word + 2 || who->name_at[first - 2] != DL_NONE) return first;
    const int is_joined = dl_str_is(words[first - 1].form, "-") && !words[first - 1].space_after && !words[first - 2].space_after;
    return is_joined && dl_who_is_capital(&words[first - 2]) ? first - 2 : first;
}

static int is_quote(const struct dl_word *w) { return dl_str_listed(w->form, "\"|“|”|``|''", '|'); }

/* "al - Sadr"; "Lenhart, Matthew" as letters quote a sender. */
uint32_t dl_who_rest_of_name(const struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_word *words = who->doc->words.at;
    const uint32_t end = dl_who_sentence_end(who->doc, first);
    const int is_article = dl_str_listed_nocase(words[last].form, "al|el|as|az|ash|ad|an|ar|at|ul", '|');
    if (is_article && last + 2 < end && dl_str_is(words[last + 1].form, "-") && dl_who_is_capital(&words[last + 2]))
        return last + 2;
    if (first == 0 || !is_quote(&words[first - 1]) || words[first].ner != DL_NER_B_PER || last + 3 >= end) return last;
    if (!dl_str_is(words[last + 1].form, ",") || (words[last + 2].ner != DL_NER_B_PER && words[last + 2].ner != DL_NER_I_PER) ||
        dl_who_in_capitals(words[last + 2].form) || !dl_who_is_capital(&words[last + 2]))
        return last;
    uint32_t given = last + 2;
    while (given + 1 < end && words[given + 1].ner == DL_NER_I_PER) given++;
    return given + 1 < end && is_quote(&words[given + 1]) ? given : last;
}

/* "Song Eon-seog", of which the tagger saw "Song Eon": Korean and Chinese given names are two syllables, the second in small letters. */
uint32_t dl_who_with_syllable(const struct dl_who *who, uint32_t first, uint32_t last)
{
    enum { MOST = 6 };
    const struct dl_word *words = who->doc->words.at;
    if (last != first + 1 || last + 2 >= who->doc->words.count || words[last].space_after || words[last + 1].space_after)
        return last;
    const struct dl_word *syllable = &words[last + 2];
    if (!dl_str_is(words[last + 1].form, "-") || syllable->sentence != words[last].sentence || syllable->form.size > MOST)
        return last;
    if (!dl_who_is_plain(syllable->form) || syllable->upos == DL_UPOS_VERB || syllable->upos == DL_UPOS_ADJ ||
        syllable->upos == DL_UPOS_ADP)
        return last;
    if (dl_who_tells_friend(syllable->form) || dl_str_listed(syllable->form, "era|led|like|style|run|gate|elect|aide|ally", '|'))
        return last;
    return last + 2;
}

/* "U.S. District" before "Judge", "Republican South Carolina" before "Senator": a place with a word too many. */
void dl_who_trim_place(struct dl_who *who, uint32_t *first, uint32_t *last)
{
    static const char COURTS[] = "Attorney|Attorneys|Judge|Judges|Court|Courts|Magistrate";
    const struct dl_word *words = who->doc->words.at;
    const uint32_t next = *last + 1;
    uint32_t end;
    if (*last > *first && dl_str_listed(words[*last].form, "Location|Locations|Branch|Site", '|'))
        --*last; /* a shop's in that town */
    if (*last > *first && dl_str_is(words[*last].form, "District") && next < dl_who_sentence_end(who->doc, *first) &&
        dl_str_listed(words[next].form, COURTS, '|'))
        --*last;
    const uint32_t place = *last > *first ? who->place_at[*first + 1] : DL_NONE;
    if (place == DL_NONE || *first + who->doc->places.at[place].words != *last) return;
    const struct dl_known *known = dl_who_known(who, *first, &end);
    if (known != NULL && end == *first && known->type == DL_KNOWN_ORGANIZATION &&
        dl_str_is(who->actors->organizations.at[known->index].sector, "PTY"))
        ++*first;
}

/* A person of the table under another spelling, or the family's name first where both are two words ("Jinping Xi"). */
const struct dl_known *dl_who_spelled(struct dl_who *who, uint32_t first, uint32_t last)
{
    uint32_t end = last > first + 1 && dl_who_is_generation(dl_who_fold(who, last)) ? last - 1 : last;
    const struct dl_known *known = dl_actors_spelled(who->actors, dl_who_fold(who, first), dl_who_fold(who, end));
    if (known != NULL || end != first + 1) return known;
    known = dl_actors_spelled(who->actors, dl_who_fold(who, end), dl_who_fold(who, first));
    if (known == NULL) return NULL;
    struct dl_str given = who->actors->people.at[known->index].name, text = dl_who_fold(who, first);
    (void)dl_str_cut(&given, ' ');
    struct dl_str folded = given.at != NULL ? dl_name_fold(who->arena, given) : (struct dl_str){0};
    char a[DL_SPELLING_KEY], b[DL_SPELLING_KEY];
    uint32_t a_size = folded.size > 0 ? dl_spelling_key(folded, a) : 0;
    return a_size > 0 && dl_same_keys(a, a_size, b, dl_spelling_key(text, b)) ? known : NULL;
}
