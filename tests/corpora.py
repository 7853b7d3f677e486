"""Invariants and floors on real pages, which are never in the repository.

Where ../shared is not there every test is skipped with a message.
"""

import hashlib
import json
import os
import subprocess

import samples

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(ROOT, "../shared")
INVARIANT_PAGES = 200


def some_pages(count):
    """`count` pages of all corpora, drawn by a hash of their names: the same everywhere, no corpus favoured."""
    pages = []
    for corpus in ("aeb", "wcxb", "fundus", "htmldate", "quotes", "idnews"):
        folder = os.path.join(SHARED, "corpus", corpus, "html")
        pages += [os.path.join(folder, name) for name in os.listdir(folder)]
    return sorted(sorted(pages, key=lambda path: hashlib.sha1(os.path.basename(path).encode()).hexdigest())[:count])


def invariants(report, kliping):
    """Filters in a pipe, -j and running twice change no byte; every record fits the schema."""
    pages = some_pages(INVARIANT_PAGES)
    fused = samples.kliping_run(kliping, ["-q", "-j", "1", *pages])
    report("-j 4 equals -j 1", samples.difference(fused, samples.kliping_run(kliping, ["-q", "-j", "4", *pages]), "-j 4"))
    for times, name in ((1, "filters equal the fused run"), (2, "each filter twice changes nothing")):
        out = samples.kliping_run(kliping, ["-q", "clean", *pages])
        for stage in samples.STAGES:
            for _ in range(times - (stage == "clean")):
                out = samples.kliping_run(kliping, ["-q", stage], out)
        report(name, samples.difference(fused, out, name))
    report("records run again do not change",
           samples.difference(fused, samples.kliping_run(kliping, ["-q", "-"], fused), "again"))
    validator, problems = samples.schema(), []
    for line in fused.decode().splitlines():
        record = json.loads(line)
        problems += [f"{record['id']}: {'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
                     for e in validator.iter_errors(record)]
        wrong = samples.offsets(record)
        if wrong:
            problems.append(f"{record['id']}: {wrong}")
    report("records fit the schema, quotes their offsets", "\n".join(problems[:20]) or None)
    report("a line for every page", None if fused.count(b"\n") == len(pages) else f"{fused.count(chr(10).encode())} lines")


def floors(report, kliping):
    """No score below its floor (tests/floors.json; `make score` raises them)."""
    done = subprocess.run([os.path.join(ROOT, "scripts/score"), "--check"], capture_output=True, text=True, cwd=ROOT,
                          env={**os.environ, "KLIPING": kliping})
    below = [line for line in done.stdout.splitlines() if line.startswith("below")]
    report("scores hold their floors", "\n".join(below) or (None if done.returncode == 0 else done.stdout + done.stderr))


def run(report, kliping):
    """The suite."""
    if not os.path.isdir(os.path.join(SHARED, "corpus")):
        report.skip("the corpora are not beside this checkout (../shared/corpus)")
        return
    try:
        invariants(report, kliping)
    except AssertionError as error:
        report("invariants", error)
    floors(report, kliping)
