/* text.c - the article's text and blocks, put together from what was kept.
 *
 * Reads the view; writes a->text and a->blocks. A line stands below a line (\n) in lists and tables,
 * cells of one row are parted by tabs, everything else by an empty line. */
#include "blocks.h"
#include "judge.h"
#include "langid.h"
#include "str.h"
#include "utf8.h"

static uint32_t row_of(const kl_blocks *b, const kl_piece *piece)
{
    const kl_node *nodes = b->view->page.nodes;
    return nodes[nodes[piece->node].parent].tag == KL_TAG_TR ? nodes[piece->node].parent : 0;
}

static kl_role role_of(const kl_blocks *b, const kl_piece *piece)
{
    unsigned tag = b->view->page.nodes[piece->node].tag;
    if (piece->in & KL_IN_HEADING)
        return KL_SUBHEADING;
    if (piece->in & KL_IN_PRE)
        return KL_PREFORMATTED;
    if (piece->in & KL_IN_CAPTION)
        return KL_CAPTION;
    if (piece->in & KL_IN_QUOTE)
        return KL_QUOTATION;
    if (kl_hints_at(b, piece->node) & KL_HINT_STANDFIRST)
        return KL_STANDFIRST;
    if (piece->in & KL_IN_LIST)
        return KL_LIST_ITEM;
    return (tag == KL_TAG_TD || tag == KL_TAG_TH) && row_of(b, piece) ? KL_TABLE_ROW : KL_PARAGRAPH;
}

static kl_str separator(const kl_blocks *b, const kl_piece *before, const kl_piece *piece)
{
    kl_role role = role_of(b, piece);
    if (role != role_of(b, before))
        return KL_STR("\n\n");
    if (role == KL_TABLE_ROW)
        return row_of(b, before) == row_of(b, piece) ? KL_STR("\t") : KL_STR("\n");
    return role == KL_LIST_ITEM && before->node != piece->node ? KL_STR("\n") : KL_STR("\n\n");
}

static void leave_block(kl_article *a, const kl_blocks *b, const kl_piece *piece)
{
    kl_block block = {.role = role_of(b, piece),
                      .left = kl_arena_copy(a->arena, kl_piece_text(b, piece)),
                      .why = piece->why,
                      .at = b->view->at[piece->last]};
    if (block.role != KL_CAPTION)
        block.role = KL_BOILERPLATE;
    kl_list_push(a->arena, &a->blocks, block);
}

static void keep_block(kl_article *a, const kl_blocks *b, const kl_piece *piece, kl_span span)
{
    kl_block block = {.role = role_of(b, piece), .span = span, .why = piece->kept, .at = b->view->at[piece->last]};
    kl_list_push(a->arena, &a->blocks, block);
}

static void assemble(kl_article *a, const kl_context *context, const kl_blocks *b)
{
    size_t room = 64;
    for (size_t k = 0; k < b->count; k++)
        if (!b->items[k].why.ptr)
            room += b->items[k].span.end - b->items[k].span.start + 2;
    kl_build text = kl_build_begin(a->arena, room);
    const kl_piece *before = NULL;
    for (size_t k = 0; k < b->count; k++) {
        const kl_piece *piece = &b->items[k];
        if (piece->why.ptr) {
            if (context->settings->explain)
                leave_block(a, b, piece);
            continue;
        }
        kl_str part = kl_piece_text(b, piece);
        if (piece->in & KL_IN_PRE)
            part = kl_trim(part);
        if (before)
            kl_build_add(&text, separator(b, before, piece));
        kl_span span = {text.len, text.len + part.len};
        kl_build_add(&text, part);
        keep_block(a, b, piece, span);
        before = piece;
    }
    if (text.len)
        a->text = kl_build_str(&text);
}

/* The body that JSON-LD states, where the page shows none or far less: its lines are the blocks. */
static void take_ld_body(kl_article *a, kl_str body)
{
    kl_build text = kl_build_begin(a->arena, body.len + 64);
    kl_str rest = body, line;
    a->blocks.count = 0;
    while (kl_next_piece(&rest, '\n', &line)) {
        line = kl_trim(line);
        if (line.len == 0)
            continue;
        if (text.len)
            kl_build_add(&text, KL_STR("\n\n"));
        kl_block block = {.role = KL_PARAGRAPH,
                          .span = {text.len, text.len + line.len},
                          .why = KL_STR("JSON-LD articleBody"),
                          .at = KL_NOWHERE};
        kl_build_add(&text, line);
        kl_list_push(a->arena, &a->blocks, block);
    }
    a->text = kl_build_str(&text);
}

/* The standfirst stands between the headline and a root that holds only the body. */
static void keep_standfirst(kl_blocks *b, uint32_t root)
{
    const kl_node *nodes = b->view->page.nodes;
    uint32_t top = root;
    for (uint32_t i = root; i-- > 1;)
        if (nodes[i].tag == KL_TAG_H1 && b->first[nodes[i].end] > b->first[i]) {
            top = i;
            break;
        }
    for (uint32_t k = b->first[top]; top < root && k < b->first[root]; k++) {
        kl_piece *piece = &b->items[k];
        size_t len = piece->span.end - piece->span.start;
        uint32_t parent = nodes[piece->node].parent;
        unsigned names = kl_hints_at(b, piece->node) | kl_hints_at(b, parent);
        if ((names & KL_HINT_STANDFIRST) && !(names & KL_HINT_CONDEMNS) && len >= 40 && piece->link_len * 3 < len &&
            !(piece->in & (KL_IN_CAPTION | KL_IN_HIDDEN | KL_IN_LIST))) {
            piece->why = KL_ABSENT;
            piece->rules = KL_V_LEADS_IN;
        }
    }
}

/* The language of the first prose in the root; the page's own word for it tips the scales. */
static kl_str language(const kl_article *a, const kl_context *context, const kl_blocks *b, uint32_t root)
{
    kl_build sample = kl_build_begin(context->scratch, 2 * KL_LANGID_BYTES);
    for (uint32_t k = b->first[root]; k < b->first[b->view->page.nodes[root].end] && sample.len < KL_LANGID_BYTES;
         k++) {
        if (b->prose[k + 1] == b->prose[k])
            continue;
        kl_build_add(&sample, kl_piece_text(b, &b->items[k]));
        kl_build_char(&sample, '\n');
    }
    if (sample.len < 200) /* little prose: whatever the page says */
        for (uint32_t k = 0; k < b->count && sample.len < KL_LANGID_BYTES; k++) {
            kl_build_add(&sample, kl_piece_text(b, &b->items[k]));
            kl_build_char(&sample, '\n');
        }
    kl_str hint = KL_ABSENT;
    for (size_t i = 0; !hint.ptr && i < a->clues.count; i++)
        if (a->clues.items[i].field == KL_F_LANG && a->clues.items[i].value.len >= 2)
            hint = a->clues.items[i].value;
    return kl_langid(kl_build_str(&sample), hint);
}

uint32_t kl_blocks_by_rules(kl_article *a, const kl_context *context, const kl_view *view, kl_blocks *blocks,
                            bool *is_named)
{
    kl_hints *names = kl_knowledge_hints(context->know);
    kl_hints_forget(names);
    kl_blocks_read(context->scratch, names, view, blocks);
    uint32_t root = kl_root_find(blocks, is_named);
    if (!context->settings->lang.ptr)
        a->lang = language(a, context, blocks, root);
    kl_prune(blocks, a, kl_knowledge_lang(context->know, a->lang), root);
    keep_standfirst(blocks, root);
    return root;
}

void kl_text_find(kl_article *a, const kl_context *context, const kl_view *view)
{
    a->text = KL_ABSENT;
    a->blocks.count = 0;
    if (view->page.count == 0)
        return;
    kl_blocks blocks;
    bool is_named;
    uint32_t root = kl_blocks_by_rules(a, context, view, &blocks, &is_named);
    kl_judge(context->scratch, &blocks, kl_features_read(context->scratch, &blocks, a, root, is_named));
    assemble(a, context, &blocks);
    /* 3 times: a body that the page shows in part (a teaser before a paywall) is a fraction of it. */
    if (view->ld_body.len > 300 && view->ld_body.len > a->text.len * 3)
        take_ld_body(a, view->ld_body);
}
