/* Most sentences come out of the per-word maximum as a tree; only the others are searched. The root is then the word that
 * loses most by having another head, and the rest takes the maximum spanning arborescence below it: Chu and Liu (1965),
 * Edmonds (1967), in the O(n²) form on a dense matrix of Tarjan, "Finding optimum branchings" (1977): follow best heads
 * along a path; where it closes a cycle, contract the cycle into one of its slots; expand at the end. */
#include "syntax/tree.h"

static uint32_t best_head(uint32_t n, const float *row, uint32_t own, uint32_t from)
{
    uint32_t best = DL_NONE;
    for (uint32_t h = from; h <= n; h++)
        if (h != own && (best == DL_NONE || row[h] > row[best])) best = h;
    return best;
}

/* One root, and every word reaches it. mark[n+1] is scratch. */
static int is_tree(uint32_t n, const uint16_t *heads, uint16_t *mark)
{
    uint32_t roots = 0;
    for (uint32_t d = 0; d < n; d++) {
        roots += heads[d] == 0;
        mark[d + 1] = 0;
    }
    if (roots != 1) return 0;
    mark[0] = UINT16_MAX;
    for (uint32_t d = 1; d <= n; d++) {
        uint32_t at = d;
        for (; mark[at] == 0; at = heads[at - 1]) mark[at] = (uint16_t)d;
        if (mark[at] == d) return 0; /* came back to this walk */
    }
    return 1;
}

static uint32_t choose_root(uint32_t n, const float *scores, size_t stride)
{
    uint32_t root = 0;
    float most = 0;
    for (uint32_t d = 0; d < n; d++) {
        const float *row = scores + d * stride;
        float margin = row[0] - row[best_head(n, row, d + 1, 1)];
        if (d == 0 || margin > most) {
            most = margin;
            root = d;
        }
    }
    return root;
}

/* Slots 0..n-1 hold words, later contracted cycles; nodes 0..n-1 are words, later ones are cycles. */
struct search {
    uint32_t n, nodes;
    float *weight;    /* [n][n] of the best edge into slot d from slot h, less what the cycles inside d already have */
    uint32_t *edge;   /* [n][n] that edge: word d << 16 | word h */
    uint32_t *chosen; /* [2n] edge into a node */
    uint32_t *parent; /* [2n] the cycle that a node went into */
    uint32_t *node;   /* [n] of a slot */
    uint32_t *path;   /* [n] slots */
    uint8_t *state;   /* [n] of a slot: NEW, ON_PATH, DONE, DEAD */
    uint8_t *settled; /* [2n] */
    void *memory;
};
enum { NEW, ON_PATH, DONE, DEAD };

static int search_init(struct search *s, uint32_t n, const float *scores, size_t stride)
{
    size_t cells = (size_t)n * n;
    s->n = s->nodes = n;
    s->memory = malloc(cells * (sizeof *s->weight + sizeof *s->edge) + (size_t)n * (6 * sizeof(uint32_t) + 3));
    if (s->memory == NULL) return DL_ENOMEM;
    s->weight = s->memory;
    s->edge = (uint32_t *)(void *)(s->weight + cells);
    s->chosen = s->edge + cells;
    s->parent = s->chosen + 2 * (size_t)n;
    s->node = s->parent + 2 * (size_t)n;
    s->path = s->node + n;
    s->state = (uint8_t *)(s->path + n);
    s->settled = s->state + n;
    memset(s->state, NEW, n);
    memset(s->settled, 0, 2 * (size_t)n);
    for (uint32_t d = 0; d < n; d++) {
        s->node[d] = d;
        for (uint32_t h = 0; h < n; h++) {
            s->weight[(size_t)d * n + h] = scores[d * stride + h + 1];
            s->edge[(size_t)d * n + h] = d << 16 | h;
        }
    }
    return DL_OK;
}

static uint32_t best_slot(const struct search *s, uint32_t v)
{
    uint32_t best = DL_NONE;
    const float *row = s->weight + (size_t)v * s->n;
    for (uint32_t h = 0; h < s->n; h++)
        if (h != v && s->state[h] != DEAD && (best == DL_NONE || row[h] > row[best])) best = h;
    return best;
}

/* Contracts the slots of a cycle into the first; gain[i] is the weight that cycle[i] has now. */
static void contract(struct search *s, const uint32_t *cycle, uint32_t size, const float *gain)
{
    const size_t n = s->n;
    uint32_t into = cycle[0], node = s->nodes++;
    for (uint32_t i = 0; i < size; i++) {
        s->parent[s->node[cycle[i]]] = node;
        if (i > 0) s->state[cycle[i]] = DEAD;
    }
    for (uint32_t i = 0; i < size; i++)
        for (uint32_t x = 0; x < n; x++) {
            uint32_t c = cycle[i];
            if (s->state[x] == DEAD || x == into) continue;
            float enter = s->weight[c * n + x] - gain[i];
            if (i == 0 || enter > s->weight[into * n + x]) {
                s->weight[into * n + x] = enter;
                s->edge[into * n + x] = s->edge[c * n + x];
            }
            if (s->weight[x * n + c] > s->weight[x * n + into]) {
                s->weight[x * n + into] = s->weight[x * n + c];
                s->edge[x * n + into] = s->edge[x * n + c];
            }
        }
    s->node[into] = node;
}

/* Follows best heads from a new slot until something done is reached. gain[n] runs along the path. */
static void follow(struct search *s, uint32_t start, float *gain)
{
    uint32_t length = 0;
    s->path[length++] = start;
    s->state[start] = ON_PATH;
    for (;;) {
        uint32_t v = s->path[length - 1], h = best_slot(s, v);
        s->chosen[s->node[v]] = s->edge[(size_t)v * s->n + h];
        gain[length - 1] = s->weight[(size_t)v * s->n + h];
        if (s->state[h] == DONE) break;
        if (s->state[h] == NEW) {
            s->path[length++] = h;
            s->state[h] = ON_PATH;
            continue;
        }
        uint32_t from = length - 1;
        while (s->path[from] != h) from--;
        contract(s, s->path + from, length - from, gain + from);
        length = from + 1;
    }
    for (uint32_t i = 0; i < length; i++) s->state[s->path[i]] = DONE;
}

/* From the outermost cycles inwards: the edge that enters a cycle replaces the cycle's own edge at the word it enters. */
static void expand(struct search *s, uint32_t root, uint16_t *heads)
{
    for (uint32_t node = s->nodes; node-- > 0;) {
        if (s->settled[node] || node == root) continue;
        uint32_t edge = s->chosen[node], d = edge >> 16;
        heads[d] = (uint16_t)((edge & 0xFFFF) + 1);
        for (uint32_t x = d; x != node; x = s->parent[x]) s->settled[x] = 1;
        s->settled[node] = 1;
    }
    heads[root] = 0;
}

int dl_tree_decode(uint32_t n, const float *scores, size_t stride, uint16_t *heads)
{
    struct search s;
    float *gain = NULL;
    uint16_t *mark = malloc(((size_t)n + 1) * sizeof *mark);
    if (mark == NULL) return DL_ENOMEM;
    for (uint32_t d = 0; d < n; d++) heads[d] = (uint16_t)best_head(n, scores + d * stride, d + 1, 0);
    int done = is_tree(n, heads, mark);
    free(mark);
    if (done) return DL_OK;
    gain = malloc(n * sizeof *gain);
    if (gain == NULL || search_init(&s, n, scores, stride) != DL_OK) {
        free(gain);
        return DL_ENOMEM;
    }
    uint32_t root = choose_root(n, scores, stride);
    s.state[root] = DONE;
    for (uint32_t v = 0; v < n; v++)
        if (s.state[v] == NEW) follow(&s, v, gain);
    expand(&s, root, heads);
    free(s.memory);
    free(gain);
    return DL_OK;
}
