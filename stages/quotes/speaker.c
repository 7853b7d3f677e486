/* speaker.c - whom does a subject mean?
 * A name goes back to its fullest form, an office to who holds it, a pronoun or a description that points back to
 * who was spoken of last; an organisation or an unnamed person speaks as it is written. */
#include "phrase.h"
#include "word.h"

static unsigned kinds(const kl_words *words, size_t from, size_t end)
{
    unsigned is = 0;
    for (size_t i = from; i < end; i++)
        is |= word(words, i)->is;
    return is;
}

static size_t piece_end(const kl_words *words, size_t i, size_t end)
{
    for (i++; i < end; i++)
        if (word(words, i)->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE | KL_GAP_PAREN | KL_GAP_DASH))
            break;
    return i;
}

/* "Northgate Holdings": whether the run of a name goes on with a word of a body's. */
static bool is_body_run(const kl_words *words, const kl_phrase *p, size_t stop)
{
    return words->agent.len && !p->has_title && p->name < p->end && p->end < stop && !word(words, p->end)->gap &&
           (word(words, p->end)->is & KL_W_ORG);
}

/* The piece between commas of [from, end) that names somebody: the first, unless an office there may be without
 * its holder's name and a name stands behind it ("Kepala Desa Sukamaju, Dedi Kurnia"). */
static bool named(const kl_words *words, size_t from, size_t end, kl_phrase *n)
{
    bool found = false;
    size_t piece = from; /* between commas, brackets and all */
    for (size_t i = from; i < end;) {
        size_t stop = piece_end(words, i, end);
        bool in_brackets = (word(words, i)->gap & KL_GAP_PAREN) && opens_bracket(words, i);
        if (i > from && (word(words, i)->is & KL_W_WHO))
            break;
        if (i > from && in_brackets) {
            i = stop;
            continue;
        }
        bool behind_brackets = i > from && (word(words, i)->gap & KL_GAP_PAREN);
        while (behind_brackets && i + 1 < stop && (word(words, i)->is & KL_W_ORG))
            i++; /* "PT Jasa Marga (Persero) Tbk Desi Aryani" */
        if (i == from || (word(words, i)->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE)))
            piece = i;
        /* "Kepala Kejaksaan Negeri (Kejari) Kudus Henry Warsito" is one phrase. */
        bool is_rest = behind_brackets && !found && !words->office_last && (word(words, piece)->is & KL_W_OFFICE);
        kl_phrase p = kl_phrase_split(words, is_rest ? piece : i, stop);
        bool is_body = p.has_org || is_body_run(words, &p, stop);
        if (!found && is_body && !p.has_office)
            return false;
        bool is_list = i > from && words->small_offices && p.end == p.name + 1 && p.end < stop &&
                       (word(words, p.end)->is & KL_W_AND) && !(word(words, p.name)->is & KL_W_FIRST);
        if (is_list)
            break; /* "da Associação de Produtores de Milho, Soja e Cereais" */
        bool is_behind_of = behind_brackets && !found && words->small_offices && words->office_last &&
                            (word(words, i)->is & KL_W_PARTICLE) && !(word(words, i)->is & KL_W_UPPER);
        if (is_behind_of) {
            i = stop;
            continue; /* "Le maire (DVG) de Saint-Brès, Alain Roux" */
        }
        bool is_where = i > from && words->agent.len && kl_is_place(words, p.name, p.end); /* "a nurse, Leeds, said" */
        bool is_better = p.name < p.end && !is_where &&
                         !(found && (p.has_office || p.has_org || p.is_thing || kl_is_place(words, p.name, p.end)));
        if (is_better) {
            *n = p;
            found = true;
            if (words->office_last || kl_is_sure_name(words, n))
                return true;
        }
        i = stop;
    }
    return found;
}

static kl_speaker of_person(const kl_people *people, const kl_person *p, kl_str as)
{
    p = &people->list.items[p->full];
    return (kl_speaker){.name = p->name, .as = as, .role = p->role};
}

static kl_speaker of_name(const kl_words *words, const kl_people *people, const kl_phrase *n, size_t from, size_t end,
                          const kl_speaker *same)
{
    const kl_str as = same->as;
    size_t office = from;
    while (words->no_capitals && office < n->name && !(word(words, office)->is & (KL_W_OFFICE | KL_W_TITLE)))
        office++; /* "بيان صادر عن المتحدث باسم الحكومة كايد ظاهر": a statement is nobody's office */
    kl_str role = n->name > office ? kl_role_text(words, office, n->name) : KL_ABSENT;
    for (size_t i = from; i < n->name; i++)
        if (word(words, i)->is & (KL_W_BEING | KL_W_CUE) && !(word(words, i)->is & KL_W_OFFICE))
            role = KL_ABSENT; /* "Zwei Jahre war Rom Braslavski ..." */
    if (words->definite.ptr && n->name == from + 2 && (word(words, from)->is & KL_W_ARTICLE) &&
        !(word(words, from + 1)->is & (KL_W_OFFICE | KL_W_NOUN | KL_W_TITLE | KL_W_ORG | KL_W_UPPER)))
        role = KL_ABSENT; /* "sagde en glad Solbakken" */
    if (n->name > from && !n->has_office && (word(words, from)->is & KL_W_PLACE))
        role = KL_ABSENT; /* "..., Kabupaten Pati Gus Muhsin mengatakan" */
    bool has_role = n->name > from && (kinds(words, from, n->name) & (KL_W_OFFICE | KL_W_NOUN));
    size_t behind = n->end;
    if (behind < end && (word(words, behind)->is & KL_W_DIGIT))
        behind = piece_end(words, behind, end); /* an age */
    if (behind < end && kl_is_listed_degree(words, behind))
        behind = piece_end(words, behind, end);
    if (!has_role && behind < end && (kinds(words, behind, end) & (KL_W_OFFICE | KL_W_NOUN)) &&
        !(word(words, behind)->is & KL_W_WHO) && (word(words, behind)->gap & (KL_GAP_COMMA | KL_GAP_PAREN))) {
        role = kl_role_text(words, behind, end);
        has_role = words->active.len != 0; /* more than the "Bapak" before the name */
    }
    kl_person *p = kl_people_by_name(people, words, n->name, n->end);
    if (p && (words->has_suffixes || words->no_articles)) {
        const kl_person *whole = &people->list.items[p->full];
        if (whole->first == n->name && whole->end > n->end)
            p = NULL; /* "Galatasaray Mourinho'nun sözlerine ...": two stand side by side */
    }
    kl_gender gender = n->has_title && words->has_gender ? kl_gender_of_word(words, n->name - 1) : KL_ANY_GENDER;
    kl_gender its = p && gender != KL_ANY_GENDER ? kl_gender_of(words, people->list.items[p->full].name) : gender;
    if (its != KL_ANY_GENDER && its != gender) /* "Mrs Briggs", and only Mike Briggs is known */
        return (kl_speaker){.name = kl_words_text(words, n->name - 1, n->end), .as = as};
    const kl_person *holder = n->end == n->name + 1 ? kl_people_by_short_office(people, words, n->name) : NULL;
    if (holder && (!p || (!p->role.ptr && p->full == (size_t)(p - people->list.items))))
        return of_person(people, holder, as);
    const bool is_one =
        n->end == n->name + 1 && !n->has_title && !n->has_office && !(word(words, n->name)->is & KL_W_FIRST);
    const bool is_unknown = !p || (p->full == (size_t)(p - people->list.items) && !p->is_org && !p->role.ptr);
    if (is_one && is_unknown && words->agent.len && kl_is_common_word(words, n->name))
        return (kl_speaker){0}; /* "Write posts such as"; but "Black said" of "Ann Black" */
    bool is_noun = is_one && words->big_nouns && !kl_speaks_elsewhere(words, n->name);
    bool is_behind_verb = from > 0 && !word(words, from)->gap && (word(words, from - 1)->is & KL_W_CUE);
    bool has_longer = p && people->list.items[p->full].end - people->list.items[p->full].first > 1;
    if (is_noun && !is_behind_verb && !has_longer && (!p || !kl_is_person(words, &people->list.items[p->full])))
        return (kl_speaker){0}; /* "Kreditverträge" */
    if (!p)
        return (kl_speaker){.name = kl_words_text(words, n->name, n->end), .as = as, .role = role};
    kl_person *alike = n->end - n->name == 1 && p->end - p->first == 1 && p->full == (size_t)(p - people->list.items)
                           ? kl_people_alike(people, words, n->name)
                           : NULL;
    if (alike && p->role.ptr && !people->list.items[alike->full].role.ptr)
        people->list.items[alike->full].role = p->role;
    if (!alike && !p->role.ptr && p->first == n->name && n->name == from && n->end == end)
        alike = kl_people_slip(people, words, n->name, same->name);
    if (alike)
        p->full = alike->full;
    p = alike ? alike : p;
    p->is |= KL_P_SPOKE;
    kl_person *full = &people->list.items[p->full];
    full->is |= KL_P_SPOKE;
    if (role.ptr && (!full->role.ptr || (has_role && !(full->is & KL_P_ROLE))))
        full->role = role;
    return of_person(people, full, as);
}

/* "politisi partai itu", "pemain yang lama tinggal di Spanyol itu"; not "seorang pedagang di pasar itu". */
static bool points(const kl_words *words, size_t from, size_t end)
{
    if (!(word(words, end - 1)->is & KL_W_THIS))
        return false;
    for (size_t i = from; i < end; i++) {
        if (word(words, i)->is & KL_W_WHO)
            return true;
        if ((word(words, i)->is & KL_W_IN) && i > from && i + 3 >= end)
            return (word(words, i + 1)->is & KL_W_UPPER) != 0; /* "asal Makassar itu" */
    }
    return true;
}

static bool has_name(const kl_words *words, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if (kl_is_name_word(words, i))
            return true;
    return false;
}

kl_str kl_learn_role(const kl_people *people, kl_str name, kl_str role)
{
    for (size_t i = 0; i < people->list.count; i++)
        if (people->list.items[i].name.ptr == name.ptr) {
            people->list.items[i].role = role;
            people->list.items[i].is |= KL_P_LEARNT;
        }
    return role;
}

/* "pria yang akrab disapa Kang Emil itu": from now on Emil is known, too. */
static void call_so(const kl_words *words, const kl_people *people, size_t from, size_t end, kl_str name)
{
    while (from < end && !kl_is_calling(words, from))
        from++;
    while (from < end && !kl_is_name_word(words, from))
        from++;
    kl_person *called = from < end ? kl_people_by_name(people, words, from, end) : NULL;
    if (!called || called->full != (size_t)(called - people->list.items))
        return;
    for (size_t i = 0; i < people->list.count; i++)
        if (people->list.items[i].name.ptr == name.ptr)
            called->full = people->list.items[i].full;
}

/* "A juicio del mandatario": whether an article is part of the preposition before word i, which belongs to a source. */
static bool is_behind_joined(const kl_words *words, size_t i)
{
    if (i == 0 || !words->small_offices || word(words, i)->gap || word(words, i - 1)->covers != 1)
        return false;
    kl_str of = kl_words_text(words, i - 1, i);
    char last = of.ptr[of.len - 1];
    return of.len > 2 || (of.len == 2 && (last == 'u' || last == 'o' || last == 'a')); /* "del", "du"; no "de" */
}

/* Whether a role, a piece of the text, begins with kin. */
static bool is_kin_role(const kl_words *words, kl_str role)
{
    size_t i = role.ptr ? kl_words_at(words, (size_t)(role.ptr - words->text.ptr)) : words->list.count;
    return i < words->list.count && kl_is_kin(words, i);
}

/* Nobody is named: an office, a body, somebody unnamed, or a description of who was spoken of. */
static kl_speaker of_description(const kl_words *words, const kl_people *people, size_t from, size_t end,
                                 const kl_speaker *same)
{
    size_t first = from;
    while (first + 1 < end && (word(words, first)->is & (KL_W_ARTICLE | KL_W_BESIDE)))
        first++;
    unsigned is = kinds(words, from, end);
    kl_str as = words->active.len && same->as.ptr ? same->as : kl_words_text(words, from, end);
    if (end == from + 1 && words->big_nouns && (is & KL_W_UPPER)) { /* "sagt Bürger" of "Karin Bürger" */
        const kl_person *p = kl_people_by_name(people, words, from, end);
        if (p && !p->is_org && p->end - p->first > 1 && kl_same_word(words, p->end - 1, from) &&
            (word(words, p->first)->is & KL_W_FIRST))
            return of_person(people, p, as);
    }
    bool is_definite = (word(words, from)->is & KL_W_DEFINITE) || (word(words, end - 1)->is & KL_W_THIS) ||
                       is_behind_joined(words, from);
    bool is_indefinite = (word(words, from)->is & KL_W_ARTICLE) && !is_definite;
    size_t stop = end;
    for (size_t i = first + 1; i < stop && words->office_last; i++)
        if ((word(words, i)->gap & KL_GAP_COMMA) && (word(words, i)->is & KL_W_WHO))
            stop = i; /* "The senator, who has been ill, said" */
    while (stop > first + 1 && (word(words, stop - 1)->is & KL_W_THIS))
        stop--;
    bool is_same_noun = (word(words, end - 1)->is & KL_W_THIS) && same->name.ptr && first + 1 == stop &&
                        kl_find_nocase(same->name, kl_words_text(words, first, stop)) != KL_NOT_FOUND;
    if (is_same_noun) /* "seorang pedagang ... pedagang itu" */
        return (kl_speaker){.name = same->name, .as = as, .role = same->role};
    if (!is_indefinite && (is & (KL_W_OFFICE | KL_W_TITLE | KL_W_NOUN)) &&
        ((word(words, first)->is & KL_W_OFFICE) || !(word(words, stop - 1)->is & KL_W_ORG))) {
        size_t who = first + 1; /* "Wakil Bupati Garut yang hadir di acara itu" */
        while (who < stop &&
               !((word(words, who)->is & KL_W_WHO) && words->active.len && (word(words, first)->is & KL_W_UPPER)))
            who++;
        if (kl_is_role_of(words, same->role, first, stop))
            return (kl_speaker){.name = same->name, .as = as, .role = same->role};
        const kl_person *p = kl_people_by_role(people, words, first, who);
        bool is_others = !p && same->role.ptr && points(words, from, end) && !words->office_last && first == from &&
                         (is & KL_W_OFFICE) && !kl_is_role_of(words, same->role, first, first + 1);
        if (is_others) /* "striker David Silva gagal ... kata pelatih asal Jawa Barat itu" */
            p = kl_people_by_role(people, words, first, first + 1);
        const kl_person *own =
            !p && !words->office_last && who == first + 2 ? kl_people_by_name(people, words, who - 1, who) : NULL;
        if (own && kl_is_role_of(words, people->list.items[own->full].role, first, who - 1))
            p = own; /* "Bupati Kembang" is Made Kembang, Bupati Jembrana */
        if (p)
            return of_person(people, p, as);
    }
    const kl_person *meant = is_definite ? kl_people_body(people, words, first) : NULL;
    if (meant)
        return of_person(people, meant, as); /* "kementerian tersebut" */
    bool is_body = (is & (KL_W_ORG | KL_W_NOUN)) && !(is & KL_W_OFFICE);
    if (is_body && is_definite && stop == first + 1 && !(word(words, first)->is & KL_W_UPPER)) {
        const kl_person *body = kl_people_by_name(people, words, first, stop); /* "the bureau" */
        if (body && body->is_org)
            return of_person(people, body, as);
    }
    if ((word(words, first)->is & (KL_W_ORG | KL_W_CAPS)) == (KL_W_ORG | KL_W_CAPS) && first + 1 == end) {
        const kl_person *body = kl_people_by_name(people, words, first, end);
        if (body && body->is_org && body->alias != KL_NO_WORD && kl_same_word(words, body->alias, first))
            return of_person(people, body, as); /* "Komisi Pemilihan Umum (KPU)": "tulis KPU" */
    }
    bool points_back = points(words, from, end) ||
                       (word(words, from)->is & KL_W_DEFINITE && !is_body && !(is & KL_W_OWNER) &&
                        !kl_is_kin(words, first) && end - from <= ((is & KL_W_DIGIT) ? 6u : 3u) &&
                        (is & (KL_W_OFFICE | KL_W_NOUN | KL_W_DIGIT)) && !has_name(words, first, end)) ||
                       (word(words, first)->is & KL_W_DIGIT);
    bool is_bare = words->no_articles && end - from <= 2 && (word(words, from)->is & KL_W_OFFICE) &&
                   !(word(words, from)->is & KL_W_UPPER) && !has_name(words, from, end); /* "сказала женщина" */
    is_bare |= words->definite.ptr && first + 1 == end && (is & KL_W_OFFICE) && !same->role.ptr &&
               kl_without_definite(words, first).len < as.len; /* "sier treneren" */
    bool is_parent = end == from + 2 && (word(words, from)->is & KL_W_DEFINITE) && kl_is_kin(words, first) &&
                     words->has_gender && is_kin_role(words, same->role); /* "mamma di Vincenzo ... la madre" */
    if (is_parent && !kl_is_of_other_gender(words, from, same->name))
        return (kl_speaker){.name = same->name, .as = as, .role = same->role};
    points_back =
        (points_back || is_bare) && !(!(word(words, end - 1)->is & KL_W_THIS) &&
                                      ((kl_is_sole(words, first) && !same->role.ptr) || kl_is_kin(words, first)));
    if (points_back && same->name.ptr && !(word(words, first)->is & KL_W_THING) &&
        !kl_is_of_other_gender(words, from, same->name)) {
        kl_speaker who = {.name = same->name, .as = as, .role = same->role};
        bool is_office = ((word(words, first)->is & KL_W_OFFICE) && !kl_is_kin(words, first)) ||
                         (words->office_last ? (is & KL_W_OFFICE) != 0
                                             : first + 1 < stop && (word(words, first + 1)->is & KL_W_OFFICE) &&
                                                   word(words, first)->is != KL_W_UPPER); /* but "Ribuan mahasiswa" */
        if (!who.role.ptr && is_office &&
            !(is & KL_W_NOUN)) { /* "le libraire de 67 ans": now it is known what they are */
            size_t role = words->active.len ? first + !(word(words, first)->is & KL_W_OFFICE) : from;
            who.role = kl_learn_role(people, who.name, kl_role_text(words, role, stop));
        }
        call_so(words, people, first, stop, who.name);
        return who;
    }
    size_t body = from;
    while (body < end && (!(word(words, body)->is & KL_W_UPPER) || (word(words, body)->is & KL_W_ARTICLE)))
        body++;
    size_t body_end = body;
    while (body_end < end && body_end < body + 8 && !(body_end > body && (word(words, body_end)->gap & KL_GAP_PAREN)))
        body_end++;
    if (words->agent.len && is_definite && body > from && body < body_end && (is & KL_W_ORG) && !(is & KL_W_OFFICE)) {
        const kl_person *p = kl_people_by_name(people, words, body, body_end); /* "the governing Unity Party (UP)" */
        if (p && p->is_org)
            return of_person(people, p, as);
    }
    if (kl_is_nobody(words, from, end))
        return (kl_speaker){0};
    size_t clause = from + 1; /* "En nabo, som vil være anonym" */
    while (clause < end &&
           !((words->agent.len || (word(words, clause)->gap & KL_GAP_COMMA)) && (word(words, clause)->is & KL_W_WHO)) &&
           !(words->active.len && (word(words, clause)->gap & KL_GAP_PAREN) && !(word(words, clause)->is & KL_W_UPPER)))
        clause++; /* "sumber (nama ada pada redaksi)" */
    for (size_t i = from + 1; i < clause && words->agent.len; i++)
        if ((word(words, i)->gap & KL_GAP_COMMA) && (word(words, i)->is & KL_W_ARTICLE) &&
            (kinds(words, from, i) & KL_W_UPPER))
            clause = i; /* "Northgate.com Inc., the world's largest grocer" */
    if (clause == end && same->as.ptr == as.ptr)
        as = same->as; /* with the bracket that closes behind it */
    return (kl_speaker){.name = clause == end ? as : kl_words_text(words, from, clause), .as = as};
}

/* Whether the subject begins a clause about who stands before it: ", who hopes", ", der angesichts der Lage mahnt". */
static bool is_relative(const kl_words *words, size_t from, size_t end)
{
    if (end == from + 1 && (word(words, from)->is & KL_W_WHO))
        return true;
    const unsigned small = KL_W_END | KL_W_IN | KL_W_BESIDE | KL_W_PRONOUN;
    return words->big_nouns && (word(words, from)->is & KL_W_DEFINITE) && (word(words, from)->gap & KL_GAP_COMMA) &&
           (from + 1 == end || (!(word(words, from + 1)->is & KL_W_UPPER) && (word(words, from + 1)->is & small)));
}

/* "Her landlord, Northgate Holdings, said": the body behind a description. */
static bool described_body(const kl_words *words, const kl_people *people, size_t from, size_t end, kl_speaker *who)
{
    size_t i = piece_end(words, from, end);
    if (!words->agent.len || i >= end || !(word(words, i)->is & KL_W_UPPER) ||
        !(kinds(words, from, i) & (KL_W_OFFICE | KL_W_NOUN)))
        return false;
    size_t stop = piece_end(words, i, end);
    kl_phrase p = kl_phrase_split(words, i, stop);
    if (!(p.has_org || is_body_run(words, &p, stop)) || p.has_office)
        return false;
    const kl_person *body = kl_people_by_name(people, words, i, stop);
    who->name = body && body->is_org ? people->list.items[body->full].name : kl_words_text(words, i, stop);
    who->role = kl_role_text(words, from, i);
    return true;
}

/* "pria yang akrab disapa Kang Emil": whether a phrase only describes somebody by what they are called. */
static bool is_only_called(const kl_words *words, const kl_people *people, size_t from, const kl_phrase *n)
{
    bool is_clause = false;
    if (word(words, from)->is & KL_W_UPPER)
        return false;
    for (size_t i = from; i < n->name; i++) {
        is_clause |= (word(words, i)->is & KL_W_WHO) != 0;
        if (is_clause && kl_is_calling(words, i)) {
            const kl_person *p = kl_people_by_name(people, words, n->name, n->end);
            return !p || p->full == (size_t)(p - people->list.items);
        }
    }
    return false;
}

kl_speaker kl_speaker_of(const kl_words *words, const kl_people *people, size_t from, size_t end,
                         const kl_speaker *going_on)
{
    kl_speaker same = *going_on;
    same.as = KL_ABSENT;
    while (from < end && (word(words, from)->is & (KL_W_BESIDE | KL_W_AND)) && !(word(words, from)->is & KL_W_OFFICE))
        from++;
    while (end > from + 1 && (word(words, end - 1)->is & KL_W_AND))
        end--; /* "forteller varaordføreren og legger til" */
    if (from >= end)
        return same;
    kl_str as = kl_words_text(words, from, end);
    size_t behind = word(words, end - 1)->end;
    if (behind + 1 < words->text.len && words->text.ptr[behind] == '.' && words->text.ptr[behind + 1] == ',')
        as.len++; /* "..., S.T., menyatakan" */
    if (behind < words->text.len && words->text.ptr[behind] == ')' && kl_find_char(as, '(') != KL_NOT_FOUND &&
        kl_find_char(as, ')') == KL_NOT_FOUND)
        as.len++;
    same.as = as;
    const unsigned someone = KL_W_UPPER | KL_W_OFFICE | KL_W_NOUN | KL_W_ORG | KL_W_TITLE | KL_W_ARTICLE |
                             KL_W_PRONOUN | KL_W_DIGIT | KL_W_PLACE | KL_W_THING | KL_W_FIRST | KL_W_THIS;
    if (words->small_offices && !words->no_articles && !(kinds(words, from, end) & someone)) {
        same.as = KL_ABSENT; /* "indicando que precisamente solicitó" */
        return same;
    }
    bool is_cut_off = end > from + 1 && (word(words, end - 1)->is & KL_W_WHO); /* "la reunión que se dio a conocer" */
    if (is_cut_off || is_relative(words, from, end)) {
        same.as = KL_ABSENT; /* "..., who hopes to “win on Sunday”" */
        return same;
    }
    if (words->active.len && from + 1 < end && (word(words, from)->is & KL_W_TITLE) && !word(words, from + 1)->gap &&
        (word(words, from + 1)->is & (KL_W_OFFICE | KL_W_TITLE)) == KL_W_OFFICE)
        from++;                                                                                   /* "Pak Bupati" */
    bool is_whose = (word(words, from)->is & KL_W_ARTICLE) && end > from + 1 && words->agent.len; /* "her landlord" */
    if (!is_whose &&
        ((word(words, from)->is & KL_W_PRONOUN) || (end - from <= 2 && (kinds(words, from, end) & KL_W_PRONOUN))))
        return kl_speaker_of_pronoun(words, people, from + !(word(words, from)->is & KL_W_PRONOUN), &same);
    kl_phrase n;
    bool is_named = named(words, from, end, &n);
    if (is_named && !words->office_last && !n.has_office && !n.has_title && n.name == from + 1 && n.end == end &&
        !(word(words, from)->is & KL_W_UPPER) && kl_is_place(words, n.name, n.end))
        is_named = false; /* "kepresidenan Prancis" */
    if (is_named && words->small_offices && !words->verb_second && n.name > from && n.end == n.name + 1 &&
        n.end < end && (word(words, n.name - 1)->is & (KL_W_NOUN | KL_W_OFFICE)) == KL_W_NOUN &&
        !word(words, n.name)->gap && !word(words, n.end)->gap && !(word(words, n.name)->is & KL_W_FIRST))
        is_named = false; /* "le syndicat Force rurale" */
    bool points_back = points(words, from, end) && !(is_named && n.name == from && n.end + 1 == end) &&
                       !(is_named && n.end < end && (word(words, n.end)->is & KL_W_WHO));
    if (is_named && !points_back && n.name == from + 1 && kl_is_body_noun(words, from))
        return (kl_speaker){.name = as, .as = as}; /* "kantor Abbas" */
    if (is_named && is_only_called(words, people, from, &n)) {
        if (same.name.ptr) /* "pria yang akrab disapa Bang Emil" */
            return of_description(words, people, from, end, &same);
        return of_name(words, people, &n, n.name, n.end, &same);
    }
    if (is_named && !points_back && n.has_office && !words->office_last && !kl_is_sure_name(words, &n)) {
        const kl_person *p = kl_people_by_role(people, words, from, n.end); /* "Kapolsek Tebet": who that is */
        if (p && (p->end - p->first > 1 || (p->is & KL_P_TITLE) || kl_is_kin(words, n.role)))
            return of_person(people, p, as);
        if (n.role == from && kl_is_kin(words, from) && !words->office_last)
            return of_description(words, people, from, end, &same); /* "ayah Vina" */
    }
    kl_speaker body = {.as = as};
    if (!is_named && described_body(words, people, from, end, &body))
        return body;
    if (is_named && !points_back)
        return of_name(words, people, &n, from, end, &same);
    return of_description(words, people, from, end, &same);
}
