/* setup.c - from what the user asks for to what the machine is to do. */
#define _GNU_SOURCE /* sysconf's count of cores */
#include "setup.h"
#include "arena.h"
#include "str.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

kl_options kl_setup_defaults(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return (kl_options){
        .workers = cores > 0 ? (uint64_t)cores : 1, .max_bytes = 16 << 20, .max_depth = 512, .max_nodes = 500000};
}

const kl_stage *kl_setup_stage(const char *program, kl_options *options)
{
    kl_str name = kl_cstr(program);
    size_t slash = kl_find_last_char(name, '/');
    name = kl_from(name, slash == KL_NOT_FOUND ? 0 : slash + 1);
    const kl_stage *stage = NULL;
    if (kl_starts(name, KL_STR("kliping-")))
        stage = kl_chain_stage(kl_from(name, 8));
    if (!stage && options->inputs[0] && !options->stages) {
        stage = kl_chain_stage(kl_cstr(options->inputs[0]));
        options->inputs += stage != NULL;
    }
    return stage;
}

static kl_status refuse(kl_err *err, kl_status status, const char *where, const char *what, const char *advice)
{
    (void)snprintf(err->where, sizeof err->where, "%.200s", where);
    (void)snprintf(err->what, sizeof err->what, "%.200s", what);
    (void)snprintf(err->advice, sizeof err->advice, "%.200s", advice);
    return status;
}

/* strerror is called before there is a second thread. */
static kl_status refuse_file(kl_err *err, kl_status status, const char *path, const char *advice)
{
    return refuse(err, status, path, strerror(errno), advice); // NOLINT(concurrency-mt-unsafe)
}

static bool read_file(const char *path, kl_buffer *text)
{
    FILE *file = fopen(path, "rb");
    size_t got = 1;
    if (!file)
        return false;
    errno = ENOMEM; /* which a failed reserve leaves */
    while (got && kl_buffer_reserve(text, 4096)) {
        got = fread(text->ptr + text->len, 1, 4096, file);
        text->len += got;
    }
    bool is_fine = got == 0 && !ferror(file);
    (void)fclose(file);
    return is_fine;
}

/* Made into what is searched before there is a second thread; an error in it is told before anything is read. */
static kl_status set_up_places(kl_setup *setup, const char *path, kl_err *err)
{
    kl_buffer text = {0};
    if (!read_file(path, &text))
        return refuse_file(err, KL_BAD, path, "name a file of places");
    kl_status status =
        kl_knowledge_read_places(kl_buffer_str(&text), kl_cstr(path), &setup->places, &setup->job.settings.places, err);
    kl_buffer_free(&text);
    return status;
}

static kl_status set_up_job(kl_setup *setup, const kl_stage *stage, kl_err *err)
{
    const kl_options *o = &setup->options;
    kl_job *job = &setup->job;
    kl_status status = kl_chain_build(&job->chain, stage ? kl_cstr(stage->name) : kl_cstr(o->stages), err);
    if (status != KL_OK)
        return status;
    job->settings = (kl_settings){.explain = o->explain, .lang = kl_cstr(o->lang)};
    job->settings.max_depth = (size_t)o->max_depth;
    job->settings.max_nodes = (size_t)o->max_nodes;
    job->url = kl_cstr(o->url);
    job->fetched = kl_cstr(o->fetched);
    job->charset = kl_cstr(o->charset);
    job->digest = o->digest;
    job->measure = o->stats && o->stats[0];
    job->max_bytes = (size_t)o->max_bytes;
    status = o->places ? set_up_places(setup, o->places, err) : KL_OK;
    if (!o->lang_file || status != KL_OK)
        return status;
    if (!read_file(o->lang_file, &setup->lang_file))
        return refuse_file(err, KL_BAD, o->lang_file, "name a language file");
    job->settings.lang_file = kl_buffer_str(&setup->lang_file);
    kl_worker *trial = kl_worker_create(job, err); /* an error in it is told before anything is read */
    if (!trial)
        return err->what[0] ? KL_BAD : KL_NOMEM;
    kl_worker_destroy(trial);
    return KL_OK;
}

/* "2/8" of --shard. */
static bool read_shard(kl_source_options *source, kl_str text)
{
    const uint64_t most = 1000000;
    size_t slash = kl_find_char(text, '/');
    bool is_fine = slash != KL_NOT_FOUND && kl_parse_uint(kl_slice(text, 0, slash), most, &source->shard) &&
                   kl_parse_uint(kl_from(text, slash + 1), most, &source->shards) && source->shard > 0 &&
                   source->shard <= source->shards;
    source->shard--;
    return is_fine;
}

static kl_status set_up_source(kl_setup *setup, kl_err *err)
{
    const kl_options *o = &setup->options;
    setup->source = (kl_source_options){.inputs = o->inputs, .files_from = o->files_from, .is_nul_separated = o->nul};
    setup->source.max_bytes = (size_t)o->max_bytes;
    setup->source.from = o->from ? kl_kind_named(kl_cstr(o->from)) : KL_KIND_AUTO;
    if (o->from && setup->source.from == KL_KIND_AUTO)
        return refuse(err, KL_BAD, "--from", "no such kind", "choose from html, text, jsonl, warc");
    if (o->shard && !read_shard(&setup->source, kl_cstr(o->shard)))
        return refuse(err, KL_BAD, "--shard", "not a part it could be", "give I/N, such as 2/8");
    return KL_OK;
}

/* "5" or "5%" of --max-errors. */
static bool read_max_errors(kl_setup *setup, kl_str text)
{
    setup->is_share = kl_ends(text, KL_STR("%"));
    text.len -= setup->is_share;
    setup->has_max_errors = kl_parse_uint(text, setup->is_share ? 100 : UINT64_MAX, &setup->max_errors);
    return setup->has_max_errors;
}

static bool is_same_file(const char *a, const char *b)
{
    struct stat one, other;
    if (!a || !b)
        return false;
    return strcmp(a, b) == 0 || (stat(a, &one) == 0 && stat(b, &other) == 0 && S_ISREG(one.st_mode) &&
                                 one.st_dev == other.st_dev && one.st_ino == other.st_ino);
}

/* What would write over what is read, or over another output. */
static kl_status check_outputs(const kl_options *o, kl_err *err)
{
    const char *const outputs[] = {o->output, o->rejects, o->stats && o->stats[0] ? o->stats : NULL};
    for (size_t i = 0; i < 3; i++) {
        for (size_t j = 0; j < i; j++)
            if (is_same_file(outputs[i], outputs[j]))
                return refuse(err, KL_BAD, outputs[i], "two outputs would go into one file", "give each its own");
        for (char **input = o->inputs; *input; input++)
            if (is_same_file(outputs[i], *input))
                return refuse(err, KL_BAD, outputs[i], "this is an input, too", "choose another place for the output");
    }
    return KL_OK;
}

static kl_status set_up_stream(kl_setup *setup, kl_err *err)
{
    const kl_options *o = &setup->options;
    kl_status status = check_outputs(o, err);
    if (status != KL_OK)
        return status;
    setup->stream = (kl_stream_options){.workers = (unsigned)o->workers, .out = STDOUT_FILENO, .rejects = -1};
    setup->stream.is_file = o->output != NULL;
    if (o->max_errors && !read_max_errors(setup, kl_cstr(o->max_errors)))
        return refuse(err, KL_BAD, "--max-errors", "not a number it could be", "give a number, or 5%");
    if (o->resume && !o->output)
        return refuse(err, KL_BAD, "--resume", "there is no file to go on with", "name it with -o FILE");
    return o->resume ? kl_resume_look(&setup->resume, o->output, err) : KL_OK;
}

static int open_output(const char *path, bool is_kept)
{
    return open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (is_kept ? 0 : O_TRUNC), 0666);
}

kl_status kl_setup_output(kl_setup *setup, kl_err *err)
{
    const kl_options *o = &setup->options;
    kl_stream_options *stream = &setup->stream;
    if (o->output && (stream->out = open_output(o->output, o->resume)) < 0)
        return refuse_file(err, KL_IO, o->output, "choose another place");
    off_t end = (off_t)setup->resume.end;
    if (o->resume && (ftruncate(stream->out, end) != 0 || lseek(stream->out, end, SEEK_SET) != end))
        return refuse_file(err, KL_IO, o->output, "choose another place");
    if (o->rejects && (stream->rejects = open_output(o->rejects, false)) < 0)
        return refuse_file(err, KL_IO, o->rejects, "choose another place");
    kl_status status = o->rejects && o->resume ? kl_resume_rejects(&setup->resume, o->output, stream->rejects) : KL_OK;
    return status == KL_IO ? refuse_file(err, KL_IO, o->rejects, "choose another place") : status;
}

kl_status kl_setup_run(kl_setup *setup, const kl_stage *stage, kl_err *err)
{
    kl_status status = set_up_job(setup, stage, err);
    if (status == KL_OK)
        status = set_up_source(setup, err);
    return status == KL_OK ? set_up_stream(setup, err) : status;
}

void kl_setup_free(kl_setup *setup)
{
    kl_buffer_free(&setup->lang_file);
    if (setup->places)
        kl_arena_destroy(setup->places);
}
