/* residue.c - a page's raw text: where does the article begin and end in it?
 *
 * Reads a->text; writes a->text, a->blocks, and clues. Each line is a paragraph. What stands around the article
 * is told by residue_edges.c. A label such as "Komentar" that is followed by nothing but lines without a full
 * stop, to the end, is residue with all that follows; a sub-heading of that name has prose behind it. */
#include "residue.h"
#include "langid.h"
#include "line.h"
#include "str.h"
#include "utf8.h"

/* Single spaces; soft hyphens and zero-width spaces gone. */
static kl_str tidy(kl_arena *arena, kl_str text)
{
    kl_build b = kl_build_begin(arena, text.len + 4);
    bool is_spaced = false;
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t code = kl_utf8_at(text, at, &len);
        if (code == 0xAD || code == 0x200B || code == 0x2060 || code == 0xFEFF)
            continue;
        if (kl_utf8_is_space(code)) {
            is_spaced = b.len > 0;
            continue;
        }
        if (is_spaced)
            kl_build_char(&b, ' ');
        is_spaced = false;
        kl_build_add(&b, kl_slice(text, at, at + len));
    }
    return kl_build_str(&b);
}

static void read_lines(kl_arena *scratch, kl_str text, kl_raw_lines *out)
{
    kl_str piece;
    uint32_t at = 0;
    while (kl_next_piece(&text, '\n', &piece)) {
        piece = tidy(scratch, piece);
        if (piece.len) {
            kl_list_push(scratch, out, (kl_raw_line){.text = piece, .at = at});
            at += (uint32_t)piece.len;
        } else if (out->count) {
            out->items[out->count - 1].is_alone = true;
        }
    }
}

/* Whether lines were broken at a width, as mail and old archives do: empty lines stand between paragraphs, and within
 * them no line is long, few end as sentences do, and all but the last of each are about as long as the longest. */
static bool is_wrapped(const kl_raw_lines *in)
{
    enum { LEAST = 3, NARROW = 40, WIDE = 110 }; /* lines; bytes: widths in use are 65 to 80 letters */
    size_t longest = 0, inner = 0, full = 0, stops = 0, ends = 0;
    for (size_t i = 0; i < in->count; i++)
        longest = in->items[i].text.len > longest ? in->items[i].text.len : longest;
    for (size_t i = 0; i < in->count; i++) {
        const kl_raw_line *l = &in->items[i];
        bool is_inner = i + 1 < in->count && !l->is_alone;
        inner += is_inner;
        ends += !is_inner;
        full += is_inner && l->text.len * 4 >= longest * 3;
        stops += is_inner && kl_line_ends_sentence(l->text);
    }
    return longest >= NARROW && longest <= WIDE && inner >= LEAST && ends > 1 && full * 10 >= inner * 8 &&
           stops * 4 <= inner;
}

/* Lines that were broken at a width become the paragraphs they were. */
static void unwrap(kl_arena *scratch, kl_raw_lines *in, size_t title)
{
    size_t count = title;
    for (size_t i = title; i < in->count;) {
        kl_raw_line *paragraph = &in->items[count++];
        kl_build text = kl_build_begin(scratch, 512);
        *paragraph = in->items[i];
        if (paragraph->why.ptr) {
            i++;
            continue;
        }
        for (bool is_last = false; i < in->count && !is_last && !in->items[i].why.ptr; i++) {
            if (text.len)
                kl_build_char(&text, ' ');
            kl_build_add(&text, in->items[i].text);
            is_last = in->items[i].is_alone;
        }
        paragraph->text = kl_build_str(&text);
        paragraph->is_alone = true;
    }
    in->count = count;
}

/* "Komentar (12):", "Tag: banjir, Demak". */
static bool is_end_label(const kl_raw_langs *langs, kl_str text)
{
    enum { LONGEST = 160 };
    size_t colon = text.len <= LONGEST ? kl_find_char(text, ':') : KL_NOT_FOUND;
    text = kl_line_label(colon == KL_NOT_FOUND ? text : kl_slice(text, 0, colon));
    return kl_lang_has(langs->own, KL_LANG_END_LABELS, text) || kl_lang_has(langs->english, KL_LANG_END_LABELS, text);
}

/* From the end upwards: the first label of those that no sentence follows. */
static void cut_end(kl_raw_lines *in, size_t from, const kl_raw_langs *langs)
{
    size_t end = in->count;
    for (size_t i = in->count; i-- > from;) {
        if (is_end_label(langs, in->items[i].text))
            end = i;
        else if (!in->items[i].why.ptr && kl_line_ends_sentence(in->items[i].text))
            break;
    }
    for (size_t i = end; i < in->count; i++)
        if (!in->items[i].why.ptr)
            in->items[i].why = KL_STR("behind the end of the article");
}

static bool is_insert(const kl_lang *lang, kl_str text)
{
    size_t len = kl_lang_match(lang, KL_LANG_INSERTS, text, 0, NULL);
    if (!len)
        return false;
    kl_str rest = kl_trim(kl_from(text, len));
    return rest.len == 0 || rest.ptr[0] == ':';
}

static void judge_lines(kl_raw_lines *in, size_t from, const kl_lang *lang)
{
    for (size_t i = from; i < in->count; i++) {
        kl_raw_line *l = &in->items[i];
        if (l->why.ptr)
            continue;
        if (is_insert(lang, l->text))
            l->why = KL_STR("link to another story");
        else if (kl_residue_is_of_site(lang, l->text))
            l->why = KL_STR("boilerplate");
    }
}

static void assemble(kl_article *a, const kl_context *context, const kl_raw_lines *in, kl_str raw)
{
    kl_build text = kl_build_begin(a->arena, raw.len + in->count + 1);
    for (size_t i = 0; i < in->count; i++) {
        const kl_raw_line *l = &in->items[i];
        kl_block block = {.role = KL_PARAGRAPH, .at = l->at};
        if (l->why.ptr) {
            block.role = KL_BOILERPLATE;
            block.left = kl_arena_copy(a->arena, l->text);
            block.why = l->why;
            if (context->settings->explain)
                kl_list_push(a->arena, &a->blocks, block);
            continue;
        }
        if (text.len)
            kl_build_add(&text, KL_STR("\n\n"));
        block.span = (kl_span){text.len, text.len + l->text.len};
        kl_build_add(&text, l->text);
        kl_list_push(a->arena, &a->blocks, block);
    }
    a->text = text.len ? kl_build_str(&text) : KL_ABSENT;
}

void kl_residue_cut(kl_article *a, const kl_context *context)
{
    kl_raw_lines in = {0};
    kl_str raw = a->text;
    read_lines(context->scratch, raw, &in);
    a->blocks.count = 0;
    if (in.count == 0) {
        a->text = KL_ABSENT;
        return;
    }
    if (!context->settings->lang.ptr && !kl_langid(raw, a->lang, &a->lang))
        kl_arena_starve(context->scratch);
    const kl_raw_langs langs = {kl_knowledge_lang(context->know, a->lang),
                                kl_knowledge_lang(context->know, KL_STR("en"))};
    bool wrapped = is_wrapped(&in);
    size_t title = kl_residue_edges(a, context->scratch, &langs, &in, wrapped);
    if (wrapped)
        unwrap(context->scratch, &in, title);
    judge_lines(&in, title, langs.own);
    cut_end(&in, title, &langs);
    assemble(a, context, &in, raw);
}
