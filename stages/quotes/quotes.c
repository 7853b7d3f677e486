/* quotes.c - who said what?
 * Reads text, lang. Writes quotes, in the order of the text. Needs no page: raw text will do.
 * Never takes words for a quotation that nobody is said to have spoken or written, unless a sentence
 * stands alone between its marks; `speaker` is absent where the text does not say. */
#include "subject.h"
#include "word.h"

typedef struct teller {
    kl_article *a;
    const kl_words *words;
    const kl_people *people;
    kl_speaker going_on;
    kl_speaker topic;  /* whom the reporter's last sentence is about */
    kl_speaker named;  /* who was named last, for a pronoun before anybody has spoken */
    kl_speaker person; /* who spoke last and has a name: an office is no body's */
    kl_speaker said;   /* who said the quotation before */
    kl_speaker bare;   /* who was named last of those of whom nothing more is known, at word bare_at */
    size_t bare_at;
    bool is_unnamed; /* the topic is somebody without a name, who spoke in the reporter's last sentence */
    bool is_met;     /* who goes on was only met, in no place of a subject */
    size_t read;     /* words up to here have been looked at for a subject */
    size_t since;    /* where the reporter's words since the last quotation begin */
} teller;

enum {
    PRESENTING = 7,  /* words before somebody is presented: "The first loaf was cut by" */
    DESCRIPTION = 5, /* words behind an office: "Penyanyi jebolan ajang bakat itu" */
    NEAR = 60,       /* words: the paragraph before, and the quotation */
    OPENING = 14,    /* words a sentence may have before its subject: "Sementara itu, ", "Asked about the fire, " */
};

static kl_speaker speaker_of(const kl_person *p) { return (kl_speaker){.name = p->name, .role = p->role}; }

/* Who is named by the phrase that begins at word i, or NULL. */
static const kl_person *person_at(const teller *t, size_t i)
{
    if (!t->people->at[i] || t->people->at[i] == KL_NOT_NAMED)
        return NULL;
    const kl_person *p = &t->people->list.items[t->people->at[i] - 1];
    p = kl_people_by_name(t->people, t->words, p->first, p->end);
    p = p ? &t->people->list.items[p->full] : NULL;
    return p && kl_is_person(t->words, p) ? p : NULL;
}

/* Whether nothing but an introduction stands between the sentence's start and word i. */
static bool is_subject_place(const kl_words *words, size_t sentence, size_t i)
{
    const unsigned small = KL_W_BESIDE | KL_W_AND | KL_W_END | KL_W_ARTICLE | KL_W_THIS | KL_W_DIGIT;
    if (i == sentence || (i < sentence + OPENING && (words->list.items[i].gap & (KL_GAP_COMMA | KL_GAP_DASH))))
        return true;
    for (size_t k = sentence; k < i; k++)
        if (!(words->list.items[k].is & small) || k > sentence + 2)
            return false;
    return true;
}

/* What the sentence [from, end) of the reporter does to who is spoken of. */
typedef struct told {
    const kl_person *subject, *introduced;
    bool has_pronoun;
    bool has_voice; /* the subject has spoken before, or is new */
    kl_str unnamed; /* "Il sindaco", before anybody is named */
} told;

static void learn(teller *t, kl_str role)
{
    t->topic.role = kl_learn_role(t->people, t->topic.name, role);
    if (t->going_on.name.ptr == t->topic.name.ptr)
        t->going_on.role = role;
}

/* Whether an office behind an article, whose words begin at `first`, means who was spoken of, of whom no office is
 * known yet. */
static bool is_epithet(const teller *t, size_t first, size_t i, size_t end)
{
    const kl_word *w = &t->words->list.items[i];
    const unsigned of = KL_W_PARTICLE | KL_W_IN | KL_W_END | KL_W_ARTICLE;
    size_t named = w->start + kl_words_match(t->words, i, KL_LANG_OFFICES, NULL); /* "real estate agent" is one */
    const kl_word *next = end < t->words->list.count ? &t->words->list.items[end] : NULL;
    bool has_more = t->words->list.items[end - 1].end > (named > w->end ? named : w->end) ||
                    (next && !next->gap && (next->is & of) && !(next->is & KL_W_BEING));
    if (has_more || (first && kl_is_of_other_gender(t->words, first - 1, t->topic.name)))
        return false; /* "le directeur de l'hôpital" is somebody else */
    return t->words->office_last && first && (t->words->list.items[first - 1].is & KL_W_DEFINITE) && !w->gap &&
           (w->is & KL_W_OFFICE) && (t->words->big_nouns || !(w->is & KL_W_UPPER)) && !kl_is_sole(t->words, i) &&
           !kl_is_kin(t->words, i) && t->topic.name.ptr && !t->topic.role.ptr &&
           kl_find_char(t->topic.name, ' ') != KL_NOT_FOUND && !kl_people_by_role(t->people, t->words, i, end);
}

/* An office without a name is the subject: who holds it, or who was spoken of ("Peneliti itu"). */
static void meet_office(teller *t, told *s, size_t sentence, size_t i)
{
    size_t first = kl_behind_definite(t->words, i);
    bool has_article =
        first > sentence && (t->words->list.items[first - 1].is & KL_W_ARTICLE) && !t->words->list.items[first].gap;
    if (s->subject || s->has_pronoun || !is_subject_place(t->words, sentence, first - has_article))
        return;
    const unsigned not_in = KL_W_CUE | KL_W_NYA | KL_W_ACTIVE | KL_W_UPPER | KL_W_PRONOUN;
    size_t end = t->people->ends[i], this = end;
    while (this < t->words->list.count && this < end + DESCRIPTION && !t->words->list.items[this].gap &&
           !(t->words->list.items[this].is & (not_in | KL_W_THIS)))
        this ++; /* "Penyanyi jebolan ajang bakat itu" */
    bool points_back = this < t->words->list.count && (t->words->list.items[this].is & KL_W_THIS) &&
                       (this == end || !t->words->list.items[this].gap);
    if (!points_back && is_epithet(t, first, i, end)) {
        learn(t, kl_role_text(t->words, first, end)); /* "El delantero uruguayo volvió a jugar" */
        return;
    }
    const bool is_bare = !points_back && has_article && !t->going_on.name.ptr && !t->named.name.ptr;
    if (is_bare && (t->words->small_offices || t->words->big_nouns) && !t->words->no_articles &&
        !kl_people_by_role(t->people, t->words, i, end))
        s->unnamed = kl_words_text(t->words, first - 1, kl_behind_of(t->words, end));
    if (!points_back && first == i)
        s->subject = kl_people_by_role(t->people, t->words, i, end);
    else if (t->topic.name.ptr && !t->topic.role.ptr && (t->words->list.items[i].is & KL_W_OFFICE) &&
             !holds(t->words, sentence, first, KL_W_CUE | KL_W_NYA)) /* but "Joko menyebut, tersangka itu ..." */
        learn(t, kl_role_text(t->words, i, end));                    /* "Wali Kota Solo itu enggan menjawab" */
    s->has_pronoun = points_back;
}

/* The reporter goes on about somebody. Who only was spoken of so far is meant by "he said", but not by "katanya". */
static void turn_to(teller *t, const kl_person *p, bool has_voice)
{
    t->topic = speaker_of(p);
    if (has_voice)
        t->going_on = t->topic;
}

/* Keep in mind a name of whose bearer nothing is known, for an office right behind. */
static void note_bare(teller *t, size_t i)
{
    if (!t->people->at[i])
        return;
    const kl_person *p = &t->people->list.items[t->people->at[i] - 1];
    p = &t->people->list.items[p->full];
    if (p->role.ptr || p->is_org || p->end - p->first < 2 || kl_is_place(t->words, p->first, p->end))
        return;
    const kl_word *w = &t->words->list.items[p->first];
    bool is_where = i > 0 && (t->words->list.items[i - 1].is & KL_W_IN) && !t->words->list.items[i].gap;
    const unsigned sure = KL_P_SURNAME | KL_P_SPOKE | KL_P_AGE | KL_P_WHO | KL_P_TITLE;
    if (!(w->is & KL_W_FIRST) && !(p->is & sure) && p->count < 2 &&
        (t->words->big_nouns || (t->words->small_offices && is_where)))
        return; /* "no Bairro Mata Verde", "Solchen Plänen tritt ..." */
    t->bare = speaker_of(p);
    t->bare_at = i;
}

/* A mention at word i: is it the sentence's subject, or somebody who is met here for the first time? */
static void meet(teller *t, told *s, size_t sentence, size_t i)
{
    if (t->people->at[i] == KL_NOT_NAMED) {
        meet_office(t, s, sentence, i);
        return;
    }
    const kl_person *p = person_at(t, i);
    note_bare(t, i);
    if (!p && t->people->at[i] && !t->named.name.ptr && is_subject_place(t->words, sentence, i)) {
        p = &t->people->list.items[t->people->at[i] - 1]; /* nothing speaks for it but its place */
        bool is_surname = (p->is & KL_P_SURNAME) && kl_speaks_elsewhere(t->words, p->end - 1);
        bool has_first = (t->words->list.items[p->first].is & KL_W_FIRST) || is_surname;
        bool is_name = (p->end - p->first > 1 && (has_first || !t->words->big_nouns)) || (p->count > 1 && has_first);
        if (!p->is_org && is_name && !kl_is_place(t->words, p->first, p->end))
            t->named = speaker_of(p);
        return;
    }
    if (!p)
        return;
    const kl_word *w = &t->words->list.items[i], *last = i ? w - 1 : w;
    bool behind_in = i > sentence && (last->is & KL_W_IN) && !(w->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE));
    if (behind_in) {
        if (p->role.ptr && p->end - p->first > 1 && !t->named.name.ptr)
            t->named = speaker_of(p); /* "ongeloof bij buurtbewoner Marja Ruit. Ze kent hem" */
        return;
    }
    if (p->role.ptr || (p->end - p->first > 1 && p->count > 1))
        t->named = speaker_of(p);
    bool is_new = p->first >= i && p->first < t->people->ends[i];
    bool goes_on = sentence > 0 && !(t->words->list.items[sentence].gap & KL_GAP_CLAUSE); /* `"..." kata Y, ...` */
    bool is_aside = goes_on && (!t->words->office_last || (w->gap & KL_GAP_COMMA)); /* "..., merujuk pada Presiden" */
    if (!s->subject && !s->has_pronoun && !is_aside && is_subject_place(t->words, sentence, i)) {
        s->subject = p;
        bool is_called = t->people->list.items[t->people->at[i] - 1].calls && p->first >= t->since;
        s->has_voice = is_new || is_called || kl_is_turning(t->words, sentence) || (p->is & KL_P_SPOKE) ||
                       !t->going_on.name.ptr || t->is_met;
        turn_to(t, p, s->has_voice);
    }
    /* "Polisi menangkap tersangka Budi": who is met behind such a verb is its object, and speaks seldom. */
    if (is_new && !s->introduced && !goes_on && i <= sentence + PRESENTING &&
        !holds(t->words, sentence, i, KL_W_ACTIVE) &&
        (p->is & (KL_P_ROLE | KL_P_AGE | KL_P_WHO | KL_P_TITLE | KL_P_DESCRIBED)))
        s->introduced = p;
}

static void settle(teller *t, const told *s)
{
    if (s->subject)
        turn_to(t, s->subject, s->has_voice);
    else if (s->introduced && !s->has_pronoun)
        turn_to(t, s->introduced, true);
    else if (s->unnamed.ptr)
        t->named = (kl_speaker){.name = s->unnamed};
    t->is_met = !s->subject && (t->is_met || (s->introduced && !s->has_pronoun));
}

/* "Suyatno mengatakan": whether a single word is a name, and not just the capital of a sentence's first word. */
static bool is_single_name(const teller *t, size_t sentence, size_t from, size_t end)
{
    if (end != from + 1 || !kl_is_name_word(t->words, from))
        return false;
    if (t->words->no_capitals && kl_starts(kl_words_text(t->words, from, end), KL_STR("ال")))
        return true; /* "وقال الخطيب" */
    const kl_person *p = kl_people_by_name(t->people, t->words, from, end);
    return p && (from > sentence || p->count > 1 || (t->words->list.items[from].is & KL_W_FIRST));
}

static bool is_unnamed_speaker(const kl_words *words, size_t from, size_t end)
{
    const unsigned of = KL_W_END | KL_W_IN | KL_W_PARTICLE;
    bool is_of = from && !words->list.items[from].gap && (words->list.items[from - 1].is & of);
    if (words->small_offices && !words->verb_second && (words->list.items[from].is & KL_W_ARTICLE) && end == from + 2 &&
        !is_of)
        return true; /* "los operarios aseguraron" */
    for (size_t i = from; i < end; i++)
        if (words->list.items[i].is & (KL_W_NOUN | KL_W_OFFICE))
            return true;
    return false;
}

/* The verb of saying at word i of the reporter's text has a subject, who may be who goes on. */
static bool speaks(teller *t, size_t sentence, size_t i, size_t end)
{
    size_t from, stop;
    kl_cue_subject(t->words, sentence, i, &from, &stop);
    if (from >= stop || stop > end || (t->words->list.items[from].is & KL_W_WHO))
        return false; /* "reconoció que su hermano declaró" */
    kl_speaker who = kl_speaker_of(t->words, t->people, from, stop, t->topic.name.ptr ? &t->topic : &t->named);
    const kl_word *w = &t->words->list.items[from];
    bool is_unnamed = (w->is & KL_W_ARTICLE) && kl_eq(who.name, who.as);
    bool is_long = kl_find_char(who.name, ' ') != KL_NOT_FOUND || who.role.ptr;
    bool is_described = false; /* "JK orang tua korban" */
    for (size_t k = from + 1; k < stop && t->words->active.len && kl_eq(who.name, who.as); k++)
        is_described |= (t->words->list.items[k].is & (KL_W_OFFICE | KL_W_UPPER)) == KL_W_OFFICE;
    bool is_someone = who.name.len && !kl_is_lower(who.name.ptr[0]) && !is_unnamed && !is_described &&
                      (is_long || is_single_name(t, sentence, from, stop));
    if (is_someone)
        t->topic = t->going_on = who;
    else if (who.name.len && kl_eq(who.name, who.as) && is_unnamed_speaker(t->words, from, stop))
        t->topic = who; /* "the company said ... It also promised" */
    t->is_unnamed = !is_someone && (t->is_unnamed || (is_unnamed && t->topic.name.ptr == who.name.ptr));
    return is_someone || t->is_unnamed;
}

/* Between two spans the reporter may have let somebody else speak: "Budi menjelaskan bahwa ...". */
static void read_on(teller *t, size_t end)
{
    size_t sentence = t->since = t->read;
    told s = {0};
    bool has_spoken = false;
    for (size_t i = t->read; i < end; i = kl_words_next(t->words, t->words->busy, i + 1)) {
        const kl_word *w = &t->words->list.items[i];
        bool goes_on = t->words->agent.len && !(w->is & KL_W_UPPER) && w->gap == KL_GAP_MARK; /* “relieved” by it */
        if (i > sentence && !goes_on && (w->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH | KL_GAP_MARK))) {
            if (!has_spoken)
                settle(t, &s);
            sentence = i;
            s = (told){0};
            has_spoken = false;
        }
        meet(t, &s, sentence, i);
        if ((w->is & KL_W_PRONOUN) && !s.subject && i <= sentence + 2 && is_subject_place(t->words, sentence, i))
            s.has_pronoun = true;
        t->is_unnamed &= i != sentence;
        bool is_parted = w->cue != KL_CUE_FIRST || (w->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE)); /* "..., kata Budi" */
        bool is_noun = w->cue == KL_CUE_FIRST && i + 1 < end && (w[1].is & KL_W_THIS); /* "Protes ini disampaikan" */
        is_noun |= w->cue == KL_CUE_SOURCE && (w->is & KL_W_CUE) && !kl_is_source(t->words, i);
        if ((w->is & KL_W_CUE) && is_parted && !is_noun && !has_spoken && !kl_is_in_clause(t->words, i, sentence) &&
            !kl_is_passive(t->words, sentence, i) &&
            (i > sentence || w->cue == KL_CUE_SOURCE || w->cue == KL_CUE_FIRST))
            has_spoken |= speaks(t, sentence, i, end);
        s.has_pronoun |= has_spoken && (t->words->active.len || (i == sentence && w->cue == KL_CUE_SOURCE));
        /* "Menurut Ani, Budi bisa" */
    }
    if (!has_spoken)
        settle(t, &s);
    if (end > t->read)
        t->read = end;
}

/* "... Giampiero Lambiase ... "..." said the track engineer": an office that nobody is known to hold, right behind
 * somebody of whom no office is known. */
static bool is_office_of_bare(const teller *t, const kl_cue *cue, const kl_speaker *who)
{
    if (!t->bare.name.ptr || cue->from >= cue->end || !kl_eq(who->name, who->as) || t->bare_at + NEAR < cue->from)
        return false;
    bool has_office = false;
    for (size_t i = cue->from; i < cue->end; i++)
        has_office |= (t->words->list.items[i].is & KL_W_OFFICE) &&
                      (t->words->big_nouns || !(t->words->list.items[i].is & KL_W_UPPER));
    return has_office && (t->words->list.items[cue->from].is & KL_W_DEFINITE) &&
           !kl_is_of_other_gender(t->words, cue->from, t->bare.name) && kl_find_char(who->name, ',') == KL_NOT_FOUND;
}

/* "... Presiden Surya memang ingin begitu. "..." kata Ketua Partai Maju itu": whether the office that points back is
 * not what the topic is known to be, while somebody else goes on. */
static bool is_others(const teller *t, const kl_cue *cue)
{
    const kl_word *items = t->words->list.items;
    bool points_back = cue->end > cue->from + 1 && (items[cue->end - 1].is & KL_W_THIS);
    return points_back && (items[cue->from].is & KL_W_OFFICE) && t->topic.role.ptr && t->going_on.name.ptr &&
           t->going_on.name.ptr != t->topic.name.ptr &&
           !kl_is_role_of(t->words, t->topic.role, cue->from, cue->end - 1);
}

/* Whom an epithet at the verb means: who was spoken of last, or if that is a body, the last person who spoke. */
static const kl_speaker *whom_meant(const teller *t, const kl_cue *cue)
{
    bool has_office = false;
    for (size_t i = cue->from; i < cue->end; i++)
        has_office |= (t->words->list.items[i].is & KL_W_OFFICE) && !(t->words->list.items[i].is & KL_W_ORG);
    bool is_body = t->topic.name.ptr && !t->topic.role.ptr && !kl_is_personal(t->words, &t->topic);
    if (is_others(t, cue))
        return &t->going_on;
    return has_office && is_body && t->person.name.ptr ? &t->person : &t->topic;
}

/* "Budi pun dilaporkan. "Budi sudah kami tahan," ujarnya": who is spoken of between the marks hardly speaks: whoever
 * said the quotation before goes on. */
static void keep_speaker(teller *t, const kl_marked *span)
{
    const kl_speaker *who = &t->going_on, *said = &t->said;
    if (t->words->active.len && said->name.ptr && who->name.ptr && said->name.ptr != who->name.ptr &&
        kl_is_named_in(t->words, span, who->name) && !kl_is_named_in(t->words, span, said->name))
        t->going_on = t->said;
}

static void tell(teller *t, kl_marked_list *spans)
{
    size_t chain = 0; /* quotes before that wait for the speaker of an open one */
    bool is_open = false;
    size_t verb_before = KL_NO_WORD;
    kl_cue told_by = {.verb = KL_NO_WORD}; /* of the span before, if that was speech */
    bool is_told = false;
    bool has_told = false; /* the span before has its verb behind it */
    bool is_lone = false;  /* it has no verb at all */
    for (size_t n = 0; n < spans->count; n++) {
        kl_marked *span = &spans->items[n];
        bool is_rest = span->is_rest && n && !spans->items[n - 1].is_passed;
        kl_cue cue = {.verb = KL_NO_WORD};
        if (!is_rest)
            cue = kl_cue_find(t->words, spans, n);
        bool resumes = n && has_told && kl_resumes(t->words, &spans->items[n - 1], span);
        kl_speech speech = kl_speech_of(t->words, spans, n, &cue);
        if (is_rest || (speech == KL_SPEECH_NONE && resumes))
            speech = KL_SPEECH_WHOLE;
        if (n && cue.found && cue.verb != KL_NO_WORD && cue.is_before && cue.verb == verb_before)
            cue = (kl_cue){.verb = KL_NO_WORD}; /* it belongs to the span before */
        if (!cue.found && is_told && n && kl_same_sentence(t->words, &spans->items[n - 1], span)) {
            cue = told_by; /* "promised to “do A” and to “do B”" */
            cue.is_inside = true;
            speech = kl_speech_of(t->words, spans, n, &cue);
        }
        const bool has_lone = is_lone;
        is_told = has_told = is_lone = false;
        span->is_passed = speech == KL_SPEECH_NONE;
        if (span->is_passed)
            continue;
        size_t before = kl_words_at(t->words, span->outer.start);
        if (is_rest)
            t->read = before > t->read ? before : t->read;
        else
            read_on(t, before);
        if (!t->going_on.name.ptr)
            t->going_on = t->named;
        bool is_nya = cue.found && cue.verb != KL_NO_WORD && (t->words->list.items[cue.verb].is & KL_W_NYA);
        bool is_unnamed = t->is_unnamed && !cue.found && !is_rest; /* "Een woordvoerder laat weten dat ... "Ja."" */
        if (is_nya || !cue.found)
            keep_speaker(t, span);
        if ((is_nya || !cue.found || !t->topic.name.ptr) && !is_unnamed)
            t->topic = t->going_on;
        t->is_unnamed = false;
        kl_speaker who = t->topic;
        who.as = KL_ABSENT;
        if (cue.found)
            who = kl_speaker_of(t->words, t->people, cue.from, cue.end, whom_meant(t, &cue));
        if (cue.found && cue.verb == KL_NO_WORD && cue.from == cue.end && t->words->agent.len)
            who = (kl_speaker){0}; /* "For example: ..." */
        kl_gender gender = kl_gender_of_cue(t->words, &cue);
        if (gender != KL_ANY_GENDER)
            who = kl_speaker_of_gender(t->words, t->people, cue.verb, gender, &who);
        if (cue.found && cue.verb != KL_NO_WORD && t->words->list.items[cue.verb].cue == KL_CUE_PARTICIPLE)
            who.as = KL_ABSENT; /* "..., calling it 'a dare'": nobody stands at the verb */
        bool is_nobody = kl_is_of_several(t->words, &cue) && kl_is_personal(t->words, &who);
        if (is_nobody)
            t->topic = who = (kl_speaker){0}; /* several said so, and who was spoken of is one */
        if (cue.found && is_office_of_bare(t, &cue, &who)) {
            kl_str office = kl_role_text(t->words, cue.from, cue.end);
            who = (kl_speaker){
                .name = t->bare.name, .as = who.as, .role = kl_learn_role(t->people, t->bare.name, office)};
        }
        kl_quote q = {.span = span->inner,
                      .speaker = who.name,
                      .as = who.as,
                      .role = who.role,
                      .cue = cue.found && cue.verb != KL_NO_WORD ? kl_cue_text(t->words, cue.verb) : KL_ABSENT,
                      .kind = KL_STR("direct"),
                      .fragment = speech == KL_SPEECH_FRAGMENT};
        if (cue.found && cue.verb != KL_NO_WORD)
            kl_cue_part_inversion(t->words, cue.verb, &q.cue, &q.as);
        kl_list_push(t->a->arena, &t->a->quotes, q);
        size_t count = t->a->quotes.count;
        if (n && count > 1 && has_lone && cue.found && cue.from < cue.end && who.name.ptr &&
            kl_opens_statement(t->words, &spans->items[n - 1], span)) {
            t->a->quotes.items[count - 2].speaker = who.name;
            t->a->quotes.items[count - 2].role = who.role;
        }
        if (is_open && cue.found)
            for (size_t k = t->a->quotes.count - 1; k > chain; k--) {
                t->a->quotes.items[k - 1].speaker = q.speaker;
                t->a->quotes.items[k - 1].role = q.role;
            }
        if (span->closed || !kl_goes_on_open(t->words, spans, n))
            is_open = false;
        if (!span->closed && !is_open) {
            is_open = !cue.found && kl_goes_on_open(t->words, spans, n);
            chain = t->a->quotes.count - 1;
        }
        if (who.name.ptr)
            t->topic = t->going_on = t->said = who;
        t->is_unnamed = is_nobody;
        if (kl_is_personal(t->words, &who))
            t->person = who;
        told_by = cue;
        is_lone = !cue.found;
        is_told = cue.found && cue.verb != KL_NO_WORD && (cue.is_inside || cue.is_before);
        has_told = cue.found && !cue.is_inside && !cue.is_before;
        verb_before = has_told ? cue.verb : KL_NO_WORD;
        size_t inner_end = kl_words_at(t->words, span->outer.end);
        t->read = inner_end > t->read ? inner_end : t->read;
        if (cue.found && !cue.is_before && cue.end > t->read)
            t->read = cue.end;
    }
}

/* What the article keeps must not point into the scratch arena; the text is the article's own. */
static void run(kl_article *a, const kl_context *context)
{
    a->quotes.count = 0;
    if (a->text.len == 0 || a->text.len > KL_LONGEST)
        return;
    kl_arena *scratch = context->scratch;
    kl_marked_list spans = {0};
    kl_marks_find(scratch, a->text, &spans);
    const kl_lang *lang = kl_quotes_language(a, context);
    if (spans.count == 0 && !kl_lang_setting(lang, KL_STR("dialogue dash")).ptr)
        return;
    if (kl_eastern_tell(a, lang, scratch, &spans))
        return;
    kl_words words = {0};
    kl_words_read(scratch, &words, a->text, lang);
    words.places = kl_knowledge_places(context->know);
    kl_marks_pass_names(&words, &spans);
    kl_dialogue_find(&words, &spans);
    kl_people people = {0};
    kl_people_find(scratch, &people, &words, &spans);
    teller t = {.a = a, .words = &words, .people = &people};
    tell(&t, &spans);
    kl_quotes_share_speakers(a);
    kl_quotes_fill_roles(a, &people);
}

const kl_stage kl_stage_quotes = {
    .name = "quotes",
    .summary = "find quotations and who said them",
    .help = "Finds what stands between quotation marks and was said or written by somebody, with the\n"
            "speaker's full name, title, and the verb as written. Titles, nicknames and terms are left out.\n"
            "Example:  kliping clean page.html | kliping quotes\n",
    .reads = "text lang",
    .writes = "quotes",
    .needs = KL_HAS_TEXT,
    .gives = 0,
    .run = run,
};
