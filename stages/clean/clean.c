/* clean.c - from a page to text, blocks and clues.
 *
 * Reads   html, or raw text      Writes  text, blocks, clues, lang, url, simhash, notes
 * Never   keeps the page: what later stages may want to know of it stands in the clues */
#include "clean.h"
#include "langid.h"
#include "simhash.h"
#include "str.h"

#define BY KL_STR("clean")

/* An article below this is a caption, a teaser or a page that was not understood: the shortest of 310 news
 * texts in the corpora has 350 bytes. */
enum { SHORT_TEXT = 250 };

static const char help[] =
    "Finds the article's text in a page and leaves clues for title, date and the other stages.\n"
    "Raw text loses its residue: headline, byline and date line, labels and headlines behind its end.\n"
    "With --explain each block says whether it was kept (start, end) or left out (left), why, and with\n"
    "which chance, in percent, by a trained model; the clue \"type\" from \"model\" is about the page.\n"
    "A line that clean has seen already passes unchanged.\n";

/* Elements whose text nobody reads. */
static const bool dark_tags[KL_TAG_COUNT] = {
    [KL_TAG_HEAD] = true, [KL_TAG_SCRIPT] = true, [KL_TAG_STYLE] = true, [KL_TAG_TEMPLATE] = true};

/* Bytes of visible text before each node. */
static uint32_t *places(kl_arena *scratch, const kl_page *page)
{
    uint32_t *at = KL_ROOM_ARRAY(scratch, uint32_t, page->count);
    uint32_t seen = 0, dark = 0; /* nodes before `dark` stand where nobody reads */
    for (uint32_t i = 0; i < page->count; i++) {
        const kl_node *node = &page->nodes[i];
        if (dark_tags[node->tag])
            dark = node->end > dark ? node->end : dark;
        at[i] = i < dark ? KL_NOWHERE : seen;
        if (node->tag == KL_TAG_TEXT && !kl_is_blank(node) && i >= dark && seen < KL_NOWHERE / 2)
            seen += (uint32_t)kl_trim(node->text).len;
    }
    return at;
}

static void note_cut(kl_article *a, kl_html_cut cut)
{
    if (cut == KL_TOO_DEEP)
        kl_note_add(a, BY, KL_STR("too-deep"), KL_STR("elements nest too deep: the page was read up to there"));
    else if (cut == KL_TOO_MANY_NODES)
        kl_note_add(a, BY, KL_STR("too-many-nodes"), KL_STR("too many elements: the page was read up to there"));
    else if (cut == KL_TOO_MANY_ATTRS)
        kl_note_add(a, BY, KL_STR("too-many-attributes"), KL_STR("too many attributes: the page was read up to there"));
}

static void take_url(kl_article *a)
{
    for (size_t i = 0; !a->url.ptr && i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        if (clue->field == KL_F_URL &&
            (kl_starts(clue->value, KL_STR("http://")) || kl_starts(clue->value, KL_STR("https://"))))
            a->url = clue->value;
    }
}

bool kl_view_read(kl_article *a, const kl_context *context, kl_view *view)
{
    *view = (kl_view){0};
    kl_status status = kl_html_parse(context->html, a->html, context->settings, &view->page);
    if (status == KL_NOMEM)
        kl_arena_starve(context->scratch);
    if (status != KL_OK)
        return false;
    view->at = places(context->scratch, &view->page);
    kl_clues_collect(a, context, view);
    return true;
}

static void clean_page(kl_article *a, const kl_context *context)
{
    kl_view view;
    if (!kl_view_read(a, context, &view)) {
        kl_article_fail(a, KL_STR("no-tree"), KL_STR("the parser makes no tree of this page"));
        return;
    }
    note_cut(a, view.page.cut);
    kl_text_find(a, context, &view);
    take_url(a);
    a->html = KL_ABSENT;
}

static void run(kl_article *a, const kl_context *context)
{
    bool is_page = a->html.ptr != NULL;
    if (!is_page && !a->raw)
        return;
    kl_note_clear(a, BY);
    a->lang = context->settings->lang.ptr ? context->settings->lang : a->lang;
    a->clues.count = 0;
    a->blocks.count = 0;
    if (is_page)
        clean_page(a, context);
    else
        kl_residue_cut(a, context);
    a->raw = false;
    a->has_clues = true;
    a->simhash = 0;
    a->has_simhash = kl_simhash(a->text, &a->simhash);
    if (a->text.len == 0)
        kl_note_add(a, BY, KL_STR("not-an-article"), KL_STR("no running text was found"));
    else if (a->text.len < SHORT_TEXT)
        kl_note_add(a, BY, KL_STR("text-short"), KL_STR("the text is shorter than an article's"));
}

const kl_stage kl_stage_clean = {
    .name = "clean",
    .summary = "find the text, and clues for the other stages",
    .help = help,
    .reads = "html or raw text",
    .writes = "text lang url simhash",
    .needs = KL_HAS_PAGE,
    .gives = KL_HAS_TEXT | KL_HAS_CLUES,
    .run = run,
};
