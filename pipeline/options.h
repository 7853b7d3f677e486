/* options.h - what the user asks for. One table (options.c) is parsed and printed as help. */
#ifndef KL_OPTIONS_H
#define KL_OPTIONS_H

#include "kliping.h"

typedef struct kl_options {
    const char *stages, *output, *files_from, *from, *rejects, *max_errors, *shard;
    const char *stats; /* NULL: not asked for; "": a summary; else the file of figures */
    const char *url, *fetched, *charset, *lang, *lang_file, *places;
    uint64_t workers, max_bytes, max_depth, max_nodes;
    bool nul, resume, strict, progress, explain, digest, quiet, list, help, version;
    char **inputs; /* ended by NULL: what is left of argv */
} kl_options;

/* Read argv[1..]; argv is reordered. KL_OK, or KL_BAD with `err` filled. */
kl_status kl_options_parse(kl_options *options, int argc, char **argv, kl_err *err);

/* The table as lines of help, into `to`. */
void kl_options_help(char *to, size_t room);

#endif
