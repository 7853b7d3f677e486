/* weigh.c - what does the page say of its dates elsewhere, that makes one more or less believable?
 *
 * Rule    a day that the page calls its update is none of publication, wherever it is printed without saying so; and
 *         what readers see at the headline is meant for them, what only machines see is often a system's: when the
 *         page was moved, rebuilt or saved
 */
#include "date.h"
#include "str.h"

enum {
    DOUBT = 40,
    STATED = 75,  /* trust of a clue that states the day of publication */
    GENERIC = 76, /* of a meta element that is only called "date": see trust.c */
};

bool kl_date_names_day(const kl_candidate *list, size_t count, const kl_when *day, bool sure)
{
    for (size_t i = 0; i < count; i++)
        if ((!sure || !list[i].unsure) && list[i].when.year == day->year && list[i].when.month == day->month &&
            list[i].when.day == day->day)
            return true;
    return false;
}

/* Whether a candidate is what readers see as the date, by its words or by the element around them. */
static bool is_printed(const kl_candidate *candidate)
{
    return candidate->clue && (candidate->visible || kl_eq(candidate->clue->from, KL_STR("time")));
}

static bool is_update(const kl_date_choice *c, const kl_candidate *candidate)
{
    return kl_date_names_day(c->modified, c->modified_count, &candidate->when, false);
}

/* Whether the line behind a label of updates holds the candidate's place: "Updated on <time>May 17, 2024</time>". */
static bool is_within_update(const kl_date_choice *c, const kl_candidate *candidate)
{
    for (size_t i = 0; i < c->modified_count; i++) {
        const kl_clue *line = c->modified[i].clue;
        if (c->modified[i].visible && line != candidate->clue && candidate->clue->at >= line->at &&
            candidate->clue->at <= line->at + line->value.len &&
            kl_date_day(&c->modified[i].when) == kl_date_day(&candidate->when))
            return true;
    }
    return false;
}

/* What is printed is the day of the last change, where the page states that day as such and another as that of
 * publication. */
static void doubt_updates(kl_date_choice *c)
{
    bool is_stated = false;
    for (size_t i = 0; i < c->published_count; i++) {
        kl_candidate *one = &c->published[i];
        if (is_printed(one) && !one->labelled && is_within_update(c, one))
            one->trust = 0;
        is_stated |=
            ((!one->visible && one->trust >= STATED) || (one->labelled && !one->in_list)) && !is_update(c, one);
    }
    for (size_t i = 0; is_stated && i < c->published_count; i++) {
        kl_candidate *one = &c->published[i];
        bool is_generic = one->clue && one->clue->at == KL_NOWHERE && one->trust == GENERIC;
        if ((is_generic || (is_printed(one) && !one->labelled)) && is_update(c, one))
            one->trust -= DOUBT;
    }
}

/* The best day of those that only machines see, if readers see it nowhere. */
static const kl_candidate *best_unseen(const kl_date_choice *c)
{
    const kl_candidate *best = NULL;
    for (size_t i = 0; i < c->published_count; i++) {
        const kl_candidate *one = &c->published[i];
        if (one->clue && one->clue->at == KL_NOWHERE && one->trust >= STATED && (!best || one->trust > best->trust))
            best = one;
    }
    for (size_t i = 0; best && i < c->published_count; i++)
        if (c->published[i].clue && c->published[i].clue->at != KL_NOWHERE &&
            kl_date_day(&c->published[i].when) == kl_date_day(&best->when))
            return NULL;
    return best;
}

/* Whether the page states no update that is later than that day: a system that knows only the day of its last build. */
static bool is_last_change(const kl_date_choice *c, const kl_candidate *one)
{
    bool is_known = false;
    for (size_t i = 0; i < c->modified_count; i++) {
        if (kl_date_day(&c->modified[i].when) > kl_date_day(&one->when))
            return false;
        is_known |= !c->modified[i].visible;
    }
    return is_known;
}

/* A day at the headline, in an element of its own, which the page calls no update, against one that readers see
 * nowhere. A mere line must stand alone just behind the headline, and the other be the day of the last change. */
static void prefer_printed(kl_date_choice *c)
{
    enum { ELEMENT = 76, LINE = 50, JUST_BEHIND = 300, MORE = 40, LINE_MORE = 60 };
    const kl_candidate *unseen = best_unseen(c);
    if (!unseen || c->places.headline == KL_NOWHERE)
        return;
    bool is_last = is_last_change(c, unseen);
    for (size_t i = 0; i < c->published_count; i++) {
        kl_candidate *one = &c->published[i];
        int64_t days = kl_date_day(&one->when) - kl_date_day(&unseen->when);
        /* A day more or less is the zone's, or the printed paper's. */
        if (!one->clue || one->clue->at == KL_NOWHERE || one->relative || is_update(c, one) ||
            (days >= -1 && days <= 1))
            continue;
        bool is_just_behind = one->clue->at > c->places.headline && one->clue->at <= c->places.headline + JUST_BEHIND;
        if (one->trust >= ELEMENT && (one->at_head || one->labelled))
            one->trust += MORE;
        else if (is_last && one->trust >= LINE && one->alone && is_just_behind)
            one->trust += LINE_MORE;
    }
}

/* The best printed day at the headline: behind it, else alone in its line just before it. */
static const kl_candidate *best_at_head(const kl_date_choice *c)
{
    enum { LINE = 45 };
    const kl_candidate *best = NULL;
    bool best_is_behind = false;
    for (size_t i = 0; i < c->published_count; i++) {
        const kl_candidate *one = &c->published[i];
        if (!one->at_head || one->trust < LINE || is_update(c, one))
            continue;
        bool is_behind = one->clue->at >= c->places.headline;
        if ((!is_behind && !one->alone) || (best_is_behind && !is_behind))
            continue;
        if (!best || is_behind > best_is_behind || one->trust > best->trust)
            best = one;
        best_is_behind |= is_behind;
    }
    return best;
}

static bool is_other_day(const kl_candidate *a, const kl_candidate *b)
{
    return kl_date_day(&a->when) != kl_date_day(&b->when);
}

/* Where a day stands at the headline, another one behind the text is the next story's or a reader's, whatever element
 * it stands in, if no word says otherwise; one before the headline is today's, or a story's that is set above. */
static void doubt_others(kl_date_choice *c)
{
    enum { LESS = 20 };
    const kl_candidate *head = best_at_head(c);
    for (size_t i = 0; head && i < c->published_count; i++) {
        kl_candidate *one = &c->published[i];
        if (!one->clue || one->clue->at == KL_NOWHERE || !is_other_day(one, head))
            continue;
        if (one->at_tail)
            one->trust -= one->labelled ? LESS : DOUBT;
        else if (one->clue->at < c->places.headline && !one->labelled)
            one->trust -= LESS;
    }
}

/* The same for updates: those of other stories stand in their teasers. */
static void doubt_other_updates(kl_date_choice *c)
{
    bool is_at_head = false;
    for (size_t i = 0; i < c->modified_count; i++)
        is_at_head |= c->modified[i].at_head;
    for (size_t i = 0; is_at_head && i < c->modified_count; i++)
        if (c->modified[i].at_tail)
            c->modified[i].trust -= DOUBT;
}

/* Where the address has year and month, a printed day of another month is another's, if no word calls it that of
 * publication. */
static void doubt_months(kl_date_choice *c)
{
    for (size_t i = 0; c->path_month && i < c->published_count; i++) {
        kl_candidate *one = &c->published[i];
        int months = (one->when.year - c->path_year) * 12 + one->when.month - c->path_month;
        /* A month more or less: written at its end, or in another zone. */
        if (is_printed(one) && !one->labelled && (months < -1 || months > 1))
            one->trust -= DOUBT;
    }
}

/* What is printed in a line and lies behind the last update that the page states is to come, or today's. */
static void doubt_later(kl_date_choice *c)
{
    int64_t last = 0;
    for (size_t i = 0; i < c->modified_count; i++)
        if (!c->modified[i].visible && kl_date_day(&c->modified[i].when) > last)
            last = kl_date_day(&c->modified[i].when);
    for (size_t i = 0; last && i < c->published_count; i++) {
        kl_candidate *one = &c->published[i];
        if (one->visible && !one->labelled && kl_date_day(&one->when) > last + 1)
            one->trust -= DOUBT;
    }
}

void kl_date_weigh(kl_date_choice *c)
{
    doubt_updates(c);
    doubt_months(c);
    doubt_later(c);
    doubt_others(c);
    doubt_other_updates(c);
    prefer_printed(c);
}
