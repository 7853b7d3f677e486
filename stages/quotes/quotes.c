/* quotes.c - who said what?
 * Reads text, lang. Writes quotes, in the order of the text. Needs no page: raw text will do.
 * Never takes words for a quotation that nobody is said to have spoken or written, unless a sentence
 * stands alone between its marks; `speaker` is absent where the text does not say. */
#include "quotes.h"
#include "utf8.h"

/* The language: what the article says, else the one whose verbs of saying the text uses most. */
static const kl_lang *language(const kl_article *a, const kl_context *context)
{
    if (a->lang.len)
        return kl_knowledge_lang(context->know, a->lang);
    const kl_lang *best = kl_knowledge_lang(context->know, KL_ABSENT), *lang;
    size_t most = 0;
    kl_str sample = kl_slice(a->text, 0, 4000); /* some ten paragraphs: enough to tell */
    for (size_t n = 0; (lang = kl_knowledge_nth_lang(context->know, n)); n++) {
        size_t found = 0, len;
        bool at_start = true;
        for (size_t at = 0; at < sample.len; at++) {
            bool is_word = kl_is_alpha(sample.ptr[at]) || (unsigned char)sample.ptr[at] >= 0x80;
            if (at_start && is_word) {
                found += kl_lang_match(lang, KL_LANG_FUNCTION_WORDS, sample, at, NULL) != 0;
                len = kl_lang_match(lang, KL_LANG_CUE_VERBS, sample, at, NULL);
                found += len ? 3 : 0;
            }
            at_start = !is_word;
        }
        if (found > most) {
            most = found;
            best = lang;
        }
    }
    return best;
}

typedef struct teller {
    kl_article *a;
    const kl_words *words;
    const kl_people *people;
    kl_speaker going_on;
    kl_speaker named; /* who was named last, for a pronoun before anybody has spoken */
    size_t read;      /* words up to here have been looked at for a subject */
} teller;

/* Who is named where a sentence begins; an office may stand before the name. */
static bool opens_sentence(const teller *t, size_t i, kl_speaker *who)
{
    if (!t->people->at[i])
        return false;
    const kl_person *p = &t->people->list.items[t->people->at[i] - 1];
    const kl_person *full = kl_people_by_name(t->people, t->words, p->first, p->end);
    p = full ? full : p;
    if (p->is_org || (!p->role.ptr && (p->end - p->first < 2 || p->count < 2)))
        return false;
    *who = (kl_speaker){.name = p->name, .role = p->role};
    return true;
}

static void remember(teller *t, const kl_person *p)
{
    if (!p->is_org && (p->role.ptr || (p->end - p->first > 1 && p->count > 1)))
        t->named = (kl_speaker){.name = p->name, .role = p->role};
}

/* Between two spans the reporter may have let somebody else speak: "Budi menjelaskan bahwa ...". */
static void read_on(teller *t, size_t end)
{
    size_t sentence = t->read;
    for (size_t i = t->read; i < end; i++) {
        const kl_word *w = &t->words->list.items[i];
        kl_speaker who;
        if (w->gap & (KL_GAP_STOP | KL_GAP_PARAGRAPH | KL_GAP_MARK))
            sentence = i;
        if ((i == sentence || (i < sentence + 4 && (w->gap & (KL_GAP_COMMA | KL_GAP_DASH)))) &&
            opens_sentence(t, i, &who))
            t->going_on = who;
        if (t->people->at[i])
            remember(t, &t->people->list.items[t->people->at[i] - 1]);
        if (!(w->is & KL_W_CUE) || i == sentence)
            continue;
        size_t from, stop;
        kl_cue_subject(t->words, sentence, i, &from, &stop);
        if (from >= stop || stop > end)
            continue;
        who = kl_speaker_of(t->words, t->people, from, stop, &t->going_on);
        bool is_someone = who.name.ptr && who.name.len && !kl_is_lower(who.name.ptr[0]) &&
                          !(t->words->list.items[from].is & KL_W_ARTICLE) &&
                          (kl_find_char(who.name, ' ') != KL_NOT_FOUND || who.role.ptr);
        if (is_someone)
            t->going_on = who;
    }
    if (end > t->read)
        t->read = end;
}

static kl_str cue_text(const kl_words *words, size_t verb)
{
    size_t covers = words->list.items[verb].covers;
    return kl_words_text(words, verb, verb + (covers ? covers : 1));
}

static bool shares_paragraph(kl_str text, size_t from, size_t to) { return !memchr(text.ptr + from, '\n', to - from); }

static void tell(teller *t, const kl_marked_list *spans)
{
    kl_str text = t->words->text;
    size_t chain = 0; /* quotes before that wait for the speaker of an open one */
    bool is_open = false;
    for (size_t n = 0; n < spans->count; n++) {
        const kl_marked *span = &spans->items[n];
        kl_cue cue = kl_cue_find(t->words, spans, n);
        kl_speech speech = kl_speech_of(t->words, spans, n, &cue);
        if (speech == KL_SPEECH_NONE)
            continue;
        size_t before = kl_words_at(t->words, span->outer.start);
        read_on(t, before);
        if (!t->going_on.name.ptr)
            t->going_on = t->named;
        kl_speaker who = t->going_on;
        who.as = KL_ABSENT;
        if (cue.found)
            who = kl_speaker_of(t->words, t->people, cue.from, cue.end, &t->going_on);
        kl_quote q = {.span = span->inner,
                      .speaker = who.name,
                      .as = who.as,
                      .role = who.role,
                      .cue = cue.found && cue.verb != KL_NO_WORD ? cue_text(t->words, cue.verb) : KL_ABSENT,
                      .kind = KL_STR("direct"),
                      .fragment = speech == KL_SPEECH_FRAGMENT};
        kl_list_push(t->a->arena, &t->a->quotes, q);
        if (is_open && cue.found)
            for (size_t k = t->a->quotes.count - 1; k > chain; k--) {
                t->a->quotes.items[k - 1].speaker = q.speaker;
                t->a->quotes.items[k - 1].role = q.role;
            }
        if (span->closed)
            is_open = false;
        if (!span->closed && !is_open) {
            is_open = !cue.found;
            chain = t->a->quotes.count - 1;
        }
        if (who.name.ptr)
            t->going_on = who;
        size_t inner_end = kl_words_at(t->words, span->outer.end);
        t->read = inner_end > t->read ? inner_end : t->read;
        if (cue.found && !cue.is_before && cue.end > t->read)
            t->read = cue.end;
    }
    (void)shares_paragraph;
    (void)text;
}

/* What the article keeps must not point into the scratch arena; the text is the article's own. */
static void run(kl_article *a, const kl_context *context)
{
    a->quotes.count = 0;
    if (a->text.len == 0)
        return;
    kl_arena *scratch = context->scratch;
    kl_marked_list spans = {0};
    kl_marks_find(scratch, a->text, &spans);
    if (spans.count == 0)
        return;
    kl_words words = {0};
    kl_words_read(scratch, &words, a->text, language(a, context));
    kl_people people = {0};
    kl_people_find(scratch, &people, &words, &spans);
    teller t = {.a = a, .words = &words, .people = &people};
    tell(&t, &spans);
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
