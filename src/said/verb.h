/* A verb of saying under work: what the files verb*.c share. */
#ifndef DL_SAID_VERB_H
#define DL_SAID_VERB_H

#include "said/find.h"

struct dl_verb {
    struct dl_said *said;
    struct dl_doc *doc;
    uint32_t word, top; /* the verb; the verb that carries its subject ("tried to explain": "tried") */
    const struct dl_cue *cue;
    uint32_t tail; /* last word of the cue's tail, or the verb */
    int is_passive;
    struct dl_find find;
};

static inline int is_verb(const struct dl_word *word) { return word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX; }
static inline int is_ing(const struct dl_word *word) { return dl_str_ends(word->form, "ing"); }

static inline int is_participle(const struct dl_word *word)
{
    return dl_has_feat(word, "VerbForm=Part") || dl_has_feat(word, "VerbForm=Ger");
}

/* "a letter dated Tuesday saying …": the participle of the document that the verb hangs on, else the verb (verb_document.c). */
uint32_t dl_verb_dated(const struct dl_doc *doc, uint32_t verb);

/* What stands to the right of the verb that its content may be made of; DL_NONE where there is no such thing. */
struct dl_constituents {
    uint32_t clause, infinitive, object, oblique;
};

void dl_verb_gather(const struct dl_verb *v, uint32_t end, struct dl_constituents *is);
/* The subject of its own, the nearest before it, else the first behind it; DL_NONE. */
uint32_t dl_verb_subject(const struct dl_doc *doc, uint32_t verb);
/* The noun right before a finite verb that the tree joins to a noun of the clause before ("it took a year and experts say …"); DL_NONE. */
uint32_t dl_verb_agent_within(const struct dl_verb *v);
uint32_t dl_verb_subject_in_heading(const struct dl_verb *v);
uint32_t dl_verb_joined_subject(const struct dl_doc *doc, uint32_t verb);
/* Whose name stands before the verb or an aside there, where the tree gives none or the aside's last noun (verb_aside.c). */
void dl_verb_take_named(struct dl_verb *v);
/* Whether the word names a time ("Tuesday", "week"). */
int dl_verb_is_time(const struct dl_doc *doc, uint32_t word);
/* "Theresa May said": a name that the tagger takes for an auxiliary. */
int dl_verb_is_surname(const struct dl_doc *doc, uint32_t word);
/* "Asked about the delay, …": nobody's question. */
int dl_verb_is_opening(const struct dl_verb *v);
/* Whether a verb of saying stands there that the tagger takes for a noun or an adjective (verb_misread.c). */
int dl_verb_is_misread(const struct dl_said *said, uint32_t word);
/* Whether the verb is a participle without a finite auxiliary before it. */
int dl_verb_is_bare_participle(const struct dl_verb *v);
/* Whether another verb that the verb carries has the content: "went on to say"; "replied by saying" (verb_carried.c). */
int dl_verb_carries(const struct dl_verb *v);
int dl_verb_tells_by(const struct dl_verb *v);
/* "went on to say", which the parser takes for a purpose. */
int dl_verb_goes_on_to(const struct dl_doc *doc, uint32_t verb);
/* Whether the word opens a question within: "whether", "why". */
int dl_verb_is_question(const struct dl_doc *doc, uint32_t word);
/* Whether a further complement of the verb begins behind `from`: "accused X, who …, of Y", "called it on Monday “a mistake”". */
int dl_verb_goes_on(const struct dl_verb *v, uint32_t from, uint32_t end);
int dl_verb_is_dash(const struct dl_doc *doc, uint32_t word);
/* "urged the pilots, who have struck since May, to return": the comma that closes the aside that opens at `comma`, where an infinitive
 * stands behind it; DL_NONE. */
uint32_t dl_verb_aside_before_to(const struct dl_doc *doc, uint32_t comma, uint32_t end);
/* Who is shown, seen or heard to do what the participle tells ("saw his son, a lawyer, telling them"); DL_NONE. */
uint32_t dl_verb_shown(const struct dl_doc *doc, uint32_t verb);
/* "quoted the general as saying": the "as", behind whom the verb quotes; DL_NONE. */
uint32_t dl_verb_relayed(const struct dl_verb *v);
/* "…, the agency quoted him as saying": takes what stands before for the content; whether it does. */
int dl_verb_relay_before(struct dl_verb *v);
/* Adds the statement of who is quoted where the verb's own was kept, behind `finds_before` others. */
int dl_verb_add_relayed(struct dl_verb *v, uint32_t finds_before);
/* The end of a content start…end without the asides at its end. */
uint32_t dl_verb_cut_asides(const struct dl_verb *v, uint32_t start, uint32_t end, int is_clause);
/* "While he said he would stay, she left": the last word of a clause that opens the sentence before its main clause; DL_NONE. */
uint32_t dl_verb_fronted_end(const struct dl_verb *v);
/* Whether a clause's finite word, its verb, its copula or an auxiliary, has the tense ("Tense=Past"). */
int dl_verb_is_finite_in(const struct dl_doc *doc, uint32_t verb, const char *tense);
/* Whether the verb at `conjunct`, which the tree joins to the cue, is a second deed of others of whom is told ("said thugs fired shots and threw
 * bottles"). */
int dl_verb_is_second_deed(const struct dl_verb *v, uint32_t conjunct);
/* The last word before what the speaker does next ("… and accused them"), whose verb stands at `word`; DL_NONE. */
uint32_t dl_verb_before_next_act(const struct dl_verb *v, uint32_t word);
/* The last word before a further clause, whose verb stands at `word`, that tells what another says or what the reporter knows (verb_others.c);
 * DL_NONE. */
uint32_t dl_verb_before_other(const struct dl_verb *v, uint32_t word);
/* "Half of them say so, while 22 percent …", "…, compared with 64 percent of men": the last word before what another share of those
 * asked says, whose number stands at `word`; DL_NONE. */
uint32_t dl_verb_before_share(const struct dl_verb *v, uint32_t word);
/* The last word to the right that may belong to the content. */
uint32_t dl_verb_clause_end(const struct dl_verb *v);
/* The end of a content before the length of time that opens what it was told after. */
uint32_t dl_verb_before_interval(const struct dl_verb *v, uint32_t start, uint32_t end);
/* The end of a content that is an object, without the occasion. */
uint32_t dl_verb_object_end(const struct dl_verb *v, uint32_t object, uint32_t end);
/* The end of a content that is a clause, without where it was told. */
uint32_t dl_verb_telling_end(const struct dl_verb *v, uint32_t clause, uint32_t end);
/* Whether the cue is the purpose of speaking: "took to the floor to condemn it". */
int dl_verb_is_staged(const struct dl_verb *v);
/* The end, moved to that of a quotation that it stands in or right before. */
uint32_t dl_verb_over_quotes(const struct dl_verb *v, uint32_t start, uint32_t end);
/* The quotation that ends right before the words first…, DL_NONE. */
uint32_t dl_verb_quote_before(const struct dl_verb *v, uint32_t first);
/* A "that" a few words behind the cue, DL_NONE. */
uint32_t dl_verb_that_behind(const struct dl_verb *v, uint32_t end);
/* Where the content begins by the frames that the cue takes; DL_NONE where none fits. */
uint32_t dl_verb_content_start(struct dl_verb *v, const struct dl_constituents *is, uint32_t end);
/* `start` of a content that is a clause, moved behind the time at which it was told. */
uint32_t dl_verb_behind_own_time(const struct dl_verb *v, uint32_t start, uint32_t end);
/* Adds content that stands before the cue or around it; whether there was any. */
int dl_verb_parenthetical(struct dl_verb *v);
/* Whether the tree or the marks say that the content stands before the cue. */
int dl_verb_is_behind(const struct dl_verb *v);
/* Whether the quotation is a title by its capitals ('in a post headlined “No More Talks”'). */
int dl_verb_is_titled(const struct dl_verb *v, uint32_t quote);
/* 'she writes in her new book, “Why We Left,” …': whether a title in marks begins at the word behind the work that has it. */
int dl_verb_is_title_of_work(const struct dl_verb *v, uint32_t word);
/* Whether what stands in marks before `start` is a title and no words of the source's. */
int dl_verb_is_behind_title(const struct dl_verb *v, uint32_t start);
/* Adds the clause behind an aside that stands right behind the cue ("claimed, without evidence, that …"); whether there was any. */
int dl_verb_behind_aside(struct dl_verb *v);
/* Adds the clause that "as the paper reported, …" stands before or behind; whether there was any. */
int dl_verb_as_told(struct dl_verb *v);
/* The clause that a "that" right behind the cue opens, where the parser hangs it elsewhere ("adding that while …, she …"); DL_NONE. */
uint32_t dl_verb_marked_clause(const struct dl_verb *v);
/* The first word behind the comma that closes ", he said," or ", he said on Sunday,"; DL_NONE. */
uint32_t dl_verb_behind_parenthesis(const struct dl_verb *v);
/* Whether a verb or a quotation stands in [from, behind). */
int dl_verb_has_verb(const struct dl_verb *v, uint32_t from, uint32_t behind);
/* Adds content around a source and cue that the parser took into its subject; whether there was any. */
int dl_verb_around(struct dl_verb *v);
/* Whether source and cue stand between commas. */
int dl_verb_is_set_off(const struct dl_verb *v);
/* Adds the relative pronoun that a verb has as its object ("which she defended"), or the pronoun and what stands behind the cue ("which she
 * said was unfair"); whether there was any. */
int dl_verb_relative_content(struct dl_verb *v);
int dl_verb_relative_gap(struct dl_verb *v);
/* Adds the predicate of "what they want is …"; whether there was any. */
int dl_verb_cleft(struct dl_verb *v);
/* Adds the relative pronoun to content that was found behind the cue. */
void dl_verb_add_relative(struct dl_verb *v);
void dl_verb_add_called(struct dl_verb *v);
/* Whether a main clause stands there: a finite verb behind its subject, which no conjunction and no relative pronoun leads. */
int dl_verb_has_main_clause(const struct dl_verb *v, uint32_t from, uint32_t behind);
/* Adds what goes on behind the comma after a cue in the middle of its content. */
void dl_verb_add_rest(struct dl_verb *v, uint32_t after, uint32_t last, int in_middle);
/* Adds the quotation that ends the sentence, where it resumes the one before the cue. */
void dl_verb_add_resumed(struct dl_verb *v, uint32_t from, uint32_t last);
/* Mends the content that was found: what the parser hung elsewhere, what is not said but told of the speaker. */
void dl_verb_mend_content(struct dl_verb *v);
/* Cuts off what is no part of a source that was found, or gives it a surname that the tagger hid (verb_source_mend.c). */
void dl_verb_mend_source(struct dl_verb *v);
/* Makes one cue of a participle and the document that it tells of, with the verb of that ("issued a statement saying …"). */
void dl_verb_take_document(struct dl_verb *v);
/* Finds the source. */
void dl_verb_set_source(struct dl_verb *v);
/* "Putin, writes Ana Roe, is typical of them": whether who tells stands behind the cue between commas. */
int dl_verb_is_inverted_within(const struct dl_verb *v);
/* Take the noun phrase behind a quotation and its cue for the source, or that between the two; whether there was any. */
int dl_verb_source_after(struct dl_verb *v);
int dl_verb_source_between(struct dl_verb *v);
/* Adds the paragraph below a sentence that ends in a colon ("She wrote:"); whether there was any. */
int dl_verb_block(struct dl_verb *v);
/* Adds what a passive tells beside what stands behind it. */
void dl_verb_add_passive(struct dl_verb *v);
/* The whole of a source that was found: with the age behind a name and the relative clause behind a comma, without the occasion. */
void dl_verb_complete_source(struct dl_verb *v);
/* verb_topic.c: the first word behind a time that stands at `word`, else `word`. */
uint32_t dl_verb_behind_time(const struct dl_doc *doc, uint32_t word, uint32_t end);
/* Where content begins behind a noun of saying and whom it is addressed to; `start` where nobody is, DL_NONE where nothing is told. */
uint32_t dl_verb_behind_receiver(const struct dl_verb *v, uint32_t start, uint32_t end);
/* Adds what a preposition of the cue's leads to, whether there is any. */
int dl_verb_prepositional(struct dl_verb *v, const struct dl_constituents *is, uint32_t end);
/* The preposition behind who is told ("asked them about the raid"), DL_NONE. */
uint32_t dl_verb_topic_behind(const struct dl_verb *v, const struct dl_constituents *is, uint32_t end);
/* Finds the content; whether there is any. */
int dl_verb_set_content(struct dl_verb *v);
/* Gives a participle of saying behind a comma to whoever has just told. */
void dl_verb_take_teller(struct dl_verb *v);
/* First word of the cue: auxiliaries, negation and adverbs before the verb. */
uint32_t dl_verb_cue_start(const struct dl_verb *v);

#endif
