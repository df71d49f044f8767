/* Who stands as subject: found through conjunction, control and raising, relative and participial
 * clauses. After Universal Dependencies' description of these constructions; a wrong head costs one argument, not the event, since a
 * missing argument is simply missing. */
#include "did/attach.h"
#include "did/coder.h"
#include "did/party.h"

enum { DEPTH = 8 };

static int is_verb_like(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX || dl_scene_child(s, w, DL_REL_COP) != DL_NO_WORD ||
           dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD;
}

/* Verbs whose object does what their infinitive says; the others' subject does. */
static int object_controls(const struct dl_scene *s, uint16_t verb)
{
    static const char subject_control[] =
        "promise vow threaten offer agree pledge swear try attempt seek manage fail " /* and what is done to an end of one's own: */
        "telephone phone ring visit meet tour use sign hold join launch cross block storm occupy";
    return !dl_str_listed(dl_scene_word(s, verb)->lemma, subject_control, ' ');
}

static uint16_t possessor(const struct dl_scene *s, uint16_t noun)
{
    uint16_t poss = dl_scene_child(s, noun, DL_REL_NMOD_POSS);
    if (poss != DL_NO_WORD) return poss;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_NMOD) {
            uint16_t mark = dl_scene_child(s, c, DL_REL_CASE);
            if (mark != DL_NO_WORD && (dl_lemma_is(dl_scene_word(s, mark), "by") || dl_lemma_is(dl_scene_word(s, mark), "of")))
                return c;
        }
    return DL_NO_WORD;
}

static int is_dateline(const struct dl_scene *s, uint16_t w)
{
    struct dl_str form = dl_scene_word(s, w)->form;
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_upper(form.at[i])) return 0;
    return w < 3 && form.size > 3;
}

/* "[North Korea] threatened action", "[the ministry] voiced concerns", "[Mexico] severed relations": who stands before the verb and was
 * hung on the object behind it; the verb may have been taken for a participle. */
static uint16_t stranded_subject(const struct dl_scene *s, uint16_t w)
{
    uint16_t object = dl_scene_child(s, w, DL_REL_OBJ);
    if (object == DL_NO_WORD || object < w) return DL_NO_WORD;
    if (!dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin") && dl_scene_rel(s, w) != DL_REL_ROOT) return DL_NO_WORD;
    for (uint16_t c = s->child[object]; c != DL_NO_WORD && c < w; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if ((rel == DL_REL_COMPOUND || rel == DL_REL_NSUBJ) &&
            (dl_scene_word(s, c)->upos == DL_UPOS_PROPN || dl_scene_word(s, c)->upos == DL_UPOS_NOUN))
            return c;
    }
    return DL_NO_WORD;
}

/* "[A bomber] killed six people in Baghdad, officials said": the subject of what is said, hung on the verb that says it. */
static uint16_t subject_of_said(const struct dl_scene *s, uint16_t w)
{
    uint16_t head = dl_scene_head(s, w), first = DL_NO_WORD, own = DL_NO_WORD;
    if (dl_scene_rel(s, w) != DL_REL_CCOMP || head == DL_NO_WORD || head < w) return DL_NO_WORD;
    if (!dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin")) return DL_NO_WORD;
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_NSUBJ) continue;
        if (c < w && first == DL_NO_WORD) first = c;
        if (c > w) own = c;
    }
    return own != DL_NO_WORD ? first : DL_NO_WORD;
}

/* "[Warned by Bonn], Zagreb let them in": a participle that opens the sentence and was taken for its root is about the subject behind it. */
static uint16_t subject_behind(const struct dl_scene *s, uint16_t w)
{
    if (w > 1 || dl_scene_rel(s, w) != DL_REL_ROOT || dl_scene_has_aux(s, w) || !dl_past_participle(dl_scene_word(s, w)))
        return DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (c < w || dl_scene_rel(s, c) != DL_REL_PARATAXIS || !dl_has_feat(dl_scene_word(s, c), "VerbForm=Fin")) continue;
        return dl_scene_child(s, c, DL_REL_NSUBJ);
    }
    return DL_NO_WORD;
}

/* "Rao, a lawyer and former mayor, was arrested": what stands behind a name and a comma is what he is. */
static int is_told_of_name(const struct dl_scene *s, uint16_t name, uint16_t w)
{
    const uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    return det != DL_NO_WORD && det > name && dl_form_listed(dl_scene_word(s, det), "a an the") &&
           dl_str_is(dl_scene_word(s, (uint16_t)(det - 1))->form, ",") && dl_scene_word(s, name)->ner == DL_NER_B_PER &&
           dl_scene_word(s, w)->upos == DL_UPOS_NOUN && dl_scene_word(s, w)->thing == DL_THING_PERSON;
}

/* Of several subjects the nearest before the verb: the others are datelines and headings that the parser has tied in. */
static uint16_t own_subject(const struct dl_scene *s, uint16_t w)
{
    uint16_t found = DL_NO_WORD;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (found != DL_NO_WORD && dl_has_feat(dl_scene_word(s, c), "Reflex=Yes"))
            continue; /* "the governor was himself wounded" */
        if (found != DL_NO_WORD && c < w && is_told_of_name(s, found, c)) continue;
        if ((rel == DL_REL_NSUBJ || rel == DL_REL_NSUBJ_PASS || rel == DL_REL_NSUBJ_OUTER) && (found == DL_NO_WORD || c < w) &&
            (found == DL_NO_WORD || dl_scene_child(s, c, DL_REL_CASE) == DL_NO_WORD)) /* "a boat without [lights] rammed them" */
            found = c;
    }
    if (found == DL_NO_WORD) found = subject_of_said(s, w);
    if (found == DL_NO_WORD) found = subject_behind(s, w);
    if (found == DL_NO_WORD) return stranded_subject(s, w);
    if (!is_dateline(s, found)) return found;
    uint16_t last = found;
    for (uint16_t c = s->child[found]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_APPOS && c < w) last = c;
    return last;
}

static uint16_t subject_at(const struct dl_scene *s, uint16_t w, int depth);

/* Whose a text or measure is, by a name before it. */
static uint16_t maker_before(const struct dl_scene *s, uint16_t noun)
{
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && c < noun; c = s->sibling[c])
        if ((dl_scene_rel(s, c) == DL_REL_COMPOUND || dl_scene_rel(s, c) == DL_REL_AMOD) && dl_scene_word(s, c)->ner != DL_NER_O)
            return c;
    return DL_NO_WORD;
}

/* What is vetoed or dismissed is somebody else's. */
static int is_refusing(const struct dl_scene *s, uint16_t verb)
{
    static const char words[] =
        "veto reject block oppose dismiss condemn denounce criticise criticize ignore receive quote cite leak";
    return verb != DL_NO_WORD && dl_str_listed(dl_scene_word(s, verb)->lemma, words, ' ');
}

static int is_somebody(const struct dl_scene *s, uint16_t noun)
{
    uint8_t thing = dl_scene_word(s, noun)->thing;
    return thing == DL_THING_PERSON || thing == DL_THING_ORGANIZATION || dl_scene_in(s, noun, s->frames->armed);
}

/* "Germany to send tanks to Kyiv": the future of headings, with nothing finite beside it and no article before whoever acts. */
int dl_heading_future(const struct dl_scene *s, uint16_t w)
{
    uint16_t noun = dl_scene_head(s, w), mark = dl_scene_child(s, w, DL_REL_MARK);
    if (mark == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, mark), "to") || !dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf"))
        return 0;
    for (uint16_t i = 0; i < s->count; i++)
        if (dl_has_feat(dl_scene_word(s, i), "VerbForm=Fin")) return 0;
    if (dl_scene_rel(s, w) == DL_REL_ROOT) return dl_scene_child(s, w, DL_REL_NSUBJ) != DL_NO_WORD;
    if (dl_scene_rel(s, w) != DL_REL_ACL || noun == DL_NO_WORD || dl_scene_rel(s, noun) != DL_REL_ROOT) return 0;
    return (dl_scene_word(s, noun)->ner != DL_NER_O || is_somebody(s, noun)) && dl_scene_child(s, noun, DL_REL_DET) == DL_NO_WORD &&
           dl_scene_child(s, noun, DL_REL_CASE) == DL_NO_WORD;
}

/* "put out a statement that described it as regrettable": who speaks where the pronoun stands for a text, whose it is or who wrote it. */
static uint16_t speaker_of_text(const struct dl_scene *s, uint16_t w, uint16_t subject, uint16_t noun, int depth)
{
    if (dl_str_listed(dl_scene_word(s, w)->lemma, "show depict portray feature contain mention", ' ')) return noun;
    if (noun == subject || !dl_scene_in(s, noun, s->frames->text) || dl_scene_word(s, noun)->upos != DL_UPOS_NOUN) return noun;
    if (subject != DL_NO_WORD && dl_scene_rel(s, subject) == DL_REL_NSUBJ_PASS) return noun; /* "a motion which was rejected" */
    const uint16_t owner = possessor(s, noun), maker = owner != DL_NO_WORD ? owner : maker_before(s, noun);
    if (maker != DL_NO_WORD) return maker;
    const uint16_t verb = dl_scene_head(s, noun);
    if (verb == DL_NO_WORD || dl_scene_rel(s, noun) != DL_REL_OBJ || !dl_scene_in(s, verb, s->frames->publishing)) return noun;
    const uint16_t writer = subject_at(s, verb, depth + 1);
    return writer != DL_NO_WORD && dl_party_level(s, writer) != DL_LEVEL_NONE ? writer : noun;
}

/* The name that stands right before an -ing form which was hung on the noun above it. */
static uint16_t name_before(const struct dl_scene *s, uint16_t w, uint16_t noun)
{
    if (w == 0 || !dl_has_feat(dl_scene_word(s, w), "VerbForm=Ger")) return DL_NO_WORD;
    uint16_t at = (uint16_t)(w - 1);
    while (at != DL_NO_WORD && dl_scene_rel(s, at) == DL_REL_FLAT) at = dl_scene_head(s, at);
    if (at == DL_NO_WORD || at == noun || dl_scene_word(s, at)->ner == DL_NER_O) return DL_NO_WORD;
    return dl_scene_rel(s, at) == DL_REL_NMOD && dl_scene_head(s, at) == noun ? at : DL_NO_WORD;
}

/* "seized the tanker on suspicion of cutting a cable", "held a man on charges of killing": who is blamed; DL_NO_WORD. */
static uint16_t blamed_above(const struct dl_scene *s, uint16_t noun, int depth)
{
    static const char grounds[] = "suspicion charge accusation allegation count";
    const uint16_t over = dl_scene_head(s, noun);
    if (over == DL_NO_WORD || dl_rel_base(dl_scene_rel(s, noun)) != DL_REL_OBL ||
        !dl_str_listed(dl_scene_word(s, noun)->lemma, grounds, ' '))
        return DL_NO_WORD;
    return dl_passive(s, over) ? subject_at(s, over, depth + 1) : dl_scene_child(s, over, DL_REL_OBJ);
}

/* Whose a text or measure is that an -ing form at `w` tells more of; DL_NO_WORD. */
static uint16_t behind_text(const struct dl_scene *s, uint16_t w, uint16_t noun, int depth)
{
    if (!dl_scene_in(s, noun, s->frames->voice) || possessor(s, noun) != DL_NO_WORD) {
        const uint16_t writer = speaker_of_text(s, w, DL_NO_WORD, noun, depth); /* "sent him a note complaining of ..." */
        return writer != noun ? writer : DL_NO_WORD;
    }
    const uint16_t maker = maker_before(s, noun), over = dl_scene_head(s, noun); /* "vetoed an EU statement criticising Israel" */
    if (maker == DL_NO_WORD && !dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, "that") &&
        dl_rel_base(dl_scene_rel(s, noun)) == DL_REL_OBL && dl_has_case(s, noun, "in with") && !dl_passive(s, over))
        return subject_at(s, over, depth + 1); /* "replied in a statement criticising ..." */
    if (maker != DL_NO_WORD || dl_scene_rel(s, noun) != DL_REL_OBJ || is_refusing(s, over)) return maker;
    return subject_at(s, over, depth + 1); /* "adopted a resolution calling for ..." */
}

/* "regretted the decision to expel its consul", "welcomed the move to free him": what one judges is what others decided. */
static int is_judged(const struct dl_scene *s, uint16_t verb)
{
    static const char VERBS[] =
        "regret condemn denounce deplore criticise criticize slam decry lament protest welcome praise applaud hail "
        "laud commend oppose reject dismiss question call brand label describe deem";
    return dl_str_listed(dl_scene_word(s, verb)->lemma, VERBS, ' ');
}

/* Who does what an infinitive behind a noun tells. */
static uint16_t subject_of_noun_infinitive(const struct dl_scene *s, uint16_t w, uint16_t noun, int depth)
{
    const int is_object = dl_scene_rel(s, noun) == DL_REL_OBJ;
    if (is_object && dl_str_ends(dl_scene_word(s, w)->form, "ing") && dl_scene_in(s, noun, s->frames->political) &&
        dl_scene_child(s, noun, DL_REL_NMOD_POSS) == DL_NO_WORD)
        return noun; /* "accused officers of beating" */
    const uint16_t owner = possessor(s, noun), verb = dl_scene_head(s, noun);
    if (owner != DL_NO_WORD) return owner;
    static const char decided[] = "vote decision move effort push refusal pledge plan"; /* "a House vote to impeach him" */
    const int is_decided = dl_str_listed(dl_scene_word(s, noun)->lemma, decided, ' ');
    const int is_told = is_decided || (is_object && verb != DL_NO_WORD && is_judged(s, verb));
    const uint16_t maker = is_told ? maker_before(s, noun) : DL_NO_WORD;
    if (maker != DL_NO_WORD) return maker;                                              /* "criticised the French decision to" */
    if (dl_scene_child(s, noun, DL_REL_COP) != DL_NO_WORD) return own_subject(s, noun); /* "they are in no mood to help" */
    if (!is_object || verb == DL_NO_WORD || !is_verb_like(s, verb) || is_judged(s, verb)) return DL_NO_WORD;
    return subject_at(s, verb, depth + 1);
}

/* "protests against the president refusing ...", but "demonstrators in Gaza protesting ...": a name that is the subject; DL_NO_WORD. */
static uint16_t named_before(const struct dl_scene *s, uint16_t w, uint16_t noun)
{
    const uint16_t named = name_before(s, w, noun);
    if (named != DL_NO_WORD && is_somebody(s, noun) && !dl_scene_in(s, noun, s->frames->text) &&
        !dl_str_listed(dl_scene_word(s, named)->lemma, "committee Committee panel commission Commission", ' '))
        return DL_NO_WORD;
    return named;
}

/* "was one of the leaders urging", "Rao, one of the few who opposed it": who is told to be one of them; DL_NO_WORD. */
static uint16_t one_of_them(const struct dl_scene *s, uint16_t noun)
{
    uint16_t one = dl_scene_rel(s, noun) == DL_REL_NMOD && dl_has_case(s, noun, "of") ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (one != DL_NO_WORD && !dl_str_is_nocase(dl_scene_word(s, one)->form, "one")) return DL_NO_WORD;
    if (one == DL_NO_WORD) one = dl_has_case(s, noun, "among") ? noun : DL_NO_WORD;
    if (one == DL_NO_WORD) return DL_NO_WORD;
    uint16_t who = DL_NO_WORD;
    if (dl_scene_rel(s, one) == DL_REL_APPOS && dl_scene_head(s, one) < one) who = dl_scene_head(s, one);
    else if (dl_scene_child(s, one, DL_REL_COP) != DL_NO_WORD) who = own_subject(s, one);
    return who != DL_NO_WORD && dl_party_level(s, who) != DL_LEVEL_NONE ? who : DL_NO_WORD;
}

/* "accused the army and the rebels of breaking the truce": of those who are joined the first, who stands for all; the noun itself. */
static uint16_t first_accused(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t first = dl_scene_rel(s, noun) == DL_REL_CONJ ? dl_scene_head(s, noun) : DL_NO_WORD;
    const uint16_t verb = first != DL_NO_WORD && dl_scene_rel(s, first) == DL_REL_OBJ ? dl_scene_head(s, first) : DL_NO_WORD;
    if (verb == DL_NO_WORD || dl_scene_child(s, noun, DL_REL_CASE) != DL_NO_WORD) return noun;
    return dl_str_listed(dl_scene_word(s, verb)->lemma, "accuse suspect convict acquit blame criticise criticize condemn", ' ')
               ? first
               : noun;
}

/* "officers in unmarked vehicles detaining protesters": people do it, not what they sit in; DL_NO_WORD. */
static uint16_t rider_above(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t who = dl_scene_rel(s, noun) == DL_REL_NMOD ? dl_scene_head(s, noun) : DL_NO_WORD;
    const struct dl_word *thing = dl_scene_word(s, noun);
    if (who == DL_NO_WORD || who > noun || thing->upos != DL_UPOS_NOUN || !dl_has_case(s, noun, "in on aboard with from"))
        return DL_NO_WORD;
    if (!dl_scene_in(s, noun, s->frames->vehicle) && thing->thing != DL_THING_OBJECT) return DL_NO_WORD;
    return dl_scene_word(s, who)->upos == DL_UPOS_NOUN && dl_scene_word(s, who)->thing == DL_THING_PERSON ? who : DL_NO_WORD;
}

/* "occupied the senator's office calling for a vote": who is there asks for it, not the house; DL_NO_WORD. */
static uint16_t guest_above(const struct dl_scene *s, uint16_t noun, int depth)
{
    static const char houses[] = "office headquarters residence palace mansion embassy consulate courthouse";
    const uint16_t over = dl_scene_rel(s, noun) == DL_REL_OBJ ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (over == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, noun)->lemma, houses, ' ')) return DL_NO_WORD;
    const uint16_t who = subject_at(s, over, depth + 1);
    return who != DL_NO_WORD && is_somebody(s, who) ? who : DL_NO_WORD;
}

/* The subject of a clause that hangs on a noun: the noun itself ("accused the forces of killing civilians"), unless an infinitive or
 * -ing form tells what the noun consists in ("its decision to withdraw"). */
static uint16_t subject_from_noun(const struct dl_scene *s, uint16_t w, uint16_t noun, int depth)
{
    static const char pleas[] = "advocacy call support demand case argument opposition plea";
    const struct dl_word *word = dl_scene_word(s, w);
    const int is_acl = dl_scene_rel(s, w) == DL_REL_ACL, is_ing = dl_has_feat(word, "VerbForm=Ger");
    uint16_t who = DL_NO_WORD;
    if (dl_heading_future(s, w)) return noun;
    if (is_acl && is_ing && (who = one_of_them(s, noun)) != DL_NO_WORD) return who;
    if (is_acl && is_ing && (who = rider_above(s, noun)) != DL_NO_WORD) return who;
    if (is_acl && is_ing && (who = guest_above(s, noun, depth)) != DL_NO_WORD) return who;
    if (is_acl && (who = blamed_above(s, noun, depth)) != DL_NO_WORD) return who;
    if (is_acl && is_ing && dl_scene_child(s, noun, DL_REL_COP) != DL_NO_WORD && (who = own_subject(s, noun)) != DL_NO_WORD)
        return who; /* "X is the largest donor, providing ..." */
    if (!is_acl || dl_is_main_participle(s, w) || dl_is_never_passive(s, w)) return noun;
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK), over = dl_scene_head(s, noun);
    const uint16_t first = first_accused(s, noun);
    if (mark != DL_NO_WORD && mark < noun && dl_lemma_is(dl_scene_word(s, mark), "with"))
        return noun; /* "with rebels shelling it" */
    const int is_charged =
        mark != DL_NO_WORD && (dl_lemma_is(dl_scene_word(s, mark), "of") || dl_lemma_is(dl_scene_word(s, mark), "for"));
    const int is_blamed = over != DL_NO_WORD && dl_scene_rel(s, noun) == DL_REL_OBJ &&
                          dl_str_listed(dl_scene_word(s, over)->lemma, "accuse suspect convict acquit", ' ');
    if (is_charged && (is_blamed || is_somebody(s, noun))) return first; /* "accusing officers of beating ..." */
    if (is_ing && (who = behind_text(s, w, noun, depth)) != DL_NO_WORD) return who;
    if ((who = named_before(s, w, noun)) != DL_NO_WORD) return who;
    if (dl_has_feat(word, "VerbForm=Inf") || (mark != DL_NO_WORD && word->upos == DL_UPOS_VERB))
        return subject_of_noun_infinitive(s, w, noun, depth);
    const uint8_t thing = dl_scene_word(s, noun)->thing;
    if (thing != DL_THING_ABSTRACT && thing != DL_THING_EVENT) return noun;
    if (is_charged && dl_str_listed(dl_scene_word(s, noun)->lemma, pleas, ' '))
        return DL_NO_WORD;                                               /* "his advocacy for impeaching the man" */
    return possessor(s, noun) != DL_NO_WORD ? possessor(s, noun) : noun; /* "the minister's letter demanding ..." */
}

/* "accused officers of beating demonstrators", "praised Oslo for opening talks": whose deed it is. */
static uint16_t blamed_object(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    uint16_t mark = dl_scene_child(s, w, DL_REL_MARK), object = dl_scene_child(s, head, DL_REL_OBJ);
    if (object == DL_NO_WORD) object = dl_scene_child(s, head, DL_REL_IOBJ);
    if (object == DL_NO_WORD) object = dl_scene_child(s, head, DL_REL_NSUBJ_PASS); /* "is accused by experts of arming" */
    if (mark == DL_NO_WORD || object == DL_NO_WORD || object > w) return DL_NO_WORD;
    const struct dl_word *word = dl_scene_word(s, mark);
    if (dl_str_listed(dl_scene_word(s, object)->lemma, "other each one", ' ')) return DL_NO_WORD; /* "accused each other of" */
    int is_charge =
        dl_lemma_is(word, "with") && dl_lemma_is(dl_scene_word(s, head), "charge"); /* "charged a general with selling arms" */
    return is_charge || dl_lemma_is(word, "of") || dl_lemma_is(word, "from") || dl_lemma_is(word, "for") ? object : DL_NO_WORD;
}

/* "appointed a judge to investigate", "prompted Bonn to recall its envoy": who is chosen or moved to it does it. */
static uint16_t chosen_object(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    static const char CHOOSING[] = "appoint name hire assign commission choose delegate nominate";
    static const char MOVING[] =
        "prompt lead force compel cause oblige push press pressure spur persuade convince induce provoke encourage "
        "inspire goad";
    const uint16_t object = dl_scene_child(s, head, DL_REL_OBJ);
    if (object == DL_NO_WORD || object > w || !dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf")) return DL_NO_WORD;
    if (dl_str_listed(dl_scene_word(s, head)->lemma, CHOOSING, ' ')) return object;
    const int is_moved = dl_str_listed(dl_scene_word(s, head)->lemma, MOVING, ' ') && dl_party_level(s, object) != DL_LEVEL_NONE;
    return is_moved ? object : DL_NO_WORD;
}

/* "Police said [the gunman], who fled in a car, killed one person": what is said, joined to the verb that says it. */
static uint16_t subject_between(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    uint16_t first = dl_scene_child(s, head, DL_REL_NSUBJ), last = DL_NO_WORD;
    if (first == DL_NO_WORD || first > head || !dl_scene_in(s, head, s->frames->speech)) return DL_NO_WORD;
    for (uint16_t c = s->sibling[first]; c != DL_NO_WORD && c < w; c = s->sibling[c])
        if (c > head && dl_scene_rel(s, c) == DL_REL_NSUBJ) last = c;
    return last;
}

/* '"We will not lament him," Johnson said, calling him a threat', '… she said, and attacked Rao': what was hung on the words that are quoted, and
 * is not of them, is done by whoever says them. */
static uint16_t speaker_outside(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    const uint32_t said = s->word_statement != NULL ? s->word_statement[s->first + head] : DL_NONE;
    if (said == DL_NONE || s->word_statement[s->first + w] == said) return DL_NO_WORD;
    if (!dl_is_ing(s, w) && (s->doc->statements.at[said].mode != DL_MODE_DIRECT || dl_scene_rel(s, w) != DL_REL_CONJ))
        return DL_NO_WORD;
    uint16_t at = head;
    for (int i = 0; i < DEPTH && at != DL_NO_WORD && s->word_statement[s->first + at] != DL_NONE; i++) {
        const uint16_t cue = dl_scene_child(s, at, DL_REL_PARATAXIS);
        if (cue != DL_NO_WORD && cue < w && dl_scene_in(s, cue, s->frames->speech)) return cue;
        at = dl_scene_head(s, at);
    }
    return at != DL_NO_WORD && s->word_statement[s->first + at] == DL_NONE && dl_scene_in(s, at, s->frames->speech) ? at
                                                                                                                    : DL_NO_WORD;
}

/* "Rao, who had left, backed the plan, toured the north and resigned": the first of verbs in a row, hung on the second. */
static int is_first_of_list(const struct dl_scene *s, uint16_t w, uint16_t head)
{
    const uint16_t subject = w < head ? own_subject(s, head) : DL_NO_WORD;
    if (subject == DL_NO_WORD || subject > w || dl_scene_child(s, w, DL_REL_MARK) != DL_NO_WORD) return 0;
    return dl_has_feat(dl_scene_word(s, w), "Tense=Past") && dl_has_feat(dl_scene_word(s, head), "Tense=Past") &&
           !dl_passive(s, head) && dl_scene_child(s, head, DL_REL_CONJ) != DL_NO_WORD;
}

/* Who does what an adverbial clause without a subject of its own tells: whoever does what the clause above tells, unless that one blames,
 * chooses or quotes somebody. */
static uint16_t subject_above_adverbial(const struct dl_scene *s, uint16_t w, uint16_t head, int depth)
{
    if (dl_is_opening(s, w)) return subject_at(s, head, depth + 1);
    if (dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin") && is_first_of_list(s, w, head)) return own_subject(s, head);
    if (dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin"))
        return dl_attach_main(s, head) == w ? subject_at(s, head, depth + 1) : DL_NO_WORD;
    const uint16_t quoter = speaker_outside(s, w, head);
    if (quoter != DL_NO_WORD) return subject_at(s, quoter, depth + 1);
    const uint16_t blamed = blamed_object(s, w, head);
    if (blamed != DL_NO_WORD) return dl_resolve_relative(s, blamed, head); /* "whom they suspect of ordering" */
    const uint16_t chosen = chosen_object(s, w, head);
    if (chosen != DL_NO_WORD) return chosen;
    const uint16_t over = dl_scene_head(s, head); /* "forced villagers to flee, sending in tanks": whoever forces them */
    if (over != DL_NO_WORD && dl_is_ing(s, w) && dl_is_beside(s, w) && chosen_object(s, head, over) != DL_NO_WORD)
        return subject_at(s, over, depth + 1);
    const uint16_t whom = dl_scene_child(s, head, DL_REL_IOBJ); /* "it took the court a week to ban the film" */
    if (whom != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, head), "take")) return whom;
    if (dl_scene_word(s, head)->upos == DL_UPOS_NOUN && !is_verb_like(s, head)) return head;
    return subject_at(s, head, depth + 1);
}

static uint16_t subject_at(const struct dl_scene *s, uint16_t w, int depth)
{
    if (depth > DEPTH) return DL_NO_WORD;
    uint16_t own = own_subject(s, w);
    if (own != DL_NO_WORD) return speaker_of_text(s, w, own, dl_resolve_relative(s, own, w), depth);
    own = dl_attach_subject(s, w);
    if (own == DL_NO_WORD) own = dl_effort_of(s, w);
    if (own != DL_NO_WORD) return own;
    uint16_t head = dl_scene_head(s, w);
    if (head == DL_NO_WORD) return DL_NO_WORD;
    own = dl_attach_ranked(s, w);
    if (own != DL_NO_WORD) return own;
    switch (dl_scene_rel(s, w)) {
    case DL_REL_CONJ:
        own = subject_between(s, w, head);
        if (own != DL_NO_WORD) return own;
        own = speaker_outside(s, w, head);
        if (own != DL_NO_WORD) return subject_at(s, own, depth + 1);
        return is_verb_like(s, head) || dl_scene_rel(s, head) == DL_REL_ROOT || dl_scene_word(s, w)->upos == DL_UPOS_VERB
                   ? subject_at(s, head, depth + 1)
                   : DL_NO_WORD;
    case DL_REL_PARATAXIS: /* "welcomes the step, commends both sides" */
        return w > head && is_verb_like(s, head) && dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin")
                   ? subject_at(s, head, depth + 1)
                   : DL_NO_WORD;
    case DL_REL_XCOMP: {
        uint16_t object = dl_scene_child(s, head, DL_REL_OBJ);
        if (object != DL_NO_WORD && object_controls(s, head)) return dl_resolve_relative(s, object, head);
        return subject_at(s, head, depth + 1);
    }
    case DL_REL_ADVCL: return subject_above_adverbial(s, w, head, depth);
    case DL_REL_ACL:
    case DL_REL_ACL_RELCL: return dl_told_behind(s, dl_first_joined(s, subject_from_noun(s, w, head, depth)));
    case DL_REL_CSUBJ: /* "Joining the suit were Texas and Ohio" */
        return w < head && dl_is_ing(s, w) && dl_scene_child(s, head, DL_REL_COP) != DL_NO_WORD &&
                       (is_somebody(s, head) || dl_scene_word(s, head)->ner != DL_NER_O)
                   ? head
                   : DL_NO_WORD;
    case DL_REL_AMOD: return w > head ? dl_told_behind(s, head) : head;
    default: return DL_NO_WORD;
    }
}

uint16_t dl_subject(const struct dl_scene *s, uint16_t w) { return subject_at(s, w, 0); }

/* "Zelensky: Russia will pay for it": the head of the source that a colon sets before the main clause of the sentence; DL_NO_WORD */
static uint16_t source_before_colon(const struct dl_scene *s, uint16_t main)
{
    const uint32_t statement = s->word_statement[s->first + main];
    if (statement == DL_NONE || dl_scene_head(s, main) != DL_NO_WORD) return DL_NO_WORD;
    const struct dl_span source = s->doc->statements.at[statement].source.span;
    for (uint16_t c = 0; c + 1 < main; c++) {
        if (!dl_str_is(dl_scene_word(s, (uint16_t)(c + 1))->form, ":") || dl_scene_word(s, c)->span.end != source.end) continue;
        while (dl_scene_head(s, c) != DL_NO_WORD && dl_scene_head(s, c) != main &&
               dl_scene_word(s, dl_scene_head(s, c))->span.end <= source.end)
            c = dl_scene_head(s, c);
        return c;
    }
    return DL_NO_WORD;
}

uint16_t dl_speaker(const struct dl_scene *s, uint16_t w)
{
    uint16_t at = w;
    for (int i = 0; i < 3 && dl_scene_rel(s, at) == DL_REL_CONJ && dl_scene_head(s, at) != DL_NO_WORD; i++)
        at = dl_scene_head(s, at);
    uint16_t head = dl_scene_head(s, at);
    enum dl_rel rel = dl_scene_rel(s, at);
    if (head != DL_NO_WORD && (rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS) && dl_scene_in(s, head, s->frames->speech))
        return dl_subject(s, head);
    for (uint16_t c = s->child[at]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_PARATAXIS && dl_scene_in(s, c, s->frames->speech)) return dl_subject(s, c);
    for (uint16_t c = s->child[at]; c != DL_NO_WORD; c = s->sibling[c]) { /* "according to the opposition, ..." */
        uint16_t mark = dl_scene_rel(s, c) == DL_REL_OBL ? dl_scene_child(s, c, DL_REL_CASE) : DL_NO_WORD;
        if (mark != DL_NO_WORD && dl_str_is_nocase(dl_scene_word(s, mark)->form, "according")) return c;
    }
    return source_before_colon(s, at);
}

uint32_t dl_understood_subject(const struct dl_scene *s, uint16_t w)
{
    uint32_t subject = s->doc->sentences.at[s->sentence].subject;
    if (subject == DL_NONE || dl_scene_word(s, w)->upos != DL_UPOS_VERB) return DL_NONE;
    while (dl_scene_rel(s, w) == DL_REL_CONJ || dl_scene_rel(s, w) == DL_REL_XCOMP) {
        if (dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD) return DL_NONE;
        w = dl_scene_head(s, w);
    }
    return dl_scene_rel(s, w) == DL_REL_ROOT && dl_scene_child_base(s, w, DL_REL_NSUBJ) == DL_NO_WORD ? subject : DL_NONE;
}
