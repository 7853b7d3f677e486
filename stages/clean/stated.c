/* stated.c - where the page states the article's body for machines too (JSON-LD articleBody), do the blocks agree?
 *
 * Runs of four words are what is compared. The body that is stated decides only where it is plainly the one that the
 * page shows: most of it stands in the blocks, and most of what was kept stands in it. Some sites state only a first
 * paragraph, some another version, some with captions and lists in between. */
#include "stated.h"
#include "features_parts.h"
#include "str.h"

enum {
    RUN = 4,
    LEAST_STATED = 100, /* runs; fewer are a teaser */
    PARAGRAPH = 12,     /* runs of a block that says enough to be judged by */
    /* Percent. Of the 38 articles of the read halves that state a body: what 90 % of the kept runs agree with never
     * left out a paragraph in vain, 87 % did; bodies of which less than three fifths were kept had been missed by us,
     * not made up by them. */
    SHOWN = 80,
    AGREED = 90,
    MISSED = 60,
    IN_BODY = 80,
    NOT_IN_BODY = 20,
    /* Chance of a paragraph that the page states: of the read halves one page gained four by it, none got a wrong one.
     */
    IN_DOUBT = 25,
};

typedef struct runs {
    uint64_t *slots; /* open addressing; 0: empty */
    size_t mask, count;
} runs;

/* How much of a block's text is in the stated body. */
typedef struct share {
    uint32_t runs, found;
} share;

/* A word's hash; 0 at the end. Letters, figures and all that is no ASCII but general punctuation (E2 80 ..). */
static uint64_t next_word(kl_str text, size_t *at)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    size_t i = *at;
    bool is_word = false;
    while (i < text.len) {
        const unsigned char c = (unsigned char)text.ptr[i];
        const bool is_mark = c == 0xE2 && i + 2 < text.len && (unsigned char)text.ptr[i + 1] == 0x80;
        if (!is_mark && (c >= 0x80 || kl_is_alpha((char)c) || kl_is_digit((char)c))) {
            hash = (hash ^ (unsigned char)kl_lower((char)c)) * UINT64_C(0x100000001B3);
            is_word = true;
        } else if (is_word) {
            break;
        }
        i += is_mark ? 3 : 1;
    }
    *at = i;
    return is_word ? hash | 1 : 0;
}

/* The slot of a run, or the empty one where it belongs. */
static uint64_t *slot_of(const runs *r, uint64_t run)
{
    size_t at = (run ^ run >> 32) & r->mask;
    while (r->slots[at] && r->slots[at] != run)
        at = (at + 1) & r->mask;
    return &r->slots[at];
}

typedef struct window {
    uint64_t words[RUN];
    size_t count;
} window;

/* The run that ends with the next word; 0 at the end of the text. */
static uint64_t next_run(window *w, kl_str text, size_t *at)
{
    for (uint64_t word; (word = next_word(text, at)) != 0;) {
        w->words[w->count++ % RUN] = word;
        if (w->count < RUN)
            continue;
        uint64_t run = 0;
        for (size_t i = 0; i < RUN; i++)
            run = (run + w->words[(w->count + i) % RUN]) * UINT64_C(0x9E3779B97F4A7C15);
        return run | 1;
    }
    return 0;
}

static runs read_runs(kl_arena *scratch, kl_str text)
{
    size_t size = 64;
    while (size < text.len / 2) /* words have four bytes and more: half of it stays empty */
        size *= 2;
    runs r = {.slots = KL_NEW_ARRAY(scratch, uint64_t, size), .mask = size - 1};
    window w = {.count = 0};
    size_t at = 0;
    for (uint64_t run; r.count * 2 < size && (run = next_run(&w, text, &at)) != 0;) {
        uint64_t *slot = slot_of(&r, run);
        r.count += *slot == 0;
        *slot = run;
    }
    return r;
}

static share share_of(const runs *r, kl_str text)
{
    share s = {0};
    window w = {.count = 0};
    size_t at = 0;
    for (uint64_t run; (run = next_run(&w, text, &at)) != 0; s.runs++)
        s.found += *slot_of(r, run) == run;
    return s;
}

static bool is_more(uint64_t part, unsigned percent, uint64_t whole) { return part * 100 >= whole * percent; }

/* A paragraph in running text: lists, tables and headings may be left out of a body that is stated. */
static bool is_plain(const kl_piece *piece)
{
    return !(piece->in & (KL_IN_LIST | KL_IN_CELL | KL_IN_HEADING | KL_IN_QUOTE | KL_IN_PRE));
}

/* Behind the first paragraph that agrees (before it stands the standfirst), those go that are not in the body. */
static void leave_unstated(kl_blocks *b, const share *shares)
{
    bool has_begun = false;
    for (size_t k = 0; k < b->count; k++) {
        kl_piece *piece = &b->items[k];
        if (piece->why.ptr || shares[k].runs < PARAGRAPH)
            continue;
        if (is_more(shares[k].found, IN_BODY, shares[k].runs))
            has_begun = true;
        else if (has_begun && is_plain(piece) && !is_more(shares[k].found, NOT_IN_BODY, shares[k].runs))
            piece->why = KL_STR("not in the body that the page states");
    }
}

/* Blocks that are in the body come back, but none that says what a kept one says. Where most of the body was kept, only
 * a paragraph of which the model was in doubt. */
static void keep_stated(kl_arena *scratch, kl_blocks *b, const share *shares, bool is_missed)
{
    enum { TEXTS = 1024 };
    uint8_t *seen = KL_NEW_ARRAY(scratch, uint8_t, TEXTS);
    for (size_t k = 0; k < b->count; k++)
        if (!b->items[k].why.ptr)
            seen[kl_text_hash(kl_piece_text(b, &b->items[k]), 0) % TEXTS] = 1;
    for (size_t k = 0; k < b->count; k++) {
        kl_piece *piece = &b->items[k];
        uint8_t *place = &seen[kl_text_hash(kl_piece_text(b, piece), 0) % TEXTS];
        if (!piece->why.ptr || piece->is_headline || *place || shares[k].runs < RUN ||
            !is_more(shares[k].found, IN_BODY, shares[k].runs))
            continue;
        if (!is_missed && (piece->chance < IN_DOUBT || shares[k].runs < PARAGRAPH || !is_plain(piece)))
            continue;
        *place = 1;
        piece->why = KL_ABSENT;
        piece->kept = KL_STR("in the body that the page states");
    }
}

void kl_stated_agree(kl_arena *scratch, kl_blocks *b, kl_str body)
{
    const runs stated = read_runs(scratch, body);
    share *shares = KL_NEW_ARRAY(scratch, share, b->count + 1), kept = {0};
    uint64_t shown = 0, found = 0;
    bool has_begun = false;
    if (stated.count < LEAST_STATED)
        return;
    for (size_t k = 0; k < b->count; k++) {
        const kl_piece *piece = &b->items[k];
        if (piece->why.ptr && piece->spaces < RUN)
            continue;
        shares[k] = share_of(&stated, kl_piece_text(b, piece));
        shown += shares[k].found;
        if (piece->why.ptr)
            continue;
        found += shares[k].found;
        has_begun |= shares[k].runs >= PARAGRAPH && is_more(shares[k].found, IN_BODY, shares[k].runs);
        if (has_begun && shares[k].runs >= PARAGRAPH) { /* before it stands the standfirst */
            kept.runs += shares[k].runs;
            kept.found += shares[k].found;
        }
    }
    if (!is_more(shown, SHOWN, stated.count) || kept.runs == 0 || !is_more(kept.found, AGREED, kept.runs))
        return;
    keep_stated(scratch, b, shares, !is_more(found, MISSED, stated.count));
    leave_unstated(b, shares);
}
