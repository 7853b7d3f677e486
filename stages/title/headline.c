/* headline.c - which of the page's titles is the headline as printed?
 *
 * The h1 is what readers see: it wins if it has words in common with what the page calls itself (og:title, JSON-LD,
 * <title>), which a logo, a section's name and a related story have not. The others come from one template, so that
 * their agreement says little; the address, of which an editor made a short form of the headline, is asked, too. Where
 * no h1 is the headline, an h2 that says the same as they do gives the printed form; else the best of them, without the
 * site's name. */
#include "title.h"
#include "utf8.h"

enum {
    MAX_TITLES = 24,
    ENOUGH = 50, /* percent of words in common that make an h1 the headline */
    SAME = 80,   /* and an h2, of which pages have many */
};

typedef struct titles {
    kl_article *a;
    kl_arena *scratch;
    kl_clue *clues[MAX_TITLES];
    kl_words words[MAX_TITLES];
    size_t count;
    kl_words slug; /* the address's words for the page */
} titles;

/* What the page calls itself, best first. */
static const kl_str names[] = {KL_STR_INIT("json-ld:headline"), KL_STR_INIT("headline"),
                               KL_STR_INIT("og:title"),         KL_STR_INIT("title"),
                               KL_STR_INIT("twitter:title"),    KL_STR_INIT("json-ld:name"),
                               KL_STR_INIT("parsely-title"),    KL_STR_INIT("sailthru.title"),
                               KL_STR_INIT("dc.title"),         KL_STR_INIT("citation_title")};

static bool is_from(const kl_clue *clue, kl_str from) { return kl_eq(clue->from, from); }

/* Whether the clue is a line of the page, not one of its names for itself. */
static bool is_heading(const kl_clue *clue)
{
    return is_from(clue, KL_STR("h1")) || is_from(clue, KL_STR("h2")) || is_from(clue, KL_STR("line"));
}

/* How far a heading agrees with the page's names for itself: the best overlap of words. Short names agree with anything
 * ("News" in "News of the week"), so that both must have some length. */
static unsigned agreement(const titles *t, size_t heading)
{
    unsigned best = 0;
    for (size_t i = 0; i < t->count; i++) {
        if (i == heading || is_heading(t->clues[i]) || is_from(t->clues[i], KL_STR("itemprop:headline")))
            continue;
        const kl_words *words = &t->words[i];
        unsigned overlap = kl_words_overlap(&t->words[heading], words);
        if (t->words[heading].count < 3 && !kl_words_equal(&t->words[heading], words))
            overlap /= t->words[heading].count * 3 < words->count ? 3 : 2;
        if (overlap > best)
            best = overlap;
    }
    /* "/2024/05/ferry-late-again": of a few words all must be in the heading, and of a long slug nearly all. */
    enum { LEAST = 2, NEARLY = 80 };
    unsigned slug = kl_words_overlap(&t->words[heading], &t->slug);
    if (t->slug.count >= LEAST && t->words[heading].count >= t->slug.count && slug >= NEARLY && best < ENOUGH)
        best = ENOUGH;
    return best;
}

/* The words of the last piece of an address that has some: "/2024/05/ferry-late-again.html". */
kl_words kl_title_slug(const kl_article *a, kl_arena *scratch)
{
    kl_str url = a->url, best = KL_STR("");
    size_t host = kl_find(url, KL_STR("//")), end = 0;
    url = host == KL_NOT_FOUND ? KL_STR("") : kl_from(url, host + 2);
    while (end < url.len && url.ptr[end] != '?' && url.ptr[end] != '#')
        end++;
    url = kl_slice(url, 0, end);
    size_t slash = kl_find_char(url, '/');
    url = slash == KL_NOT_FOUND ? KL_STR("") : kl_from(url, slash + 1);
    for (kl_str piece; kl_next_piece(&url, '/', &piece);)
        if (kl_find_char(piece, '-') != KL_NOT_FOUND || kl_find_char(piece, '_') != KL_NOT_FOUND)
            best = piece;
    size_t point = kl_find_last_char(best, '.');
    best = point != KL_NOT_FOUND && best.len - point <= 6 ? kl_slice(best, 0, point) : best;
    char *plain = kl_arena_text(scratch, best.len);
    for (size_t i = 0; i < best.len; i++) /* '_' is a letter of words elsewhere */
        plain[i] = best.ptr[i] == '_' || best.ptr[i] == '-' ? ' ' : best.ptr[i];
    return kl_words_of(scratch, (kl_str){plain, best.len});
}

static bool has_names(const titles *t)
{
    for (size_t i = 0; i < t->count; i++)
        if (!is_heading(t->clues[i]))
            return true;
    return false;
}

static bool is_site_name(const titles *t, size_t i)
{
    kl_words site = kl_words_of(t->scratch, t->a->site);
    return (site.count && kl_words_equal(&t->words[i], &site)) || kl_title_is_host(t->a, t->clues[i]->value);
}

static kl_clue *best_heading(const titles *t, kl_str from, unsigned enough)
{
    enum { CLEARLY = 60, HARDLY = 20, LEAST = 3 }; /* percent of a slug of so many words */
    kl_clue *best = NULL;
    unsigned best_agreement = 0, best_slug = 0;
    for (size_t i = 0; i < t->count; i++) {
        if (!is_from(t->clues[i], from) || t->words[i].count == 0 || is_site_name(t, i))
            continue;
        unsigned agrees = has_names(t) ? agreement(t, i) : enough;
        const unsigned slug = t->slug.count >= LEAST ? kl_words_overlap(&t->words[i], &t->slug) : 0;
        bool is_of_slug = slug >= CLEARLY && best_slug <= HARDLY && t->words[i].count >= LEAST;
        /* A later one must be clearly better than the first, by what the page calls itself or by its address. */
        if (agrees >= enough && (!best || agrees > best_agreement + 15 || is_of_slug)) {
            best = t->clues[i];
            best_agreement = agrees;
            best_slug = slug;
        }
    }
    return best;
}

/* Whether words are a section's name, or a feed's, which is the site's. */
static bool is_section_name(const titles *t, const kl_words *words)
{
    for (size_t i = 0; i < t->a->clues.count; i++) {
        const kl_clue *clue = &t->a->clues.items[i];
        if (clue->field != KL_F_SECTION && clue->field != KL_F_SITE)
            continue;
        const kl_words other = kl_words_of(t->scratch, clue->value);
        if (kl_words_equal(words, &other))
            return true;
    }
    return false;
}

/* The page's best name for itself. */
static kl_clue *best_name(const titles *t)
{
    for (size_t n = 0; n < sizeof names / sizeof *names; n++)
        for (size_t i = 0; i < t->count; i++)
            if (is_from(t->clues[i], names[n]) && t->words[i].count && !is_site_name(t, i))
                return t->clues[i];
    return NULL;
}

/* "Headline Headline" once; without the mark of a link to the heading. */
static kl_str undoubled(kl_str text)
{
    if (kl_ends(text, KL_STR("¶")))
        text = kl_trim(kl_slice(text, 0, text.len - 2));
    for (size_t gap = 0; gap <= 1; gap++) {
        if ((text.len - gap) % 2 || text.len <= gap + 20)
            continue;
        size_t half = (text.len - gap) / 2;
        if (kl_eq(kl_slice(text, 0, half), kl_from(text, half + gap)) && (!gap || text.ptr[half] == ' '))
            return kl_slice(text, 0, half);
    }
    return text;
}

/* A name that was cut ("Headline that is too lo..."), completed by a clue that begins with it. */
static kl_str completed(const titles *t, kl_str text)
{
    size_t len = kl_ends(text, KL_STR("...")) ? text.len - 3 : kl_ends(text, KL_STR("…")) ? text.len - 3 : 0;
    kl_str start = kl_trim(kl_slice(text, 0, len));
    for (size_t i = 0; len >= 20 && i < t->count; i++) {
        kl_str value = t->clues[i]->value;
        if (value.len > text.len && kl_starts_nocase(value, start) && !kl_ends(value, KL_STR("...")))
            return kl_title_without_site(t->a, t->scratch, value);
    }
    return text;
}

/* A heading may hold a kicker before the headline ("Culture: What the fair shows"): where the page calls itself by the
 * rest of it, the rest is the headline. */
static kl_str without_kicker(const titles *t, const kl_clue *heading, kl_str text)
{
    enum { LEAST = 4, MOST = 6 }; /* words of the rest, and of a kicker */
    kl_words all = kl_words_of(t->scratch, text);
    for (size_t i = 0; i < t->count; i++) {
        const kl_words *rest = &t->words[i];
        if (is_heading(t->clues[i]) || t->clues[i] == heading || rest->count < LEAST || rest->count >= all.count ||
            all.count - rest->count > MOST)
            continue;
        const kl_words tail = {all.hashes + (all.count - rest->count), rest->count};
        if (kl_words_equal(&tail, rest))
            return kl_title_without_site(t->a, t->scratch, t->clues[i]->value);
    }
    return text;
}

/* The same where the heading says by its class names what is a kicker, unless the page calls itself by it. */
static kl_str without_marked_kicker(const titles *t, const kl_clue *heading, kl_str text)
{
    enum { LEAST = 10 }; /* bytes of a headline */
    for (size_t i = 0; i < t->a->clues.count; i++) {
        const kl_clue *kicker = &t->a->clues.items[i];
        if (kicker->field != KL_F_SUBTITLE || !is_from(kicker, KL_STR("kicker")) || kicker->at != heading->at ||
            !kl_starts(text, kicker->value))
            continue;
        kl_str rest = kl_from(text, kicker->value.len);
        while (rest.len && strchr(" -:|/", rest.ptr[0] ? rest.ptr[0] : 'x'))
            rest = kl_from(rest, 1);
        bool is_named = false, is_named_without = false;
        const kl_words words = kl_words_of(t->scratch, rest);
        for (size_t n = 0; n < t->count; n++)
            if (!is_heading(t->clues[n]) && t->clues[n]->at == KL_NOWHERE) {
                is_named |= kl_starts_nocase(t->clues[n]->value, kicker->value);
                is_named_without |= kl_words_equal(&words, &t->words[n]);
            }
        return rest.len >= LEAST && (!is_named || is_named_without) ? rest : text;
    }
    return text;
}

/* "Ferry late again Subscribers": a word behind the headline that none of at least two of the page's names has, which
 * are the headline and nothing else, or go on behind a bar. */
static kl_str without_badge(const titles *t, kl_str text)
{
    enum { LEAST = 4, AGREE = 2 }; /* words of the headline, and names */
    const size_t space = kl_find_last_char(text, ' ');
    kl_str rest = kl_slice(text, 0, space == KL_NOT_FOUND ? 0 : space);
    const kl_words words = kl_words_of(t->scratch, rest), badge = kl_words_of(t->scratch, kl_from(text, rest.len));
    size_t agree = 0;
    bool is_behind_mark = rest.len && strchr("|-:/", rest.ptr[rest.len - 1]);
    if (words.count < LEAST || badge.count != 1 || is_behind_mark)
        return text;
    for (size_t i = 0; i < t->count; i++) {
        const kl_clue *name = t->clues[i];
        if (is_heading(name) || name->at != KL_NOWHERE)
            continue;
        const size_t bar = kl_find(name->value, KL_STR(" | "));
        const kl_words plain =
            kl_words_of(t->scratch, bar == KL_NOT_FOUND ? kl_title_without_site(t->a, t->scratch, name->value)
                                                        : kl_slice(name->value, 0, bar));
        if (!kl_words_equal(&plain, &words))
            return text;
        agree++;
    }
    return agree >= AGREE ? rest : text;
}

/* What stands behind a bar at the end of a name is the site's or a section's, known by another name. */
static kl_str without_tail(kl_str text)
{
    enum { LEAST = 4 };
    size_t bar = kl_find(text, KL_STR(" | "));
    kl_str head = bar == KL_NOT_FOUND ? text : kl_slice(text, 0, bar);
    size_t spaces = 0;
    for (size_t i = 0; i < head.len; i++)
        spaces += head.ptr[i] == ' ';
    return spaces + 1 >= LEAST ? head : text;
}

static void collect(titles *t)
{
    for (size_t i = 0; i < t->a->clues.count && t->count < MAX_TITLES; i++) {
        kl_clue *clue = &t->a->clues.items[i];
        if (clue->field != KL_F_TITLE)
            continue;
        clue->won = false;
        clue->why = KL_ABSENT;
        t->words[t->count] = kl_words_of(t->scratch, kl_title_without_site(t->a, t->scratch, clue->value));
        t->clues[t->count++] = clue;
    }
}

/* Where the text begins, in reading order; KL_NOWHERE where there is none. */
static uint32_t text_start(const kl_article *a)
{
    for (size_t i = 0; i < a->blocks.count; i++) {
        const kl_block *block = &a->blocks.items[i];
        if (block->span.end > block->span.start && block->role != KL_HEADLINE)
            return block->at;
    }
    return KL_NOWHERE;
}

static size_t common_words(const kl_words *a, const kl_words *b)
{
    const size_t shorter = a->count < b->count ? a->count : b->count;
    return (kl_words_overlap(a, b) * shorter + 50) / 100;
}

/* Whether one of the page's names, or its address, has at least `least` words in common with a heading. */
static bool is_akin(const titles *t, size_t heading, size_t least)
{
    bool is = common_words(&t->words[heading], &t->slug) >= least;
    for (size_t i = 0; i < t->count && !is; i++)
        is = !is_heading(t->clues[i]) && common_words(&t->words[heading], &t->words[i]) >= least;
    return is;
}

/* The page's only h1, just before the text, where its names for itself speak of the same in other words: they are
 * written for those who search, the heading for those who read. */
static kl_clue *lone_heading(const titles *t)
{
    enum { BEFORE = 600, LEAST = 3, COMMON = 2 }; /* bytes of visible text before the first block; words */
    const uint32_t start = text_start(t->a);
    size_t lone = t->count;
    for (size_t i = 0; i < t->count; i++) {
        if (!is_from(t->clues[i], KL_STR("h1")))
            continue;
        if (lone < t->count)
            return NULL;
        lone = i;
    }
    if (lone == t->count || t->words[lone].count < LEAST || start == KL_NOWHERE || is_site_name(t, lone) ||
        is_section_name(t, &t->words[lone]) || !is_akin(t, lone, COMMON))
        return NULL;
    const uint32_t at = t->clues[lone]->at;
    return at <= start && (uint64_t)at + BEFORE >= start ? t->clues[lone] : NULL;
}

static kl_clue *choose(const titles *t, kl_str *why)
{
    for (size_t i = 0; i < t->count; i++) {
        *why = KL_STR("title: the first line of a raw text");
        if (is_from(t->clues[i], KL_STR("headline")) && t->clues[i]->at != KL_NOWHERE) /* not a meta element */
            return t->clues[i];
    }
    kl_clue *clue = best_heading(t, KL_STR("h1"), ENOUGH);
    *why = KL_STR("title: the h1 that says what the page calls itself");
    if (clue)
        return clue;
    clue = best_heading(t, KL_STR("h2"), SAME);
    *why = KL_STR("title: no h1 is the headline, but this is");
    if (clue && has_names(t))
        return clue;
    clue = best_heading(t, KL_STR("line"), SAME);
    if (!clue)
        clue = best_heading(t, KL_STR("itemprop:headline"), SAME);
    *why = KL_STR("title: no heading is the headline, but this line is");
    if (clue && has_names(t))
        return clue;
    clue = lone_heading(t);
    *why = KL_STR("title: no name of the page is printed, but this is its only h1");
    if (clue && has_names(t))
        return clue;
    clue = best_name(t);
    *why = KL_STR("title: what the page calls itself; no heading says it");
    if (clue)
        return clue;
    *why = KL_STR("title: the first heading, for want of anything else");
    clue = best_heading(t, KL_STR("h1"), 0);
    return clue ? clue : best_heading(t, KL_STR("h2"), 0);
}

/* With --explain: how far each agrees with the others. */
static void explain(titles *t)
{
    for (size_t i = 0; i < t->count; i++) {
        kl_build why = kl_build_begin(t->a->arena, 64);
        kl_build_add(&why, is_heading(t->clues[i]) ? KL_STR("title: a line of the page, of whose words ")
                                                   : KL_STR("title: what the page calls itself; of its words "));
        kl_build_uint(&why, agreement(t, i), 0);
        kl_build_add(&why, KL_STR(" % stand in the best of what it calls itself"));
        t->clues[i]->why = kl_build_str(&why);
    }
}

kl_str kl_title_headline(kl_article *a, const kl_context *context)
{
    titles *t = KL_NEW(context->scratch, titles);
    t->a = a;
    t->scratch = context->scratch;
    collect(t);
    t->slug = kl_title_slug(a, t->scratch);
    kl_str why;
    if (context->settings->explain)
        explain(t);
    kl_clue *clue = choose(t, &why);
    if (!clue)
        return KL_ABSENT;
    clue->won = true;
    if (context->settings->explain)
        clue->why = why;
    kl_str title = kl_title_without_site(a, context->scratch, clue->value);
    title = completed(t, title);
    if (is_heading(clue))
        title = without_badge(t, without_kicker(t, clue, without_marked_kicker(t, clue, title)));
    if (is_from(clue, KL_STR("title")))
        title = kl_title_piece_of_slug(a, context->scratch, title);
    if (!is_from(clue, KL_STR("h1")) && !is_from(clue, KL_STR("h2")))
        title = without_tail(title);
    return undoubled(title);
}
