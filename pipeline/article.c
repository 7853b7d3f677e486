/* article.c - the few things that everybody does to an article. */
#include "arena.h"
#include "str.h"

unsigned kl_article_has(const kl_article *a)
{
    unsigned has = 0;
    if (a->html.ptr || (a->raw && a->text.ptr))
        has |= KL_HAS_PAGE;
    if (a->text.ptr)
        has |= KL_HAS_TEXT;
    if (a->has_clues)
        has |= KL_HAS_CLUES;
    return has;
}

void kl_note_add(kl_article *a, kl_str by, kl_str code, kl_str text)
{
    const kl_note note = {.by = by, .code = code, .text = text};
    for (size_t i = 0; i < a->notes.count; i++) {
        if (kl_eq(a->notes.items[i].by, by) && kl_eq(a->notes.items[i].code, code)) {
            a->notes.items[i] = note;
            return;
        }
    }
    kl_list_push(a->arena, &a->notes, note);
}

void kl_note_clear(kl_article *a, kl_str by)
{
    size_t kept = 0;
    for (size_t i = 0; i < a->notes.count; i++)
        if (!kl_eq(a->notes.items[i].by, by))
            a->notes.items[kept++] = a->notes.items[i];
    a->notes.count = kept;
}

void kl_article_fail(kl_article *a, kl_str code, kl_str text)
{
    a->error_code = code;
    a->error_text = text;
}
