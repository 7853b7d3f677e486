/* help.c - what --help and --list say. The stages' own words stand in their rows, the options' in options.c; the man
 * pages are made from this by scripts/mkman. */
#include "help.h"
#include "options.h"
#include "str.h"
#include <stdio.h>

static bool add_parts(kl_buffer *to, const char *const *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!kl_buffer_add(to, kl_cstr(parts[i])))
            return false;
    return true;
}

#define ADD(to, ...)                                                                                                   \
    add_parts((to), (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static bool add_stage(kl_buffer *to, const kl_stage *stage)
{
    return ADD(to, "kliping ", stage->name, " - ", stage->summary, "\n\nUsage: kliping ", stage->name,
               " [OPTIONS] [INPUT...]\n\n", stage->help, "\nReads   ", stage->reads, "\nWrites  ", stage->writes,
               "\nkliping --help lists the options.\n");
}

static bool add_program(kl_buffer *to)
{
    char line[128], options[4096];
    bool is_fine =
        ADD(to, "kliping - turn scraped news pages into JSON records\n\n"
                "Usage: kliping [STAGE] [OPTIONS] [INPUT...]\n\n"
                "INPUT is files, folders, tar or zip of HTML, raw text, JSON lines or WARC, each also gzip or zstd;\n"
                "- or nothing is standard input. One line a page comes out, in the order of the input.\n\nStages:\n");
    for (size_t i = 0; kl_stages[i]; i++) {
        (void)snprintf(line, sizeof line, "  %-10s %s\n", kl_stages[i]->name, kl_stages[i]->summary);
        is_fine = is_fine && ADD(to, line);
    }
    kl_options_help(options, sizeof options);
    return is_fine && ADD(to, "\nOptions:\n", options, "\nExample: kliping page.html\n");
}

bool kl_help_add(kl_buffer *to, const kl_stage *stage) { return stage ? add_stage(to, stage) : add_program(to); }

bool kl_help_add_list(kl_buffer *to)
{
    bool is_fine = true;
    for (size_t i = 0; kl_stages[i]; i++) {
        char name[32];
        (void)snprintf(name, sizeof name, "%-10s", kl_stages[i]->name);
        is_fine = is_fine && ADD(to, name, " ", kl_stages[i]->summary, " (reads ", kl_stages[i]->reads, "; writes ",
                                 kl_stages[i]->writes, ")\n");
    }
    return is_fine;
}
