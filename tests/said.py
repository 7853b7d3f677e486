"""Who said what, in many languages: passages of our own with what an informed reader takes from them.

tests/said/CODE.said holds those of one language; to add one, add a file. A passage is lines of text up to a blank line;
behind it each quotation has a line

    > its words | speaker | role | cue

`...` stands for words left out of a long quotation, `-` for none (no speaker, no role, no cue), and what is left out at
the end of the line is not asked for. A role is right if it holds the wanted one or lies in it. A passage without such lines has no
quotation. A line `? ...` is one that kliping gets wrong so far: it is counted, and does not fail.
"""

import glob
import json
import os

import samples

HERE = os.path.dirname(os.path.abspath(__file__))


def passages(path):
    """[(text, [(wanted fields, is_known)])] of one file."""
    found, text, wanted = [], [], []
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for line in [*lines, ""]:
        if line.startswith("#") and not text:
            continue
        if line[:2] in ("> ", "? "):
            wanted.append(([field.strip() for field in line[2:].split("|")], line[0] == "?"))
        elif line:
            text.append(line)
        elif text:
            found.append(("\n".join(text), wanted))
            text, wanted = [], []
    return found


def is_text(found, wanted):
    """Whether the words are those wanted."""
    begin, _, end = wanted.partition("...")
    return found == wanted or (bool(end) and found.startswith(begin.strip()) and found.endswith(end.strip()))


def is_field(name, found, wanted):
    """Whether speaker, role or cue is the one wanted."""
    found, wanted = (found or "").casefold(), "" if wanted == "-" else wanted.casefold()
    if name == "role" and wanted:
        return bool(found) and (found in wanted or wanted in found)
    return name == "role" or found == wanted


def compare(wanted, quotes):
    """[(what is wrong, words, is_known)] of a passage."""
    wrong, rest = [], list(quotes)
    for fields, is_known in wanted:
        quote = next((q for q in rest if is_text(q["text"], fields[0])), None)
        if not quote:
            wrong.append(("quote", f"missing: {fields[0]}", is_known))
            continue
        rest.remove(quote)
        for name, field in zip(("speaker", "role", "cue"), fields[1:]):
            if not is_field(name, quote.get(name), field):
                wrong.append((name, f"{quote['text'][:40]}: {name} is {quote.get(name)}, wanted {field}", is_known))
    return wrong + [("quote", f"none: {q['text'][:60]} ({q.get('speaker')})", False) for q in rest]


def check(path, kliping):
    """(number of quotations, [(passage, what is wrong, words, is_known)]) of one language's file."""
    code, cases = os.path.basename(path)[:-len(".said")], passages(path)
    lines = "".join(json.dumps({"text": text, "lang": code, "id": str(n)}) + "\n" for n, (text, _) in enumerate(cases))
    out = samples.kliping_run(kliping, ["-q", "-s", "quotes", "--from", "jsonl", "-"], lines.encode())
    wrong = []
    for (_, wanted), line in zip(cases, out.decode().splitlines()):
        record = json.loads(line)
        where = int(record["id"])
        wrong += [(where, *what) for what in compare(wanted, record.get("quotes", []))]
    return sum(len(wanted) for _, wanted in cases), wrong


def run(report, kliping):
    """The suite: a test for each language."""
    for path in sorted(glob.glob(os.path.join(HERE, "said", "*.said"))):
        _, wrong = check(path, kliping)
        known = sum(is_known for *_, is_known in wrong)
        fresh = [f"passage {where + 1}: {words}" for where, _, words, is_known in wrong if not is_known]
        report(f"{os.path.basename(path)}", "\n".join(fresh) or None)
        if known:
            report.skip(f"{os.path.basename(path)}: {known} known errors")
