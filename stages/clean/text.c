/* text.c - the article's text and blocks, put together from what was kept.
 *
 * Reads the view; writes a->text and a->blocks. A line stands below a line (\n) in lists and tables,
 * cells of one row are parted by tabs, everything else by an empty line. */
#include "blocks.h"
#include "explain.h"
#include "features_parts.h"
#include "judge.h"
#include "langid.h"
#include "line.h"
#include "state.h"
#include "stated.h"
#include "str.h"
#include "utf8.h"

enum {
    HIDDEN_TIMES = 3,  /* a body that the page shows in part (a teaser before a paywall) is a fraction of it */
    LD_BYTES = 300,    /* bytes of a body that JSON-LD states */
    STATE_BYTES = 500, /* of one in the data of scripts, where much else stands; a shown text that long is believed */
};

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

/* Where a piece begins: its first text behind the piece before it. */
static uint32_t place_of(const kl_blocks *b, const kl_piece *piece)
{
    const kl_node *nodes = b->view->page.nodes;
    uint32_t i = piece > b->items ? piece[-1].last + 1 : 0;
    i = i < piece->node ? piece->node : i;
    while (i < piece->last && (nodes[i].tag != KL_TAG_TEXT || kl_is_blank(&nodes[i]) || b->view->at[i] == KL_NOWHERE))
        i++;
    return b->view->at[i < piece->last ? i : piece->last];
}

static void leave_block(kl_article *a, const kl_blocks *b, const kl_piece *piece)
{
    kl_block block = {.role = role_of(b, piece),
                      .left = kl_arena_copy(a->arena, kl_piece_text(b, piece)),
                      .why = piece->why,
                      .chance = piece->chance,
                      .at = place_of(b, piece)};
    if (block.role != KL_CAPTION)
        block.role = KL_BOILERPLATE;
    kl_list_push(a->arena, &a->blocks, block);
}

static void keep_block(kl_article *a, bool explain, const kl_blocks *b, const kl_piece *piece, kl_span span)
{
    kl_block block = {.role = role_of(b, piece), .span = span, .at = place_of(b, piece)};
    if (explain) {
        block.why = kl_explain_kept(a->arena, piece);
        block.chance = piece->chance;
    }
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
        const bool is_opened = before && before->is_dateline && before + 1 == piece;
        if (before)
            kl_build_add(&text, is_opened ? KL_STR(" ") : separator(b, before, piece));
        kl_span span = {text.len, text.len + part.len};
        kl_build_add(&text, part);
        if (is_opened) { /* one paragraph, which begins with the dateline */
            span.start = a->blocks.items[a->blocks.count - 1].span.start;
            a->blocks.count--;
        }
        keep_block(a, context->settings->explain, b, piece, span);
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
    kl_str found;
    if (!kl_langid(kl_build_str(&sample), hint, &found))
        kl_arena_starve(context->scratch);
    return found;
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
    kl_prune(blocks, a, context, root);
    return root;
}

/* Whether what the rules keep of a page's data is an article, and this page's. Data holds messages and labels, each a
 * member of a name of its own, where an article's parts are called alike; and it holds the headline that the page
 * states, or the page says that it is an article. */
static bool is_story(const kl_article *a, const kl_blocks *b)
{
    enum { KINDS = 64 };
    uint32_t kinds[KINDS] = {0}, most = 0, kept = 0;
    bool is_ours = false;
    for (size_t k = 0; k < b->count; k++) {
        const kl_piece *piece = &b->items[k];
        kl_str text = kl_piece_text(b, piece);
        is_ours |= kl_is_title(a, text);
        if (piece->why.ptr || !kl_line_ends_sentence(text))
            continue;
        uint32_t *kind = &kinds[kl_kind_hash(&b->view->page, piece->node) % KINDS];
        *kind += (uint32_t)text.len;
        kept += (uint32_t)text.len;
        most = *kind > most ? *kind : most;
    }
    return is_ours && most * 2 > kept && kept * 2 > a->text.len;
}

/* The article in the data of the page's scripts, where the page shows none or far less: they are written as a page, for
 * which the rules alone hold, since the model has learnt from what people see. The last that is read of the page: its
 * nodes go. */
static void take_state(kl_article *a, const kl_context *context)
{
    kl_view view = {0};
    kl_str page = kl_state_page(context->scratch, a->html);
    if (page.len < STATE_BYTES)
        return;
    kl_status status = kl_html_parse(context->html, page, context->settings, &view.page);
    if (status == KL_NOMEM)
        kl_arena_starve(context->scratch);
    if (status != KL_OK)
        return;
    view.at = KL_NEW_ARRAY(context->scratch, uint32_t, view.page.count + 1);
    for (size_t i = 0; i < view.page.count; i++)
        view.at[i] = KL_NOWHERE;
    const kl_article shown = *a;
    a->text = KL_ABSENT;
    memset(&a->blocks, 0, sizeof a->blocks);
    kl_blocks blocks;
    bool is_named;
    kl_blocks_by_rules(a, context, &view, &blocks, &is_named);
    for (size_t k = 0; k < blocks.count; k++)
        blocks.items[k].kept = KL_STR("the page's data");
    assemble(a, context, &blocks);
    if (a->text.len < STATE_BYTES || a->text.len < shown.text.len * HIDDEN_TIMES || !is_story(a, &blocks))
        *a = shown;
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
    const kl_features features = kl_features_read(context->scratch, &blocks, a, root, is_named, false);
    kl_judge(context->scratch, &blocks, &features);
    if (view->ld_body.len > LD_BYTES && features.kind.other < KL_NO_ARTICLE)
        kl_stated_agree(context->scratch, &blocks, view->ld_body);
    assemble(a, context, &blocks);
    kl_signature_leave(a, &blocks);
    const char *const shown = a->text.ptr;
    if (view->ld_body.len > LD_BYTES && view->ld_body.len > a->text.len * HIDDEN_TIMES)
        take_ld_body(a, view->ld_body);
    if (a->text.len < STATE_BYTES)
        take_state(a, context);
    if (context->settings->explain)
        kl_explain_kind(a, &features.kind);
    if (a->text.len && a->text.ptr == shown && features.kind.other >= KL_NO_ARTICLE)
        kl_note_add(a, KL_STR("clean"), KL_STR("not-an-article"), features.kind.reason);
}
