/* The names of the enumerations, as records write them. */
#include "base/doc.h"

#define NAMES(function, type, none, ...)                           \
    const char *function(type value)                               \
    {                                                              \
        static const char *const names[] = {__VA_ARGS__};          \
        size_t i = (size_t)value;                                  \
        return i < sizeof names / sizeof *names ? names[i] : none; \
    }

NAMES(dl_section_kind_name, enum dl_section_kind, "paragraph", "paragraph", "date", "kicker", "headline", "lead", "subhead",
      "dateline", "byline", "caption")
NAMES(dl_timex_type_name, enum dl_timex_type, "DATE", "DATE", "TIME", "DURATION", "SET")
NAMES(dl_thing_name, enum dl_thing, "other", "none", "person", "organization", "place", "event", "time", "object", "abstract",
      "other")
NAMES(dl_precision_name, enum dl_precision, NULL, NULL, "day", "month", "year", "report")
NAMES(dl_place_use_name, enum dl_place_use, "literal", "literal", "metonym", "modifier")
NAMES(dl_entity_kind_name, enum dl_entity_kind, "group", "person", "organization", "country", "place", "group", "anonymous")
NAMES(dl_mention_form_name, enum dl_mention_form, "nominal", "name", "nominal", "pronoun", "demonym")
NAMES(dl_statement_mode_name, enum dl_statement_mode, "indirect", "direct", "indirect", "mixed")
NAMES(dl_polarity_name, enum dl_polarity, "affirm", "affirm", "deny", "demand", "promise", "threaten", "ask", "doubt", "decline")
NAMES(dl_event_type_name, enum dl_event_type, "", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
      "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
NAMES(dl_status_name, enum dl_status, "actual", "actual", "ongoing", "planned", "wanted", "possible", "denied")
NAMES(dl_bound_name, enum dl_bound, NULL, NULL, "since", "until", "before", "after")
NAMES(dl_evidence_name, enum dl_evidence, NULL, NULL, "clause", "sentence", "paragraph", "repeat", "dateline", "report")
NAMES(dl_stance_name, enum dl_stance, "undecided", "for", "against", "conditional", "undecided", "silent")
NAMES(dl_strength_name, enum dl_strength, "plain", "weak", "plain", "strong")
NAMES(dl_claim_kind_name, enum dl_claim_kind, "broken", "kept", "broken", "left")
NAMES(dl_agreement_kind_name, enum dl_agreement_kind, "deal", "treaty", "accord", "memorandum", "cease-fire", "deal", "pledge")
NAMES(dl_rule_kind_name, enum dl_rule_kind, "majority", "consensus", "unanimity", "majority", "qualified-majority", "veto",
      "ratification", "referendum")

#define NAME_(id, name) name,
NAMES(dl_upos_name, enum dl_upos, "X", DL_UPOS_LIST(NAME_))
NAMES(dl_rel_name, enum dl_rel, "dep", DL_REL_LIST(NAME_))
