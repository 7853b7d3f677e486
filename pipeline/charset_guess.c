/* charset_guess.c - the encoding of a page that declares none: the one in which its text reads like a language.
 *
 * Scripts of their own (Cyrillic, Chinese ...): bytes beyond ASCII are most of the text, and in the right encoding the
 * commonest letters of the language are a large share of them; in a wrong one they are rare letters, capitals within
 * words, or nothing. Latin scripts: few bytes are beyond ASCII, so that the language shows in any encoding, and tells
 * which it is (charset.h). */
#include "charset_guess.h"
#include "charset.h"
#include "langid.h"
#include "str.h"
#include "utf8.h"

enum {
    SAMPLE = 1500,    /* bytes of text that are looked at */
    LEAST = 20,       /* bytes beyond ASCII without which nothing is said */
    MOST_BROKEN = 2,  /* percent of the bytes that may mean nothing */
    LATIN_BROKEN = 5, /* of the bytes beyond ASCII */
};

/* Encodings of scripts that are not Latin, with the commonest letters of what is written in them, and the share (in
 * percent) of the text's letters beyond ASCII that they have at least: three quarters of what the least typical of some
 * 40 news stories had (alphabets 90, Chinese 35, Japanese 29, Korean 37). */
typedef struct script {
    kl_str name;
    const char *letters;
    unsigned least;
} script;

static const script scripts[] = {
    {KL_STR_INIT("windows-1251"), "оеаинтсрвлкмдпуяыьгзбчйхжі", 70},
    {KL_STR_INIT("koi8-r"), "оеаинтсрвлкмдпуяыьгзбчйхж", 70},
    {KL_STR_INIT("windows-1253"), "αοιετσνηυρπκμλςωδγάίόέήύώθφχβ", 70},
    {KL_STR_INIT("windows-1255"), "אבגדהוזחטיכלמנסעפצקרשתםןךףץ", 80},
    {KL_STR_INIT("windows-1256"), "اليمنوترهبةدعفسكقأحجشصىطخإئ", 70},
    {KL_STR_INIT("windows-874"), "านรอกเงทมยลวดสตะปบคหแจพชขใไโผิีุูั่้์็ื", 70},
    {KL_STR_INIT("gbk"),
     "的一是不了在有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能"
     "好都然没"
     "日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已从动两长市民者报新月，。、：“”",
     25},
    {KL_STR_INIT("big5"),
     "的一是不了在有人我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能"
     "好都然沒"
     "日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已從動兩長市民者報新月，。、：「」",
     25},
    {KL_STR_INIT("shift_jis"),
     "のにはをたがでてとしれさいるあっなもかきくけこすせそつまらりうえよわだどねやんばめおみちび、。「」ー", 22},
    {KL_STR_INIT("euc-jp"),
     "のにはをたがでてとしれさいるあっなもかきくけこすせそつまらりうえよわだどねやんばめおみちび、。「」ー", 22},
    {KL_STR_INIT("euc-kr"), "이다는을를의에가은고하한로지사기도서자대리인그시어나라부수일해보정전있제장스주아으들과",
     28},
};

/* Encodings of Latin scripts that browsers know by the language; the default is windows-1252. */
static const kl_str latin[] = {KL_STR_INIT("windows-1250"), KL_STR_INIT("windows-1254"), KL_STR_INIT("windows-1257"),
                               KL_STR_INIT("windows-1258")};

static bool is_high(char c) { return (unsigned char)c >= 0x80; }

/* Pieces of text between tags that have bytes beyond ASCII, up to SAMPLE bytes. No encoding here has `<` or `>` as a
 * part of a letter. */
static kl_str sample_of(kl_arena *arena, kl_str bytes)
{
    kl_build b = kl_build_begin(arena, SAMPLE * 2);
    while (bytes.len && b.len < SAMPLE) {
        size_t end = kl_find_char(bytes, '<'), high = 0;
        kl_str piece = end == KL_NOT_FOUND ? bytes : kl_slice(bytes, 0, end);
        for (size_t i = 0; i < piece.len; i++)
            high += is_high(piece.ptr[i]);
        if (high) {
            kl_build_add(&b, kl_slice(piece, 0, SAMPLE));
            kl_build_char(&b, '\n');
        }
        bytes = kl_from(bytes, piece.len);
        size_t close = kl_find_char(bytes, '>');
        bytes = close == KL_NOT_FOUND ? kl_from(bytes, bytes.len) : kl_from(bytes, close + 1);
    }
    return kl_build_str(&b);
}

/* The percentage of the letters beyond ASCII that are among the commonest. */
static unsigned share_of(kl_str text, const char *letters)
{
    size_t common = 0, all = 0;
    for (size_t at = 0, len; at < text.len; at += len) {
        if (kl_utf8_at(text, at, &len) < 0x80)
            continue;
        all++;
        common += kl_has(kl_cstr(letters), kl_slice(text, at, at + len));
    }
    return all ? (unsigned)(common * 100 / all) : 0;
}

static kl_str guess_script(kl_arena *arena, kl_str sample)
{
    kl_str best = KL_ABSENT;
    unsigned best_times = 100; /* hundredths of `least` */
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        size_t broken;
        kl_str text = kl_charset_decode(arena, sample, scripts[i].name, &broken);
        if (!text.ptr || broken * 100 > sample.len * MOST_BROKEN)
            continue;
        unsigned times = share_of(text, scripts[i].letters) * 100 / scripts[i].least;
        if (times > best_times) {
            best = scripts[i].name;
            best_times = times;
        }
    }
    return best;
}

static kl_str guess_latin(kl_arena *arena, kl_str sample, size_t high)
{
    for (size_t i = 0; i < sizeof latin / sizeof *latin; i++) {
        size_t broken;
        kl_str lang, text = kl_charset_decode(arena, sample, latin[i], &broken);
        if (!text.ptr || broken * 100 > high * LATIN_BROKEN)
            continue;
        if (!kl_langid(text, KL_ABSENT, &lang))
            kl_arena_starve(arena);
        if (kl_eq(kl_charset_of_lang(lang), latin[i]))
            return latin[i];
    }
    return KL_ABSENT;
}

kl_str kl_charset_guess(kl_arena *arena, kl_str bytes, bool is_western)
{
    kl_str sample = sample_of(arena, bytes);
    size_t high = 0, letters = 0;
    for (size_t i = 0; i < sample.len; i++) {
        high += is_high(sample.ptr[i]);
        letters += is_high(sample.ptr[i]) || kl_is_alpha(sample.ptr[i]);
    }
    if (high < LEAST)
        return KL_ABSENT;
    if (high * 2 > letters)
        return guess_script(arena, sample);
    return is_western ? KL_ABSENT : guess_latin(arena, sample, high);
}
