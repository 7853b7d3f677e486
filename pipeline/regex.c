/* regex.c - patterns. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "regex.h"
#include "str.h"
#include <pcre2.h>
#include <stdlib.h>

enum {
    MAX_PATTERNS = 32,
    MATCH_LIMIT = 100000, /* steps of a match: no pattern of ours needs a thousandth of it on a real text */
    STACK_LEAST = 32 * 1024,
    STACK_MOST = 512 * 1024,
};

struct kl_regex {
    const kl_pattern *patterns[MAX_PATTERNS];
    pcre2_code *codes[MAX_PATTERNS]; /* NULL: it does not compile, or there was no memory */
    size_t count;
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    bool gave_up, is_starved;
};

kl_regex *kl_regex_create(void)
{
    kl_regex *r = calloc(1, sizeof *r);
    if (!r)
        return NULL;
    r->data = pcre2_match_data_create(KL_REGEX_GROUPS, NULL);
    r->context = pcre2_match_context_create(NULL);
    r->stack = pcre2_jit_stack_create(STACK_LEAST, STACK_MOST, NULL);
    if (!r->data || !r->context || !r->stack) {
        kl_regex_destroy(r);
        return NULL;
    }
    (void)pcre2_set_match_limit(r->context, MATCH_LIMIT);
    (void)pcre2_set_depth_limit(r->context, MATCH_LIMIT);
    pcre2_jit_stack_assign(r->context, NULL, r->stack);
    return r;
}

void kl_regex_destroy(kl_regex *r)
{
    if (!r)
        return;
    for (size_t i = 0; i < r->count; i++)
        pcre2_code_free(r->codes[i]);
    pcre2_match_data_free(r->data);
    pcre2_match_context_free(r->context);
    pcre2_jit_stack_free(r->stack);
    free(r);
}

static pcre2_code *compile(const kl_pattern *pattern, bool *is_starved)
{
    const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_ANCHORED | PCRE2_EXTENDED;
    int error;
    size_t at;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern->text, PCRE2_ZERO_TERMINATED, options, &error, &at, NULL);
    *is_starved = *is_starved || (!code && error == PCRE2_ERROR_HEAP_FAILED);
    if (code)
        (void)pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); /* where there is no JIT the interpreter does the same */
    return code;
}

static const pcre2_code *code_of(kl_regex *r, const kl_pattern *pattern)
{
    for (size_t i = 0; i < r->count; i++)
        if (r->patterns[i] == pattern)
            return r->codes[i];
    if (r->count == MAX_PATTERNS)
        return NULL;
    r->patterns[r->count] = pattern;
    r->codes[r->count] = compile(pattern, &r->is_starved);
    return r->codes[r->count++];
}

kl_answer kl_regex_at(kl_regex *r, const kl_pattern *pattern, kl_str text, size_t at, kl_span groups[KL_REGEX_GROUPS])
{
    const pcre2_code *code = code_of(r, pattern);
    /* The text is valid from decode on; to check it at every call would make a walk over it quadratic. */
    int count = code ? pcre2_match(code, (PCRE2_SPTR)(text.ptr ? text.ptr : ""), text.len, at, PCRE2_NO_UTF_CHECK,
                                   r->data, r->context)
                     : PCRE2_ERROR_INTERNAL;
    if (count == PCRE2_ERROR_NOMATCH)
        return KL_NO_MATCH;
    if (count < 0) {
        r->gave_up = true;
        r->is_starved = r->is_starved || count == PCRE2_ERROR_NOMEMORY;
        return KL_GAVE_UP;
    }
    const size_t *places = pcre2_get_ovector_pointer(r->data);
    for (size_t i = 0; i < KL_REGEX_GROUPS; i++) {
        bool took_part = i < (size_t)count && places[2 * i] != PCRE2_UNSET;
        groups[i] = took_part ? (kl_span){places[2 * i], places[2 * i + 1]} : (kl_span){at, at};
    }
    return KL_MATCH;
}

bool kl_regex_is_starved(const kl_regex *r) { return r->is_starved; }

bool kl_regex_gave_up(kl_regex *r)
{
    bool gave_up = r->gave_up;
    r->gave_up = false;
    return gave_up;
}
