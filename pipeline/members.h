/* members.h - the files in a tar or zip, one after another. libarchive is known to members.c alone, and loaded only
 * when an archive is met: it would cost every start 9 ms. */
#ifndef KL_MEMBERS_H
#define KL_MEMBERS_H

#include "reader.h"

typedef struct kl_archive kl_archive;

/* The archive whose bytes `from` gives, from what it holds on. `from` is borrowed for its life. NULL with a reason: a
 * literal. */
kl_archive *kl_archive_open(kl_reader *from, const char **why);
void kl_archive_close(kl_archive *archive);

/* Go to the next file (what is no file is passed over). *name is borrowed until the next call. KL_OK; KL_END; KL_BAD:
 * it is damaged, and *name says how. */
kl_status kl_archive_next(kl_archive *archive, const char **name);

/* The bytes of the file, for kl_reader_open_pull; `archive` is a kl_archive. */
ptrdiff_t kl_archive_read(void *archive, char *to, size_t room);

#endif
