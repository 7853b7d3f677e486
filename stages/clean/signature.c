/* signature.c - what stands behind the article's last sentence, where some papers sign?
 *
 * Leaves clues of the field author: the last short line of the text, and the short lines that were left out just behind
 * it. The stage `title` knows which of them are names. */
#include "blocks.h"
#include "line.h"
#include "str.h"

enum {
    LONGEST = 80, /* bytes of a line of names */
    BEHIND = 2,   /* lines that were left out: what comes later is of other things */
};

static bool is_short_line(kl_str text) { return text.len > 1 && text.len <= LONGEST && !kl_line_ends_sentence(text); }

static void leave(kl_article *a, kl_str text, uint32_t at)
{
    kl_clue clue = {.field = KL_F_AUTHOR, .from = KL_STR("text:end"), .value = kl_arena_copy(a->arena, text), .at = at};
    kl_list_push(a->arena, &a->clues, clue);
}

void kl_signature_leave(kl_article *a, const kl_blocks *b)
{
    size_t last = b->count;
    while (last > 0 && b->items[last - 1].why.ptr)
        last--;
    for (size_t k = last; k-- > 0 && k + 1 >= last;) {
        kl_str text = kl_trim(kl_piece_text(b, &b->items[k]));
        if (is_short_line(text) && !(b->items[k].in & (KL_IN_HEADING | KL_IN_LIST | KL_IN_CELL)))
            leave(a, text, b->view->at[b->items[k].last]);
    }
    for (size_t k = last; last && k < b->count && k < last + BEHIND; k++) {
        const kl_piece *piece = &b->items[k];
        kl_str text = kl_trim(kl_piece_text(b, piece));
        bool is_other = (piece->in & (KL_IN_HEADING | KL_IN_LIST | KL_IN_CELL | KL_IN_CAPTION | KL_IN_HIDDEN)) != 0;
        if (is_other || piece->link_len * 2 > text.len || !is_short_line(text))
            return;
        leave(a, text, b->view->at[piece->last]);
    }
}
