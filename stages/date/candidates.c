/* candidates.c - which days do the clues name, and how far is each believed?
 *
 * Reads   clues of the fields date and modified, url        Writes  the two lists of a kl_date_choice
 * Rule    trust.c says how far a clue is believed by where it stands; here its words add or take: a label before the
 *         date, letters around it, other dates near it
 */
#include "date.h"
#include "str.h"

enum {
    OLDEST = 1990,     /* what is older stands on the web by mistake: 1970-01-01, 0001-01-01 */
    JUST_BEHIND = 150, /* bytes behind a headline in which its own date stands, before any card's */
    LIST_REACH = 400,  /* bytes of visible text within which two other days make a list of stories: their teasers have
                          120 to 300 */
};

bool kl_date_is_believable(const kl_date_choice *c, const kl_when *when)
{
    if (when->year < OLDEST)
        return false;
    /* The capture time is a moment; a day, or a time without its zone, may be that of the first zone to have it. */
    enum { FIRST_ZONE = 840 };
    bool is_moment = when->minute != KL_NO_TIME && when->zone != KL_NO_ZONE;
    return c->latest == INT64_MAX || kl_when_utc_minutes(when) - (is_moment ? 0 : FIRST_ZONE) <= c->latest;
}

static void add(kl_date_choice *c, bool is_update, kl_candidate candidate)
{
    if (!kl_date_is_believable(c, &candidate.when))
        return;
    if (is_update && c->modified_count < KL_DATE_CANDIDATES)
        c->modified[c->modified_count++] = candidate;
    else if (!is_update && c->published_count < KL_DATE_CANDIDATES)
        c->published[c->published_count++] = candidate;
}

static bool is_machine_readable(const kl_clue *clue)
{
    return clue->at == KL_NOWHERE || kl_eq(clue->from, KL_STR("time")) || kl_starts(clue->from, KL_STR("itemprop:")) ||
           kl_eq(clue->from, KL_STR("time.published"));
}

/* Letters of a line that belong to no date: a date line has few, a sentence many. */
static size_t other_letters(kl_str line, const kl_date_found *found)
{
    size_t letters = 0;
    for (size_t i = 0; i < line.len; i++)
        if ((i < found->span.start || i >= found->span.end) && !kl_is_space(line.ptr[i]))
            letters++;
    return letters;
}

/* Whether a label of a date stands in the text before it. Short words ("vom", "on") are labels at its beginning only:
 * elsewhere they are part of a sentence. */
static bool has_label(const kl_date_words *words, kl_section section, kl_str before)
{
    enum { SHORT = 5 };
    const kl_lang *langs[] = {words->lang, words->stated, words->english};
    before = kl_trim(before);
    for (size_t i = 0; i < sizeof langs / sizeof *langs; i++) {
        size_t len, at = kl_lexicon_find(&langs[i]->sections[section], before, 0, &len, NULL);
        for (; at != KL_NOT_FOUND; at = kl_lexicon_find(&langs[i]->sections[section], before, at + len, &len, NULL))
            if (at == 0 || len >= SHORT)
                return true;
    }
    return false;
}

/* "Diterbitkan 3 jam yang lalu": less sure than a day that is named, for the zone is the capture's. */
static void read_relative(kl_date_choice *c, kl_clue *clue, kl_str line, kl_candidate like)
{
    enum { LESS = 20, MOST = 40 }; /* letters beside it: a sentence may tell of anything */
    kl_date_found found;
    if (!kl_date_relative(&c->words, line, &c->now, &found) || other_letters(line, &found) > MOST)
        return;
    like.when = found.when;
    like.trust -= LESS;
    like.relative = like.in_list = true;
    bool is_update = has_label(&c->words, KL_LANG_UPDATED_LABELS, kl_slice(line, 0, found.span.start));
    add(c, is_update || clue->field == KL_F_MODIFIED, like);
}

/* "14 Feb" in an element for dates: as sure as with its year where the address has it. */
static bool read_yearless(kl_date_choice *c, kl_clue *clue, kl_str line, kl_candidate like)
{
    enum { LESS = 20 };
    kl_date_found found;
    if (kl_eq(clue->from, KL_STR("line")) || !kl_date_yearless(c, line, &found))
        return false;
    like.when = kl_when_day(found.when.year, found.when.month, found.when.day);
    like.relative = !c->path_year;
    like.trust -= like.relative ? LESS : 0;
    like.in_list = like.alone = true;
    add(c, clue->field == KL_F_MODIFIED, like);
    return true;
}

/* "Stand: 20.05.2024, erstveröffentlicht: 18.05.2024": of two days of publication in a line the later is an update's.
 */
static void split_published(kl_date_choice *c, const kl_clue *clue)
{
    size_t n = c->published_count;
    if (n < 2)
        return;
    kl_candidate *last = &c->published[n - 1], *before = &c->published[n - 2];
    if (last->clue != clue || before->clue != clue || !last->labelled || !before->labelled ||
        kl_date_day(&last->when) == kl_date_day(&before->when))
        return;
    if (kl_date_day(&last->when) < kl_date_day(&before->when)) {
        kl_candidate first = *last;
        *last = *before;
        *before = first;
    }
    c->published_count--;
    last->labelled = false;
    add(c, true, *last);
}

/* Bytes of a time of day at text[at]: "13:15", "9.30"; "29.12.2010" has none. */
static size_t clock_at(kl_str text, size_t at)
{
    size_t end = at;
    while (end < text.len && kl_is_digit(text.ptr[end]))
        end++;
    if (end == at || end - at > 2 || end + 2 >= text.len || (text.ptr[end] != ':' && text.ptr[end] != '.'))
        return 0;
    bool is_over = end + 3 >= text.len || (!kl_is_digit(text.ptr[end + 3]) && text.ptr[end + 3] != text.ptr[end]);
    return kl_is_digit(text.ptr[end + 1]) && kl_is_digit(text.ptr[end + 2]) && is_over ? end + 3 - at : 0;
}

/* "13:15 Uhr - 19:00 Uhr": from when to when something takes place. */
static bool is_event(kl_str line, size_t from)
{
    enum { LONGEST_MARK = 12 }; /* " Uhr bis " */
    size_t last = KL_NOT_FOUND, len;
    for (size_t at = from; at < line.len; at += len ? len : 1) {
        len = at > 0 && kl_is_digit(line.ptr[at - 1]) ? 0 : clock_at(line, at);
        if (!len)
            continue;
        kl_str between = last == KL_NOT_FOUND ? KL_STR("") : kl_slice(line, last, at);
        if (between.len && between.len <= LONGEST_MARK &&
            (kl_has(between, KL_STR("-")) || kl_has(between, KL_STR("–")) || kl_has(between, KL_STR(" bis "))))
            return true;
        last = at + len;
    }
    return false;
}

/* A line of the page may hold two dates, "published ..." and "updated ...", and a byline. */
static void read_line(kl_date_choice *c, kl_clue *clue, kl_candidate like)
{
    enum {
        LABELLED = 45,
        PUBLISHED = 54,
        ALONE = 8,
        PHRASE = 30,
        SENTENCE = 80,
        TAIL = 15
    }; /* letters beside the date: bylines and labels have fewer, sentences more */
    kl_date_found found;
    size_t from = 0;
    kl_str line = kl_date_western(c->context->scratch, &c->words, clue->value);
    kl_date_words words = c->words;
    words.is_terse = !kl_eq(clue->from, KL_STR("line"));
    for (int n = 0; n < 3 && kl_date_find(&words, line, from, &found); n++) {
        kl_str before = kl_slice(line, from, found.span.start);
        kl_candidate candidate = like;
        candidate.when = found.when;
        candidate.unsure = found.unsure;
        candidate.proven = found.proven;
        bool is_update = has_label(&c->words, KL_LANG_UPDATED_LABELS, before) || clue->field == KL_F_MODIFIED;
        bool is_published = has_label(&c->words, KL_LANG_PUBLISHED_LABELS, before);
        if (is_published)
            candidate.trust = candidate.trust < LABELLED ? PUBLISHED : candidate.trust + 8;
        else if (is_update && candidate.trust < LABELLED)
            candidate.trust = LABELLED;
        else if (n > 0 && !is_update)
            candidate.trust -= 10;
        size_t letters = other_letters(line, &found);
        bool is_phrase = letters > PHRASE && kl_ends(line, KL_STR(".")) && !is_published && !is_update;
        bool is_set_apart = (is_published || is_update) && kl_ends(kl_trim(before), KL_STR(":"));
        const bool is_unlabelled = !is_published && !is_update;
        if ((letters > SENTENCE && !is_set_apart) || is_phrase || (is_unlabelled && is_event(line, found.span.start)))
            candidate.trust /= 3;
        else if (is_unlabelled && candidate.at_tail && letters > TAIL && found.when.minute == KL_NO_TIME &&
                 kl_eq(clue->from, KL_STR("line")))
            candidate.trust /= 2;
        candidate.alone = letters <= ALONE;
        candidate.labelled = is_published;
        candidate.in_list = !is_published && !is_update && clue->at != KL_NOWHERE;
        bool is_rights =
            kl_has(is_unlabelled ? line : before, KL_STR("©")) || kl_has_nocase(before, KL_STR("copyright"));
        if (!is_rights)
            add(c, is_update && !is_published, candidate);
        from = found.span.end;
    }
    split_published(c, clue);
    if (from == 0 && !read_yearless(c, clue, line, like) && c->now.year)
        read_relative(c, clue, line, like);
}

static void read_clue(kl_date_choice *c, kl_clue *clue)
{
    kl_candidate candidate = {.clue = clue};
    candidate.trust = kl_date_trust(clue, &c->places, &candidate.support);
    candidate.visible = !is_machine_readable(clue);
    candidate.at_head = kl_date_is_at_head(clue->at, &c->places);
    candidate.at_tail = kl_date_is_at_tail(clue->at, &c->places);
    if (candidate.visible) {
        read_line(c, clue, candidate);
        return;
    }
    kl_date_found found;
    if (!kl_date_find(&c->words, kl_date_western(c->context->scratch, &c->words, clue->value), 0, &found))
        return;
    candidate.when = found.when;
    candidate.unsure = found.unsure;
    candidate.in_list = clue->at != KL_NOWHERE;
    add(c, clue->field == KL_F_MODIFIED, candidate);
}

/* "A2024051916330004328", "AKR20240519101500001": a number of the address that begins with the minute in which the
 * story was begun. Random figures do so once in fifty thousand numbers. */
static bool read_stamp(kl_str path, kl_when *when)
{
    enum { DAY = 8, HOUR = 10, MINUTE = 12 }; /* figures up to their ends */
    size_t end;
    for (size_t at = 0; at < path.len; at = end + 1) {
        for (end = at; end < path.len && kl_is_digit(path.ptr[end]);)
            end++;
        uint64_t hour, minute;
        if (end - at >= MINUTE && kl_parse_uint(kl_slice(path, at + DAY, at + HOUR), 23, &hour) &&
            kl_parse_uint(kl_slice(path, at + HOUR, at + MINUTE), 59, &minute) &&
            kl_when_read_iso(kl_slice(path, at, at + DAY), 0, when))
            return when->year <= 2100; /* as of other dates; kl_date_is_believable knows the rest */
    }
    return false;
}

/* "/2024/05/19/", "/2024-05-19-", "20240519": the day in the address. */
static void read_url(kl_date_choice *c)
{
    enum { PATH = 68, STAMP = 50 }; /* a stamp tells when the story was begun: on that day, or on one before */
    kl_str rest = c->a->url;
    /* An archive's address holds the page's: "https://archive.example/web/20240520101500/http://...". */
    for (size_t path; (path = kl_find(rest, KL_STR("//"))) != KL_NOT_FOUND;)
        rest = kl_from(rest, path + 2);
    size_t slash = kl_find_char(rest, '/');
    if (slash == KL_NOT_FOUND)
        return;
    kl_date_found found;
    rest = kl_from(rest, slash);
    kl_candidate candidate = {.trust = PATH, .support = 4};
    if (!kl_date_find(&c->words, rest, 0, &found)) {
        candidate.trust = STAMP;
        if (read_stamp(rest, &candidate.when))
            add(c, false, candidate);
        return;
    }
    if (kl_ends(kl_slice(rest, 0, found.span.start), KL_STR(".")))
        return;
    candidate.when = kl_when_day(found.when.year, found.when.month, found.when.day);
    kl_str day = kl_slice(rest, found.span.start, found.span.end);
    if (day.len >= 8 || (day.len && !kl_is_digit(day.ptr[0])))
        add(c, false, candidate);
}

/* Whether two dates follow each other as those of a list do: of the same kind, no further apart than teasers are. */
static bool is_next_in_list(const kl_candidate *one, const kl_candidate *other, uint32_t headline)
{
    if (!one->in_list || !other->in_list || !kl_eq(other->clue->from, one->clue->from))
        return false;
    uint32_t at = one->clue->at, next = other->clue->at;
    if (headline != KL_NOWHERE && at < headline && next >= headline && next - headline <= JUST_BEHIND)
        return false; /* the article begins */
    return (at > next ? at - next : next - at) <= LIST_REACH;
}

/* Printed dates that follow each other and name three days, each unlabelled, are those of a list of other stories. */
static void demote_lists(kl_date_choice *c)
{
    size_t n = c->published_count;
    for (size_t i = 0; i < n; i++) {
        size_t last = i, days = 1;
        const kl_candidate *before = &c->published[i];
        for (size_t j = i + 1; j < n; j++) {
            const kl_candidate *one = &c->published[j];
            if (!one->in_list || !before->in_list || !kl_eq(one->clue->from, before->clue->from))
                continue;
            if (!is_next_in_list(before, one, c->places.headline))
                break;
            days += kl_date_day(&one->when) != kl_date_day(&before->when);
            before = one;
            last = j;
        }
        for (size_t j = i; j <= last && days >= 3; j++)
            if (c->published[j].in_list && kl_eq(c->published[j].clue->from, before->clue->from))
                c->published[j].is_listed = true;
    }
    for (size_t i = 0; i < n; i++)
        if (c->published[i].is_listed)
            c->published[i].trust /= 3;
}

/* What scripts say is believed where all of them name one day: where they differ, it is of many articles. */
static void doubt_scripts(kl_date_choice *c)
{
    const kl_candidate *first = NULL;
    bool is_one_day = true;
    for (size_t i = 0; i < c->published_count; i++) {
        const kl_candidate *one = &c->published[i];
        if (!one->clue || !kl_eq(one->clue->from, KL_STR("script:published")))
            continue;
        is_one_day &= !first || kl_date_day(&first->when) == kl_date_day(&one->when);
        first = first ? first : one;
    }
    for (size_t i = 0; i < c->published_count && !is_one_day; i++)
        if (c->published[i].clue && kl_eq(c->published[i].clue->from, KL_STR("script:published")))
            c->published[i].trust = 0;
}

static kl_date_places find_places(const kl_article *a)
{
    kl_date_places places = {KL_NOWHERE, KL_NOWHERE, KL_NOWHERE};
    for (size_t i = 0; i < a->blocks.count; i++) {
        const kl_block *block = &a->blocks.items[i];
        if (block->span.end == block->span.start || block->role == KL_HEADLINE)
            continue;
        if (places.text_start == KL_NOWHERE)
            places.text_start = block->at;
        places.text_end = block->at + (uint32_t)(block->span.end - block->span.start);
    }
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        bool is_title = a->title.ptr && kl_eq(clue->value, a->title);
        if (clue->field != KL_F_TITLE || clue->at == KL_NOWHERE)
            continue;
        /* Another heading only where it may be the headline: not within the text, nor behind it. */
        bool is_before = places.text_start == KL_NOWHERE || clue->at <= places.text_start;
        if (is_title || (places.headline == KL_NOWHERE && is_before))
            places.headline = clue->at;
        if (is_title)
            break;
    }
    return places;
}

void kl_date_read_clues(kl_date_choice *c)
{
    kl_article *a = c->a;
    c->places = find_places(a);
    kl_date_read_path(c);
    for (size_t i = 0; i < a->clues.count; i++) {
        kl_clue *clue = &a->clues.items[i];
        if ((clue->field != KL_F_DATE && clue->field != KL_F_MODIFIED) || kl_date_is_explanation(clue))
            continue;
        clue->won = false;
        clue->why = KL_ABSENT;
        read_clue(c, clue);
    }
    read_url(c);
    demote_lists(c);
    doubt_scripts(c);
}
