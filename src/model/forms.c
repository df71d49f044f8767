/* Replacement by the clock algorithm (Corbató 1968): a hand goes round the slots, passes over those used since it last came
 * by, and takes the first other one. Near the hit rate of least-recently-used, at the price of a bit. */
#include "model/forms.h"

enum { INDEX = 4 * DL_FORMS };

static uint32_t home(struct dl_str key) { return (uint32_t)dl_str_hash(key) & (INDEX - 1); }

static struct dl_str key_of(const struct dl_form_slot *slot) { return (struct dl_str){slot->key, slot->size}; }

/* Where a form stands in the index, or the free place where it would. */
static uint32_t find(const struct dl_forms *f, struct dl_str form)
{
    uint32_t at = home(form);
    while (f->index[at] != 0 && !dl_str_equal(key_of(&f->slots[f->index[at] - 1]), form)) at = (at + 1) & (INDEX - 1);
    return at;
}

/* Takes an entry out of the index and moves up those that were pushed past it. */
static void drop(struct dl_forms *f, uint32_t at)
{
    uint32_t hole = at;
    for (uint32_t next = (at + 1) & (INDEX - 1); f->index[next] != 0; next = (next + 1) & (INDEX - 1)) {
        uint32_t wanted = home(key_of(&f->slots[f->index[next] - 1]));
        if (((next - wanted) & (INDEX - 1)) < ((next - hole) & (INDEX - 1))) continue;
        f->index[hole] = f->index[next];
        hole = next;
    }
    f->index[hole] = 0;
}

static uint32_t take_slot(struct dl_forms *f)
{
    for (;;) {
        uint32_t at = f->hand;
        struct dl_form_slot *slot = &f->slots[at];
        f->hand = (f->hand + 1) % DL_FORMS;
        if (slot->group == f->group) continue;
        if (slot->is_used) {
            slot->is_used = 0;
            continue;
        }
        if (slot->size > 0) drop(f, find(f, key_of(slot)));
        slot->size = 0;
        return at;
    }
}

void dl_forms_begin(struct dl_forms *forms)
{
    forms->group++;
    if (forms->group == 0) memset(forms, 0, sizeof *forms); /* after 2^32 groups stamps begin anew */
    if (forms->group == 0) forms->group = 1;
}

uint32_t dl_forms_slot(struct dl_forms *f, struct dl_str form, int *is_new)
{
    int fits = form.size > 0 && form.size <= DL_FORM_KEY;
    uint32_t at = fits ? find(f, form) : 0;
    *is_new = !fits || f->index[at] == 0;
    if (!*is_new) {
        struct dl_form_slot *slot = &f->slots[f->index[at] - 1];
        slot->group = f->group;
        slot->is_used = 1;
        return f->index[at] - 1;
    }
    uint32_t taken = take_slot(f);
    struct dl_form_slot *slot = &f->slots[taken];
    slot->group = f->group;
    if (!fits) return taken;
    slot->size = (uint8_t)form.size;
    memcpy(slot->key, form.at, form.size);
    f->index[find(f, form)] = taken + 1; /* taking a slot may have moved entries */
    return taken;
}
