/* source_names.h - the names of what is to be read, one after another: INPUT..., --files-from, and what is in folders.
 */
#ifndef KL_SOURCE_NAMES_H
#define KL_SOURCE_NAMES_H

#include "source.h"

typedef struct kl_names kl_names;

/* One thing to read. Borrowed until the next call. */
typedef struct kl_name {
    const char *path; /* "-" is standard input */
    bool in_folder;   /* found in a folder, not named by the user */
    bool is_special;  /* no file and no folder: a pipe, a device */
    int error;        /* errno of a folder or file that cannot be looked into, or 0 */
} kl_name;

/* NULL if memory fails. `options` is borrowed for its life. */
kl_names *kl_names_create(const kl_source_options *options);
void kl_names_destroy(kl_names *names);

/* KL_OK, KL_END, KL_NOMEM; KL_IO if --files-from cannot be read (`err` is filled). */
kl_status kl_names_next(kl_names *names, kl_name *name, kl_err *err);

/* Folders of saved pages (NAME_files beside NAME.html) that were passed over, and hidden files. */
uint64_t kl_names_passed_over(const kl_names *names);

/* Inputs that the user named so far. */
uint64_t kl_names_named(const kl_names *names);

#endif
