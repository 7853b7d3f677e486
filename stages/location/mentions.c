/* mentions.c - which places does a text speak of, and how often?
 *
 * The longest name of the gazetteer at a capitalised word counts, unless a neighbour says that it is part of another
 * name: "Paris Hilton", "Washington Post", "Persib Bandung". A preposition or an office before it speaks for the place.
 */
#include "location/location.h"
#include "str.h"
#include "utf8.h"

enum {
    NAME_WORDS = 4,
    NAME_BYTES = 64,
    MAX_PLACES = 200,     /* of one article; a table of all towns is no news */
    SURE_PEOPLE = 300000, /* a lone foreign name of a smaller town is more often a person's */
    LEAD_WEIGHT = 2,
};

typedef struct scan {
    const kl_where *where;
    kl_str text;
    size_t lead_end;
    kl_mentions *mentions;
    kl_span before;       /* the word before */
    bool before_is_place; /* or a part of one */
} scan;

static bool is_word_at(kl_str text, size_t at, size_t *len)
{
    uint32_t code = kl_utf8_at(text, at, len);
    return kl_utf8_is_word(code) || ((code == '-' || code == '\'' || code == 0x2019) && at + *len < text.len &&
                                     kl_is_alpha(text.ptr[at + *len]) && at > 0 && !kl_is_space(text.ptr[at - 1]));
}

static size_t word_end(kl_str text, size_t at)
{
    for (size_t len = 1; at < text.len; at += len) {
        len = 1;
        if (!kl_is_alpha(text.ptr[at]) && !is_word_at(text, at, &len))
            break;
    }
    return at;
}

static bool is_capital_at(kl_str text, size_t at)
{
    size_t len;
    return at < text.len && kl_utf8_is_upper(kl_utf8_at(text, at, &len));
}

static kl_str fold(const kl_where *where, kl_str name, char *room)
{
    for (size_t i = 0; i < name.len; i++) {
        if ((unsigned char)name.ptr[i] >= 0x80)
            return kl_utf8_fold_marks(where->scratch, name);
        room[i] = kl_lower(name.ptr[i]);
    }
    return (kl_str){room, name.len};
}

/* End of the longest name of the gazetteer that begins at `at`, or `at`. */
static size_t longest_name(const scan *s, size_t at)
{
    char room[NAME_BYTES];
    size_t ends[NAME_WORDS], count = 0, end = word_end(s->text, at);
    while (count < NAME_WORDS && end - at < NAME_BYTES) {
        if (!kl_place_begins(fold(s->where, kl_slice(s->text, at, end), room)))
            break;
        ends[count++] = end;
        if (end >= s->text.len || s->text.ptr[end] != ' ' || !is_capital_at(s->text, end + 1))
            break;
        end = word_end(s->text, end + 1);
    }
    while (count-- > 0) {
        kl_place place;
        if (kl_place_find(fold(s->where, kl_slice(s->text, at, ends[count]), room), &place, 1))
            return ends[count];
    }
    return at;
}

static kl_str word_of(const scan *s, kl_span span) { return kl_slice(s->text, span.start, span.end); }

/* Only a space between the word before and `at`. */
static bool follows_closely(const scan *s, size_t at)
{
    return s->before.end > 0 && at == s->before.end + 1 && s->text.ptr[at - 1] == ' ';
}

static bool is_sentence_start(const scan *s, size_t at)
{
    while (at > 0 && s->text.ptr[at - 1] == ' ')
        at--;
    return at == 0 || s->text.ptr[at - 1] == '\n' || s->text.ptr[at - 1] == '.';
}

/* ", Banten" or " (Banten)" behind a name. */
static kl_str larger_place(const scan *s, size_t end)
{
    kl_str rest = kl_from(s->text, end);
    if (!kl_starts(rest, KL_STR(", ")) && !kl_starts(rest, KL_STR(" (")))
        return KL_ABSENT;
    size_t stop = is_capital_at(s->text, end + 2) ? longest_name(s, end + 2) : end + 2;
    return stop > end + 2 ? kl_slice(s->text, end + 2, stop) : KL_ABSENT;
}

/* Whether the neighbours of text[at, end) leave it a place's name; `is_led` when a preposition or office leads to it.
 */
static bool is_place_name(const scan *s, size_t at, size_t end, bool *is_led)
{
    const kl_lang *lang = s->where->lang;
    kl_str before = follows_closely(s, at) ? word_of(s, s->before) : KL_ABSENT;
    bool has_prefix = before.ptr && kl_lang_has(lang, KL_LANG_PLACE_PREFIXES, before);
    *is_led = has_prefix || (before.ptr && kl_lang_has(lang, KL_LANG_PLACE_PREPOSITIONS, before));
    if (kl_lang_has(lang, KL_LANG_NOT_PLACES, kl_slice(s->text, at, end)))
        return false;
    if (end + 1 < s->text.len && s->text.ptr[end] == '-' && kl_is_alpha(s->text.ptr[end + 1]))
        return false;
    if (before.ptr && is_capital_at(s->text, s->before.start) && !*is_led && !s->before_is_place &&
        !is_sentence_start(s, s->before.start))
        return false;
    if (end + 1 < s->text.len && s->text.ptr[end] == ' ' && is_capital_at(s->text, end + 1)) {
        size_t next = word_end(s->text, end + 1);
        kl_str word = kl_slice(s->text, end + 1, next);
        return kl_lang_has(lang, KL_LANG_WEEKDAYS, word) || kl_lang_has(lang, KL_LANG_PLACE_PREFIXES, word) ||
               longest_name(s, end + 1) > end + 1 || has_prefix;
    }
    return true;
}

static void count_place(scan *s, const kl_place *place, kl_span span)
{
    unsigned weight = 1 + (span.start < s->lead_end ? LEAD_WEIGHT : 0);
    for (size_t i = 0; i < s->mentions->list.count; i++) {
        kl_mention *m = &s->mentions->list.items[i];
        /* One sense per article: the same name is the same place, and so is another name of it. */
        if (kl_eq(m->place.folded, place->folded) ||
            (kl_eq(m->place.name, place->name) && kl_eq(m->place.country, place->country))) {
            m->count++;
            m->weight += weight;
            return;
        }
    }
    if (s->mentions->list.count == MAX_PLACES)
        return;
    kl_mention mention = {.place = *place, .text = word_of(s, span), .count = 1, .weight = weight};
    kl_list_push(s->where->scratch, &s->mentions->list, mention);
}

/* Take the name at the capitalised word `at`, if it is a place's; where to go on. */
static size_t take_name(scan *s, size_t at)
{
    size_t end = longest_name(s, at);
    s->before_is_place = end > at && s->before_is_place;
    if (end == at)
        return word_end(s->text, at);
    bool is_led;
    kl_place place;
    kl_str inside = larger_place(s, end);
    bool is_name = is_place_name(s, at, end, &is_led);
    s->before_is_place = is_name;
    if (!is_name || !kl_place_resolve(s->where, kl_slice(s->text, at, end), inside, &place))
        return end;
    /* "AS" is a country, "as" and "As" are words. */
    if (end - at <= 3 && !is_led && kl_is_lower(s->text.ptr[end - 1]) && place.kind != KL_PLACE_COUNTRY)
        return end;
    if (end - at <= 2 && kl_is_lower(s->text.ptr[end - 1]))
        return end;
    bool is_home = s->where->home.ptr && kl_eq(place.country, s->where->home);
    bool is_small = place.kind != KL_PLACE_COUNTRY && place.kind != KL_PLACE_ADMIN && place.people < SURE_PEOPLE;
    if (is_led || is_home || !is_small || inside.ptr)
        count_place(s, &place, (kl_span){at, end});
    return end;
}

void kl_mentions_add(const kl_where *where, kl_str text, size_t from, size_t lead_end, kl_mentions *mentions)
{
    scan s = {.where = where, .text = text, .lead_end = lead_end, .mentions = mentions};
    for (size_t at = from; at < text.len;) {
        size_t len = 1;
        bool is_blank = text.ptr[at] == ' ';
        if (is_blank || !is_word_at(text, at, &len)) {
            s.before_is_place = s.before_is_place && is_blank;
            at += len;
            continue;
        }
        size_t end = kl_utf8_is_upper(kl_utf8_at(text, at, &len)) ? take_name(&s, at) : word_end(text, at);
        end = end > at ? end : at + len;
        if (!kl_utf8_is_upper(kl_utf8_at(text, at, &len)))
            s.before_is_place = false;
        /* Of a name of several words the last one is the neighbour of what follows. */
        s.before = (kl_span){at, end};
        at = end;
    }
}
