/* prune_edges.c - what stands directly before the text and behind it that is told by words and figures: bylines and
 * date lines, which go; a dateline that stands alone, and the standfirst, which stay.
 *
 * What begins with the name of the article's own author, at its end, tells of him: it goes, too.
 *
 * Where the model was asked about such lines it went by their place, and kept "Updated 12:12 AM EDT, July 11, 2023". */
#include "prune_edges.h"
#include "line.h"
#include "residue.h"
#include "str.h"
#include "utf8.h"

enum {
    HEAD_BLOCKS = 10, /* before the root's first block, and as many from there on: bylines in boxes of their own */
    TAIL_BLOCKS = 6,
    LONGEST_LINE = 120,    /* bytes of a date line, as in raw text (residue_lines.c) */
    LONGEST_DATELINE = 60, /* "Kabupaten Kepulauan Tanimbar, Maluku, kabarkita.example -" */
    STANDFIRST_BYTES = 40,
};

/* "Updated ..., published ...": two dates in one line have more words than a date line of raw text. */
static bool is_labelled_date(const kl_raw_langs *langs, kl_arena *scratch, kl_str line)
{
    return line.len <= LONGEST_LINE && !kl_line_ends_sentence(line) && kl_line_has_date(scratch, line) &&
           (kl_lang_match(langs->own, KL_LANG_PUBLISHED_LABELS, line, 0, NULL) ||
            kl_lang_match(langs->own, KL_LANG_UPDATED_LABELS, line, 0, NULL));
}

/* Every line of it is a byline or a date. `needs_colon`: a byline without one is not believed. */
static bool is_credit(const kl_raw_langs *langs, kl_arena *scratch, kl_str text, bool needs_colon)
{
    kl_str line;
    if (text.len == 0 || text.len > (size_t)LONGEST_LINE * 3)
        return false;
    while (kl_next_piece(&text, '\n', &line)) {
        line = kl_trim(line);
        if (line.len && !kl_residue_is_byline(langs, line, needs_colon) && !kl_residue_is_date(langs, scratch, line) &&
            !is_labelled_date(langs, scratch, line))
            return false;
    }
    return true;
}

/* What a rule left out by its name or as other stories stays so: only what might be kept is looked at. */
static void leave_credit(const kl_edges *e, uint32_t k, bool needs_colon)
{
    kl_piece *piece = &e->blocks->items[k];
    if (!kl_is_asked_of_edges(piece) || !is_credit(e->langs, e->scratch, kl_piece_text(e->blocks, piece), needs_colon))
        return;
    piece->rules = KL_V_CREDIT;
    piece->why = KL_STR("byline or date");
}

static bool ends_with_dash(kl_str text)
{
    text = kl_trim(text);
    return kl_ends(text, KL_STR("-")) || kl_ends(text, KL_STR("–")) || kl_ends(text, KL_STR("—"));
}

/* "Bantul -" before the paragraph that it opens, in one element with it: both are one paragraph, as printed. */
static void keep_dateline(const kl_edges *e)
{
    kl_blocks *b = e->blocks;
    const kl_node *nodes = b->view->page.nodes;
    for (uint32_t k = e->from; k + 1 < e->to && k < e->from + HEAD_BLOCKS; k++) {
        kl_piece *piece = &b->items[k];
        const kl_piece *next = &b->items[k + 1];
        const kl_str text = kl_piece_text(b, piece);
        const bool is_beside = nodes[next->node].parent == nodes[piece->node].parent ||
                               (next->node > piece->node && next->node < nodes[piece->node].end);
        if (!kl_is_asked_of_edges(piece) || text.len > LONGEST_DATELINE || !ends_with_dash(text) || !is_beside ||
            next->why.ptr || b->prose[k + 2] == b->prose[k + 1])
            continue;
        piece->rules = KL_V_LEADS_IN;
        piece->why = KL_ABSENT;
        piece->is_dateline = true;
        return;
    }
}

/* The standfirst stands between the headline and a root that holds only the body. */
static void keep_standfirst(const kl_edges *e, uint32_t root)
{
    kl_blocks *b = e->blocks;
    const kl_node *nodes = b->view->page.nodes;
    uint32_t top = root;
    for (uint32_t i = root; i-- > 1;)
        if (nodes[i].tag == KL_TAG_H1 && b->first[nodes[i].end] > b->first[i]) {
            top = i;
            break;
        }
    for (uint32_t k = b->first[top]; top < root && k < b->first[root]; k++) {
        kl_piece *piece = &b->items[k];
        const size_t len = piece->span.end - piece->span.start;
        const unsigned names = kl_hints_at(b, piece->node) | kl_hints_at(b, nodes[piece->node].parent);
        if ((names & KL_HINT_STANDFIRST) && !(names & KL_HINT_CONDEMNS) && len >= STANDFIRST_BYTES &&
            piece->link_len * 3 < len && !(piece->in & (KL_IN_CAPTION | KL_IN_HIDDEN | KL_IN_LIST))) {
            piece->why = KL_ABSENT;
            piece->rules = KL_V_LEADS_IN;
        }
    }
}

/* A name of two words or more, the last of which is no small one: no address, no lone nickname that may be any word. */
static bool is_full_name(kl_str value)
{
    enum { SHORTEST = 6, LONGEST = 50 };
    size_t last = 0;
    for (size_t i = 0; i < value.len; i++) {
        if (kl_is_digit(value.ptr[i]) || value.ptr[i] == '/' || value.ptr[i] == '@' || value.ptr[i] == ',')
            return false;
        if (value.ptr[i] == ' ')
            last = i + 1;
    }
    return last > 0 && last < value.len && !kl_is_lower(value.ptr[last]) && value.len >= SHORTEST &&
           value.len <= LONGEST;
}

/* Lines near the headline may be anything; who edited, too, is guessed. */
static bool is_stated_author(const kl_clue *clue)
{
    return clue->field == KL_F_AUTHOR && !kl_eq(clue->from, KL_STR("line")) &&
           !kl_starts(clue->from, KL_STR("class:editor"));
}

/* Firms that publish themselves are what their pages are about. */
static bool is_publisher(const kl_article *a, kl_str name)
{
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_SITE && kl_line_is_same(a->clues.items[i].value, name))
            return true;
    return false;
}

/* "Ann Lee is our correspondent in ..."; but "Ann Lee: ..." speaks. */
static bool tells_of_author(const kl_article *a, kl_str text)
{
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (is_stated_author(clue) && kl_starts_nocase(text, clue->value) && is_full_name(clue->value)) {
            const kl_str rest = kl_trim(kl_from(text, clue->value.len));
            return rest.len && rest.ptr[0] != ':' && !is_publisher(a, clue->value);
        }
    }
    return false;
}

/* Lives of those who wrote stand where little prose follows; in an element that is named for them, anywhere. Of the
 * read halves' 21 blocks that begin so and were kept, none was the story's. */
static void leave_lives(const kl_edges *e)
{
    enum { BEHIND_PERCENT = 10 };
    kl_blocks *b = e->blocks;
    const uint32_t total = b->prose[e->to] - b->prose[e->from];
    for (uint32_t k = e->from; k < e->to; k++) {
        kl_piece *piece = &b->items[k];
        const uint32_t behind = b->prose[e->to] - b->prose[k + 1];
        const bool is_tail = piece->rules == KL_V_KEPT && (uint64_t)behind * 100 <= (uint64_t)total * BEHIND_PERCENT;
        if (!is_tail && piece->rules != KL_V_NAMED && piece->rules != KL_V_BEHIND_LABEL)
            continue;
        if (!(piece->in & (KL_IN_QUOTE | KL_IN_HEADING)) && tells_of_author(e->a, kl_piece_text(b, piece))) {
            piece->rules = KL_V_CREDIT;
            piece->why = KL_STR("about the author");
        }
    }
}

void kl_prune_edges(const kl_edges *e, uint32_t root)
{
    const uint32_t count = (uint32_t)e->blocks->count;
    const uint32_t head = e->from > HEAD_BLOCKS ? e->from - HEAD_BLOCKS : 0;
    const uint32_t end = e->from + HEAD_BLOCKS < e->to ? e->from + HEAD_BLOCKS : e->to;
    for (uint32_t k = head; k < end; k++)
        leave_credit(e, k, false);
    const uint32_t tail = e->to > end + TAIL_BLOCKS ? e->to - TAIL_BLOCKS : end;
    for (uint32_t k = tail; k < e->to + TAIL_BLOCKS && k < count; k++)
        leave_credit(e, k, true);
    keep_dateline(e);
    keep_standfirst(e, root);
    leave_lives(e);
}
