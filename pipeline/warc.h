/* warc.h - the heads of records in web archives (WARC 1.0 and 1.1). */
#ifndef KL_WARC_H
#define KL_WARC_H

#include "kliping.h"

/* What may hold a page, and all else: requests, metadata, revisits, conversions. */
typedef enum kl_warc_type { KL_WARC_OTHER = 0, KL_WARC_RESPONSE, KL_WARC_RESOURCE } kl_warc_type;

/* Borrows the head; what is not told is absent. */
typedef struct kl_warc_head {
    kl_warc_type type;
    kl_str id;     /* urn:uuid:..., without its brackets */
    kl_str uri;    /* of the page */
    kl_str date;   /* of its capture */
    kl_str digest; /* of the payload, else of the block */
    kl_str media;  /* Content-Type of the block */
    uint64_t length;
} kl_warc_head;

/* Where a head ends (behind its blank line), or 0 if the end is not there. */
size_t kl_warc_head_end(kl_str text);

/* Read a head. False if it is none: no version line, or no length. */
bool kl_warc_head_read(kl_str text, kl_warc_head *head);

#endif
