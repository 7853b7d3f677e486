/* help.h - what --help and --list say, made from the table of options and the table of stages. */
#ifndef KL_HELP_H
#define KL_HELP_H

#include "buffer.h"

/* Append the help of a stage, or of the program where `stage` is NULL. False if memory fails. */
bool kl_help_add(kl_buffer *to, const kl_stage *stage);

/* Append the stages, one a line, with what each reads and writes. */
bool kl_help_add_list(kl_buffer *to);

#endif
