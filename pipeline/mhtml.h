/* mhtml.h - pages that a browser saved as one file (.mhtml): a MIME message of which one part is the page. */
#ifndef KL_MHTML_H
#define KL_MHTML_H

#include "buffer.h"
#include "calendar.h"

typedef struct kl_mhtml {
    kl_str html;    /* the page; borrowed from the message or the buffer */
    kl_str charset; /* as its part says, or absent */
    kl_str url;     /* or absent */
    kl_when saved;  /* year 0 if it is not told */
} kl_mhtml;

/* Whether it is the beginning of such a message. */
bool kl_mhtml_begins(kl_str sample);

/* Find the page: the first part that is HTML. `to` is emptied and may be used. KL_OK; KL_BAD if there is none;
 * KL_NOMEM.
 */
kl_status kl_mhtml_read(kl_str message, kl_buffer *to, kl_mhtml *page);

#endif
