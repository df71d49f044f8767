/* The sectors that a choice tells apart, and the kinds of things of those without one. */
#include "who/sorts.h"

#include "base/evidence.h"

enum { SECTOR = 28, PERSON, BODY, PLACE, TIME, THING };

const char *const dl_sort_names[DL_SORTS] = {"GOV", "MIL",    "REB",    "PRM",  "UAF",   "COP",  "LEG",  "JUD", "OPP",
                                             "PTY", "CVL",    "CRM",    "SPY",  "REF",   "LAB",  "AGR",  "JRN", "EDU",
                                             "BUS", "REL",    "MED",    "NGO",  "IGO",   "ELI",  "ETH",  "HRI", "IMG",
                                             "MNC", "sector", "person", "body", "place", "time", "thing"};

uint32_t dl_sort_of(struct dl_str sector, uint8_t thing)
{
    if (sector.size > 0) {
        const uint32_t sort = dl_evidence_number(sector, dl_sort_names, SECTOR);
        return sort == DL_NONE ? SECTOR : sort;
    }
    switch (thing) {
    case DL_THING_PERSON: return PERSON;
    case DL_THING_ORGANIZATION: return BODY;
    case DL_THING_PLACE: return PLACE;
    case DL_THING_TIME: return TIME;
    default: return THING;
    }
}
