/* Politics speaks of force where there are words or votes: "Zinke attacks Democrat", "Clinton beat Sanders", "the party's war on its own voters". Who is on either
 * side tells: politicians, parties and the press strike each other with words, states and the armed do not. Words of attack are then ACCUSE, words of battle
 * tell nothing. */
#include "did/sides.h"

static const char arms[] = "knife gun rifle pistol hammer fist axe machete weapon acid bottle bat stab punch";

/* Everybody on the side is a politician, a party or of the press: people who strike each other with words alone. */
static int is_civil(const struct dl_scene *s, const struct dl_party *party)
{
    static const char persons[] = "GOV LEG PTY ELI JRN MED OPP", bodies[] = "PTY LEG JRN MED";
    for (uint8_t i = 0; i < party->count; i++) {
        if (party->at[i].entity == DL_NONE) return 0;
        const struct dl_entity *e = &s->doc->entities.at[party->at[i].entity];
        if (e->sector.size == 0 || !dl_str_listed(e->sector, e->kind == DL_ENTITY_PERSON ? persons : bodies, ' ')) return 0;
        if (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE) return 0;
    }
    return party->count > 0;
}

/* Officials and politicians by person: they wield words. A president orders an attack on a country, he does not attack a pastor. */
static int are_politicians(const struct dl_scene *s, const struct dl_party *party)
{
    for (uint8_t i = 0; i < party->count; i++)
        if (party->at[i].entity == DL_NONE || s->doc->entities.at[party->at[i].entity].kind != DL_ENTITY_PERSON) return 0;
    return is_civil(s, party);
}

/* "The campaign's attacks on", "a columnist's assault on": those who have nothing but words. */
static int are_of_words(const struct dl_scene *s, const struct dl_party *party)
{
    static const char wordy[] =
        "critic rival opponent challenger environmentalist journalist liberal conservative progressive lawmaker "
        "campaign candidate nominee surrogate lawyer attorney spokesman spokeswoman host anchor strategist columnist commentator "
        "pundit ad commercial editorial column tweet op-ed";
    for (uint8_t i = 0; i < party->count; i++)
        if (!dl_str_listed(dl_scene_word(s, party->head[i])->lemma, wordy, ' ')) return 0;
    return party->count > 0;
}

/* "The Republicans' assault on", "declared war on its own voters": parties and chambers have no arms of their own. */
static int are_of_politics(const struct dl_scene *s, const struct dl_party *party)
{
    return dl_party_all_of(s, party, "PTY LEG") || are_of_words(s, party) || are_politicians(s, party);
}

/* "The administration's war on the bureau", "attacked the general": those who govern or stand for office and the services, judges and officers
 * of their own state. */
static int are_at_home(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char officials[] = "GOV LEG PTY ELI JRN JUD", own[] = "GOV LEG PTY ELI JRN JUD COP SPY MIL EDU NGO";
    const struct dl_entity *who = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL;
    return who != NULL && dl_party_all_of_state(s, &d->actor, officials, who->country) &&
           dl_party_all_of_state(s, &d->recipient, own, who->country);
}

/* "personal attacks", "a partisan assault": the adjective says that it is of words. */
static int is_called_verbal(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t what = d->kind == DL_FRAME_NOUN ? d->word : d->args.object;
    if (what == DL_NO_WORD || !dl_scene_in(s, what, s->frames->verbal_attack)) return 0;
    for (uint16_t c = s->child[what]; c != DL_NO_WORD; c = s->sibling[c])
        if ((dl_scene_rel(s, c) == DL_REL_AMOD || dl_scene_rel(s, c) == DL_REL_COMPOUND) &&
            dl_scene_in(s, c, s->frames->verbal_kind))
            return 1;
    return 0;
}

/* "attacks about his record": of words alone. */
static int is_about(const struct dl_scene *s, const struct dl_draft *d)
{
    for (uint8_t i = 0; d->kind == DL_FRAME_NOUN && i < d->args.prep_count; i++)
        if (d->args.preps[i].direct && dl_has_case(s, d->args.preps[i].word, "about") &&
            dl_lemma_is(dl_scene_word(s, d->word), "attack"))
            return 1;
    return 0;
}

/* A person by name, and nobody of arms; an organ of the press. */
static int is_one_by_name(const struct dl_scene *s, const struct dl_party *party)
{
    const struct dl_entity *e = party->count == 1 ? dl_party_member(s, party, 0) : NULL;
    if (e == NULL || dl_party_foe(s, party) || dl_scene_word(s, party->head[0])->upos != DL_UPOS_PROPN) return 0;
    return e->kind == DL_ENTITY_PERSON || dl_str_is(e->sector, "JRN");
}

/* "Gingrich attacked Kelly": of two by name and without a weapon the reader thinks of words. */
static int is_between_names(const struct dl_scene *s, const struct dl_draft *d)
{
    if (!dl_lemma_is(dl_scene_word(s, d->word), "attack") || d->args.passive) return 0;
    if (!is_one_by_name(s, &d->actor) || !is_one_by_name(s, &d->recipient)) return 0;
    for (uint16_t w = 0; w < s->count; w++)
        if (dl_str_listed(dl_scene_word(s, w)->lemma, arms, ' ') || dl_lemma_is(dl_scene_word(s, w), "police")) return 0;
    return 1;
}

static int is_press(const struct dl_scene *s, uint16_t w) { return dl_str_listed(dl_scene_word(s, w)->lemma, "media press", ' '); }

/* "his war on the news media", "the war between him and the press": against the press, of whoever has no arms himself. */
static int is_on_press(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->actor.count == 0 || dl_party_foe(s, &d->actor)) return 0;
    if (d->recipient.count == 0) return d->actor.count == 2 && is_press(s, d->actor.head[1]);
    return d->recipient.count == 1 && is_press(s, d->recipient.head[0]);
}

/* "the war between the governor and the unions": who fights with whom still stands on one side, and all are of one state. */
static int is_within_state(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char officials[] = "GOV LEG PTY ELI JRN JUD", own[] = "GOV LEG PTY ELI JRN JUD EDU NGO LAB MED BUS";
    const struct dl_entity *who = d->actor.count > 1 ? dl_party_member(s, &d->actor, 0) : NULL;
    if (d->kind != DL_FRAME_NOUN || d->recipient.count > 0 || who == NULL || !dl_str_listed(who->sector, officials, ' ')) return 0;
    return dl_party_all_of_state(s, &d->actor, own, who->country);
}

/* "the president's air attacks", "a missile strike": by what it is done, and not with words. */
static int is_armed(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char how[] = "air aerial drone military armed terrorist chemical nuclear ground cruise naval";
    const uint16_t what = d->kind == DL_FRAME_NOUN ? d->word : d->args.object;
    for (uint16_t c = what != DL_NO_WORD ? s->child[what] : DL_NO_WORD; c != DL_NO_WORD && c < what; c = s->sibling[c])
        if ((dl_scene_rel(s, c) == DL_REL_AMOD || dl_scene_rel(s, c) == DL_REL_COMPOUND) &&
            (dl_str_listed_nocase(dl_scene_word(s, c)->form, how, ' ') || dl_scene_in(s, c, s->frames->weapons)))
            return 1;
    for (uint8_t i = 0; i < d->args.prep_count; i++)
        if (dl_has_case(s, d->args.preps[i].word, "with") &&
            (dl_scene_in(s, d->args.preps[i].word, s->frames->weapons) ||
             dl_str_listed(dl_scene_word(s, d->args.preps[i].word)->lemma, arms, ' ')))
            return 1;
    return 0;
}

/* "the senator's latest attack", "an attack by his rival": of one who holds no command. */
static int is_of_civilian(const struct dl_scene *s, const struct dl_draft *d)
{
    if (!dl_lemma_is(dl_scene_word(s, d->word), "attack")) return 0; /* an assault may be a crime */
    if (!dl_party_all_of(s, &d->actor, "LEG PTY ELI JRN") || !are_politicians(s, &d->actor)) return 0;
    const uint16_t who = d->actor.head[0];
    return dl_scene_head(s, who) == d->word && (dl_scene_rel(s, who) == DL_REL_NMOD_POSS || dl_has_case(s, who, "by from"));
}

/* Somebody whom politicians fight in earnest: a state, a place, a force. */
int dl_party_foe(const struct dl_scene *s, const struct dl_party *party)
{
    static const char armed[] = "MIL REB SEP UAF PAR PRM SPY CRM COP";
    for (uint8_t i = 0; i < party->count; i++) {
        if (dl_scene_in(s, party->head[i], s->frames->armed) || dl_scene_in(s, party->head[i], s->frames->territory)) return 1;
        if (party->at[i].entity == DL_NONE) continue;
        const struct dl_entity *e = &s->doc->entities.at[party->at[i].entity];
        if (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE) return 1;
        if (e->sector.size > 0 && dl_str_listed(e->sector, armed, ' ')) return 1;
    }
    return 0;
}

/* "the party's attacks on the trade issue": of people of politics, on what is only thought of. */
static int is_on_matter(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->args.prep_count == 0 || d->actor.count == 0 || !are_of_politics(s, &d->actor)) return 0;
    const uint16_t matter = d->args.preps[0].word;
    return dl_has_case(s, matter, "on against over") && dl_scene_word(s, matter)->upos == DL_UPOS_NOUN &&
           dl_scene_word(s, matter)->thing == DL_THING_ABSTRACT && dl_party_level(s, matter) == DL_LEVEL_NONE;
}

/* "Tesla attacked short sellers": a firm has no arms. */
static int is_of_firm(const struct dl_scene *s, const struct dl_draft *d)
{
    return dl_lemma_is(dl_scene_word(s, d->word), "attack") && d->actor.count > 0 && dl_party_all_of(s, &d->actor, "BUS") &&
           !d->args.passive;
}

static const char computing[] = "hacker hackers hack hacked hacking malware ransomware phishing ddos botnet "
                                "cyberattack cyber-attack";

/* How often the report speaks of computers broken into and of bodies hurt. */
static const struct dl_known_facts *harm_of(const struct dl_scene *s)
{
    static const char hurt[] =
        "killed kill killing killings wounded injured dead died death deaths murder murdered bomb bombs bombed bombing bombings "
        "troops soldiers gunman gunmen missile missiles rocket rockets terror terrorist terrorists terrorism shooting shootings "
        "shot "
        "stabbed stabbing explosion explosions assassination rape raped assaulted beaten violence violent hostage hostages "
        "militants airstrike airstrikes war wars casualties victims invasion army armed rebels guerrillas tanks shelling artillery "
        "fighters bodies massacre attackers gunfire weapons";
    struct dl_known_facts *known = s->known;
    for (uint32_t w = 0; !known->is_harm_counted && w < s->doc->words.count; w++) {
        known->computing += (uint32_t)dl_str_listed_nocase(s->doc->words.at[w].form, computing, ' ');
        known->bodily += (uint32_t)dl_str_listed_nocase(s->doc->words.at[w].form, hurt, ' ');
    }
    known->is_harm_counted = 1;
    return known;
}

/* A longer report that hardly speaks of bodies: who is attacked in it is so in words. */
static int is_calm(const struct dl_scene *s)
{
    enum { SHORT = 8, A_BODY = 15 }; /* sentences; and for each word of bodies */
    return s->doc->sentences.count > SHORT && harm_of(s)->bodily * A_BODY <= s->doc->sentences.count;
}

/* Whether force stands for words or votes: between civilians of politics, from a politician to whoever is no foe, and where one
 * is attacked by nobody who is named ("kept attacking the senator"). */
static int is_of_words(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_called_verbal(s, d) || are_at_home(s, d) || (is_civil(s, &d->recipient) && is_civil(s, &d->actor))) return 1;
    if (is_about(s, d) || is_between_names(s, d) || is_on_press(s, d) || is_within_state(s, d)) return 1;
    if (are_of_words(s, &d->actor) || is_of_firm(s, d)) return !dl_party_foe(s, &d->recipient);
    int many = dl_has_feat(dl_scene_word(s, d->word), "Number=Plur"); /* "an attack on the senator" may be one with a gun */
    if (d->kind == DL_FRAME_NOUN && d->actor.count == 0) return is_civil(s, &d->recipient) && (many || is_calm(s));
    const uint16_t what =
        d->kind == DL_FRAME_NOUN ? d->word : d->args.object; /* "is at war with the truth", "the party's war on" */
    const int is_fight = what != DL_NO_WORD && dl_scene_in(s, what, s->frames->verbal_fight);
    const int is_on = d->kind == DL_FRAME_NOUN && d->args.prep_count > 0 && dl_has_case(s, d->args.preps[0].word, "on");
    if (d->kind == DL_FRAME_NOUN && d->recipient.count == 0)
        return is_fight || is_on || many ? are_of_politics(s, &d->actor) : is_of_civilian(s, d);
    if (dl_party_foe(s, &d->recipient)) return 0;
    if ((is_on || is_fight) && are_of_politics(s, &d->actor)) return 1;
    if (d->actor.count > 0 && are_politicians(s, &d->actor)) return 1;
    if (!is_civil(s, &d->recipient)) return 0;
    if (d->actor.count == 0 && !d->args.passive) return 1;
    return !dl_is_of_persons(d) && is_calm(s); /* not "had been beaten" */
}

/* "an attack ad against him", "the party's attack dog": a kind of ad, of dog. */
static int is_of_ad(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char kinds[] = "ad ads advert adverts dog dogs line lines commercial commercials";
    return d->kind == DL_FRAME_NOUN && d->word + 1u < s->count && dl_lemma_is(dl_scene_word(s, d->word), "attack") &&
           dl_str_is_nocase(dl_scene_word(s, d->word)->form, "attack") &&
           dl_str_listed(dl_scene_word(s, (uint16_t)(d->word + 1))->form, kinds, ' ');
}

/* "The chairman shot him down": his motion, among people of politics. */
static int is_rebuff(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t whom = d->args.object;
    if (d->kind != DL_FRAME_VERB || whom == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, d->word), "shoot")) return 0;
    return d->args.particle != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, d->args.particle), "down") && is_civil(s, &d->actor) &&
           is_civil(s, &d->recipient);
}

/* "the attack" of which no more is told. */
static int is_bare_attack(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->kind == DL_FRAME_NOUN && d->actor.count == 0 && d->recipient.count == 0 &&
           dl_str_listed(dl_scene_word(s, d->word)->lemma, "attack assault onslaught barrage", ' ');
}

/* "Hackers used stolen credentials …, details of the attack": what is done with computers, where nobody is hurt; of a bare one the report tells. */
static int is_by_computer(const struct dl_scene *s, const struct dl_draft *d)
{
    enum { OFTEN = 3, TIMES = 4 };
    static const char bodily[] = "killed wounded injured dead bomb bombing troops soldiers gunmen missile rocket";
    int is_computing = 0;
    if (!dl_lemma_is(dl_scene_word(s, d->word), "attack")) return 0;
    if (is_bare_attack(s, d)) is_computing = harm_of(s)->computing >= OFTEN && harm_of(s)->computing > TIMES * harm_of(s)->bodily;
    for (uint16_t w = 0; w < s->count; w++) {
        is_computing |= dl_str_listed_nocase(dl_scene_word(s, w)->form, computing, ' ');
        if (dl_str_listed(dl_scene_word(s, w)->form, bodily, ' ')) return 0;
    }
    return is_computing;
}

/* "Zinke attacks Democrat", "Clinton beat Sanders": politics speaks of force where there are words or votes. */
int dl_verbal(const struct dl_scene *s, struct dl_draft *d)
{
    enum { SHORT = 8 }; /* sentences, of which few speak of bodies */
    if (d->type != DL_EVENT_ASSAULT || is_armed(s, d)) return 1;
    if (is_of_ad(s, d)) return 0;
    if (dl_lemma_is(dl_scene_word(s, d->word), "foray") && d->actor.count > 0 && are_of_politics(s, &d->actor))
        return 0; /* "the candidate's late forays into Ohio" */
    if (is_by_computer(s, d)) {
        d->type = DL_EVENT_COERCE;
        d->mode = "cyber";
        d->cameo = "170";
        return 1;
    }
    if (is_bare_attack(s, d) && s->doc->sentences.count > SHORT && harm_of(s)->bodily == 0)
        return 0; /* "What a month of attacks has done to his polls" */
    if (is_rebuff(s, d)) {
        d->type = DL_EVENT_REJECT;
        d->mode = NULL;
        d->cameo = "120";
        d->turn = "in words";
        return 1;
    }
    const int on_matter = is_on_matter(s, d);
    if (on_matter && dl_party_foe(s, &d->recipient)) d->recipient.count = 0; /* the country of an issue is not attacked */
    if (!on_matter && !is_of_words(s, d)) return 1;
    if (d->args.subject != DL_NO_WORD && !dl_scene_in(s, d->args.subject, s->frames->verbal_attack) &&
        (dl_scene_in(s, d->args.subject, s->frames->armed) || dl_launched_is_weapon(s, d->args.subject)))
        return 1; /* "a shell had struck the ministry" */
    if (d->kind == DL_FRAME_VERB && dl_scene_in(s, d->word, s->frames->verbal_order))
        return 1; /* "ordered the strike against him" */
    if (d->kind == DL_FRAME_VERB && dl_lemma_is(dl_scene_word(s, d->word), "assault") &&
        (d->args.passive || !is_civil(s, &d->recipient)))
        return 1;                                                           /* "she was assaulted by him" */
    uint16_t what = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD; /* "declared war on the party" */
    if (dl_scene_in(s, d->word, s->frames->verbal_fight) || dl_scene_in(s, what, s->frames->verbal_fight)) return 0;
    if (!dl_scene_in(s, d->word, s->frames->verbal_attack) && !dl_scene_in(s, what, s->frames->verbal_attack)) return 1;
    if (d->recipient.count == 0 && d->args.object == DL_NO_WORD && !on_matter) return 0;
    d->type = DL_EVENT_ACCUSE;
    d->mode = "disapprove";
    d->cameo = "111";
    d->turn = "in words";
    return 1;
}

int dl_is_blame(int type, const char *mode) { return type == DL_EVENT_ACCUSE && mode != NULL && strcmp(mode, "disapprove") == 0; }

/* "mocked up a logo", "blasted out an email": of verbs that blame a particle makes others, where the frame asks for none. */
int dl_verbal_is_another(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !dl_is_blame(d->frame->type, d->frame->mode) || dl_frame_asks(d->frame, DL_TEST_PRT)) return 0;
    const uint16_t particle = dl_scene_child(s, d->word, DL_REL_COMPOUND_PRT);
    return particle == d->word + 1 && dl_str_listed(dl_scene_word(s, particle)->lemma, "up out off", ' ');
}
