/* calendar.h - days and moments as numbers: the Gregorian calendar, without the C library's time.
 *
 * Nothing here knows a clock, a time zone of the machine or a locale. A moment is kept at the
 * precision that its source has. */
#ifndef KL_CALENDAR_H
#define KL_CALENDAR_H

#include "arena.h"

/* A moment without a known time of day, or whose zone is not known. */
#define KL_NO_TIME (-1)
#define KL_NO_ZONE 10000

typedef struct kl_when {
    int year, month, day; /* 1 to 9999, 1 to 12, 1 to 31; a year of 0: no date */
    int minute;           /* of the day, or KL_NO_TIME */
    int second;           /* of the minute, or KL_NO_TIME */
    int zone;             /* minutes east of UTC, or KL_NO_ZONE */
} kl_when;

/* Whether there is such a day. */
bool kl_day_exists(int year, int month, int day);

/* Days since 1970-01-01, and back. */
int64_t kl_day_number(int year, int month, int day);
void kl_day_date(int64_t number, int *year, int *month, int *day);

/* 1 (Monday) to 7 (Sunday). */
int kl_day_of_week(int year, int month, int day);

/* A day without time; year 0 if there is no such day. */
kl_when kl_when_day(int year, int month, int day);

/* Minutes since 1970-01-01T00:00Z. Without zone as if UTC, without time as if midnight. */
int64_t kl_when_utc_minutes(const kl_when *when);

/* Moment of a Unix time in seconds, in UTC. */
kl_when kl_when_unix(int64_t seconds);

/* Read an ISO 8601 date at text[at]: `2024-05-19`, `20240519`, `2024-05-19T10:20:30.5+07:00`, a space for the T,
 * `+0700`, `Z`, one-figure months. Returns its length, 0 if none stands there. */
size_t kl_when_read_iso(kl_str text, size_t at, kl_when *when);

/* Read a time of day at text[at]: `10:15`, `10.15`, `10:15:30`, `10:15 pm`, `9am`, `10h15`. Sets minute and
 * second only. Returns its length, 0 if none stands there. */
size_t kl_when_read_clock(kl_str text, size_t at, kl_when *when);

/* Read a zone at text[at]: `Z`, `+07:00`, `GMT+7`, `WIB`, `EST`. Sets zone only. Returns its length, or 0. */
size_t kl_when_read_zone(kl_str text, size_t at, kl_when *when);

/* ISO 8601 at the precision known: the day; with time only where the zone is known too, for a time of day
 * without its zone is no moment. */
kl_str kl_when_iso(kl_arena *arena, const kl_when *when);

#endif
