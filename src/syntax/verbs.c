/* Lemmas of common verb forms, for where the learned edit script goes wrong: strong and irregular verbs, which no script can know, and the
 * everyday verbs of news whose doubled consonants and silent letters a script confuses. A closed list, sorted by form. */
#include "syntax/verbs.h"

struct form {
    const char *form, *lemma;
};

static const struct form forms[] = {
    {"accused", "accuse"}, {"accusing", "accuse"}, {"addressed", "address"}, {"admitted", "admit"}, {"admitting", "admit"},
    {"agreed", "agree"}, {"agreeing", "agree"}, {"alleged", "allege"}, {"allied", "ally"}, {"amassed", "amass"},
    {"applied", "apply"}, {"arisen", "arise"}, {"arose", "arise"}, {"ate", "eat"}, {"attacked", "attack"},
    {"authorised", "authorise"}, {"authorized", "authorize"}, {"awoke", "awake"}, {"backed", "back"}, {"backing", "back"},
    {"banned", "ban"}, {"banning", "ban"}, {"barred", "bar"}, {"barring", "bar"}, {"beaten", "beat"}, {"became", "become"},
    {"become", "become"}, {"been", "be"}, {"befell", "befall"}, {"began", "begin"}, {"beginning", "begin"},
    {"begun", "begin"}, {"bent", "bend"}, {"bet", "bet"}, {"bid", "bid"}, {"bidden", "bid"}, {"bit", "bite"},
    {"bitten", "bite"}, {"blamed", "blame"}, {"bled", "bleed"}, {"blew", "blow"}, {"blown", "blow"}, {"bombed", "bomb"},
    {"bombing", "bomb"}, {"bore", "bear"}, {"born", "bear"}, {"borne", "bear"}, {"bought", "buy"}, {"bound", "bind"},
    {"bred", "breed"}, {"broadcast", "broadcast"}, {"broke", "break"}, {"broken", "break"}, {"brought", "bring"},
    {"built", "build"}, {"bullied", "bully"}, {"buried", "bury"}, {"burnt", "burn"}, {"burst", "burst"}, {"called", "call"},
    {"calling", "call"}, {"came", "come"}, {"canceled", "cancel"}, {"cancelled", "cancel"}, {"cancelling", "cancel"},
    {"carried", "carry"}, {"carrying", "carry"}, {"cast", "cast"}, {"caught", "catch"}, {"charged", "charge"},
    {"chose", "choose"}, {"chosen", "choose"}, {"closed", "close"}, {"closing", "close"}, {"clung", "cling"},
    {"committed", "commit"}, {"committing", "commit"}, {"compelled", "compel"}, {"complied", "comply"},
    {"condemned", "condemn"}, {"condemning", "condemn"}, {"controlled", "control"}, {"counselled", "counsel"},
    {"crept", "creep"}, {"criticised", "criticise"}, {"criticized", "criticize"}, {"crossed", "cross"}, {"cut", "cut"},
    {"cutting", "cut"}, {"dealt", "deal"}, {"decided", "decide"}, {"deciding", "decide"}, {"decreed", "decree"},
    {"defied", "defy"}, {"defying", "defy"}, {"denied", "deny"}, {"denying", "deny"}, {"deployed", "deploy"},
    {"deterred", "deter"}, {"did", "do"}, {"died", "die"}, {"dies", "die"}, {"discussed", "discuss"},
    {"discussing", "discuss"}, {"dismissed", "dismiss"}, {"dismissing", "dismiss"}, {"divided", "divide"}, {"does", "do"},
    {"done", "do"}, {"drank", "drink"}, {"drawn", "draw"}, {"dreamt", "dream"}, {"drew", "draw"}, {"driven", "drive"},
    {"dropped", "drop"}, {"dropping", "drop"}, {"drove", "drive"}, {"drunk", "drink"}, {"dug", "dig"}, {"dying", "die"},
    {"eaten", "eat"}, {"enrolled", "enrol"}, {"equipped", "equip"}, {"expelled", "expel"}, {"expelling", "expel"},
    {"expressed", "express"}, {"expressing", "express"}, {"fallen", "fall"}, {"fed", "feed"}, {"fell", "fall"},
    {"felt", "feel"}, {"fled", "flee"}, {"fleeing", "flee"}, {"flew", "fly"}, {"flown", "fly"}, {"flung", "fling"},
    {"focused", "focus"}, {"forbade", "forbid"}, {"forbidden", "forbid"}, {"forgave", "forgive"}, {"forgiven", "forgive"},
    {"forgot", "forget"}, {"forgotten", "forget"}, {"forsook", "forsake"}, {"fought", "fight"}, {"found", "find"},
    {"freed", "free"}, {"freeing", "free"}, {"froze", "freeze"}, {"frozen", "freeze"}, {"fulfilled", "fulfil"},
    {"gave", "give"}, {"getting", "get"}, {"given", "give"}, {"gone", "go"}, {"got", "get"}, {"gotten", "get"},
    {"grabbed", "grab"}, {"grew", "grow"}, {"ground", "grind"}, {"grown", "grow"}, {"guaranteed", "guarantee"},
    {"had", "have"}, {"harassed", "harass"}, {"has", "have"}, {"having", "have"}, {"heard", "hear"}, {"held", "hold"},
    {"hid", "hide"}, {"hidden", "hide"}, {"hit", "hit"}, {"hitting", "hit"}, {"holding", "hold"}, {"hung", "hang"},
    {"hurled", "hurl"}, {"hurried", "hurry"}, {"hurt", "hurt"}, {"implied", "imply"}, {"imposed", "impose"},
    {"imposing", "impose"}, {"invaded", "invade"}, {"invading", "invade"}, {"justified", "justify"}, {"kept", "keep"},
    {"kidnapped", "kidnap"}, {"kidnapping", "kidnap"}, {"killed", "kill"}, {"killing", "kill"}, {"knelt", "kneel"},
    {"knew", "know"}, {"known", "know"}, {"labelled", "label"}, {"laid", "lay"}, {"lain", "lie"}, {"leapt", "leap"},
    {"led", "lead"}, {"left", "leave"}, {"lent", "lend"}, {"let", "let"}, {"letting", "let"}, {"lied", "lie"},
    {"lies", "lie"}, {"lit", "light"}, {"lost", "lose"}, {"lying", "lie"}, {"made", "make"}, {"marched", "march"},
    {"married", "marry"}, {"massed", "mass"}, {"meant", "mean"}, {"meeting", "meet"}, {"met", "meet"},
    {"mistaken", "mistake"}, {"mistook", "mistake"}, {"nabbed", "nab"}, {"notified", "notify"}, {"occupied", "occupy"},
    {"occupying", "occupy"}, {"occurred", "occur"}, {"opposed", "oppose"}, {"opposing", "oppose"},
    {"organised", "organise"}, {"organized", "organize"}, {"overcame", "overcome"}, {"overran", "overrun"},
    {"overrode", "override"}, {"oversaw", "oversee"}, {"overthrew", "overthrow"}, {"overthrown", "overthrow"},
    {"paid", "pay"}, {"passed", "pass"}, {"passing", "pass"}, {"patrolled", "patrol"}, {"permitted", "permit"},
    {"permitting", "permit"}, {"planned", "plan"}, {"planning", "plan"}, {"pled", "plead"}, {"pledged", "pledge"},
    {"pledging", "pledge"}, {"possessed", "possess"}, {"praised", "praise"}, {"praising", "praise"}, {"pressed", "press"},
    {"pressing", "press"}, {"promised", "promise"}, {"promising", "promise"}, {"propelled", "propel"},
    {"proposed", "propose"}, {"proven", "prove"}, {"provided", "provide"}, {"providing", "provide"}, {"pulled", "pull"},
    {"put", "put"}, {"putting", "put"}, {"quelled", "quell"}, {"quit", "quit"}, {"quitting", "quit"}, {"raised", "raise"},
    {"raising", "raise"}, {"rallied", "rally"}, {"rammed", "ram"}, {"ran", "run"}, {"rang", "ring"}, {"ratified", "ratify"},
    {"read", "read"}, {"rebelled", "rebel"}, {"rebuffed", "rebuff"}, {"rebuilt", "rebuild"}, {"rebutted", "rebut"},
    {"recognised", "recognise"}, {"recognized", "recognize"}, {"refereed", "referee"}, {"referred", "refer"},
    {"refused", "refuse"}, {"refusing", "refuse"}, {"released", "release"}, {"releasing", "release"}, {"relied", "rely"},
    {"repelled", "repel"}, {"replied", "reply"}, {"resigned", "resign"}, {"resigning", "resign"}, {"resold", "resell"},
    {"retaken", "retake"}, {"retook", "retake"}, {"ridden", "ride"}, {"risen", "rise"}, {"robbed", "rob"}, {"rode", "ride"},
    {"rose", "rise"}, {"running", "run"}, {"said", "say"}, {"sang", "sing"}, {"sank", "sink"}, {"sat", "sit"},
    {"saw", "see"}, {"seeing", "see"}, {"seen", "see"}, {"seized", "seize"}, {"seizing", "seize"}, {"sent", "send"},
    {"set", "set"}, {"setting", "set"}, {"shaken", "shake"}, {"shed", "shed"}, {"shelled", "shell"}, {"shelling", "shell"},
    {"shipped", "ship"}, {"shone", "shine"}, {"shook", "shake"}, {"shot", "shoot"}, {"shown", "show"}, {"shrank", "shrink"},
    {"shut", "shut"}, {"shutting", "shut"}, {"signaled", "signal"}, {"signalled", "signal"}, {"signed", "sign"},
    {"signing", "sign"}, {"sitting", "sit"}, {"skipped", "skip"}, {"slain", "slay"}, {"slammed", "slam"},
    {"slapped", "slap"}, {"slept", "sleep"}, {"slew", "slay"}, {"slid", "slide"}, {"snubbed", "snub"}, {"sold", "sell"},
    {"sought", "seek"}, {"sped", "speed"}, {"spelt", "spell"}, {"spent", "spend"}, {"spilt", "spill"}, {"split", "split"},
    {"splitting", "split"}, {"spoke", "speak"}, {"spoken", "speak"}, {"sprang", "spring"}, {"spread", "spread"},
    {"sprung", "spring"}, {"stabbed", "stab"}, {"stabbing", "stab"}, {"staged", "stage"}, {"staging", "stage"},
    {"stole", "steal"}, {"stolen", "steal"}, {"stood", "stand"}, {"stopped", "stop"}, {"stopping", "stop"},
    {"stressed", "stress"}, {"stressing", "stress"}, {"strewn", "strew"}, {"stricken", "strike"}, {"stripped", "strip"},
    {"striven", "strive"}, {"strode", "stride"}, {"strove", "strive"}, {"struck", "strike"}, {"stuck", "stick"},
    {"studied", "study"}, {"stung", "sting"}, {"submitted", "submit"}, {"submitting", "submit"}, {"sullied", "sully"},
    {"sung", "sing"}, {"sunk", "sink"}, {"supplied", "supply"}, {"supplying", "supply"}, {"swam", "swim"},
    {"swept", "sweep"}, {"swore", "swear"}, {"sworn", "swear"}, {"swung", "swing"}, {"taken", "take"}, {"taught", "teach"},
    {"testified", "testify"}, {"thought", "think"}, {"threatened", "threaten"}, {"threatening", "threaten"},
    {"threw", "throw"}, {"thrown", "throw"}, {"thrust", "thrust"}, {"tied", "tie"}, {"ties", "tie"}, {"told", "tell"},
    {"took", "take"}, {"tore", "tear"}, {"torn", "tear"}, {"tossed", "toss"}, {"trapped", "trap"}, {"traveled", "travel"},
    {"traveling", "travel"}, {"travelled", "travel"}, {"travelling", "travel"}, {"tried", "try"}, {"trying", "try"},
    {"tying", "tie"}, {"undergone", "undergo"}, {"understood", "understand"}, {"undertaken", "undertake"},
    {"undertook", "undertake"}, {"underwent", "undergo"}, {"undid", "undo"}, {"undone", "undo"}, {"upheld", "uphold"},
    {"upset", "upset"}, {"urged", "urge"}, {"urging", "urge"}, {"used", "use"}, {"uses", "use"}, {"using", "use"},
    {"vetoed", "veto"}, {"vetoes", "veto"}, {"vetoing", "veto"}, {"vied", "vie"}, {"vies", "vie"}, {"vilified", "vilify"},
    {"waged", "wage"}, {"warned", "warn"}, {"warning", "warn"}, {"was", "be"}, {"went", "go"}, {"wept", "weep"},
    {"were", "be"}, {"winning", "win"}, {"withdrawn", "withdraw"}, {"withdrew", "withdraw"}, {"withheld", "withhold"},
    {"withstood", "withstand"}, {"woke", "wake"}, {"woken", "wake"}, {"won", "win"}, {"wore", "wear"}, {"worn", "wear"},
    {"worried", "worry"}, {"woven", "weave"}, {"written", "write"}, {"wrote", "write"},
};

struct dl_str dl_verb_lemma(struct dl_str form)
{
    char low[16];
    size_t count = sizeof forms / sizeof *forms, first = 0, last = count;
    if (form.size >= sizeof low) return (struct dl_str){NULL, 0};
    for (uint32_t i = 0; i < form.size; i++) low[i] = dl_ascii_to_lower(form.at[i]);
    struct dl_str key = {low, form.size};
    while (first < last) {
        size_t middle = (first + last) / 2;
        if (dl_str_compare(dl_str_from(forms[middle].form), key) < 0) first = middle + 1;
        else last = middle;
    }
    if (first == count || !dl_str_is(key, forms[first].form)) return (struct dl_str){NULL, 0};
    return dl_str_from(forms[first].lemma);
}

struct dl_str dl_verb_mend(struct dl_str form, struct dl_str lemma, struct dl_arena *arena)
{
    struct dl_str known = dl_verb_lemma(form);
    if (known.at != NULL) return known;
    if (form.size > 5 && dl_str_ends(form, "ied") && dl_str_ends(lemma, "ie")) {
        struct dl_str mended = dl_str_format(arena, "%.*sy", (int)(lemma.size - 2), lemma.at);
        if (mended.at != NULL) return mended;
    }
    return lemma;
}
