/* residue.c - a page's raw text: where does the article begin and end in it?
 *
 * Reads a->text; writes a->text, a->blocks, the headline as a clue. Each line is a paragraph. The first
 * line is the headline only if it is doubled, or if it does not end as a sentence does and an empty line
 * follows. A label such as "Komentar" that is followed by nothing but lines without a full stop, to the
 * end, is residue with all that follows; a sub-heading of that name has prose behind it. */
#include "clean.h"
#include "langid.h"
#include "line.h"
#include "str.h"
#include "utf8.h"

typedef struct line {
    kl_str text;
    bool is_alone; /* an empty line follows */
    kl_str why;    /* why it is left out */
} line;

typedef KL_LIST(line) lines;

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

static void read_lines(kl_arena *scratch, kl_str text, lines *out)
{
    kl_str piece;
    while (kl_next_piece(&text, '\n', &piece)) {
        piece = tidy(scratch, piece);
        if (piece.len)
            kl_list_push(scratch, out, (line){.text = piece});
        else if (out->count)
            out->items[out->count - 1].is_alone = true;
    }
}

/* The number of lines that are the headline (and its doubles). */
static size_t headline_lines(const lines *in)
{
    size_t count = 1;
    while (count < in->count && kl_line_is_same(in->items[0].text, in->items[count].text))
        count++;
    if (in->count < 2 || count == in->count)
        return 0;
    if (count > 1)
        return count;
    return in->items[0].is_alone && !kl_line_ends_sentence(in->items[0].text) ? 1 : 0;
}

static bool is_end_label(const kl_lang *lang, const kl_lang *other, kl_str text)
{
    text = kl_line_label(text);
    return kl_lang_has(lang, KL_LANG_END_LABELS, text) || kl_lang_has(other, KL_LANG_END_LABELS, text);
}

/* From the end upwards: the first label of those that no sentence follows. */
static void cut_end(lines *in, size_t from, const kl_lang *lang, const kl_lang *other)
{
    size_t end = in->count;
    for (size_t i = in->count; i-- > from;) {
        if (is_end_label(lang, other, in->items[i].text))
            end = i;
        else if (kl_line_ends_sentence(in->items[i].text))
            break;
    }
    for (size_t i = end; i < in->count; i++)
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

static void judge_lines(lines *in, size_t from, const kl_lang *lang)
{
    for (size_t i = from; i < in->count; i++) {
        line *l = &in->items[i];
        if (is_insert(lang, l->text))
            l->why = KL_STR("link to another story");
        else if (kl_lang_has(lang, KL_LANG_BOILERPLATE, l->text))
            l->why = KL_STR("boilerplate");
    }
}

static void assemble(kl_article *a, const kl_context *context, const lines *in, kl_str raw)
{
    kl_build text = kl_build_begin(a->arena, raw.len + in->count + 1);
    uint32_t at = 0;
    for (size_t i = 0; i < in->count; i++) {
        const line *l = &in->items[i];
        kl_block block = {.role = KL_PARAGRAPH, .at = at};
        at += (uint32_t)l->text.len;
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
    lines in = {0};
    kl_str raw = a->text;
    read_lines(context->scratch, raw, &in);
    a->blocks.count = 0;
    if (in.count == 0) {
        a->text = KL_ABSENT;
        return;
    }
    size_t title = headline_lines(&in);
    if (title) {
        kl_clue clue = {
            .field = KL_F_TITLE, .from = KL_STR("headline"), .value = kl_arena_copy(a->arena, in.items[0].text)};
        kl_list_push(a->arena, &a->clues, clue);
        for (size_t i = 0; i < title; i++)
            in.items[i].why = KL_STR("the headline");
    }
    if (!context->settings->lang.ptr) {
        a->lang = kl_langid(raw, a->lang);
    }
    const kl_lang *lang = kl_knowledge_lang(context->know, a->lang);
    judge_lines(&in, title, lang);
    cut_end(&in, title, lang, kl_knowledge_lang(context->know, KL_STR("en")));
    assemble(a, context, &in, raw);
}
