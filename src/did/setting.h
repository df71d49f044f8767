/* When and where an event was (setting.c, site.c, beside.c), and the ways in the tree between a trigger and what may tell it. */
#ifndef DL_DID_SETTING_H
#define DL_DID_SETTING_H

#include "did/coder.h"

/* Steps from the trigger up and down to a word of its clause, or of a relative clause on the trigger itself; DL_NONE for one of another clause. */
uint32_t dl_setting_steps(const struct dl_scene *s, uint16_t from, uint16_t to);
/* Whether a clause of its own begins at w. */
int dl_setting_is_clause(const struct dl_scene *s, uint16_t w);
/* The word of a span that governs the others; whether the span lies in the sentence. */
uint16_t dl_setting_top(const struct dl_scene *s, uint32_t word, uint32_t words);
int dl_setting_holds(const struct dl_scene *s, uint32_t word, uint32_t words);
/* Acts of words are when and where they are spoken, not when or where what they are about is. */
int dl_setting_is_of_words(const struct dl_event *event);
/* dated.c: the nearest time that tells a day in the clause of w; at a word before `before` alone. DL_NONE. */
uint32_t dl_setting_time(const struct dl_scene *s, uint16_t w, uint16_t before, const struct dl_event *event);
/* "On 14 May the army shelled the town; a woman was injured": whether a semicolon joins w to the head. */
int dl_setting_is_behind_semicolon(const struct dl_scene *s, uint16_t head, uint16_t w);
/* "had demanded", "previously made clear": told as gone before what the report is about. */
int dl_setting_is_before(const struct dl_scene *s, uint16_t w);

/* narrated.c: the time in which its paragraph goes on, DL_NONE. */
uint32_t dl_narrated_time(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event);

/* Whether the verb is the sentence's main one, joined to it or beside it, in the simple past; whether the sentence tells a day. */
int dl_narrated_is_past(const struct dl_scene *s, uint16_t verb);
int dl_narrated_has_time(const struct dl_scene *s);

/* going_on.c: the event told before, on whose day it was too, NULL. */
const struct dl_event *dl_going_on(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event);
/* Whether one of a side of an event told before is of the draft's side; whether the two events share anybody. */
int dl_going_on_is_in(const struct dl_participant *side, uint32_t count, const struct dl_party *party);
int dl_going_on_shares(const struct dl_scene *s, const struct dl_event *last, const struct dl_draft *draft);

/* headings.c: gives what headings tell the day that the text tells of it; once all events are found. */
void dl_headings_date(struct dl_doc *doc);

/* chronicle.c: the date that heads its entry, DL_NONE. */
uint32_t dl_chronicle_time(const struct dl_scene *s, const struct dl_event *event);

/* matter.c: whether a noun only tells what a word, a penalty or a protest is about. */
int dl_is_matter(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event);

/* site.c: where it was. */
void dl_site_find(struct dl_coder *coder, const struct dl_draft *draft, struct dl_event *event);

/* For the trainer: told each place that was weighed for an event, DL_NONE for none of them, and the words that tell it, behind its features. */
struct dl_site_watch {
    void (*weighed)(void *user, const struct dl_doc *doc, const struct dl_event *event, uint32_t place, const struct dl_span *span);
    void *user;
};

#endif
