/* warc.c - the heads of records in web archives. */
#include "warc.h"
#include "str.h"

size_t kl_warc_head_end(kl_str text)
{
    size_t crlf = kl_find(text, KL_STR("\r\n\r\n"));
    size_t lf = kl_find(kl_slice(text, 0, crlf), KL_STR("\n\n")); /* what some tools write */
    if (lf != KL_NOT_FOUND)
        return lf + 2;
    return crlf == KL_NOT_FOUND ? 0 : crlf + 4;
}

/* "<urn:uuid:...>": the brackets are the specification's, and some write URIs in them, too. */
static kl_str without_brackets(kl_str value)
{
    return kl_starts(value, KL_STR("<")) && kl_ends(value, KL_STR(">")) ? kl_slice(value, 1, value.len - 1) : value;
}

static void read_field(kl_str name, kl_str value, kl_warc_head *head, bool *has_length)
{
    if (kl_eq_nocase(name, KL_STR("warc-type")))
        head->type = kl_eq_nocase(value, KL_STR("response"))   ? KL_WARC_RESPONSE
                     : kl_eq_nocase(value, KL_STR("resource")) ? KL_WARC_RESOURCE
                                                               : KL_WARC_OTHER;
    else if (kl_eq_nocase(name, KL_STR("warc-record-id")))
        head->id = without_brackets(value);
    else if (kl_eq_nocase(name, KL_STR("warc-target-uri")))
        head->uri = without_brackets(value);
    else if (kl_eq_nocase(name, KL_STR("warc-date")))
        head->date = value;
    else if (kl_eq_nocase(name, KL_STR("warc-payload-digest")))
        head->digest = value;
    else if (kl_eq_nocase(name, KL_STR("warc-block-digest")) && !head->digest.ptr)
        head->digest = value;
    else if (kl_eq_nocase(name, KL_STR("content-type")))
        head->media = value;
    else if (kl_eq_nocase(name, KL_STR("content-length")))
        *has_length = kl_parse_uint(value, UINT64_MAX, &head->length);
}

bool kl_warc_head_read(kl_str text, kl_warc_head *head)
{
    kl_str line;
    bool has_length = false;
    *head = (kl_warc_head){0};
    if (!kl_starts(text, KL_STR("WARC/")))
        return false;
    while (kl_next_piece(&text, '\n', &line)) {
        size_t colon = kl_find_char(line, ':');
        if (colon != KL_NOT_FOUND)
            read_field(kl_trim(kl_slice(line, 0, colon)), kl_trim(kl_from(line, colon + 1)), head, &has_length);
    }
    return has_length;
}
