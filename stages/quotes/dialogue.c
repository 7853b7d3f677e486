/* dialogue.c - quotations that no pair of marks bounds: after a dash, and cut in two by a verb inside the marks.
 * "– Vi må bygge høyere, sier ordføreren.", "—Aquí no ha entrado nadie —dijo el portero—. Se lo juro.",
 * "« Rien n'est gagné, souligne-t-il. Le vent peut tourner. »". Only for languages whose file says so. */
#include "phrase.h"
#include "utf8.h"
#include "word.h"

enum {
    LONGEST_LABEL = 120, /* bytes of who speaks and what they are: some fifteen words */
    LEAST_DIALOGUE = 3
}; /* words of a paragraph after a dash that has no verb of its own */

static bool is_dash(uint32_t code) { return code == 0x2013 || code == 0x2014 || code == 0x2015; }

static size_t skip_space(kl_str text, size_t at, size_t end)
{
    size_t len;
    while (at < end && kl_utf8_is_space(kl_utf8_at(text, at, &len)))
        at += len;
    return at;
}

/* Where the words behind a dash at the start of the paragraph begin; 0 if there is no such dash. */
static size_t behind_dash(kl_str text, size_t at, size_t end)
{
    size_t len;
    at = skip_space(text, at, end);
    if (at >= end)
        return 0;
    uint32_t code = kl_utf8_at(text, at, &len);
    bool is_hyphen = code == '-' && at + 1 < end && text.ptr[at + 1] == ' ';
    if (!is_dash(code) && !is_hyphen)
        return 0;
    at = skip_space(text, at + len, end);
    if (at >= end)
        return 0;
    code = kl_utf8_at(text, at, &len);
    return kl_utf8_is_word(code) || code == 0xA1 || code == 0xBF || code == 0x2026 ? at : 0;
}

/* A dash that stands between words at or behind `at`: its place and length; `end` if there is none. */
static size_t next_dash(kl_str text, size_t at, size_t end, size_t *len)
{
    for (; at < end; at += *len) {
        uint32_t code = kl_utf8_at(text, at, len);
        bool spaced = at > 0 && text.ptr[at - 1] == ' ';
        if ((is_dash(code) && (spaced || at + *len >= end || text.ptr[at + *len] == ' ' || text.ptr[at + *len] == '.' ||
                               text.ptr[at + *len] == ',')) ||
            (code == '-' && spaced && at + 1 < end &&
             (text.ptr[at + 1] == ' ' || text.ptr[at + 1] == ',' || text.ptr[at + 1] == '.')))
            return at;
    }
    return end;
}

static bool is_cue(const kl_words *words, size_t i, size_t end)
{
    while (i < end && (word(words, i)->is & KL_W_BESIDE) && !(word(words, i)->is & KL_W_CUE))
        i++; /* "se lamenta", "nous dit" */
    return i < end && (word(words, i)->is & (KL_W_CUE | KL_W_NYA)) && word(words, i)->cue != KL_CUE_SOURCE;
}

/* Whether a subject follows the verb at i: a name, a pronoun, an article, an office. */
static bool has_subject(const kl_words *words, size_t i, size_t end)
{
    if (word(words, i)->is & KL_W_NYA)
        return true;
    size_t k = i + (word(words, i)->covers ? word(words, i)->covers : 1);
    while (k < end && (word(words, k)->is & KL_W_BESIDE))
        k++;
    const unsigned begins = KL_W_UPPER | KL_W_PRONOUN | KL_W_ARTICLE | KL_W_OFFICE | KL_W_TITLE | KL_W_NOUN;
    if (k >= end || (word(words, k)->gap & KL_GAP_CLAUSE))
        return false;
    for (size_t near = k; near < end && near < k + 4 && !(word(words, near)->gap & KL_GAP_CLAUSE); near++)
        if (kl_is_name_word(words, near) || (word(words, near)->is & (KL_W_OFFICE | KL_W_NOUN)))
            return true; /* "säger kommunalrådet Eva Lindh", "säger polisens presstalesperson" */
    return (word(words, k)->is & begins) != 0;
}

static size_t without_comma(kl_str text, size_t from, size_t end)
{
    kl_str inner = kl_trim(kl_slice(text, from, end));
    while (kl_ends(inner, KL_STR(",")))
        inner = kl_trim(kl_slice(inner, 0, inner.len - 1));
    return (size_t)(inner.ptr - text.ptr) + inner.len;
}

static void add(const kl_words *words, kl_marked_list *found, kl_span outer, size_t from, size_t end)
{
    end = without_comma(words->text, from, end);
    if (end > from)
        kl_list_push(
            words->arena, found,
            ((kl_marked){.inner = {from, end}, .outer = outer, .opened = true, .closed = true, .is_dash = true}));
}

/* The verb of "..., sier ordføreren" in words [first, end): it stands behind a comma, a question, a cry. */
static size_t verb_behind_comma(const kl_words *words, size_t first, size_t end)
{
    for (size_t i = first + 1; i < end; i++) {
        const kl_word *w = word(words, i);
        size_t before = word(words, i - 1)->end;
        char mark = before < words->text.len ? words->text.ptr[before] : ' ';
        if ((mark == ',' || mark == '?' || mark == '!') && !(w->gap & KL_GAP_MARK) && is_cue(words, i, end) &&
            has_subject(words, i, end))
            return i;
    }
    return KL_NO_WORD;
}

/* "– Bra, sa han. Målvakten räddade oss.": what stands behind the verb's sentence is speech, too, unless it speaks of
 * them. */
static void behind_sentence(const kl_words *words, kl_marked_list *found, size_t verb, size_t last, size_t end)
{
    size_t i = verb;
    while (i < last && !(i > verb && (word(words, i)->gap & (KL_GAP_STOP | KL_GAP_MARK | KL_GAP_COLON))))
        i++;
    if (i >= last || last - i < LEAST_DIALOGUE || !(word(words, i)->gap & KL_GAP_STOP))
        return;
    const kl_entry *entry;
    bool is_about = (word(words, i)->is & KL_W_PRONOUN) && kl_words_match(words, i, KL_LANG_PRONOUNS, &entry) &&
                    !kl_eq(entry->key, KL_STR("I"));
    for (size_t k = i; k < last; k++)
        is_about |= (word(words, k)->gap & KL_GAP_MARK) != 0; /* the reporter quotes somebody else */
    for (size_t k = verb; k < i; k++)
        is_about |= kl_is_name_word(words, k) && kl_same_word(words, k, i);
    if (is_about)
        return;
    add(words, found, (kl_span){word(words, i - 1)->end, end}, word(words, i)->start, end);
    found->items[found->count - 1].is_rest = true;
}

/* One paragraph behind a dash. Returns whether a verb of saying stands in it. */
static bool paragraph(const kl_words *words, kl_marked_list *found, size_t start, size_t from, size_t end)
{
    kl_str text = words->text;
    size_t first = kl_words_at(words, from), last = kl_words_at(words, end);
    size_t len = 1, dash = next_dash(text, from, end, &len);
    bool has_verb = false;
    while (dash < end) { /* "—... —dijo X—. ..." */
        size_t i = kl_words_at(words, dash);
        if (i < last && is_cue(words, i, last)) {
            has_verb = true;
            add(words, found, (kl_span){start, dash}, from, dash);
            size_t next = next_dash(text, dash + len, end, &len);
            if (next >= end)
                return true;
            start = next;
            from = next + len;
            while (from < end && (text.ptr[from] == '.' || text.ptr[from] == ',' || text.ptr[from] == ' '))
                from++;
            dash = next_dash(text, from, end, &len);
            continue;
        }
        dash = next_dash(text, dash + len, end, &len);
    }
    size_t verb = has_verb ? KL_NO_WORD : verb_behind_comma(words, first, last);
    size_t stop = verb == KL_NO_WORD ? end : word(words, verb - 1)->end;
    while (verb != KL_NO_WORD && stop < end && (text.ptr[stop] == '?' || text.ptr[stop] == '!'))
        stop++;
    size_t before = found->count;
    add(words, found, (kl_span){start, stop}, from, stop);
    if (has_verb && found->count > before)
        found->items[before].is_rest = true;
    if (verb != KL_NO_WORD && kl_eq(kl_lang_setting(words->lang, KL_STR("dialogue dash")), KL_STR("goes on")))
        behind_sentence(words, found, verb, last, end);
    return has_verb || verb != KL_NO_WORD;
}

/* Whether a paragraph after a dash that has no verb may be speech all the same. */
static bool may_go_on(const kl_words *words, const kl_marked *span)
{
    char last = words->text.ptr[span->inner.end - 1];
    size_t count = kl_words_at(words, span->inner.end) - kl_words_at(words, span->inner.start);
    return (last == '.' || last == '!' || last == '?') && count >= LEAST_DIALOGUE;
}

/* Whether a verb of saying stands in [from, end) behind a dash. */
static bool has_dashed_verb(const kl_words *words, size_t from, size_t end)
{
    size_t last = kl_words_at(words, end), len = 1;
    for (size_t dash = next_dash(words->text, from, end, &len); dash < end;
         dash = next_dash(words->text, dash + len, end, &len)) {
        size_t i = kl_words_at(words, dash);
        if (i < last && is_cue(words, i, last))
            return true;
    }
    return false;
}

static bool has_comma_verb(const kl_words *words, size_t from, size_t end)
{
    return verb_behind_comma(words, kl_words_at(words, from), kl_words_at(words, end)) != KL_NO_WORD;
}

/* The next dash behind the end of a sentence, with words behind it: "... do szkół. - To dobrze - dodał"; `end` if there
 * is none. */
static size_t dash_behind_stop(kl_str text, size_t at, size_t end)
{
    size_t len = 1;
    for (at = next_dash(text, at, end, &len); at < end; at = next_dash(text, at + len, end, &len)) {
        kl_str before = kl_trim(kl_slice(text, 0, at));
        char last = before.len ? before.ptr[before.len - 1] : ' ';
        size_t from = behind_dash(text, at, end), step;
        if ((last == '.' || last == '!' || last == '?') && before.len < at && from &&
            !kl_utf8_is_lower(kl_utf8_at(text, from, &step)))
            return at;
    }
    return end;
}

/* The pieces of a paragraph that begin with a dash behind a sentence, if a verb of saying stands in them. Returns
 * whether there is one. */
static bool inner_dashes(const kl_words *words, kl_marked_list *found, size_t at, size_t end)
{
    bool has_any = false;
    for (size_t next; at < end; at = next) {
        next = dash_behind_stop(words->text, at + 1, end);
        size_t from = behind_dash(words->text, at, next);
        if (from && (has_dashed_verb(words, from, next) || has_comma_verb(words, from, next)))
            has_any |= paragraph(words, found, at, from, next);
    }
    return has_any;
}

/* "Trener Stefan Majer, trener Gwardii: - Stworzyliśmy dużo sytuacji.": the dash behind a colon, where who speaks
 * stands before it and little else; `end` if there is none. */
static size_t dash_behind_label(const kl_words *words, size_t at, size_t end)
{
    kl_str text = words->text;
    size_t limit = at + LONGEST_LABEL < end ? at + LONGEST_LABEL : end, len = 1;
    size_t dash = next_dash(text, at, limit, &len);
    kl_str lead = kl_trim(kl_slice(text, at, dash < limit ? dash : at));
    if (!kl_ends(lead, KL_STR(":")) || !behind_dash(text, dash, end))
        return end;
    size_t first = kl_words_at(words, at), last = kl_words_at(words, dash);
    for (size_t i = first; i + 1 < last; i++)
        if ((word(words, i)->is & (KL_W_FIRST | KL_W_OFFICE | KL_W_TITLE)) && kl_is_name_word(words, i + 1))
            return dash;
    return end;
}

static void by_dashes(const kl_words *words, kl_marked_list *found)
{
    kl_str text = words->text;
    kl_marked_list waiting = {0};
    bool has_any = false;
    for (size_t at = 0; at < text.len;) {
        size_t newline = kl_find_char(kl_from(text, at), '\n');
        size_t end = newline == KL_NOT_FOUND ? text.len : at + newline, from = behind_dash(text, at, end);
        size_t label = from ? end : dash_behind_label(words, at, end);
        if (label < end) {
            paragraph(words, &waiting, label, behind_dash(text, label, end), end);
            has_any = true;
        }
        size_t inner = label < end ? end : dash_behind_stop(text, from ? from : at, end);
        bool is_parted =
            from && inner < end && has_comma_verb(words, from, inner) && !has_dashed_verb(words, from, inner);
        if (from)
            has_any |= paragraph(words, &waiting, at, from, is_parted ? inner : end);
        if (inner < end && (!from || is_parted))
            has_any |= inner_dashes(words, &waiting, inner, end);
        at = end + 1;
    }
    for (size_t i = 0; i < waiting.count && has_any; i++) {
        const kl_marked *span = &waiting.items[i];
        size_t next = kl_words_at(words, span->outer.end);
        bool has_verb = next < words->list.count && is_cue(words, next, words->list.count) &&
                        !(word(words, next)->gap & KL_GAP_PARAGRAPH);
        if (has_verb || span->is_rest || may_go_on(words, span))
            kl_list_push(words->arena, found, *span);
    }
}

/* A span that holds the verb of saying between dashes: "«Мы видим рост, — заявил Старицкий. — Инфляция снижается»".
 * Returns whether it does. */
static bool by_dash_inside(const kl_words *words, kl_marked_list *found, const kl_marked *span)
{
    kl_str text = words->text;
    size_t end = span->inner.end, from = span->inner.start, len = 1;
    bool has_any = false;
    for (size_t dash = next_dash(text, from, end, &len); dash < end;) {
        size_t i = kl_words_at(words, dash), behind = next_dash(text, dash + len, end, &len);
        bool is_said = i < words->list.count && word(words, i)->start < end && is_cue(words, i, words->list.count);
        if (!is_said) {
            dash = behind;
            continue;
        }
        kl_marked part = *span;
        part.inner = (kl_span){from, without_comma(text, from, dash)};
        part.outer.end = part.inner.end;
        part.closed = true;
        part.outer.start = has_any ? from : span->outer.start;
        part.is_rest = has_any;
        kl_list_push(words->arena, found, part);
        has_any = true;
        from = behind < end ? behind + len : end;
        while (from < end && (text.ptr[from] == ' ' || text.ptr[from] == '.' || text.ptr[from] == ','))
            from++;
        dash = behind < end ? next_dash(text, from, end, &len) : end;
    }
    if (has_any && from < end) {
        kl_marked part = *span;
        part.inner.start = part.outer.start = from;
        part.is_rest = true;
        kl_list_push(words->arena, found, part);
    }
    return has_any;
}

/* A span that holds the verb of saying: what stands before it and behind its sentence. */
static void by_verb_inside(const kl_words *words, kl_marked_list *found, const kl_marked *span)
{
    size_t first = kl_words_at(words, span->inner.start), end = kl_words_at(words, span->inner.end);
    size_t verb = verb_behind_comma(words, first, end);
    if (verb == KL_NO_WORD || verb < first + 2) {
        kl_list_push(words->arena, found, *span);
        return;
    }
    size_t stop = verb + 1;
    while (stop < end && !(word(words, stop)->gap & KL_GAP_STOP))
        stop++;
    for (size_t i = verb + 1; i < end && stop >= end; i++)
        if (word(words, i)->gap & KL_GAP_COMMA)
            stop = i; /* "« La direction, ajoute-t-elle, n'a rien répondu »" */
    kl_marked part = *span;
    part.inner.end = part.outer.end = word(words, verb - 1)->end + 1; /* with its comma */
    part.closed = true;
    kl_list_push(words->arena, found, part);
    if (stop >= end)
        return;
    part = *span;
    part.inner.start = word(words, stop)->start;
    part.outer.start = word(words, stop - 1)->end;
    part.is_rest = true;
    kl_list_push(words->arena, found, part);
}

void kl_dialogue_find(const kl_words *words, kl_marked_list *spans)
{
    bool has_dashes = kl_lang_setting(words->lang, KL_STR("dialogue dash")).ptr != NULL;
    kl_str inside = kl_lang_setting(words->lang, KL_STR("cue inside marks"));
    bool has_verbs_inside = inside.ptr != NULL, has_commas = has_verbs_inside && !kl_eq(inside, KL_STR("dash"));
    kl_marked_list dashes = {0}, all = {0};
    if (has_dashes)
        by_dashes(words, &dashes);
    if (!has_verbs_inside && dashes.count == 0)
        return;
    size_t d = 0;
    for (size_t i = 0; i <= spans->count; i++) {
        size_t start = i < spans->count ? spans->items[i].outer.start : SIZE_MAX;
        for (; d < dashes.count && dashes.items[d].outer.start < start; d++)
            kl_list_push(words->arena, &all, dashes.items[d]);
        bool is_inside = i < spans->count && all.count && all.items[all.count - 1].outer.end > start;
        if (i >= spans->count || is_inside)
            continue;
        if (has_verbs_inside && !spans->items[i].is_single && by_dash_inside(words, &all, &spans->items[i]))
            continue;
        if (has_commas && !spans->items[i].is_single)
            by_verb_inside(words, &all, &spans->items[i]);
        else
            kl_list_push(words->arena, &all, spans->items[i]);
    }
    *spans = all;
}
