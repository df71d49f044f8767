/* What a pattern asks of a side ("subj=@troops", "obj=@territory") is a list of common nouns, and reports name the same people by name
 * ("the Taliban", "Fatah"), by pronoun ("they marched"), by number ("some 400,000 marched"), by their people ("Kenyans") and by trades
 * that no list ends ("growers"). What the earlier stages know of the phrase stands in for the list: the sector of its entity, the noun
 * that the pronoun goes back to, and whether a plural is of persons. */
#include "did/party.h"

static const struct dl_entity *entity_of(const struct dl_scene *s, uint16_t head)
{
    uint32_t entity = dl_party_entity(s, head);
    return entity == DL_NONE ? NULL : &s->doc->entities.at[entity];
}

/* A name, or the pronoun for one, of somebody in one of these sectors. */
static int is_of_sector(const struct dl_scene *s, uint16_t head, const char *sectors)
{
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos != DL_UPOS_PROPN && word->upos != DL_UPOS_PRON) return 0;
    uint16_t verb = dl_scene_head(s, head);
    if (verb != DL_NO_WORD && dl_scene_child(s, verb, DL_REL_CSUBJ) != DL_NO_WORD) return 0; /* "it takes a council to" */
    const struct dl_entity *e = entity_of(s, head);
    return e != NULL && e->kind != DL_ENTITY_PERSON && e->sector.size > 0 && dl_str_listed(e->sector, sectors, ' ');
}

/* "They marched": a noun of the set for the same people, anywhere before. */
static int is_pronoun_for(const struct dl_scene *s, uint16_t head, uint16_t set)
{
    const struct dl_word *word = dl_scene_word(s, head);
    if (dl_str_listed(word->lemma, "he she it I you we", ' ') || dl_str_listed(word->form, "him her", ' '))
        return 0; /* one is no troops */
    const struct dl_entity *e = word->upos == DL_UPOS_PRON ? entity_of(s, head) : NULL;
    for (uint32_t i = 0; e != NULL && i < e->mention_count; i++) {
        const struct dl_mention *m = &s->doc->mentions.at[e->mentions[i]];
        if (m->head >= s->first + head) return 0;
        if (m->form != DL_FORM_PRONOUN && dl_frames_in(s->frames, dl_frames_lemma(s->frames, s->doc->words.at[m->head].lemma), set))
            return 1;
    }
    return 0;
}

/* "They marched", of people that no set has: "the bargees", "some 200 evacuees". */
static int is_pronoun_for_people(const struct dl_scene *s, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, head);
    const struct dl_entity *e = word->upos == DL_UPOS_PRON && dl_lemma_is(word, "they") ? entity_of(s, head) : NULL;
    return e != NULL && e->kind == DL_ENTITY_GROUP && e->sector.size > 0 &&
           dl_str_listed(e->sector, "CVL OPP LAB AGR EDU REF REL", ' ');
}

/* "Habré's men", "his men": who fights for somebody. */
static int are_men_of(const struct dl_scene *s, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, head);
    return dl_lemma_is(word, "man") && dl_has_feat(word, "Number=Plur") && dl_scene_child(s, head, DL_REL_NMOD_POSS) != DL_NO_WORD;
}

/* "Armed men", "hooded youths", "men in uniform": who bears arms by how he is told. */
static int are_armed_men(const struct dl_scene *s, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos != DL_UPOS_NOUN || !dl_has_feat(word, "Number=Plur") || !dl_str_listed(word->lemma, "man youth teenager", ' '))
        return 0;
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_str lemma = dl_scene_word(s, c)->lemma;
        if (c < head && dl_scene_rel(s, c) == DL_REL_AMOD &&
            dl_str_listed(lemma, "armed masked hooded uniformed Armed Masked Hooded", ' '))
            return 1;
        if (c > head && dl_scene_rel(s, c) == DL_REL_NMOD && dl_str_listed(lemma, "uniform fatigue camouflage mask gun rifle", ' '))
            return 1;
    }
    return 0;
}

/* "Kenyans", "Buddhists", taken for the name of a person: the endings of peoples and believers, in the plural. */
static int is_name_of_people(const struct dl_word *word)
{
    return !dl_str_equal(word->form, word->lemma) && (dl_str_ends(word->form, "ans") || dl_str_ends(word->form, "ists") ||
                                                      dl_str_ends(word->form, "lims") || dl_str_ends(word->form, "nis"));
}

/* "Peruvians", "Sudanese": a people by the name of their country, whom the network takes for no persons. */
static int are_of_country(const struct dl_scene *s, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, head);
    const struct dl_mention *m = word->upos == DL_UPOS_PROPN ? dl_scene_mention(s, head) : NULL;
    if (m == NULL || m->form != DL_FORM_DEMONYM) return 0;
    return dl_str_ends(word->form, "ese") || (dl_has_feat(word, "Number=Plur") && !dl_str_equal(word->form, word->lemma));
}

/* Many people by number alone, by their country, or by what they are: neither in arms nor of the state nor of sport. */
static int are_many_people(const struct dl_scene *s, uint16_t head)
{
    const struct dl_frames *f = s->frames;
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos == DL_UPOS_NUM) return dl_scene_child_base(s, head, DL_REL_NMOD) == DL_NO_WORD && word->form.size > 2;
    if (are_of_country(s, head)) return 1;
    if (!dl_has_feat(word, "Number=Plur") || (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN)) return 0;
    if (word->thing != DL_THING_PERSON || dl_scene_in(s, head, f->armed) || dl_scene_in(s, head, f->captor) ||
        dl_scene_in(s, head, f->troops) || dl_scene_in(s, head, f->diplomats) || dl_scene_in(s, head, f->sport) ||
        dl_scene_in(s, head, f->expert) || dl_scene_in(s, head, f->business) || dl_scene_in(s, head, f->bystander))
        return 0;
    if (dl_str_listed(word->lemma, "country nation government", ' ')) return 0; /* "neighbouring countries closed their borders" */
    const struct dl_entity *e = entity_of(s, head);
    if (word->upos == DL_UPOS_PROPN && (e == NULL || e->kind == DL_ENTITY_PERSON)) { /* "some 300 Kurds" */
        const int is_counted = dl_scene_child(s, head, DL_REL_NUMMOD) != DL_NO_WORD;
        return (e == NULL && word->ner == DL_NER_O) || is_counted || is_name_of_people(word);
    }
    if (word->upos == DL_UPOS_PROPN) return (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE); /* not "Democrats" */
    return e == NULL || e->sector.size == 0 || dl_str_listed(e->sector, "CVL OPP LAB AGR EDU REF JRN REL", ' ');
}

/* A town, a region, a hill: not a state, which is left or taken in other senses. */
static int is_ground(const struct dl_scene *s, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos != DL_UPOS_PROPN || (word->ner != DL_NER_B_LOC && word->ner != DL_NER_I_LOC)) return 0;
    const struct dl_entity *e = entity_of(s, head);
    return e == NULL || e->kind == DL_ENTITY_PLACE;
}

/* "members of the Shining Path": of people who bear arms, by what is known of whose they are. */
static int are_members_of(const struct dl_scene *s, uint16_t head, const char *sectors)
{
    static const char MEMBERS[] = "member|faction|wing|cell|element|remnant|operative|column|unit|follower";
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos != DL_UPOS_NOUN || !dl_str_listed(word->lemma, MEMBERS, '|')) return 0;
    const struct dl_entity *e = entity_of(s, head);
    return e != NULL && e->sector.size > 0 && dl_str_listed(e->sector, sectors, ' ');
}

static int are_armed(const struct dl_scene *s, uint16_t head, const char *sectors, uint16_t set)
{
    return is_of_sector(s, head, sectors) || are_men_of(s, head) || are_armed_men(s, head) || are_members_of(s, head, sectors) ||
           is_pronoun_for(s, head, set);
}

/* A state or one of its bodies by name ("Beijing", "the Duma"), or "it" for one. */
static int is_power(const struct dl_scene *s, uint16_t head)
{
    const struct dl_word *word = dl_scene_word(s, head);
    if (word->upos != DL_UPOS_PROPN && (word->upos != DL_UPOS_PRON || !dl_lemma_is(word, "it"))) return 0;
    const struct dl_entity *e = entity_of(s, head);
    return e != NULL && (e->kind == DL_ENTITY_COUNTRY || is_of_sector(s, head, "GOV MIL COP JUD LEG SPY"));
}

int dl_party_stands_for(const struct dl_scene *s, uint16_t head, uint16_t set)
{
    const struct dl_frames *f = s->frames;
    const uint8_t kinds = f->set_kinds[set], tag = dl_scene_word(s, head)->upos;
    if (kinds == 0 || (tag != DL_UPOS_PROPN && tag != DL_UPOS_PRON && tag != DL_UPOS_NOUN && tag != DL_UPOS_NUM)) return 0;
    if ((kinds & DL_OF_GROUND) && is_ground(s, head)) return 1;
    if ((kinds & DL_OF_CROWD) && (are_many_people(s, head) || is_pronoun_for(s, head, f->crowd) || is_pronoun_for_people(s, head)))
        return 1;
    if ((kinds & DL_OF_ARMED) && are_armed(s, head, "MIL REB SEP UAF PRM", f->armed)) return 1;
    if ((kinds & DL_OF_TROOPS) && are_armed(s, head, "MIL", f->troops)) return 1;
    if ((kinds & DL_OF_CAPTOR) && (is_of_sector(s, head, "COP MIL SPY") || is_pronoun_for(s, head, f->captor))) return 1;
    if ((kinds & DL_OF_ORG) && is_of_sector(s, head, "IGO")) return 1;
    if ((kinds & DL_OF_COURT) && is_of_sector(s, head, "JUD")) return 1;
    return (kinds & DL_OF_POWER) && is_power(s, head);
}

/* "fourteen people", "thousands of people": so many, who were there. */
int dl_party_counted(const struct dl_scene *s, uint16_t w)
{
    uint16_t head = dl_scene_head(s, w);
    return dl_scene_child(s, w, DL_REL_NUMMOD) != DL_NO_WORD ||
           (dl_scene_rel(s, w) == DL_REL_NMOD && head != DL_NO_WORD && dl_scene_in(s, head, s->frames->crowd));
}
