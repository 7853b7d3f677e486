/* people.c - who is named in the article?
 * One pass over the words that stand outside of marks. Each name is kept once, with the first role found beside
 * it and with what speaks for its being a person's; an index by word finds the fullest form of "Zain" in constant
 * time. */
#include "subject.h"
#include "word.h"

enum {
    MAX_NAME_WORDS = 6,
    LEAST_AGE = 7, /* bytes of an age before a name, in one word: "25-jährige"; but "2024" */
    MAX_BODY = 10, /* words of a body's name */
    BARE_ROLE = 8, /* words of a description that no list knows: "seorang pembatik berusia 71 tahun, Mbah Sumirah" */
};

static size_t add_person(kl_people *people, const kl_words *words, size_t first, size_t end)
{
    uint32_t hash = 0;
    for (size_t i = first; i < end; i++)
        hash = hash * 31 + word(words, i)->hash;
    size_t bucket = word(words, end - 1)->hash & people->mask, steps = 0;
    for (size_t l = people->buckets[bucket]; l && steps < KL_MAX_CHAIN; l = people->links.items[l - 1].next, steps++) {
        kl_person *p = &people->list.items[people->links.items[l - 1].person];
        if (p->hash != hash || p->end - p->first != end - first)
            continue;
        kl_str name = kl_words_text(words, first, end);
        if (name.len < p->name.len) { /* with shorter endings: the case in which somebody is named */
            p->name = name;
            p->first = first;
            p->end = end;
        }
        return people->links.items[l - 1].person;
    }
    const kl_person person = {.first = first,
                              .end = end,
                              .alias = KL_NO_WORD,
                              .name = kl_words_text(words, first, end),
                              .hash = hash,
                              .full = people->list.count};
    kl_list_push(words->arena, &people->list, person);
    for (size_t i = first; i < end; i++) {
        size_t *b = &people->buckets[word(words, i)->hash & people->mask];
        kl_list_push(words->arena, &people->links, ((kl_person_link){people->list.count - 1, *b}));
        *b = people->links.count;
    }
    return people->list.count - 1;
}

/* The words [i, end) are another name of the person: "Joko Widodo (Jokowi)". */
static void add_alias(kl_people *people, const kl_words *words, kl_person *p, size_t i, size_t end)
{
    if (p->alias != KL_NO_WORD)
        return;
    p->alias = i;
    p->alias_end = end;
    for (; i < end; i++) {
        size_t *b = &people->buckets[word(words, i)->hash & people->mask];
        kl_list_push(words->arena, &people->links, ((kl_person_link){(size_t)(p - people->list.items), *b}));
        *b = people->links.count;
    }
}

/* Where the name [i, ...), with the titles before it, ends; i if none stands there. */
static size_t called_end(const kl_words *words, size_t i)
{
    size_t end = i;
    while (end < words->list.count && end < i + 2 && !word(words, end)->gap &&
           ((word(words, end)->is & KL_W_TITLE) ||
            (word(words, end)->is & (KL_W_OFFICE | KL_W_UPPER)) == (KL_W_OFFICE | KL_W_UPPER)))
        end++; /* "Menteri Ara" */
    size_t name = end;
    while (end < words->list.count && end < name + 3 && kl_is_name_word(words, end) && !word(words, end)->gap)
        end++;
    return end > name ? end : i;
}

/* "Aam, panggilan akrabnya", "Kang Emil, sapaan akrab Ridwan Kamal": the piece at i behind the name of people[at] says
 * whose other name that is: of who is named in it, or of who was named last. */
static void look_whose(kl_people *people, const kl_words *words, size_t at, size_t i)
{
    size_t k = i + 1;
    while (k < words->list.count && k < i + 4 && !word(words, k)->gap && !kl_is_name_word(words, k) &&
           !(word(words, k)->is & KL_W_TITLE))
        k++;
    size_t end = k < words->list.count && !word(words, k)->gap ? called_end(words, k) : k;
    while (k < end && (word(words, k)->is & KL_W_TITLE))
        k++;
    if (end > k) {
        size_t whose = add_person(people, words, k, end);
        people->list.items[at].calls = whose != at ? whose + 1 : 0;
    } else if (people->last && people->last - 1 != at) {
        people->list.items[at].calls = people->last;
    }
}

/* "ucap Rere panggilan akrabnya": whether what calls somebody so stands right behind, and no name behind it. */
static bool calls_before(const kl_words *words, size_t i)
{
    size_t k = i;
    while (k < words->list.count && !word(words, k)->gap && (word(words, k)->is & KL_W_NAMING))
        k++;
    return k > i && (k == words->list.count || word(words, k)->gap || (word(words, k)->is & KL_W_WHO));
}

/* What stands behind the name of a phrase that begins at `from`: another name in brackets, an age, what the person is.
 */
static void look_behind(kl_people *people, const kl_words *words, kl_person *p, size_t from, size_t i)
{
    if (i >= words->list.count || (word(words, i)->gap & KL_GAP_CLAUSE))
        return;
    if ((word(words, i)->gap & KL_GAP_PAREN) && !(word(words, i)->is & KL_W_DIGIT)) {
        bool is_one = i + 1 < words->list.count && (word(words, i + 1)->gap & KL_GAP_PAREN);
        if (is_one && (word(words, i)->is & KL_W_UPPER)) {
            add_alias(people, words, p, i, i + 1);
            i++;
        } else if ((word(words, i)->is & KL_W_OFFICE) && !(p->is & KL_P_ROLE)) {
            p->role = kl_role_text(words, i, kl_piece_end(words, i)); /* "Viktor Velo (penulis utama)" */
            p->is |= KL_P_ROLE;
            return;
        }
    }
    for (size_t k = i; k < i + 6 && k + 1 < words->list.count && !(word(words, k)->gap & KL_GAP_CLAUSE) &&
                       !(word(words, k)->is & (KL_W_UPPER | KL_W_CUE | KL_W_NYA));
         k++) {
        size_t called = kl_is_calling(words, k) ? called_end(words, k + 1) : k + 1;
        if (called > k + 1) {
            add_alias(people, words, p, k + 1, called); /* "yang akrab disapa Jowi" */
            break;
        }
    }
    if (i + 1 < words->list.count && is_behind_comma(words, i) && (word(words, i + 1)->is & KL_W_DIGIT) &&
        !(word(words, i)->is & KL_W_UPPER) && word(words, i)->end - word(words, i)->start <= 4)
        p->is |= KL_P_AGE; /* ", de 12 anos" */
    if (i < words->list.count && (word(words, i)->is & KL_W_DIGIT) &&
        (word(words, i)->gap & (KL_GAP_COMMA | KL_GAP_PAREN)) && word(words, i)->end - word(words, i)->start <= 2) {
        p->is |= KL_P_AGE;
        i = kl_piece_end(words, i);
    }
    if (i >= words->list.count || (word(words, i)->gap & KL_GAP_CLAUSE))
        return;
    bool is_small = p->end - p->first == 1 && kl_words_have(words, p->first, KL_LANG_FUNCTION_WORDS);
    bool is_thing = words->big_nouns && !(word(words, p->first)->is & KL_W_FIRST);         /* "Futter, das" */
    if ((word(words, i)->is & KL_W_WHO) && !is_thing && (!is_small || words->office_last)) /* but "Ada yang pulang" */
        p->is |= KL_P_WHO;
    if (p->is & KL_P_ROLE)
        return;
    size_t told = kl_office_told(words, i);
    if (told != KL_NO_WORD) {
        p->role = kl_words_text(words, told, kl_phrase_end(words, told));
        p->is |= KL_P_ROLE;
        return;
    }
    for (size_t k = i; k < i + 4 && kl_is_degree_between(words, k); k++)
        i = k + 1; /* "Unifah Rosidah, M.Pd., Ketua PGRI" */
    size_t end = is_behind_comma(words, i) && !kl_is_aside(words, from) ? kl_piece_end(words, i) : i;
    bool opens = from == 0 || (word(words, from)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH));
    bool is_town = end > i && words->active.len && kl_is_place(words, p->first, p->end); /* "di Gaza, juru bicara X" */
    if (end > i && !is_town && kl_is_apposition(words, i, end, opens)) {
        const unsigned ends = words->agent.len ? KL_W_CUE : words->office_last ? 0u : KL_W_WHO | KL_W_CUE | KL_W_ACTIVE;
        for (size_t k = i + 1; k < end; k++) {
            const unsigned is = word(words, k)->is;
            bool is_romance = words->small_offices && !words->verb_second && !words->no_articles;
            bool is_past =
                (is & ends) || ((!words->office_last || is_romance) && !words->big_nouns && (is & KL_W_END) &&
                                !(is & (KL_W_IN | KL_W_PARTICLE | KL_W_UPPER | KL_W_BEING)) &&
                                !(is_romance && kl_leads_capital(words, k + 1)));
            bool is_verb = is_past && words->agent.len && !opens && !word(words, k)->gap && k < end;
            if (is_verb && !(is & KL_W_OFFICE))
                return; /* "aboard the destroyer Higgins, the defence chief said" */
            end = is_past && !(is & KL_W_OFFICE) ? k : end;
        }
        kl_phrase own = kl_phrase_split(words, i, end);
        if (kl_is_subject_behind(words, &own, end))
            return; /* "Menanggapi Macron, Menteri Luar Negeri Dmytro Kuleba menulis" */
        if (!words->office_last && own.name + 1 == own.end && !own.has_title &&
            !(word(words, own.name)->is & KL_W_FIRST) && !kl_speaks_elsewhere(words, own.name))
            people->past = own.end; /* "Suyono, Camat Sumberbaru" */
        kl_str role = kl_role_text(words, i, end);
        if (!(p->is & KL_P_ROLE))
            p->role = role;
        p->is |= KL_P_ROLE;
    }
}

/* "One visitor, lorry driver Kev Stannard": small words before an office, back to where the phrase begins. */
static size_t role_start(const kl_words *words, size_t from, size_t name)
{
    size_t i = from;
    const unsigned bounds = KL_W_ARTICLE | KL_W_CUE | KL_W_IN | KL_W_END | KL_W_AND | KL_W_BESIDE |
                            (words->small_offices && !words->verb_second ? KL_W_PARTICLE : 0u);
    while (words->big_nouns && i < name && !(word(words, i)->is & (KL_W_OFFICE | KL_W_NOUN | KL_W_TITLE)))
        i++; /* "Pläne der Bahn und | Minister Scheuer" */
    while (words->big_nouns && i > from && i < name && is_running(word(words, i), 0) && !word(words, i - 1)->is)
        i--; /* "ehemalige Ministerin" */
    if (!words->office_last || !(word(words, i)->is & KL_W_OFFICE) || (word(words, i)->is & KL_W_UPPER))
        return i;
    for (size_t k = i; k > 0 && k + 4 > i; k--) {
        if (!is_running(word(words, k), KL_GAP_PAREN | KL_GAP_DASH) || (word(words, k - 1)->is & bounds) ||
            word(words, k - 1)->covers) /* "Dat zegt wethouder Karin Vos" */
            return k;
        if ((word(words, k - 1)->is & KL_W_UPPER) && !(word(words, k - 1)->is & KL_W_OWNER) &&
            !kl_is_name_word(words, k - 1))
            return i;
        if (word(words, k - 1)->is & (KL_W_OWNER | KL_W_PRONOUN | KL_W_WHO))
            return k;
    }
    return i;
}

/* Keep the person of a phrase whose role begins at `role`; returns the person's index + 1, or 0. */
static uint32_t keep(kl_people *people, const kl_words *words, const kl_phrase *n, size_t role, bool has_role)
{
    if (n->name >= n->end || n->end - n->name > MAX_NAME_WORDS)
        return 0;
    bool is_whose = has_role && words->active.len && n->name == role + 1 && !n->has_title && kl_is_kin(words, role) &&
                    !word(words, n->name)->gap; /* "mobil milik sepupu Dian" */
    has_role &= !is_whose;
    size_t at = add_person(people, words, n->name, n->end);
    kl_person *p = &people->list.items[at];
    bool behind_in = role > 0 && (word(words, role - 1)->is & KL_W_IN) && is_running(word(words, role), 0);
    bool may_hold_body = words->office_last ? n->end - n->name > 2 && kl_is_of_office(words, n->name)
                                            : has_role && !n->has_title && n->name > role && !n->is_parted &&
                                                  !is_behind_comma(words, n->name) && !kl_is_sure_name(words, n);
    if (may_hold_body)
        p->is |= p->count == 0 ? KL_P_UNSURE : 0u;
    else
        p->is &= ~(unsigned)KL_P_UNSURE;
    p->count += !behind_in;
    if (role > 0 && is_running(word(words, role), KL_GAP_PAREN | KL_GAP_DASH) && kl_is_naming_people(words, role - 1))
        p->is |= KL_P_TITLE; /* "bocah bernama Asep" */
    if (n->name > 0 && !word(words, n->name)->gap && (word(words, n->name - 1)->is & KL_W_DIGIT) &&
        word(words, n->name - 1)->end - word(words, n->name - 1)->start >= LEAST_AGE)
        p->is |= KL_P_AGE; /* "25-year-old Nesma Hajjaj" */
    p->is_org |= n->has_org && !has_role;
    bool has_better = has_role && !(p->is & KL_P_ROLE);
    bool is_clause = false; /* "Zwei Jahre war Rom ...", "Kecamatan Talawi, bernama Yadi" */
    is_clause |= !has_role && role < n->name && (word(words, role)->is & KL_W_PLACE);
    for (size_t i = role; i < n->name && !has_role; i++)
        is_clause |= (word(words, i)->is & KL_W_BEING) != 0;
    is_clause |= !has_role && n->name > role && (word(words, n->name - 1)->is & KL_W_DIGIT) && words->agent.len;
    is_clause |= words->big_nouns && !has_role && !n->has_title; /* what stands before a name is a sentence's */
    is_clause |= role + 1 == n->name && (word(words, role)->is & KL_W_UPPER) && kl_is_name_word(words, role);
    if (role < n->name && !is_clause && !is_whose && (!p->role.ptr || has_better))
        p->role = kl_role_text(words, role_start(words, role, n->name), n->name);
    if (p->role.len == 0)
        p->role = KL_ABSENT;
    p->is |= (has_role ? KL_P_ROLE : 0u) | (n->has_title ? KL_P_TITLE : 0u);
    look_behind(people, words, p, role, n->end);
    if (kl_is_calling(words, n->end) && (is_behind_comma(words, n->end) || calls_before(words, n->end)))
        look_whose(people, words, at, n->end);
    else if (!people->list.items[at].is_org &&
             (has_role || n->has_title || n->end - n->name > 1 || (word(words, n->name)->is & KL_W_FIRST)))
        people->last = at + 1; /* but "di Indonesia" */
    return (uint32_t)(at + 1);
}

static bool has_office_near(const kl_words *words, size_t i)
{
    for (size_t k = i; k < i + 4 && k < words->list.count; k++)
        if (word(words, k)->is & KL_W_OFFICE)
            return true;
    return false;
}

/* Whether a title, or an office that is one too ("padre"), stands right before the name. */
static bool is_titled(const kl_words *words, const kl_phrase *n)
{
    return n->has_title || (n->name > 0 && (word(words, n->name - 1)->is & KL_W_TITLE));
}

/* A description that no list knows, from an article on, and the name behind its comma. */
static size_t described(kl_people *people, const kl_words *words, size_t i)
{
    const unsigned not_in = KL_W_CUE | KL_W_NYA | KL_W_WHO | KL_W_PRONOUN;
    if (words->big_nouns && !has_office_near(words, i))
        return 0; /* "der 21 Jahre alt war, ..." */
    if (i && (word(words, i - 1)->is & (KL_W_IN | KL_W_END)) && is_running(word(words, i), 0))
        return 0; /* "In the morning, Roe ..." */
    if (i > 3 && is_running(word(words, i), 0) && is_running(word(words, i - 1), 0) &&
        is_running(word(words, i - 2), 0) &&
        !(word(words, i + 1 < words->list.count ? i + 1 : i)->is & (KL_W_OFFICE | KL_W_NOUN)))
        return 0; /* "... a week ago, Roe, ..." */
    if (i && is_running(word(words, i), 0) && (word(words, i - 1)->is & KL_W_UPPER) &&
        kl_words_have(words, i - 1, KL_LANG_FUNCTION_WORDS))
        return 0; /* "For the victims, Amadi, ..." */
    size_t end = i + 1;
    while (end < words->list.count && end <= i + BARE_ROLE && is_running(word(words, end), KL_GAP_DASH) &&
           !(word(words, end)->is & not_in) &&
           !(words->small_offices && (word(words, end)->is & (KL_W_END | KL_W_IN | KL_W_PARTICLE)) == KL_W_END))
        end++; /* but "Deux semaines après la crue, Anne Roche, ..." */
    kl_phrase n, own = kl_phrase_split(words, i, end);
    if (end == i + 1 || own.name < own.end || !kl_name_behind(words, i, end, &n))
        return 0;
    bool is_closed =
        n.end >= words->list.count || (word(words, n.end)->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE | KL_GAP_PAREN));
    if (!is_closed)
        return 0;
    bool has_own =
        words->office_last && n.has_office && !is_titled(words, &n); /* "One visitor, lorry driver Kev Stannard" */
    people->at[i] = keep(people, words, &n, has_own ? n.role : i, own.has_office || has_own);
    people->ends[i] = (uint32_t)n.end;
    if (people->at[i])
        people->list.items[people->at[i] - 1].is |= KL_P_DESCRIBED;
    return n.end;
}

/* "Pencetak dua gol Indonesia, Wira Saputra, menang": a sentence begins with a description that no list knows, and a
 * whole name stands between commas behind it. Returns where to go on, or 0. */
static size_t opening(kl_people *people, const kl_words *words, size_t i)
{
    const unsigned not_in = KL_W_CUE | KL_W_NYA | KL_W_WHO | KL_W_PRONOUN | KL_W_ACTIVE | KL_W_END | KL_W_THIS |
                            KL_W_BESIDE | KL_W_ARTICLE | KL_W_OFFICE | KL_W_MONTH;
    if (words->office_last || words->big_nouns || (i && !(word(words, i)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH))) ||
        !(word(words, i)->is & KL_W_UPPER) || (word(words, i)->is & KL_W_FIRST) || kl_speaks_elsewhere(words, i))
        return 0;
    size_t end = i;
    bool has_capital = false;
    while (end < words->list.count && end <= i + BARE_ROLE && !(word(words, end)->is & not_in) &&
           (end == i || !word(words, end)->gap)) {
        has_capital = end > i && (word(words, end)->is & KL_W_UPPER);
        end++;
    }
    kl_phrase n;
    if (end < i + 2 || !has_capital || (word(words, i + 1)->is & KL_W_UPPER) || !kl_name_behind(words, i, end, &n) ||
        n.has_office || n.end - n.name < 2 || !is_behind_comma(words, n.end) ||
        !(n.has_title || (word(words, n.name)->is & KL_W_FIRST) || (word(words, n.end)->is & KL_W_ACTIVE)))
        return 0;
    people->at[i] = keep(people, words, &n, i, true);
    people->ends[i] = (uint32_t)n.end;
    if (people->at[i])
        people->list.items[people->at[i] - 1].is |= KL_P_DESCRIBED;
    return n.end;
}

static bool holds_org(const kl_words *words, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if (word(words, i)->is & KL_W_ORG)
            return true;
    return false;
}

/* "JAKARTA, Kabarkita.com Direktur Jenderal Budi Hartono": whether word i is the address of a paper. */
static bool is_site(const kl_words *words, size_t i)
{
    if (word(words, i)->is_run || words->office_last)
        return false;
    kl_str text = kl_words_text(words, i, i + 1);
    return kl_ends_nocase(text, KL_STR(".com")) || kl_ends_nocase(text, KL_STR(".id")) ||
           kl_ends_nocase(text, KL_STR(".co")) || kl_ends_nocase(text, KL_STR(".net"));
}

/* The phrase that begins at i: keep its person. Returns where to go on. */
static size_t meet(kl_people *people, const kl_words *words, size_t i)
{
    if (is_site(words, i))
        return i + 1;
    size_t end = kl_phrase_end(words, i);
    kl_phrase n = kl_phrase_split(words, i, end);
    if (n.has_office && n.name >= n.end && end + 1 < words->list.count && (word(words, end)->is & KL_W_BEING) &&
        !word(words, end)->gap && (word(words, end + 1)->is & KL_W_OFFICE) && !words->office_last) {
        end = kl_phrase_end(words, end + 1); /* "Koordinator Unit Siaga selaku On Scene Coordinator, Imam Nahrowi" */
        n = kl_phrase_split(words, i, end);
    }
    bool has_role = n.has_office && (n.name > i || n.name >= n.end);
    kl_phrase behind;
    if (n.is_thing)
        return end;
    if (n.name == i && kl_is_before_office(words, i, n.end, end)) {
        people->at[i] = keep(people, words, &n, i, false);
        people->ends[i] = (uint32_t)end;
        kl_person *p = people->at[i] ? &people->list.items[people->at[i] - 1] : NULL;
        if (p && !(p->is & KL_P_ROLE)) {
            size_t stop = n.end + 1; /* "Ketua DPRD di Surabaya" */
            while (stop < end && !((word(words, stop)->is & KL_W_IN) && (word(words, stop - 1)->is & KL_W_UPPER)))
                stop++;
            p->role = kl_role_text(words, n.end, stop);
            p->is |= KL_P_ROLE;
        }
        return end;
    }
    size_t own = words->no_capitals && n.name == i ? n.end : end; /* "محمود زاهدي مدير المكتب" */
    bool is_persons = (words->big_nouns || words->small_offices) && n.name == i && n.end > i + 1 && n.end < end &&
                      (word(words, i)->is & KL_W_FIRST); /* "Dieter Kestin vom Verein" */
    bool is_body = (n.has_org || holds_org(words, i, own)) && !n.has_office && !n.has_title && !is_persons;
    if (is_body) {
        size_t stop = end - i > MAX_BODY ? i + MAX_BODY : end;
        bool is_short_behind = stop > i + 1 && (word(words, stop - 1)->gap & KL_GAP_PAREN);
        size_t at = add_person(people, words, i, stop - is_short_behind);
        kl_person *body = &people->list.items[at];
        body->is_org = true;
        body->count++;
        size_t alias = is_short_behind ? stop - 1 : stop;
        if (alias < words->list.count && (word(words, alias)->gap & KL_GAP_PAREN) &&
            (word(words, alias)->is & KL_W_CAPS) && !(word(words, alias)->gap & KL_GAP_CLAUSE))
            add_alias(people, words, body, alias, alias + 1); /* "Badan Meteorologi (BMKG)" */
        return end;
    }
    bool is_compared = i > 0 && is_running(word(words, i), 0) &&
                       !(word(words, i - 1)->is & (KL_W_CUE | KL_W_NYA | KL_W_BESIDE)); /* "jadi Dirut, Menteri ..." */
    size_t place = n.has_office && !kl_is_sure_name(words, &n) ? kl_last_place(words, end) : end;
    bool is_of_places = place > end;
    if (is_of_places)
        behind = kl_phrase_split(words, place, kl_phrase_end(words, place));
    if (is_of_places || (n.has_office && !words->office_last && !kl_is_sure_name(words, &n) &&
                         kl_name_behind(words, i, end, &behind) && !behind.has_office)) {
        n.name = behind.name; /* "Kepala SD Negeri Daruba 2, Hamida Tjan" */
        n.end = behind.end;
        n.has_title = behind.has_title;
        n.has_org = false;
        has_role = true;
    } else if (n.has_office && ((n.name >= n.end && kl_is_described(words, i, end, &behind)) ||
                                (!kl_is_sure_name(words, &n) && kl_behind_work(words, end, &behind)))) {
        n.name = behind.name; /* "Pebulutangkis tunggal putra Indonesia, Andi Hartono, menang" */
        n.end = behind.end;
        n.has_title = behind.has_title;
        n.has_org = false;
        has_role = true;
    } else if (n.name >= n.end && n.has_office &&
               kl_name_behind(words, i, end + (end < words->list.count && (word(words, end)->is & KL_W_THIS)),
                              &behind) &&
               !((words->office_last || is_compared) && behind.has_office &&
                 !behind.has_title)) { /* "with the minister, Mayor Ann Roe said" */
        n.name = behind.name;
        n.end = behind.end;
        n.has_title = behind.has_title;
        n.has_org = false;
        has_role = true;
    }
    bool is_epithet =
        n.end < words->list.count && (word(words, n.end)->is & KL_W_THIS) && is_running(word(words, n.end), 0);
    is_epithet |=
        end > n.end && end < words->list.count && (word(words, end)->is & KL_W_THIS) && !word(words, end)->gap;
    if (has_role && (n.name >= n.end || (is_epithet && !kl_is_sure_name(words, &n)))) {
        people->at[i] = KL_NOT_NAMED; /* "Peneliti Pusat Studi Bencana itu", "The mayor" */
        people->ends[i] = (uint32_t)end;
        return end;
    }
    people->at[i] = keep(people, words, &n, i, has_role);
    people->ends[i] = (uint32_t)n.end;
    return n.end > i ? (n.name < n.end ? n.end : end) : i + 1;
}

void kl_people_find(kl_arena *arena, kl_people *people, const kl_words *words, const kl_marked_list *spans)
{
    const unsigned begins = (words->no_capitals ? KL_W_FIRST : KL_W_UPPER) | KL_W_OFFICE | KL_W_TITLE;
    const unsigned never = KL_W_CUE | KL_W_END | KL_W_PRONOUN | KL_W_BESIDE;
    size_t size = 64;
    while (size < words->list.count)
        size *= 2;
    people->buckets = KL_NEW_ARRAY(arena, size_t, size);
    people->mask = size - 1;
    people->at = KL_NEW_ARRAY(arena, uint32_t, words->list.count + 1);
    people->ends = KL_NEW_ARRAY(arena, uint32_t, words->list.count + 1);
    size_t span = 0;
    for (size_t i = 0; i < words->list.count;) {
        const kl_word *w = word(words, i);
        while (span < spans->count && spans->items[span].outer.end <= w->start)
            span++;
        if (!(w->is | w->gap)) { /* no name begins here, and nothing else */
            i = kl_words_next(words, words->busy, i + 1);
            continue;
        }
        if (span < spans->count && w->start >= spans->items[span].inner.start && !spans->items[span].is_single) {
            i = kl_words_at(words, spans->items[span].outer.end);
            continue;
        }
        size_t covered = (w->is & KL_W_CUE) && w->covers > 1 ? i + w->covers : 0; /* "Nach Angaben von ..." */
        size_t next = w->gap & KL_GAP_PARAGRAPH ? kl_behind_insert(words, i) : i;
        next = next > i ? next : 0;
        if (!next && !covered && (w->is & KL_W_ARTICLE))
            next = described(people, words, i);
        if (!next && !covered && (w->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH)))
            next = opening(people, words, i);
        bool is_told = words->no_capitals && i && (w->is & KL_W_UPPER) && !w->gap &&
                       (word(words, i - 1)->is & KL_W_CUE) &&
                       word(words, i - 1)->cue == KL_CUE_FIRST; /* "وقال ليونيل سكالوني" */
        if (!next && ((w->is & begins) || is_told) && !(w->is & (never | KL_W_ARTICLE)))
            next = meet(people, words, i);
        i = next > i ? next : covered > i ? covered : i + 1;
        i = people->past > i ? people->past : i;
    }
    kl_people_join(people, words);
}
