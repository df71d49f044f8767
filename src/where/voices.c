/* Which country a report is at home in, by its words, its publisher's name and its address: of the places of one name those there are likelier. */
#include <math.h>

#include "where/resolve.h"

enum { HOST_VOICE = 3, PUBLISHER_VOICE = 3 }; /* a publisher's address and name speak as loud as so many words */

/* https://www.example.co.uk/…: the country of the last label; DL_NONE where it tells none */
static uint32_t country_of_host(const struct dl_gazetteer *g, const struct dl_doc *doc)
{
    struct dl_str uri = doc->uri;
    const char *scheme = uri.at == NULL ? NULL : memmem(uri.at, uri.size, "://", 3);
    if (scheme == NULL) return DL_NONE;
    struct dl_str host = dl_str_slice(uri, (uint32_t)(scheme - uri.at) + 3, uri.size), label = {0};
    host = dl_str_cut(&host, '/');
    while (host.at != NULL) label = dl_str_cut(&host, '.');
    return dl_table_get(&g->hosts, label);
}

/* "The Irish Times", "Dallas Morning News": the country of the best-known place that a word of the publisher's name names */
static uint32_t country_of_publisher(const struct dl_gazetteer *g, const struct dl_doc *doc)
{
    struct dl_str rest = doc->publisher;
    const struct dl_site *best = NULL;
    while (rest.at != NULL && rest.size > 0) {
        struct dl_str word = dl_str_cut(&rest, ' ');
        if (word.size < 4 || !dl_ascii_upper(word.at[0])) continue;
        for (uint32_t n = dl_gazetteer_find(g, word); n != DL_NONE; n = g->names.at[n].next) {
            const struct dl_site *site = &g->sites.at[g->names.at[n].site];
            if (site->country != DL_NO_COUNTRY && site->weight > 200000 && (best == NULL || site->weight > best->weight))
                best = site;
        }
    }
    return best == NULL ? DL_NONE : best->country;
}

/* Words that tell where a report is at home: "sheriff", "constable", "crore". The country heard most counts. */
int dl_places_hear(const struct dl_gazetteer *g, struct dl_doc *doc, uint16_t *country, double *loud)
{
    uint32_t *heard = dl_arena_alloc(&doc->arena, (g->countries + 1) * sizeof *heard), best = 0;
    if (heard == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < doc->words.count; i++) {
        char low[24];
        struct dl_str form = doc->words.at[i].form;
        if (form.size < 3 || form.size >= sizeof low) continue;
        if (((g->voice_sieve[(unsigned char)dl_ascii_to_lower(form.at[0])] >> form.size) & 1) == 0) continue;
        for (uint32_t k = 0; k < form.size; k++) low[k] = dl_ascii_to_lower(form.at[k]);
        const uint32_t of = dl_table_get(&g->voices, (struct dl_str){low, form.size});
        if (of != DL_NONE) heard[of]++;
    }
    uint32_t host = country_of_host(g, doc), publisher = country_of_publisher(g, doc);
    if (host != DL_NONE) heard[host] += HOST_VOICE;
    if (publisher != DL_NONE) heard[publisher] += PUBLISHER_VOICE;
    for (uint32_t c = 0; c < g->countries; c++)
        if (heard[c] > heard[best]) best = c;
    *country = heard[best] > 0 ? (uint16_t)best : DL_NO_COUNTRY;
    *loud = log2(1 + (double)heard[best]);
    return DL_OK;
}
