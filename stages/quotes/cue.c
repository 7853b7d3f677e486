/* cue.c - which verb of saying stands beside a span?
 * Behind the span: `" kata Zain`, `" katanya`, `" said Roe`, `" Roe said`; before it: `Zain mengatakan, "`,
 * `Roe said: "`, `Menurut Zain, "`. Looks at most REACH words away, within the sentence. Its subject: subject.c. */
#include "subject.h"
#include "word.h"

enum {
    REACH = 30,     /* words from the span to its verb: a long office stands between */
    NEXT = 3,       /* words from a span to the verb in its own sentence: "“...,” the mayor said, “...”" */
    MAX_PASSED = 8, /* titles in one sentence */
    SIGNATURE = 12, /* words of a line that signs a quotation: a name, a place, a date */
    LEAD_IN = 18,   /* words of a sentence that ends in a colon and names a speaker without a verb */
};

/* "ungkapnya Kapolsek Sukamaju AKP Tarno": whether behind a verb with "he" in it stands, all the same, who it is. */
static bool is_named_again(const kl_words *words, size_t i, size_t end)
{
    if (i >= end || words->office_last || words->verb_second || word(words, i)->gap ||
        !(word(words, i)->is & KL_W_UPPER) || (word(words, i)->is & (KL_W_END | KL_W_BESIDE | KL_W_IN)))
        return false;
    return (word(words, i)->is & (KL_W_OFFICE | KL_W_TITLE)) || kl_is_name_word(words, i);
}

/* `"...", ist ein Ehepaar froh`: "is" right behind the marks and a comma, then who, and at the sentence's end how they
 * feel. */
static bool is_feeling(const kl_words *words, size_t i, size_t end)
{
    const kl_word *w = word(words, i);
    if (!words->verb_second || !(w->is & KL_W_BEING) || (w->is & (KL_W_CUE | KL_W_UPPER)) || !(w->gap & KL_GAP_COMMA) ||
        i + 2 >= end || word(words, i + 1)->gap)
        return false;
    const unsigned who = KL_W_ARTICLE | KL_W_OFFICE | KL_W_PRONOUN | KL_W_TITLE | KL_W_FIRST;
    return (word(words, i + 1)->is & who) || kl_is_name_word(words, i + 1) || (word(words, i + 1)->is & KL_W_BESIDE);
}

/* Whether the span before word `first` ends in a comma, inside its mark. */
static bool ends_in_comma(const kl_words *words, size_t first)
{
    size_t at = word(words, first)->start;
    for (unsigned k = 0; k < 6 && at && words->text.ptr[at - 1] != ','; k++) /* a mark and a space, perhaps two */
        at--;
    return at && words->text.ptr[at - 1] == ',' && !kl_is_space(words->text.ptr[at]);
}

/* `"...," Dr. Ann Roe, an engineer, tells the Post`: whether the words from `first` to the verb at `i` begin with a
 * name and a comma; where the verb comes first, what stands behind it is its subject all the same. */
static bool begins_with_name(const kl_words *words, size_t first, size_t i)
{
    size_t end = first;
    while (end < i && (end == first || !word(words, end)->gap))
        end++;
    kl_phrase p = kl_phrase_split(words, first, end);
    return words->agent.len && end < i && p.name < p.end && p.end == end && (p.name == first || p.has_title);
}

/* The verb behind the span: words [first, end). */
static bool behind(const kl_words *words, size_t first, size_t end, bool is_sentence, kl_cue *cue,
                   size_t first_of_sentence, size_t before_span)
{
    for (size_t i = first; i < end && i < first + REACH; i++) {
        const kl_word *w = word(words, i);
        if (i > first && (w->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH | KL_GAP_COLON)))
            break;
        if (w->is & KL_W_NYA) {
            if (i > first + 2)
                break;
            *cue = (kl_cue){.found = true, .verb = i, .from = i, .end = i};
            if (is_named_again(words, i + (w->covers ? w->covers : 1), end))
                cue->from = kl_subject_behind(words, i, &cue->end);
            return true;
        }
        if (i == first && is_feeling(words, i, end)) {
            *cue = (kl_cue){.found = true, .verb = i, .from = i + 1};
            if (kl_subject_late(words, i + 1, &cue->end)) {
                const kl_word *last = word(words, cue->end - 1);
                cue->end -= cue->end > i + 2 && !(last->is & (KL_W_UPPER | KL_W_OFFICE | KL_W_NOUN | KL_W_PRONOUN));
                return true;
            }
        }
        if (i == first && !(w->is & KL_W_CUE) && kl_is_inversion(words, i)) {
            *cue = (kl_cue){.found = true, .verb = i, .from = i, .end = i};
            return true;
        }
        size_t unknown = i == first && !(w->is & KL_W_CUE) ? kl_unknown_verb(words, i, end) : KL_NO_WORD;
        if (unknown != KL_NO_WORD) {
            *cue = (kl_cue){.found = true, .verb = unknown};
            cue->from = kl_subject_behind(words, unknown, &cue->end);
            return true;
        }
        if (!(w->is & KL_W_CUE))
            continue;
        if (words->agent.len && i > first + 1 && !w->gap && (word(words, i - 1)->is & KL_W_WHO))
            continue; /* "Ann Roe, a farmer who tweeted about the smoke, said" */
        size_t past = i + w->covers;
        if (words->verb_second && past < end && !word(words, past)->gap && (word(words, past)->is & KL_W_CUE) &&
            w->cue == KL_CUE_EITHER && word(words, past)->cue == KL_CUE_EITHER)
            continue; /* "..., so berichtete der Landrat" */
        if (i == first && w->cue == KL_CUE_FIRST && (w->is & KL_W_UPPER) && words->small_offices &&
            end < words->list.count && (word(words, end)->gap & KL_GAP_COLON))
            return false; /* "Réaction du directeur: “...”" */
        bool leads_on = past < words->list.count && (word(words, past)->gap & (KL_GAP_COLON | KL_GAP_MARK)) &&
                        (word(words, past)->gap & (KL_GAP_COLON | KL_GAP_COMMA)) && i > first;
        bool is_own = words->agent.len && !is_sentence && i <= first + NEXT && before_span < words->list.count &&
                      (word(words, before_span)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH)) && ends_in_comma(words, first);
        if (is_own && leads_on && !(word(words, past)->gap & KL_GAP_COLON))
            leads_on = false; /* '“I slipped up,” he said, “I take full blame.”' */
        size_t lead = first;
        while (lead < i && ((word(words, lead)->is & KL_W_BESIDE) ||
                            (words->verb_second && lead + 1 == i && (word(words, lead)->is & KL_W_CUE))))
            lead++;
        bool is_next = lead == i;
        if (w->cue == KL_CUE_FIRST && !is_next && !(w->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE)))
            continue; /* "dalam aksi protes" */
        size_t to;
        bool is_whole = is_sentence && !is_next && (word(words, first)->is & KL_W_UPPER) && i > first + 3;
        bool is_new = words->verb_leads && is_sentence && !is_next && (word(words, first)->is & KL_W_UPPER);
        if (leads_on || is_new || (is_whole && kl_subject_before(words, first, i, &to) != first))
            return false; /* a sentence of its own */
        *cue = (kl_cue){.found = true, .verb = i, .from = i, .end = i};
        if (w->cue == KL_CUE_CLOSING) { /* "Bakan Yılmaz, "..." dedi": the subject stands before the span */
            cue->from = kl_subject_closing(words, first_of_sentence, before_span, &cue->end);
            if (cue->from >= before_span)
                cue->from = cue->end = i;
            return i <= first + 3;
        }
        if (is_next && w->cue != KL_CUE_LAST) {
            cue->from = kl_subject_behind(words, i, &cue->end);
        } else if ((words->verb_second || (past < end && kl_is_name_word(words, past))) && w->cue == KL_CUE_EITHER &&
                   (w->gap & KL_GAP_COMMA) && !begins_with_name(words, first, i) &&
                   kl_subject_late(words, past, &cue->end)) {
            cue->from = past; /* "“...” neue Stellen bekommen, räumte die Ministerin ein" */
        } else if (w->cue == KL_CUE_EITHER || w->cue == KL_CUE_LAST) {
            kl_cue_subject(words, first, i, &cue->from, &cue->end);
        } else {
            cue->from = kl_subject_behind(words, i, &cue->end);
            return i <= first + 3;
        }
        return true;
    }
    return false;
}

/* Start of the sentence in [first, end). */
static size_t sentence(const kl_words *words, size_t first, size_t end)
{
    for (size_t i = end; i > first; i--)
        if (word(words, i - 1)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH))
            return i - 1;
    return first;
}

/* Whether a whole name begins at word i, or one that stands inside of a sentence elsewhere. */
static bool is_known_name(const kl_words *words, size_t i)
{
    bool has_two = i + 1 < words->list.count && !word(words, i + 1)->gap && kl_is_name_word(words, i + 1);
    return (word(words, i)->is & KL_W_FIRST) || has_two || kl_is_named_inside(words, i);
}

bool kl_is_passive(const kl_words *words, size_t first, size_t i)
{
    if (!words->agent.len || word(words, i)->cue != KL_CUE_EITHER)
        return false;
    for (size_t k = i; k > first && k + 4 > i && !word(words, k)->gap; k--) {
        if (word(words, k - 1)->is & KL_W_BEING)
            return true;
        if (!(word(words, k - 1)->is & KL_W_BESIDE))
            return false;
    }
    return false;
}

/* Who speaks by a verb in the passive at word i, to *from and *end; whether the words before `stop` say it. */
static bool find_agent(const kl_words *words, size_t i, size_t stop, size_t *from, size_t *end)
{
    for (size_t k = i + 1; k + 1 < stop; k++)
        if (kl_eq_nocase(kl_words_text(words, k, k + 1), words->agent)) {
            *from = k + 1;
            if (!kl_subject_late(words, k + 1, end) || *end > stop)
                *end = stop;
            return true;
        }
    return false;
}

/* The verb before the span: the last one of the sentence [first, end). */
static bool before(const kl_words *words, size_t first, size_t end, bool has_colon, kl_cue *cue)
{
    cue->is_before = true;
    char last = end > first ? words->text.ptr[word(words, end - 1)->end] : ' ';
    const bool is_led = last == ',' || last == ':';
    for (size_t i = end; i > first && i + REACH > end; i--) {
        const kl_word *w = word(words, i - 1);
        for (size_t back = 1; (w->is & KL_W_CUE) && back < 4 && i > first + back; back++)
            if ((word(words, i - 1 - back)->is & KL_W_CUE) && word(words, i - 1 - back)->covers > back) {
                i -= back; /* "naar eigen zeggen" is more than "zeggen" */
                w = word(words, i - 1);
                break;
            }
        if ((w->is & KL_W_CUE) && w->cue == KL_CUE_SOURCE && !kl_is_source(words, i - 1))
            continue;
        bool is_noun = w->cue == KL_CUE_FIRST && (w->is & KL_W_CUE) && i - 1 > first && !words->no_capitals &&
                       !(w->gap & (KL_GAP_COMMA | KL_GAP_CLAUSE)) && !(word(words, i - 2)->is & KL_W_BESIDE);
        bool is_undone = (w->is & KL_W_CUE) && kl_is_passive(words, first, i - 1);
        size_t from, stop;
        bool is_said_by = is_undone && find_agent(words, i - 1, end, &from, &stop);
        if (is_undone && !is_said_by && !is_led)
            continue;
        if ((w->is & (KL_W_CUE | KL_W_NYA)) && !is_noun) { /* "membuat janji": but "Begini kata Budi:" */
            *cue = (kl_cue){.found = true, .verb = i - 1, .from = i - 1, .end = i - 1, .is_before = true};
            if (is_said_by) {
                cue->from = from;
                cue->end = stop;
                return true;
            }
            if (w->is & KL_W_NYA)
                return true;
            kl_cue_subject(words, sentence(words, first, i - 1), i - 1, &cue->from, &cue->end);
            if (cue->end > end)
                cue->end = end;
            if (cue->from > cue->end)
                cue->from = cue->end;
            return true;
        }
        if (w->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH)) {
            first = i - 1;
            break;
        }
    }
    if (has_colon && end > first && end - first <= LEAD_IN) {
        bool is_bidden = words->agent.len && first + 2 < end && !(word(words, first)->is & ~(unsigned)KL_W_UPPER) &&
                         (word(words, first + 1)->is & KL_W_ARTICLE);
        first += is_bidden; /* "Allow the doctor to repeat that:" */
        size_t who = kl_lead_pronoun(words, first, end), start = kl_lead_start(words, first, end);
        *cue = (kl_cue){.found = true,
                        .verb = KL_NO_WORD,
                        .from = who < end ? who : start,
                        .end = who < end ? who + 1 : kl_lead_end(words, start, end),
                        .is_before = true};
        return true;
    }
    return false;
}

/* What stands between the closing mark and the next word may end the sentence. */
static bool has_stop(kl_str gap)
{
    for (size_t i = 0; i < gap.len; i++)
        if (gap.ptr[i] == '.' || gap.ptr[i] == '\n')
            return true;
    return false;
}

static bool is_reported(const kl_words *words, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if (word(words, i)->is & KL_W_REPORTED)
            return true;
    return false;
}

/* "“...,”" and "kata Budi" on the next line: whether word i goes on with the sentence before it. */
static bool begins_cue(const kl_words *words, size_t i)
{
    const kl_word *w = word(words, i);
    return !(w->is & KL_W_UPPER) && ((w->is & KL_W_NYA) || ((w->is & KL_W_CUE) && w->cue == KL_CUE_FIRST));
}

/* 'He spoke of “many complaints” about roads “that he does not build”': the verb stands before spans of the same
 * sentence that are no quotations. `first` and `end` are the words since the last of them. */
static bool beyond_passed(const kl_words *words, const kl_marked_list *spans, size_t n, size_t first, size_t end,
                          kl_cue *cue)
{
    size_t back = n;
    while (back > 0 && n - back < MAX_PASSED && spans->items[back - 1].is_passed)
        back--;
    size_t start = back ? kl_words_at(words, spans->items[back - 1].outer.end) : 0;
    start = sentence(words, start + 2 * REACH > end ? start : end - 2 * REACH, end);
    *cue = (kl_cue){.verb = KL_NO_WORD};
    bool found = start < first && before(words, start, end, false, cue);
    if (!found)
        *cue = (kl_cue){.verb = KL_NO_WORD};
    cue->is_inside = found;
    return found;
}

/* Whether a name or "he", and right behind it the verb of saying, begin at word i. */
static bool is_by_name(const kl_words *words, size_t i)
{
    if (!(word(words, i)->is & (KL_W_UPPER | KL_W_PRONOUN)))
        return false;
    for (size_t k = i + 1; k < words->list.count && k < i + NEXT + 1 && !word(words, k)->gap; k++) {
        if (word(words, k)->is & KL_W_CUE)
            return true;
        if (!kl_is_name_word(words, k))
            return false;
    }
    return false;
}

/* `“We are pleased,” Ann Roe, director of the harbour.`: whether a name, with what they are, is all that stands from
 * word i to the end of the sentence; its end to *stop. */
static bool signs(const kl_words *words, size_t i, size_t end, size_t *stop)
{
    if (!words->agent.len || !kl_is_name_word(words, i) || !is_known_name(words, i))
        return false;
    *stop = kl_subject_end(words, i);
    for (size_t k = i; k < *stop; k++)
        if (word(words, k)->is & (KL_W_CUE | KL_W_BEING | KL_W_PRONOUN))
            return false;
    return *stop >= end || (word(words, *stop)->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH));
}

/* A line of its own behind the quotation, a dash and a name: "— Ann Roe, Easton". */
static bool is_signed(const kl_words *words, size_t i, size_t *stop)
{
    const unsigned parted = KL_GAP_PARAGRAPH | KL_GAP_DASH;
    if ((word(words, i)->gap & parted) != parted || !kl_is_name_word(words, i) || !is_known_name(words, i))
        return false;
    *stop = i + 1;
    while (*stop < words->list.count && *stop < i + SIGNATURE && !word(words, *stop)->gap &&
           kl_is_name_word(words, *stop))
        ++*stop;
    size_t end = *stop;
    while (end < words->list.count && end < i + SIGNATURE && !(word(words, end)->gap & KL_GAP_PARAGRAPH))
        end++;
    return end == words->list.count || (word(words, end)->gap & KL_GAP_PARAGRAPH);
}

/* `Hayri Kaya'nın "..." sözlerine tepki`: whose words stand in the marks, by the ending behind an apostrophe before
 * them and a noun of what was said behind them. */
static bool by_owner(const kl_words *words, size_t first, size_t end, size_t next, kl_cue *cue)
{
    static const char *const genitives[] = {"ın", "in", "un", "ün"};
    const unsigned part = KL_W_UPPER | KL_W_OFFICE | KL_W_TITLE | KL_W_PARTICLE;
    const kl_entry *entry;
    if (!words->has_suffixes || end <= first || next >= words->list.count || (word(words, next)->gap & KL_GAP_COMMA) ||
        !kl_is_name_word(words, end - 1) || !kl_words_match(words, next, KL_LANG_CUE_COMPANIONS, &entry) ||
        !kl_eq(entry->key, KL_STR("saying")))
        return false;
    size_t at = word(words, end - 1)->end;
    kl_str rest = kl_slice(words->text, at, at + 9 < words->text.len ? at + 9 : words->text.len);
    size_t space = kl_find_char(rest, ' ');
    kl_str ending = kl_slice(rest, 0, space == KL_NOT_FOUND ? rest.len : space);
    bool is_genitive = false;
    for (size_t i = 0; i < sizeof genitives / sizeof *genitives; i++)
        is_genitive |= kl_ends(ending, kl_cstr(genitives[i]));
    if (!is_genitive)
        return false;
    size_t from = end - 1;
    while (from > first && !(word(words, from)->gap & (KL_GAP_CLAUSE | KL_GAP_COMMA)) &&
           (word(words, from - 1)->is & part))
        from--;
    *cue = (kl_cue){.found = true, .verb = KL_NO_WORD, .from = from, .end = end, .is_before = true};
    return true;
}

kl_cue kl_cue_find(const kl_words *words, const kl_marked_list *spans, size_t n)
{
    const kl_marked *span = &spans->items[n];
    kl_str text = words->text;
    kl_cue none = {.verb = KL_NO_WORD}, cue = none;
    size_t last_said = n;
    kl_str joint = n ? kl_trim(kl_slice(text, spans->items[n - 1].outer.end, span->outer.start)) : KL_ABSENT;
    while (kl_eq(joint, KL_STR(":")) && last_said > 0 && n - last_said < MAX_PASSED &&
           spans->items[last_said - 1].is_passed)
        last_said--; /* "told the paper “Bild”: “...”" */
    size_t from = last_said ? spans->items[last_said - 1].outer.end : 0;
    size_t floor = span->outer.start > 2000 ? span->outer.start - 2000 : 0; /* REACH words are never longer */
    from = from > floor ? from : floor;
    size_t near = kl_trim(kl_slice(text, 0, span->outer.start)).len; /* end of the words before */
    size_t after = span->outer.end;
    size_t first = kl_words_at(words, from), end = kl_words_at(words, span->outer.start);
    while (end > first && word(words, end - 1)->end > near)
        end--;
    bool same_paragraph = near > 0 && !memchr(text.ptr + near, '\n', span->outer.start - near);
    char last = near ? text.ptr[near - 1] : '\n';
    size_t next = kl_words_at(words, after);
    size_t next_end = n + 1 < spans->count ? kl_words_at(words, spans->items[n + 1].outer.start) : words->list.count;
    size_t inner_len = span->inner.end - span->inner.start;
    char tail = inner_len ? text.ptr[span->inner.end - 1] : ' ';
    bool is_sentence = tail == '.' || tail == '!' || tail == '?';

    size_t opening = end > first ? sentence(words, first, end) : first;
    bool has_lead = last == ':' || last == ',';
    if (!has_lead && same_paragraph && by_owner(words, opening, end, next, &cue))
        return cue;
    bool is_cut = !is_sentence && tail != ',' && !kl_starts(kl_from(text, after), KL_STR(",")) && !has_lead;
    bool is_start = end == first || !same_paragraph || last == '.' || last == '!' || last == '?';
    if (is_cut && !is_start && span->opened && before(words, sentence(words, first, end), end, false, &cue)) {
        cue.is_inside = true; /* words of the sentence "such as these" */
        return cue;
    }
    cue = none;
    bool has_next = span->closed && next < next_end &&
                    (!(word(words, next)->gap & KL_GAP_PARAGRAPH) || (tail == ',' && begins_cue(words, next)));
    bool leads = has_lead && same_paragraph;
    bool is_led = leads && end > first && before(words, sentence(words, first, end), end, last == ':', &cue);
    kl_cue far = none; /* `علق محمود على مباراة "الوداد" قائلا: "..."` */
    if (words->no_capitals && is_led && cue.verb == KL_NO_WORD && n && spans->items[n - 1].is_passed &&
        beyond_passed(words, spans, n, first, end, &far)) {
        far.is_inside = false;
        return far;
    }
    if (is_led) {
        bool is_parted = has_next && has_stop(kl_slice(text, after, word(words, next)->start)); /* `: "X". Dann ...` */
        is_parted |= has_next && is_sentence && words->verb_leads && (word(words, next)->is & KL_W_UPPER) &&
                     !(word(words, next)->is & (KL_W_CUE | KL_W_NYA));
        bool nya_behind =
            has_next && ((word(words, next)->is & KL_W_NYA) ||
                         (!is_sentence && !is_parted && last == ':' && (word(words, next)->is & KL_W_CUE)));
        kl_cue late = none;
        bool is_far =
            cue.verb != KL_NO_WORD && ((cue.verb + word(words, cue.verb)->covers < end && cue.end != end) ||
                                       kl_is_passive(words, first, cue.verb)); /* "That being said, “...,” he added" */
        bool is_late = tail == ',' && has_next && words->agent.len && is_far && is_by_name(words, next) &&
                       behind(words, next, next_end, is_sentence, &late, opening, end);
        if (is_late && late.from == next)
            return late; /* "It vented gases that escape, “so nothing burns,” Mr. Roe said" */
        if (!nya_behind && cue.verb != KL_NO_WORD)
            return cue;
        if (!nya_behind &&
            !(has_next && !is_parted && behind(words, next, next_end, is_sentence, &(kl_cue){0}, opening, end)))
            return cue;
    }
    cue = none;
    bool is_cut_off =
        has_next && !(word(words, next)->gap & KL_GAP_PARAGRAPH) &&
        has_stop(kl_slice(text, after, word(words, next)->start)) &&
        !((word(words, next)->is & KL_W_NYA) || word(words, next)->cue == KL_CUE_FIRST || /* `"X". Kata Y` */
          kl_is_late_sentence(words, next));
    bool ends_here = tail == '.' && !is_start && words->agent.len && has_next && (word(words, next)->is & KL_W_UPPER);
    if (ends_here && before(words, sentence(words, first, end), end, false, &cue)) {
        cue.is_inside = true; /* `the paper called it "a mistake." Though he argued ...` */
        return cue;
    }
    cue = none;
    if (has_next && !is_cut_off && !ends_here && behind(words, next, next_end, is_sentence, &cue, opening, end)) {
        bool is_said_twice = cue.from == cue.end && (word(words, cue.verb)->is & KL_W_NYA) && same_paragraph &&
                             end > first && (word(words, end - 1)->is & KL_W_CUE) &&
                             word(words, end - 1)->cue == KL_CUE_LAST; /* `Danramil mengatakan "...", terangnya` */
        if (is_said_twice)
            kl_cue_subject(words, sentence(words, first, end - 1), end - 1, &cue.from, &cue.end);
        return cue;
    }
    if (last == ':' && !same_paragraph && end > first && before(words, sentence(words, first, end), end, true, &cue))
        return cue;
    cue = none;
    if (!is_start && before(words, sentence(words, first, end), end, false, &cue)) {
        cue.is_inside = true;
        return cue;
    }
    if (!is_start && span->opened && is_cut && beyond_passed(words, spans, n, first, end, &cue))
        return cue;
    if (has_next && !is_cut_off && tail == ',' && signs(words, next, next_end, &cue.end)) {
        cue.found = true;
        cue.from = next;
        return cue;
    }
    if (span->closed && next < next_end && is_signed(words, next, &cue.end)) {
        cue.found = true;
        cue.from = next;
        return cue;
    }
    size_t behind_end = next + 2 < next_end ? next + 2 : next_end;
    if (span->closed && (is_reported(words, opening, end) || (has_next && is_reported(words, next, behind_end)))) {
        cue = none;
        cue.found = cue.is_inside = true; /* "Ihm sei „ein großes Unrecht“ geschehen" */
        return cue;
    }
    return none;
}

kl_str kl_cue_text(const kl_words *words, size_t verb)
{
    size_t covers = words->list.items[verb].covers;
    return kl_words_text(words, verb, verb + (covers ? covers : 1));
}

void kl_cue_part_inversion(const kl_words *words, size_t verb, kl_str *cue, kl_str *as)
{
    kl_str word = kl_words_text(words, verb, verb + 1);
    size_t dash = kl_find_last_char(word, '-');
    if ((!(words->list.items[verb].is & KL_W_NYA) && !kl_is_inversion(words, verb)) || dash == KL_NOT_FOUND)
        return;
    kl_str head = kl_slice(word, 0, dash);
    *as = kl_from(word, dash + 1);
    if (words->list.items[verb].covers > 1) {
        size_t last = verb + words->list.items[verb].covers - 1;
        *cue = kl_words_text(words, last, last + 1);
    } else {
        *cue = kl_ends(head, KL_STR("-t")) ? kl_slice(head, 0, head.len - 2) : head;
    }
}
