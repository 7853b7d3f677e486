/* html_passed.c - the text of scripts, style sheets and comments that nobody reads, passed over. See html_tokens.h. */
#include "html_tokens.h"
#include "str.h"
#include <lexbor/html/tokenizer/state_rawtext.h>
#include <lexbor/html/tokenizer/state_script.h>

/* Where the text of a script or style sheet is lexbor's again: at "</NAME"; at `end` where this piece of the page does
 * not hold it; at `data` where lexbor must read all: where a script opens a comment and in it a script, whose end tag
 * ends neither (the "double escaped" states of the standard), and where the piece breaks off in what may become a tag.
 */
static const lxb_char_t *end_of_text(const lxb_char_t *data, const lxb_char_t *end, kl_str name)
{
    bool is_comment = false;
    for (const lxb_char_t *at = data; (at = memchr(at, '<', (size_t)(end - at))); at++) {
        kl_str rest = {(const char *)at + 1, (size_t)(end - at) - 1};
        if (kl_starts(rest, KL_STR("/")) && kl_starts_nocase(kl_from(rest, 1), name))
            return at;
        is_comment |= kl_starts(rest, KL_STR("!--"));
        if ((is_comment && kl_starts_nocase(rest, KL_STR("script"))) || rest.len <= name.len)
            return data;
    }
    return is_comment ? data : end;
}

/* A state of the tokenizer (see lexbor/html/tokenizer.h) put before lexbor's own: it passes over the text of a script
 * or style sheet to its end tag, at the speed of memchr. That spares a quarter of the parse of AEB's pages. */
static const lxb_char_t *pass(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end,
                              kl_str name, lxb_html_tokenizer_state_f theirs)
{
    const lxb_char_t *at = tokenizer->is_eof ? data : end_of_text(data, end, name);
    if (at != end)
        tokenizer->state = theirs;
    return at;
}

const lxb_char_t *kl_tokens_pass_script(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end)
{
    return pass(tokenizer, data, end, KL_STR("script"), lxb_html_tokenizer_state_script_data_before);
}

const lxb_char_t *kl_tokens_pass_style(lxb_html_tokenizer_t *tokenizer, const lxb_char_t *data, const lxb_char_t *end)
{
    return pass(tokenizer, data, end, KL_STR("style"), lxb_html_tokenizer_state_rawtext_before);
}

const lxb_char_t *kl_tokens_pass_comment(const lxb_char_t *at, const lxb_char_t *end)
{
    enum { OPEN = 4 }; /* "<!--" */
    at += OPEN;
    if (end - at < 3 || *at == '>' || (at[0] == '-' && at[1] == '>'))
        return NULL;
    while ((at = memchr(at, '-', (size_t)(end - at)))) {
        const lxb_char_t *const begin = at;
        while (at < end && *at == '-')
            at++;
        if (at == end || (at - begin > 1 && *at == '!')) /* "--!>" ends it, too */
            return NULL;
        if (at - begin > 1 && *at == '>')
            return at + 1;
    }
    return NULL;
}
