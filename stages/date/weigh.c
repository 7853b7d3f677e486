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
    enum { ELEMENT = 76, LINE = 50, JUST_BEHIND = 150, MORE = 40, LINE_MORE = 60 };
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

/* Where a day stands alone in its line at the headline, another in a line behind the text is the next story's, if no
 * word says otherwise. What an element of its own states there may still be the article's. */
static void doubt_tail(kl_date_choice *c)
{
    enum { LINE = 50 };
    const kl_candidate *head = NULL;
    for (size_t i = 0; i < c->published_count && !head; i++)
        if (c->published[i].at_head && c->published[i].alone && c->published[i].trust >= LINE)
            head = &c->published[i];
    for (size_t i = 0; head && i < c->published_count; i++) {
        kl_candidate *one = &c->published[i];
        if (one->at_tail && one->visible && !one->labelled && kl_date_day(&one->when) != kl_date_day(&head->when))
            one->trust -= DOUBT;
    }
}

void kl_date_weigh(kl_date_choice *c)
{
    doubt_updates(c);
    doubt_tail(c);
    prefer_printed(c);
}
