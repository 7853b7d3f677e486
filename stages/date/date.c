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
    ENOUGH = 30,  /* a plain line far from headline and text (50 / 2) is not believed alone */
    SUPPORT = 12, /* for each other kind of clue that names the day */
};

/* ---------------------------------------------------------------- choosing */

/* The order of day and month that the page's other figures have, if all of them have one. */
static kl_date_order order_of(const kl_date_choice *c)
{
    unsigned orders = 0;
    for (size_t i = 0; i < c->published_count; i++)
        orders |= (unsigned)c->published[i].proven;
    for (size_t i = 0; i < c->modified_count; i++)
        orders |= (unsigned)c->modified[i].proven;
    return orders == KL_DATE_DAY_FIRST || orders == KL_DATE_MONTH_FIRST ? (kl_date_order)orders : KL_DATE_ANY_ORDER;
}

/* "10/12/2024" where only the other reading is confirmed by a date that can be read in one way; or, where none names
 * either, where the page's other figures are written in one order. */
static void turn_unsure(const kl_date_choice *c, kl_candidate *list, size_t count)
{
    const kl_date_order order = order_of(c);
    for (size_t i = 0; i < count; i++) {
        kl_when other = list[i].when;
        other.month = list[i].when.day;
        other.day = list[i].when.month;
        if (!list[i].unsure || kl_date_names_day(list, count, &list[i].when, true))
            continue;
        bool is_turned = order && (order == KL_DATE_MONTH_FIRST) != c->words.month_first;
        if (order)
            list[i].unsure = false;
        if (kl_date_names_day(list, count, &other, true) || (is_turned && kl_date_is_believable(c, &other)))
            list[i].when = other;
    }
}

static unsigned bits(unsigned set)
{
    unsigned n = 0;
    for (; set; set &= set - 1)
        n++;
    return n;
}

/* Whether two clues are one witness: microdata and <time> of the same element. What readers see there is another. */
static bool is_same_place(const kl_candidate *a, const kl_candidate *b)
{
    enum { NEAR = 40 };
    uint32_t at = a->clue ? a->clue->at : KL_NOWHERE, other = b->clue ? b->clue->at : KL_NOWHERE;
    return a->visible == b->visible && at != KL_NOWHERE && other != KL_NOWHERE &&
           (at > other ? at - other : other - at) < NEAR;
}

int kl_date_support(const kl_candidate *list, size_t count, const kl_candidate *one)
{
    enum { LEAST = 15 }; /* trust of a clue that counts at all */
    unsigned kinds = 0;
    if (one->is_listed || one->trust < LEAST)
        return 0;
    for (size_t i = 0; i < count; i++)
        if (kl_date_day(&list[i].when) == kl_date_day(&one->when) && list[i].trust >= LEAST &&
            !is_same_place(&list[i], one))
            kinds |= list[i].support;
    return SUPPORT * (int)bits(kinds & ~one->support);
}

/* Of two days of publication that only machines see, and equally trusted, the earlier is the first. */
enum tie { AS_LISTED, FIRST };

static bool is_unseen(const kl_candidate *candidate) { return candidate->clue && candidate->clue->at == KL_NOWHERE; }

/* The best candidate of a list, counting for each the other kinds of clue that name its day. */
static const kl_candidate *best_of(const kl_candidate *list, size_t count, enum tie tie)
{
    const kl_candidate *best = NULL;
    int best_score = ENOUGH - 1;
    for (size_t i = 0; i < count; i++) {
        int score = list[i].trust + kl_date_support(list, count, &list[i]);
        bool is_tie = best && score == best_score && is_unseen(&list[i]) && is_unseen(best);
        bool is_earlier = is_tie && kl_date_day(&list[i].when) < kl_date_day(&best->when);
        if (score > best_score || (is_earlier && tie == FIRST)) {
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

/* A day, or a time of day without its zone, which another clue has that names the same: the moment in full. */
static kl_when completed(const kl_date_choice *c, kl_when when)
{
    for (size_t i = 0; i < c->published_count; i++) {
        const kl_candidate *other = &c->published[i];
        if (other->at_tail || other->trust < 45 || other->unsure || other->when.minute == KL_NO_TIME ||
            other->when.zone == KL_NO_ZONE || kl_date_day(&other->when) != kl_date_day(&when) ||
            (when.minute != KL_NO_TIME && when.minute != other->when.minute))
            continue;
        int second = when.second;
        when = other->when;
        if (when.second == KL_NO_TIME)
            when.second = second;
        return when;
    }
    return when;
}

/* Whether readers see the day of a moment at the headline, whatever other days stand there: today's, for one. */
static bool is_printed_at_head(const kl_date_choice *c, const kl_when *when)
{
    for (size_t i = 0; i < c->published_count; i++)
        if (c->published[i].visible && c->published[i].at_head &&
            kl_date_day(&c->published[i].when) == kl_date_day(when))
            return true;
    return false;
}

/* A moment in UTC whose day is not the one printed beside it: the readers' zone is another, and the printed day is the
 * day of publication. With the printed time the zone is known, too. */
static kl_when localised(const kl_date_choice *c, const kl_candidate *best)
{
    kl_when when = best->when;
    if (when.zone == KL_NO_ZONE || when.minute == KL_NO_TIME)
        return completed(c, when);
    if (when.zone != 0 || is_printed_at_head(c, &when))
        return when;
    for (size_t i = 0; i < c->published_count; i++) {
        const kl_candidate *other = &c->published[i];
        int64_t days = kl_date_day(&other->when) - kl_date_day(&when);
        /* Behind the text other stories are dated, too. */
        if (!other->visible || other->at_tail || other->trust < 45 || (days != 1 && days != -1))
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

static void mark(const kl_candidate *best)
{
    if (best->clue)
        best->clue->won = true;
}

static void choose_modified(kl_date_choice *c)
{
    const kl_candidate *best = best_of(c->modified, c->modified_count, AS_LISTED);
    if (best && c->a->date.ptr &&
        kl_compare(kl_slice(kl_when_iso(c->context->scratch, &best->when), 0, 10), kl_slice(c->a->date, 0, 10)) >= 0) {
        c->a->modified = kl_when_iso(c->a->arena, &best->when);
        mark(best);
    }
}

/* A date that stands alone in its line, far from headline and text, is believed where no other such line names another
 * day: lists and comments do. */
static const kl_candidate *lone_date(const kl_date_choice *c)
{
    const kl_candidate *lone = NULL;
    for (size_t i = 0; i < c->published_count; i++) {
        const kl_candidate *one = &c->published[i];
        if (!one->alone || one->trust <= 0)
            continue;
        if (lone && kl_date_day(&lone->when) != kl_date_day(&one->when))
            return NULL;
        lone = one;
    }
    return lone;
}

/* The day of the text's dateline, against one that is printed behind the text, without a word for it: a reader's. */
static bool ask_dateline(kl_date_choice *c, const kl_candidate *best)
{
    kl_date_found found;
    if (!best->at_tail || best->labelled || !best->visible || !kl_date_of_dateline(&c->words, c->a->text, &found) ||
        !kl_date_is_believable(c, &found.when))
        return false;
    c->a->date = kl_when_iso(c->a->arena, &found.when);
    kl_note_add(c->a, KL_STR("date"), KL_STR("date-from-text"), KL_STR("the date is that of the dateline"));
    return true;
}

/* The text, where no clue is believed. */
static void ask_text(kl_date_choice *c)
{
    kl_date_found found;
    if (!kl_date_from_text(&c->words, c->a->text, &found) || !kl_date_is_believable(c, &found.when))
        return;
    found.when.minute = KL_NO_TIME; /* the time of an event */
    c->a->date = kl_when_iso(c->a->arena, &found.when);
    kl_note_add(c->a, KL_STR("date"), KL_STR("date-from-text"), KL_STR("the date is one that the text names"));
    if (found.unsure)
        kl_note_add(c->a, KL_STR("date"), KL_STR("date-ambiguous"), KL_STR("day and month may be the other way round"));
}

/* Whether the best day is printed far from the headline or behind the text, while the page names that of its last
 * update: a story beside it is dated, the page's own publication is not. */
static bool is_stray(const kl_date_choice *c, const kl_candidate *best)
{
    enum { FAR = 40, STATED = 75 }; /* half the trust of an element with a date; of a clue that states a day */
    const kl_candidate *update = best_of(c->modified, c->modified_count, AS_LISTED);
    if (!update || !best->clue || best->clue->at == KL_NOWHERE || best->labelled)
        return false;
    return update->at_head ? best->trust <= FAR || best->at_tail : best->trust <= FAR && update->trust >= STATED;
}

/* The update that stands for the publication of which the page says nothing: the best one that readers see, for what
 * only machines see changes with every build. */
static const kl_candidate *best_update(const kl_date_choice *c)
{
    const kl_candidate *best = NULL;
    int best_score = ENOUGH - 1;
    for (size_t i = 0; i < c->modified_count; i++) {
        const kl_candidate *one = &c->modified[i];
        int score = one->trust + kl_date_support(c->modified, c->modified_count, one);
        if (one->visible && score > best_score) {
            best_score = score;
            best = one;
        }
    }
    return best ? best : best_of(c->modified, c->modified_count, AS_LISTED);
}

static void choose(kl_date_choice *c)
{
    turn_unsure(c, c->published, c->published_count);
    turn_unsure(c, c->modified, c->modified_count);
    kl_date_weigh(c);
    const kl_candidate *best = best_of(c->published, c->published_count, FIRST);
    if (best && is_stray(c, best))
        best = NULL;
    else if (!best)
        best = lone_date(c);
    if (best && ask_dateline(c, best))
        return;
    if (!best) {
        best = best_update(c);
        if (!best) {
            ask_text(c);
            return;
        }
        kl_note_add(c->a, KL_STR("date"), KL_STR("date-of-update"),
                    KL_STR("the page names no other day than that of its last update"));
    }
    kl_when when = localised(c, best);
    c->a->date = kl_when_iso(c->a->arena, &when);
    c->won = best;
    mark(best);
    if (best->relative)
        kl_note_add(c->a, KL_STR("date"), KL_STR("date-relative"),
                    KL_STR("the date is reckoned back from the time of capture"));
    if (!best->unsure)
        return;
    for (size_t i = 0; i < c->published_count; i++)
        if (!c->published[i].unsure && kl_date_day(&c->published[i].when) == kl_date_day(&best->when))
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

/* The last minute of the capture time, which is kept as "now"; INT64_MAX: none is known. */
static int64_t latest_moment(kl_date_choice *c)
{
    kl_date_found found;
    if (!kl_date_find(&c->words, c->a->fetched, 0, &found))
        return INT64_MAX;
    c->now = found.when;
    return kl_when_utc_minutes(&found.when) + (found.when.minute == KL_NO_TIME ? 1440 : 0);
}

/* The language that the page says it is in: that of its frame, whatever the text is written in. */
static const kl_lang *stated_lang(const kl_date_choice *c)
{
    for (size_t i = 0; i < c->a->clues.count; i++)
        if (c->a->clues.items[i].field == KL_F_LANG)
            return kl_knowledge_lang(c->context->know, c->a->clues.items[i].value);
    return kl_knowledge_lang(c->context->know, c->a->lang);
}

static void run(kl_article *a, const kl_context *context)
{
    a->date = a->modified = KL_ABSENT;
    kl_note_clear(a, KL_STR("date"));
    kl_date_choice *c = KL_NEW(context->scratch, kl_date_choice);
    c->a = a;
    c->context = context;
    c->words = (kl_date_words){.know = context->know,
                               .regex = context->regex,
                               .lang = kl_knowledge_lang(context->know, a->lang),
                               .stated = stated_lang(c),
                               .english = kl_knowledge_lang(context->know, KL_STR("en"))};
    c->words.month_first =
        is_month_first(a, c->words.lang->sections[KL_LANG_MONTHS].count ? c->words.lang : c->words.english);
    c->latest = latest_moment(c);
    kl_date_read_clues(c);
    choose(c);
    choose_modified(c);
    if (context->settings->explain)
        kl_date_explain(c);
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
