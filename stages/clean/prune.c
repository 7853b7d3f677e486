/* prune.c - what in the article's container is not the article's text?
 *
 * Sets `why` of the pieces that go. Names condemn, but never a part that holds much of the prose: then it
 * is the name that is wrong. Words come from the language file; the rest is told from form. */
#include "blocks.h"
#include "line.h"
#include "prune_edges.h"
#include "residue.h"
#include "str.h"
#include "utf8.h"

typedef struct pruning {
    kl_blocks *b;
    const kl_article *a;
    const kl_lang *lang;
    uint32_t from, to; /* pieces */
} pruning;

/* A part with this share of the prose is not condemned by its name. readability and trafilatura take a
 * whole run back when it leaves too little; here each name is asked by itself. */
enum { UNDO_PERCENT = 40, UNDO_ALL_PERCENT = 60 };

/* No more than this share of the prose stands behind an end label: comments and teasers, not half a story. */
enum { TAIL_PERCENT = 20 };

/* An offer of the site, the caption of a film: the longest that were seen have 300 bytes; an article that was pasted
 * into one block may begin or end like one. */
enum { SITE_BYTES = 400, FILM_BYTES = 500 };

static const kl_str reasons[] = {
#define TEXT(name, text) KL_STR_INIT(text),
    KL_VERDICTS(TEXT)
#undef TEXT
};

static void leave_named(kl_blocks *b, uint32_t from, uint32_t to, kl_verdict verdict, kl_str why)
{
    for (uint32_t k = from; k < to; k++) {
        if (b->items[k].rules == KL_V_KEPT && verdict != KL_V_KEPT) {
            b->items[k].rules = verdict;
            b->items[k].why = why;
        }
    }
}

static void leave(kl_blocks *b, uint32_t from, uint32_t to, kl_verdict verdict)
{
    leave_named(b, from, to, verdict, reasons[verdict]);
}

static kl_str condemned_as(const kl_blocks *b, uint32_t i)
{
    const kl_node *node = &b->view->page.nodes[i];
    if (node->tag == KL_TAG_NAV)
        return KL_STR("navigation");
    if (node->tag == KL_TAG_ASIDE)
        return KL_STR("aside");
    if (node->tag == KL_TAG_FOOTER)
        return KL_STR("footer");
    if (node->tag == KL_TAG_FORM || node->tag == KL_TAG_FIELDSET)
        return KL_STR("form");
    if ((kl_hints_at(b, i) & KL_HINT_CONDEMNS) && !(kl_hints_at(b, i) & KL_HINT_STRONG))
        return kl_hints_name(kl_hints_at(b, i));
    return KL_ABSENT;
}

static bool is_inline(const kl_blocks *b, uint32_t i) { return b->owner[i] != i; }

/* Of an element that blocks begin in: whether it is condemned by its name or its tag, if any; what lies in it goes with
 * it. */
static kl_str condemning(const kl_blocks *b, uint32_t i, uint32_t total)
{
    if (is_inline(b, i))
        return KL_ABSENT;
    kl_str why = condemned_as(b, i);
    bool is_most = (uint64_t)kl_prose_of(b, i) * 100 > (uint64_t)total * UNDO_PERCENT;
    return is_most ? KL_ABSENT : why;
}

/* The reason that alone would take most of the prose, an element here and an element there, or absent: then it is what
 * this page calls its paragraphs. */
static kl_str wrong_reason(const kl_blocks *b, uint32_t root)
{
    enum { REASONS = 16 };
    const kl_node *nodes = b->view->page.nodes;
    struct {
        kl_str why;
        uint32_t prose;
    } sums[REASONS] = {0};
    uint32_t total = kl_prose_of(b, root);
    for (size_t e = 0, next; e < b->element_count && b->elements[e] < nodes[root].end; e = next) {
        const uint32_t i = b->elements[e];
        next = e + 1;
        const kl_str why = i > root ? condemning(b, i, total) : KL_ABSENT;
        if (!why.ptr)
            continue;
        size_t at = 0;
        while (at + 1 < REASONS && sums[at].why.ptr && !kl_eq(sums[at].why, why))
            at++;
        sums[at].why = why;
        sums[at].prose += kl_prose_of(b, i);
        if ((uint64_t)sums[at].prose * 100 > (uint64_t)total * UNDO_ALL_PERCENT)
            return why;
        next = kl_behind(b, e, i);
    }
    return KL_ABSENT;
}

static void condemn(pruning *p, uint32_t root)
{
    kl_blocks *b = p->b;
    const kl_node *nodes = b->view->page.nodes;
    uint32_t total = kl_prose_of(b, root);
    const kl_str wrong = wrong_reason(b, root);
    for (size_t e = 0, next; e < b->element_count && b->elements[e] < nodes[root].end; e = next) {
        const uint32_t i = b->elements[e], from = b->first[i], to = b->first[nodes[i].end];
        next = e + 1;
        if (i <= root)
            continue;
        kl_str why = condemning(b, i, total);
        if (!is_inline(b, i) && kl_is_teaser_list(b, i))
            leave(b, from, to, KL_V_TEASERS);
        else if (!why.ptr || kl_eq(why, wrong))
            continue;
        else
            leave_named(b, from, to, KL_V_NAMED, why);
        next = kl_behind(b, e, i);
    }
}

/* ---------------------------------------------------------------- single pieces */

static size_t length(const kl_piece *piece) { return piece->span.end - piece->span.start; }

static bool is_prose(const kl_blocks *b, uint32_t k) { return b->prose[k + 1] > b->prose[k]; }

/* Told by the first letters: most lines begin with another. */
static bool may_be_same(kl_str a, kl_str b)
{
    return a.len == 0 || !kl_is_word(a.ptr[0]) || !kl_is_word(b.ptr[0]) || kl_lower(a.ptr[0]) == kl_lower(b.ptr[0]);
}

bool kl_is_title(const kl_article *a, kl_str text)
{
    if (text.len < 12 || text.len > 400)
        return false;
    for (size_t i = 0; i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_TITLE && may_be_same(a->clues.items[i].value, text) &&
            kl_line_is_same(a->clues.items[i].value, text))
            return true;
    return false;
}

/* Begins with a label such as "Baca juga" that is followed by a colon, a link, or nothing. */
static bool is_insert(const pruning *p, const kl_piece *piece, kl_str text)
{
    size_t at = 0;
    while (at < text.len && (text.ptr[at] == '(' || text.ptr[at] == '[' || text.ptr[at] == '-' || text.ptr[at] == '*' ||
                             text.ptr[at] == '>' || text.ptr[at] == ' '))
        at++;
    size_t len = kl_lang_match(p->lang, KL_LANG_INSERTS, text, at, NULL);
    if (!len)
        return false;
    kl_str rest = kl_trim(kl_from(text, at + len));
    return rest.len == 0 || rest.ptr[0] == ':' || piece->link_len * 2 > text.len ||
           (piece->links && text.len < 200 && piece->stops <= 1);
}

static kl_verdict judge(const pruning *p, uint32_t k)
{
    const kl_piece *piece = &p->b->items[k];
    kl_str text = kl_piece_text(p->b, piece);
    if (piece->in & KL_IN_CAPTION)
        return KL_V_LEFT_CAPTION;
    if (kl_is_title(p->a, text))
        return KL_V_HEADLINE_AGAIN;
    if (is_insert(p, piece, text))
        return KL_V_OTHER_STORY;
    if (text.len <= SITE_BYTES && kl_residue_is_of_site(p->lang, text))
        return KL_V_SITE_LINE;
    if (kl_starts(text, KL_STR("©")) || (text.len < 160 && kl_starts_nocase(text, KL_STR("copyright"))))
        return KL_V_COPYRIGHT;
    if (kl_lang_match(p->lang, KL_LANG_CAPTION_WORDS, text, 0, NULL) && text.len < 160 && piece->stops <= 2)
        return KL_V_LEFT_CAPTION;
    if (text.len < FILM_BYTES && kl_line_ends_with_length(text))
        return KL_V_LEFT_CAPTION;
    if (piece->link_len * 10 >= length(piece) * 8 && length(piece) < 400)
        return KL_V_LINK_ALONE;
    size_t letters = 0, len;
    for (size_t at = 0; at < text.len && letters < 1; at += len)
        letters += kl_utf8_is_word(kl_utf8_at(text, at, &len));
    return letters ? KL_V_KEPT : KL_V_WORDLESS;
}

/* ---------------------------------------------------------------- ends */

static bool is_label(const pruning *p, const kl_piece *piece)
{
    if (length(piece) > 80)
        return false;
    kl_str text = kl_piece_text(p->b, piece);
    return kl_lang_has(p->lang, KL_LANG_END_LABELS, kl_line_label(text));
}

/* An end label with nothing like the prose before it behind it ends the article. */
static void cut_tail(pruning *p)
{
    kl_blocks *b = p->b;
    uint32_t total = b->prose[p->to] - b->prose[p->from];
    for (uint32_t k = p->from; k < p->to; k++) {
        if (!is_label(p, &b->items[k]))
            continue;
        uint32_t behind = b->prose[p->to] - b->prose[k];
        if ((uint64_t)behind * 100 <= (uint64_t)total * TAIL_PERCENT) {
            leave(b, k, p->to, KL_V_BEHIND_LABEL);
            return;
        }
    }
}

/* Before the first prose and behind the last: short lines that are no sentence are bylines, dates, labels. */
static void trim_ends(pruning *p)
{
    kl_blocks *b = p->b;
    uint32_t first = p->from, last = p->to;
    while (first < p->to && (b->items[first].why.ptr || !is_prose(b, first)))
        first++;
    if (first == p->to)
        return;
    while (last > first && (b->items[last - 1].why.ptr || !is_prose(b, last - 1)))
        last--;
    for (uint32_t k = p->from; k < first; k++) {
        const kl_piece *piece = &b->items[k];
        kl_str text = kl_piece_text(b, piece);
        bool is_dateline = k + 1 == first && piece->node == b->items[first].node;
        if (!is_dateline && !(piece->spaces >= 5 && kl_line_ends_sentence(text) && piece->link_len * 3 < text.len) &&
            !(kl_hints_at(b, piece->node) & KL_HINT_STANDFIRST) && !(piece->in & KL_IN_LIST))
            leave(b, k, k + 1, KL_V_BEFORE_TEXT);
    }
    for (uint32_t k = last; k < p->to; k++) {
        const kl_piece *piece = &b->items[k];
        kl_str text = kl_piece_text(b, piece);
        bool is_list = (piece->in & (KL_IN_LIST | KL_IN_CELL)) && piece->link_len * 2 < text.len && piece->spaces >= 1;
        if (!is_list && !(piece->spaces >= 2 && kl_line_ends_sentence(text) && piece->link_len * 2 < text.len) &&
            !(piece->in & KL_IN_HEADING))
            leave(b, k, k + 1, KL_V_BEHIND_TEXT);
    }
}

/* A heading with nothing below it. */
static void drop_empty_headings(pruning *p)
{
    bool is_anything = false;
    for (uint32_t k = p->to; k-- > p->from;) {
        kl_piece *piece = &p->b->items[k];
        if (piece->why.ptr)
            continue;
        if (!(piece->in & KL_IN_HEADING)) {
            is_anything = true;
            continue;
        }
        if (!is_anything)
            leave(p->b, k, k + 1, KL_V_HEADS_NOTHING);
        else
            is_anything = length(piece) > 0;
    }
}

/* The headline above the root: it is no part of the text, whatever the model makes of its place. */
static void know_headline(const pruning *p)
{
    for (uint32_t k = 0; k < p->b->count; k++) {
        kl_piece *piece = &p->b->items[k];
        piece->is_headline = piece->rules == KL_V_OUTSIDE && (piece->in & KL_IN_HEADING) &&
                             kl_is_title(p->a, kl_piece_text(p->b, piece));
    }
}

/* A picture's caption outside the root, told by its credit. */
static void know_captions(kl_blocks *b)
{
    for (uint32_t k = 0; k < b->count; k++) {
        kl_piece *piece = &b->items[k];
        if (piece->rules != KL_V_OUTSIDE || !kl_line_ends_with_credit(kl_piece_text(b, piece)))
            continue;
        piece->rules = KL_V_LEFT_CAPTION;
        piece->why = reasons[KL_V_LEFT_CAPTION];
    }
}

void kl_prune(kl_blocks *b, kl_article *a, const kl_context *context, uint32_t root)
{
    const kl_raw_langs langs = {kl_knowledge_lang(context->know, a->lang),
                                kl_knowledge_lang(context->know, KL_STR("en"))};
    const kl_node *nodes = b->view->page.nodes;
    pruning p = {.b = b, .a = a, .lang = langs.own, .from = b->first[root], .to = b->first[nodes[root].end]};
    leave(b, 0, p.from, KL_V_OUTSIDE);
    leave(b, p.to, (uint32_t)b->count, KL_V_OUTSIDE);
    know_headline(&p);
    know_captions(b);
    kl_blocks_weigh(b, KL_IN_HIDDEN);
    uint32_t seen = b->prose[b->count];
    kl_blocks_weigh(b, 0);
    if ((b->prose[b->count] - seen) < seen * 2) { /* hidden text that is most of the article is behind "show more" */
        for (uint32_t k = p.from; k < p.to; k++)
            if (b->items[k].in & KL_IN_HIDDEN)
                leave(b, k, k + 1, KL_V_UNSEEN);
    }
    kl_blocks_weigh(b, 0);
    condemn(&p, root);
    for (uint32_t k = p.from; k < p.to; k++) {
        if (!b->items[k].why.ptr)
            leave(b, k, k + 1, judge(&p, k));
    }
    kl_blocks_weigh(b, 0);
    cut_tail(&p);
    kl_blocks_weigh(b, 0);
    trim_ends(&p);
    drop_empty_headings(&p);
    const kl_edges edges = {
        .a = a, .blocks = b, .scratch = context->scratch, .langs = &langs, .from = p.from, .to = p.to};
    kl_prune_edges(&edges, root);
}
