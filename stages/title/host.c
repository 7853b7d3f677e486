/* host.c - what does the page's address say of a name: is it the host's, a label of it, a piece of the path? */
#include "title.h"

/* "https://news.example.co.id/x" to "news.example.co.id". */
kl_str kl_title_host_of(kl_str url)
{
    size_t start = kl_find(url, KL_STR("//"));
    kl_str host = start == KL_NOT_FOUND ? KL_STR("") : kl_from(url, start + 2);
    size_t slash = kl_find_char(host, '/');
    host = slash == KL_NOT_FOUND ? host : kl_slice(host, 0, slash);
    return kl_starts(host, KL_STR("www.")) ? kl_from(host, 4) : host;
}

/* Letters and figures of a text, in small letters and with points; 0 if they are too many for a name. */
static size_t letters_of(kl_str text, char letters[64])
{
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = kl_lower(text.ptr[i]);
        if (!kl_is_alpha(c) && !kl_is_digit(c) && c != '.')
            continue;
        if (len == 64)
            return 0;
        letters[len++] = c;
    }
    return len;
}

/* Whether the letters of `piece` are those of a label of the host: "The Example" and the-example.com. */
bool kl_title_is_label(kl_str piece, kl_str host)
{
    char letters[64];
    size_t len = letters_of(piece, letters);
    kl_str label;
    while (len >= 3 && kl_next_piece(&host, '.', &label)) {
        size_t n = 0;
        bool same = label.len > 0;
        for (size_t i = 0; i < label.len && same; i++) {
            if (label.ptr[i] == '-')
                continue;
            same = n < len && letters[n] == label.ptr[i];
            n++;
        }
        if (same && n == len)
            return true;
    }
    return false;
}

/* The same, or the host itself, or its beginning: "example.com" or "example" for examplenews.com. */
bool kl_title_begins_host(kl_str piece, kl_str host)
{
    char letters[64];
    size_t len = letters_of(piece, letters);
    const kl_str plain = {letters, len};
    return (len >= 4 && letters[0] != '.' && kl_starts(host, plain)) || kl_title_is_label(piece, host) ||
           (len >= 4 && kl_find_char(plain, '.') != KL_NOT_FOUND && kl_ends(host, plain));
}

/* Whether a label of the host is the first or the last word of a piece, or some of them: "Ponyhof ♥ Magazin" at
 * ponyhof.example, "Street One Blog" at street-one.example, "Ponyhof-Archive". */
bool kl_title_has_label(kl_str piece, kl_str host)
{
    enum { LEAST = 5 }; /* letters of a label that is no common word */
    for (size_t i = 0; i < piece.len; i++) {
        if (piece.ptr[i] != ' ' && piece.ptr[i] != '-')
            continue;
        char letters[64];
        const kl_str edges[] = {kl_slice(piece, 0, i), kl_from(piece, i + 1)};
        for (size_t n = 0; n < 2; n++)
            if (letters_of(edges[n], letters) >= LEAST && kl_title_is_label(edges[n], host))
                return true;
    }
    return false;
}

/* Whether a piece of the path is written as a text is, but not the last one, which is the page's own: sections, and
 * sites that others host, are named there. */
bool kl_title_is_in_path(kl_str text, kl_str url)
{
    char letters[64], other[64];
    const size_t host = kl_find(url, KL_STR("//")), len = letters_of(text, letters);
    kl_str path = host == KL_NOT_FOUND ? KL_STR("") : kl_from(url, host + 2), piece;
    for (bool is_host = true; len >= 3 && kl_next_piece(&path, '/', &piece); is_host = false)
        if (!is_host && path.len && letters_of(piece, other) == len && memcmp(letters, other, len) == 0)
            return true;
    return false;
}

bool kl_title_is_host(const kl_article *a, kl_str name)
{
    kl_str host = kl_title_host_of(a->url);
    return host.len > 0 && name.len > 3 && kl_find_char(name, '.') != KL_NOT_FOUND && kl_ends_nocase(host, name) &&
           (host.len == name.len || host.ptr[host.len - name.len - 1] == '.');
}

bool kl_title_names_host(const kl_article *a, kl_str name)
{
    kl_str host = kl_title_host_of(a->url);
    return (host.len && kl_eq_nocase(name, host)) || kl_title_is_label(name, host);
}

bool kl_title_is_part_of_site(const kl_article *a, kl_str word)
{
    enum { LEAST = 4 }; /* letters: "com" and "news" begin much */
    kl_str host = kl_title_host_of(a->url), label;
    while (kl_next_piece(&host, '.', &label))
        if (label.len > LEAST && kl_starts_nocase(word, label))
            return true;
    return false;
}

bool kl_title_begins_as_site(const kl_article *a, kl_str name)
{
    enum { LEAST = 5 }; /* letters of a site's name that no first name is mistaken for */
    char letters[64], own[64];
    size_t len = letters_of(name, letters), own_len = letters_of(a->site, own);
    size_t point = kl_find_char((kl_str){own, own_len}, '.');
    own_len = point == KL_NOT_FOUND ? own_len : point;
    return own_len >= LEAST && len > own_len && memcmp(letters, own, own_len) == 0;
}
