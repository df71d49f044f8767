/* Names as a linear chain over BIO tags (Lafferty, McCallum and Pereira 2001), decoded by Viterbi (1967): a tag is chosen
 * with its neighbours, and an I- that continues nothing cannot be. */
#include "syntax/names.h"

void dl_names_decode(uint32_t n, uint32_t tags, const float *scores, const float *transition, uint8_t *back, uint8_t *best)
{
    float total[DL_NAME_TAGS], next[DL_NAME_TAGS];
    memset(back, 0, tags);
    for (uint32_t t = 0; t < tags; t++) total[t] = transition[tags * tags + t] + scores[t];
    for (uint32_t i = 1; i < n; i++) {
        for (uint32_t t = 0; t < tags; t++) {
            uint32_t from = 0;
            float most = total[0] + transition[t];
            for (uint32_t f = 1; f < tags; f++) {
                float sum = total[f] + transition[f * tags + t];
                if (sum > most) {
                    most = sum;
                    from = f;
                }
            }
            back[i * tags + t] = (uint8_t)from;
            next[t] = most + scores[i * tags + t];
        }
        memcpy(total, next, tags * sizeof *total);
    }
    uint32_t last = 0;
    for (uint32_t t = 1; t < tags; t++)
        if (total[t] > total[last]) last = t;
    for (uint32_t i = n; i-- > 0; last = back[i * tags + last]) best[i] = (uint8_t)last;
}
