"""The samples: a page, the record it must become, and what a reader says of it.

A case is a folder with one input (page.html, page.html.gz, page.txt or lines.jsonl), `record.jsonl` (what must
come out, byte for byte, whichever way kliping is run) and `truth.json` (written by hand from reading the page).
"""

import difflib
import json
import os
import subprocess

import jsonschema

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
INPUTS = ("page.html", "page.html.gz", "page.txt", "lines.jsonl")
STAGES = ("clean", "title", "date", "location", "quotes", "emit")


def schema():
    """A validator of the record's schema."""
    with open(os.path.join(ROOT, "pipeline/record.schema.json"), encoding="utf-8") as file:
        return jsonschema.Draft202012Validator(json.load(file))


def case_input(folder):
    """Path of a case's input from the root, or None."""
    for name in INPUTS:
        if os.path.exists(os.path.join(ROOT, folder, name)):
            return f"{folder}/{name}"
    return None


def kliping_run(kliping, args, stdin=None):
    """Standard output of one run in the root; a failure is an exception."""
    done = subprocess.run([kliping, *args], input=stdin, capture_output=True, cwd=ROOT)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"kliping {' '.join(args)}: exit {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def piped(kliping, path, times=1):
    """The stages as filters, each `times` times, the first reading the page."""
    out = kliping_run(kliping, ["clean", path])
    for stage in STAGES:
        for _ in range(times - (stage == "clean")):
            out = kliping_run(kliping, [stage], out)
    return out


def difference(wanted, got, name):
    """None if the same, else the differences, one member a line."""
    if wanted == got:
        return None

    def lines(data):
        out = []
        for line in data.decode(errors="replace").splitlines():
            try:
                out += json.dumps(json.loads(line), ensure_ascii=False, indent=1).splitlines()
            except ValueError:
                out.append(line)
        return out

    diff = list(difflib.unified_diff(lines(wanted), lines(got), "wanted", name, lineterm="", n=1))
    return "\n".join(line[:300] for line in diff[:40]) or "the same members, other bytes"


def offsets(record):
    """What is wrong with the offsets of a record's quotes, or None."""
    for quote in record.get("quotes", []):
        if record["text"][quote["start"]:quote["end"]] != quote["text"]:
            return f"text[{quote['start']}:{quote['end']}] is not the quote {quote['text'][:60]!r}"
    return None


def plain(text):
    """White space as one space, so that truth may be written on one line."""
    return " ".join((text or "").split())


def truth_failures(truth, record):
    """{key: what is wrong} where a record differs from what a reader says."""
    wrong = {}

    def want(key, wanted, got):
        if wanted != got:
            wrong[key] = f"a reader says {wanted!r}, the record {got!r}"

    for key in ("title", "subtitle", "site", "lang", "section"):
        if key in truth:
            want(key, truth[key] and plain(truth[key]), record.get(key) and plain(record[key]))
    for key in ("date", "modified"):
        if key in truth:
            length = min(len(truth[key] or ""), len(record.get(key) or ""))
            want(key, (truth[key] or "")[:max(length, 10)], (record.get(key) or "")[:max(length, 10)])
    if "authors" in truth:
        want("authors", truth["authors"], record.get("authors", []))
    if "location" in truth:
        wanted, got = truth["location"] or {}, record.get("location") or {}
        if truth["location"] is None and got.get("kind") == "dateline":
            wrong["location"] = f"a reader sees no dateline, the record {got!r}"
        for key, value in wanted.items():
            allowed = value if isinstance(value, list) else [value]
            if got.get(key) not in allowed:
                wrong["location"] = f"a reader says {wanted!r}, the record {got!r}"
    if "quotes" in truth:
        quotes = record.get("quotes", [])
        wanted = [(plain(q["text"]), q.get("speaker")) for q in truth["quotes"]]
        want("quotes", wanted, [(plain(q["text"]), q.get("speaker")) for q in quotes])
        if len(quotes) == len(truth["quotes"]):
            for key in ("cue", "as"):
                want(key, [q[key] or None for q in truth["quotes"] if key in q],
                     [p.get(key) for q, p in zip(truth["quotes"], quotes) if key in q])
            for q, p in zip(truth["quotes"], quotes):
                if q.get("role") and q["role"].lower() not in (p.get("role") or "").lower():
                    wrong["role"] = f"a reader says {q['role']!r}, the record {p.get('role')!r}"
    text = plain(record.get("text"))
    missing = [snippet for snippet in truth.get("with", []) if plain(snippet) not in text]
    if missing:
        wrong["with"] = f"missing in the text: {missing!r}"
    extra = [snippet for snippet in truth.get("without", []) if plain(snippet) in text]
    if extra:
        wrong["without"] = f"not text of the article: {extra!r}"
    if "starts" in truth and not text.startswith(plain(truth["starts"])):
        wrong["starts"] = f"the text starts {text[:60]!r}"
    if "ends" in truth and not text.endswith(plain(truth["ends"])):
        wrong["ends"] = f"the text ends {text[-60:]!r}"
    return wrong


def check_truth(folder, records):
    """None, or how the records differ from truth.json. Keys under `known` must still be wrong."""
    path = os.path.join(ROOT, folder, "truth.json")
    with open(path, encoding="utf-8") as file:
        truths = json.load(file)
    truths = truths if isinstance(truths, list) else [truths]
    if len(truths) != len(records):
        return f"{len(truths)} truths, {len(records)} records"
    problems = []
    for truth, record in zip(truths, records):
        wrong, known = truth_failures(truth, record), truth.get("known", [])
        problems += [f"{key}: {why}" for key, why in wrong.items() if key not in known]
        problems += [f"{key}: is right now: take it out of `known`" for key in known if key not in wrong]
    return "\n".join(problems) or None


def run_folder(folder):
    """A suite over the cases of a folder."""
    def suite(report, kliping):
        cases = sorted(os.listdir(os.path.join(ROOT, folder))) if os.path.isdir(os.path.join(ROOT, folder)) else []
        cases = [f"{folder}/{case}" for case in cases if case_input(f"{folder}/{case}")]
        validator, all_records = schema(), b""
        for case in cases:
            name, path = os.path.basename(case), case_input(case)
            try:
                with open(os.path.join(ROOT, case, "record.jsonl"), "rb") as file:
                    wanted = file.read()
                all_records += wanted
                fused = kliping_run(kliping, ["-j", "1", path])
                report(f"{name} record", difference(wanted, fused, "fused"))
                report(f"{name} piped", difference(fused, piped(kliping, path), "piped"))
                report(f"{name} twice", difference(fused, piped(kliping, path, 2), "each filter twice"))
                report(f"{name} again", difference(fused, kliping_run(kliping, ["-j", "1", "-"], fused), "run again"))
                report(f"{name} -s", difference(fused, kliping_run(kliping, ["-s", ",".join(STAGES), path]), "-s"))
                records = [json.loads(line) for line in fused.decode().splitlines()]
                lines = records + [json.loads(line) for line in
                                   kliping_run(kliping, ["--explain", path]).decode().splitlines()]
                lines += [json.loads(line) for line in kliping_run(kliping, ["clean", path]).decode().splitlines()]
                errors = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
                          for line in lines for e in validator.iter_errors(line)]
                report(f"{name} schema", "\n".join(errors) or None)
                report(f"{name} offsets", next(filter(None, map(offsets, records)), None))
                report(f"{name} truth", check_truth(case, records))
            except (AssertionError, OSError, ValueError) as error:
                report(f"{name}", error)
        if cases:
            paths = [case_input(case) for case in cases]
            report("all with -j 4", difference(all_records, kliping_run(kliping, ["-j", "4", *paths]), "-j 4"))
    return suite


def bless(case, kliping):
    """Write the record of one case; the review is the diff."""
    folder = next((f"{top}/{case}" for top in ("samples", "tests/bugs") if case_input(f"{top}/{case}")), None)
    if not folder:
        print(f"no case {case} in samples or tests/bugs")
        return 2
    got = kliping_run(kliping, ["-j", "1", case_input(folder)])
    path = os.path.join(ROOT, folder, "record.jsonl")
    before = open(path, "rb").read() if os.path.exists(path) else b""
    print(difference(before, got, "now") or "nothing changed")
    with open(path, "wb") as file:
        file.write(got)
    problems = check_truth(folder, [json.loads(line) for line in got.decode().splitlines()])
    print(f"against truth.json:\n{problems}" if problems else "truth.json agrees")
    return 0
