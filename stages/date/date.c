/* date.c - when was this published?
 *
 * Reads   clues, url, text, lang, fetched        Writes  date, modified, notes
 * Rule    each clue is read in the words of the language and gives a candidate; the candidate that is trusted most,
 *         by where it stands and by how many other kinds of clue name the same day, wins; a day later than `fetched` is
 *         not believed. Without clues the text itself is asked (note date-from-text)
 * Never   the clock, the zone of the machine, the locale
 */
#include "date.h"
#include "str.h"

enum {
    ENOUGH = 30,   /* a plain line far from headline and text (50 / 2) is not believed alone */
    SUPPORT = 12,  /* for each other kind of clue that names the day */
    OLDEST = 1990, /* what is older stands on the web by mistake: 1970-01-01, 0001-01-01 */
    MAX_CANDIDATES = 80,
};

typedef struct choice {
    kl_article *a;
    const kl_context *context;
    kl_date_words words;
    kl_date_places places;
    int64_t latest; /* minutes; INT64_MAX: no capture time is known */
    kl_candidate published[MAX_CANDIDATES], modified[MAX_CANDIDATES];
    size_t published_count, modified_count;
} choice;

/* ---------------------------------------------------------------- reading the clues */

static bool is_believable(const choice *c, const kl_when *when)
{
    if (when->year < OLDEST)
        return false;
    /* A day for zones: the capture time is in UTC, the page's day may be ahead. */
    return c->latest == INT64_MAX || kl_when_utc_minutes(when) <= c->latest;
}

static void add(choice *c, bool is_update, kl_candidate candidate)
{
    if (!is_believable(c, &candidate.when))
        return;
    if (is_update && c->modified_count < MAX_CANDIDATES)
        c->modified[c->modified_count++] = candidate;
    else if (!is_update && c->published_count < MAX_CANDIDATES)
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

/* A line of the page may hold two dates, "published ..." and "updated ...", and a byline. */
static void read_line(choice *c, kl_clue *clue, kl_candidate like)
{
    enum { LABELLED = 45, SENTENCE = 80 }; /* letters beside the date: bylines and labels have fewer, sentences more */
    kl_date_found found;
    size_t from = 0;
    for (int n = 0; n < 3 && kl_date_find(&c->words, clue->value, from, &found); n++) {
        kl_str before = kl_slice(clue->value, from, found.span.start);
        kl_candidate candidate = like;
        candidate.when = found.when;
        candidate.unsure = found.unsure;
        bool is_update = kl_date_has_word(&c->words, KL_LANG_UPDATED_LABELS, before) || clue->field == KL_F_MODIFIED;
        bool is_published = kl_date_has_word(&c->words, KL_LANG_PUBLISHED_LABELS, before);
        if (is_published)
            candidate.trust = candidate.trust < LABELLED ? LABELLED : candidate.trust + 8;
        else if (n > 0 && !is_update)
            candidate.trust -= 10;
        if (other_letters(clue->value, &found) > SENTENCE)
            candidate.trust /= 3;
        if (!kl_has(before, KL_STR("©")) && !kl_has_nocase(before, KL_STR("copyright")))
            add(c, is_update && !is_published, candidate);
        from = found.span.end;
    }
}

static void read_clue(choice *c, kl_clue *clue)
{
    kl_candidate candidate = {.clue = clue};
    candidate.trust = kl_date_trust(clue, &c->places, &candidate.support);
    candidate.visible = !is_machine_readable(clue);
    if (candidate.visible) {
        read_line(c, clue, candidate);
        return;
    }
    kl_date_found found;
    if (!kl_date_find(&c->words, clue->value, 0, &found))
        return;
    candidate.when = found.when;
    candidate.unsure = found.unsure;
    add(c, clue->field == KL_F_MODIFIED, candidate);
}

/* "/2024/05/19/", "/2024-05-19-", "20240519": the day in the address. */
static void read_url(choice *c)
{
    kl_str rest = c->a->url;
    /* An archive's address holds the page's: "https://archive.example/web/20240520101500/http://...". */
    for (size_t path; (path = kl_find(rest, KL_STR("//"))) != KL_NOT_FOUND;)
        rest = kl_from(rest, path + 2);
    size_t slash = kl_find_char(rest, '/');
    if (slash == KL_NOT_FOUND)
        return;
    kl_date_found found;
    rest = kl_from(rest, slash);
    if (!kl_date_find(&c->words, rest, 0, &found) || kl_ends(kl_slice(rest, 0, found.span.start), KL_STR(".")))
        return;
    kl_candidate candidate = {.trust = 68, .support = 4};
    candidate.when = kl_when_day(found.when.year, found.when.month, found.when.day);
    kl_str day = kl_slice(rest, found.span.start, found.span.end);
    if (day.len >= 8 || (day.len && !kl_is_digit(day.ptr[0])))
        add(c, false, candidate);
}

/* ---------------------------------------------------------------- choosing */

static bool names_day(const kl_candidate *list, size_t count, const kl_when *day, bool sure)
{
    for (size_t i = 0; i < count; i++)
        if ((!sure || !list[i].unsure) && list[i].when.year == day->year && list[i].when.month == day->month &&
            list[i].when.day == day->day)
            return true;
    return false;
}

/* "10/12/2024" where only the other reading is confirmed by a date that can be read in one way. */
static void turn_unsure(kl_candidate *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        kl_when other = list[i].when;
        other.month = list[i].when.day;
        other.day = list[i].when.month;
        if (list[i].unsure && !names_day(list, count, &list[i].when, true) && names_day(list, count, &other, true))
            list[i].when = other;
    }
}

/* What is printed is the day of the last change, where the page states that day as such and another as that of
 * publication. */
static void doubt_updates(choice *c)
{
    enum { DOUBT = 40 };
    bool is_stated = false;
    for (size_t i = 0; i < c->published_count; i++)
        is_stated |= !c->published[i].visible && c->published[i].trust >= 75 &&
                     !names_day(c->modified, c->modified_count, &c->published[i].when, false);
    for (size_t i = 0; is_stated && i < c->published_count; i++)
        if (names_day(c->modified, c->modified_count, &c->published[i].when, false))
            c->published[i].trust -= DOUBT;
}

static int64_t day_of(const kl_when *when) { return kl_day_number(when->year, when->month, when->day); }

static unsigned bits(unsigned set)
{
    unsigned n = 0;
    for (; set; set &= set - 1)
        n++;
    return n;
}

/* The best candidate of a list, counting for each the other kinds of clue that name its day. */
static const kl_candidate *best_of(const kl_candidate *list, size_t count, int enough)
{
    const kl_candidate *best = NULL;
    int best_score = enough - 1;
    for (size_t i = 0; i < count; i++) {
        unsigned support = 0;
        for (size_t j = 0; j < count; j++)
            if (day_of(&list[j].when) == day_of(&list[i].when) && list[j].trust >= 15)
                support |= list[j].support;
        int score = list[i].trust + SUPPORT * (int)bits(support & ~list[i].support);
        if (score > best_score) {
            best_score = score;
            best = &list[i];
        }
    }
    return best;
}

/* Whether there are countries so many minutes east of UTC: whole hours, and the few that are not. */
static bool is_zone(int64_t minutes)
{
    return minutes >= -660 && minutes <= 840 &&
           (minutes % 60 == 0 || minutes == 330 || minutes == 345 || minutes == 210 || minutes == 270 ||
            minutes == 390 || minutes == 570 || minutes == 630 || minutes == -210 || minutes == -150);
}

/* A moment in UTC whose day is not the one printed beside it: the readers' zone is another, and the printed day is the
 * day of publication. With the printed time the zone is known, too. */
static kl_when localised(const choice *c, const kl_candidate *best)
{
    kl_when when = best->when;
    if (when.zone != 0 || when.minute == KL_NO_TIME)
        return when;
    for (size_t i = 0; i < c->published_count; i++) {
        const kl_candidate *other = &c->published[i];
        int64_t days = day_of(&other->when) - day_of(&when);
        if (!other->visible || other->trust < 45 || (days != 1 && days != -1))
            continue;
        bool is_possible = days == 1 ? when.minute >= 600 : when.minute <= 720;
        if (!is_possible)
            continue;
        kl_when local = other->when;
        if (local.minute != KL_NO_TIME && local.zone == KL_NO_ZONE) {
            int64_t zone = days * 1440 + local.minute - when.minute;
            if (!is_zone(zone))
                continue; /* not the same moment */
            local.zone = (int)zone;
        }
        return local;
    }
    return when;
}

static void explain(const choice *c, const kl_candidate *best)
{
    if (!best->clue)
        return;
    best->clue->won = true;
    if (!c->context->settings->explain)
        return;
    kl_build why = kl_build_begin(c->a->arena, 48);
    kl_build_add(&why, KL_STR("date: trust "));
    kl_build_uint(&why, (uint64_t)best->trust, 0);
    best->clue->why = kl_build_str(&why);
}

static void choose_modified(choice *c)
{
    const kl_candidate *best = best_of(c->modified, c->modified_count, ENOUGH);
    if (best && c->a->date.ptr &&
        kl_compare(kl_slice(kl_when_iso(c->context->scratch, &best->when), 0, 10), kl_slice(c->a->date, 0, 10)) >= 0) {
        c->a->modified = kl_when_iso(c->a->arena, &best->when);
        explain(c, best);
    }
}

/* The text, where no clue is believed. */
static void ask_text(choice *c)
{
    kl_date_found found;
    if (!kl_date_from_text(&c->words, c->a->text, &found) || !is_believable(c, &found.when))
        return;
    found.when.minute = KL_NO_TIME; /* the time of an event */
    c->a->date = kl_when_iso(c->a->arena, &found.when);
    kl_note_add(c->a, KL_STR("date"), KL_STR("date-from-text"), KL_STR("the date is one that the text names"));
    if (found.unsure)
        kl_note_add(c->a, KL_STR("date"), KL_STR("date-ambiguous"), KL_STR("day and month may be the other way round"));
}

static void choose(choice *c)
{
    turn_unsure(c->published, c->published_count);
    doubt_updates(c);
    const kl_candidate *best = best_of(c->published, c->published_count, ENOUGH);
    if (!best) {
        best = best_of(c->modified, c->modified_count, ENOUGH);
        if (!best) {
            ask_text(c);
            return;
        }
        kl_note_add(c->a, KL_STR("date"), KL_STR("date-of-update"),
                    KL_STR("the page names no other day than that of its last update"));
    }
    kl_when when = localised(c, best);
    c->a->date = kl_when_iso(c->a->arena, &when);
    explain(c, best);
    if (!best->unsure)
        return;
    for (size_t i = 0; i < c->published_count; i++)
        if (!c->published[i].unsure && day_of(&c->published[i].when) == day_of(&best->when))
            return;
    kl_note_add(c->a, KL_STR("date"), KL_STR("date-ambiguous"), KL_STR("day and month may be the other way round"));
}

/* ---------------------------------------------------------------- the stage */

/* In English the month comes first in America, the day nearly everywhere else: what the page says of its region, or
 * the country in its address, decides. */
static bool is_month_first(const kl_article *a, const kl_lang *lang)
{
    if (!kl_eq(kl_lang_setting(lang, KL_STR("date order")), KL_STR("mdy")))
        return false;
    for (size_t i = 0; i < a->clues.count; i++) {
        kl_str value = a->clues.items[i].value;
        if (a->clues.items[i].field == KL_F_LANG && value.len == 5 && kl_starts_nocase(value, KL_STR("en")) &&
            !kl_ends_nocase(value, KL_STR("US")))
            return kl_ends_nocase(value, KL_STR("PH"));
    }
    size_t host = kl_find(a->url, KL_STR("//"));
    kl_str rest = host == KL_NOT_FOUND ? a->url : kl_from(a->url, host + 2);
    size_t slash = kl_find_char(rest, '/');
    rest = slash == KL_NOT_FOUND ? rest : kl_slice(rest, 0, slash);
    static const kl_str lands[] = {KL_STR_INIT(".uk"), KL_STR_INIT(".au"), KL_STR_INIT(".nz"), KL_STR_INIT(".in"),
                                   KL_STR_INIT(".ie"), KL_STR_INIT(".za"), KL_STR_INIT(".sg"), KL_STR_INIT(".my"),
                                   KL_STR_INIT(".ng"), KL_STR_INIT(".ke"), KL_STR_INIT(".pk"), KL_STR_INIT(".id"),
                                   KL_STR_INIT(".eu"), KL_STR_INIT(".de"), KL_STR_INIT(".bd"), KL_STR_INIT(".lk")};
    for (size_t i = 0; i < sizeof lands / sizeof *lands; i++)
        if (kl_ends(rest, lands[i]))
            return false;
    return true;
}

/* The headline's place: the h1 that says what the title says, else the first. */
static kl_date_places find_places(const kl_article *a)
{
    kl_date_places places = {KL_NOWHERE, KL_NOWHERE, KL_NOWHERE};
    for (size_t i = 0; i < a->clues.count; i++) {
        const kl_clue *clue = &a->clues.items[i];
        bool is_title = a->title.ptr && kl_eq(clue->value, a->title);
        if (clue->field != KL_F_TITLE || clue->at == KL_NOWHERE)
            continue;
        if (places.headline == KL_NOWHERE || is_title)
            places.headline = clue->at;
        if (is_title)
            break;
    }
    for (size_t i = 0; i < a->blocks.count; i++) {
        const kl_block *block = &a->blocks.items[i];
        if (block->span.end == block->span.start || block->role == KL_HEADLINE)
            continue;
        if (places.text_start == KL_NOWHERE)
            places.text_start = block->at;
        places.text_end = block->at + (uint32_t)(block->span.end - block->span.start);
    }
    return places;
}

static int64_t latest_moment(choice *c)
{
    kl_date_found found;
    if (!kl_date_find(&c->words, c->a->fetched, 0, &found))
        return INT64_MAX;
    return kl_when_utc_minutes(&found.when) + (found.when.minute == KL_NO_TIME ? 2 : 1) * 1440;
}

static void run(kl_article *a, const kl_context *context)
{
    a->date = a->modified = KL_ABSENT;
    kl_note_clear(a, KL_STR("date"));
    choice *c = KL_NEW(context->scratch, choice);
    c->a = a;
    c->context = context;
    c->words = (kl_date_words){.know = context->know,
                               .regex = context->regex,
                               .lang = kl_knowledge_lang(context->know, a->lang),
                               .english = kl_knowledge_lang(context->know, KL_STR("en"))};
    c->words.month_first =
        is_month_first(a, c->words.lang->sections[KL_LANG_MONTHS].count ? c->words.lang : c->words.english);
    c->latest = latest_moment(c);
    c->places = find_places(a);
    for (size_t i = 0; i < a->clues.count; i++) {
        kl_clue *clue = &a->clues.items[i];
        if (clue->field != KL_F_DATE && clue->field != KL_F_MODIFIED)
            continue;
        clue->won = false;
        clue->why = KL_ABSENT;
        read_clue(c, clue);
    }
    read_url(c);
    choose(c);
    choose_modified(c);
}

static const char help[] =
    "Finds the day of publication: ISO 8601, with the time where the page gives its zone. Never later\n"
    "than `fetched`. Without any clue the text is asked; the note date-from-text says so.\n"
    "\n"
    "Example:  kliping clean page.html | kliping title | kliping date\n";

const kl_stage kl_stage_date = {
    .name = "date",
    .summary = "find the day of publication",
    .help = help,
    .reads = "clues url text lang fetched",
    .writes = "date modified notes",
    .needs = KL_HAS_TEXT,
    .gives = 0,
    .run = run,
};
