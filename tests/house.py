"""The house keeps its order: who may include what, help that runs, documents that say what the program does."""

import glob
import json
import os
import re
import shlex
import socket
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# An outside library's header: the one file, or the one module, that may include it.
LIBRARIES = {
    r"lexbor/": "pipeline/html.c pipeline/html_names.c pipeline/html_passed.c pipeline/html_tokens.c pipeline/html_tokens.h",
    r"pcre2\.h": "pipeline/regex.c",
    r"utf8proc\.h": "pipeline/utf8.c",
    r"cjson/|cJSON\.h": "pipeline/json_tree.c",
    r"archive(_entry)?\.h>": "pipeline/members.c",
    r"zstd\.h": "pipeline/inflate_zstd.c",
    r"brotli/": "pipeline/inflate_brotli.c",
    r"cld2/": "pipeline/langid_cld2.cc",
}
# What stages must not touch: files, threads, the clock, the locale, memory that no arena owns.
FORBIDDEN_IN_STAGES = r'#include <(stdio|stdlib|pthread|time|locale|unistd|fcntl|errno)\.h>|\b(m|c|re)alloc\(|\bfree\('


# A file answers one question: above 400 lines it is worth a talk, above LONGEST it fails.
LONGEST = 500

# Folders that are somebody's own, whatever the machine.
OWN_PATHS = r"(?<![\w.:/~$}*-])/(home|root|work|workspace|Users|builds)/[\w.-]"


def sources(*folders):
    """C, C++ and header files of some folders, as paths from the root."""
    return sorted(os.path.relpath(path, ROOT) for folder in folders for end in ("c", "h", "cc")
                  for path in glob.glob(os.path.join(ROOT, folder, "**", f"*.{end}"), recursive=True))


def read(path):
    """Text of a file."""
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def includes(report):
    """Direction of includes."""
    for pattern, only in LIBRARIES.items():
        users = [path for path in sources("pipeline", "stages") if re.search(rf"#include [<\"]({pattern})", read(path))]
        report(f"only {only} includes {pattern}", None if users in (only.split(), []) else f"included by {users}")
    wrong = [path for path in sources("stages") if re.search(FORBIDDEN_IN_STAGES, read(path))]
    report("stages do no I/O and no malloc", f"{wrong}" if wrong else None)
    own = {os.path.basename(path) for path in sources("stages") if path.endswith(".h")}
    wrong = [path for path in sources("pipeline")
             if own & {os.path.basename(name) for name in re.findall(r'#include "([^"]+)"', read(path))}]
    report("the pipeline includes nothing of the stages", f"{wrong}" if wrong else None)
    named = [path for path in sources("pipeline") if re.search(r"kl_stage_(?!\*)[a-z]+\b", read(path))]
    report("the pipeline names no stage", f"{named}" if named else None)


def folders(report):
    """A short README in each folder; no stray files in what the Makefile's wildcards find."""
    for folder in ("pipeline", "stages", "stages/lang", "stages/places", "samples", "tests", "scripts"):
        path = os.path.join(folder, "README.md")
        report(f"{path} is there", None if os.path.exists(os.path.join(ROOT, path)) else "missing")
    if os.path.isdir(os.path.join(ROOT, ".git")) or os.path.isfile(os.path.join(ROOT, ".git")):
        done = subprocess.run(["git", "ls-files", "--others", "--exclude-standard", "pipeline", "stages"],
                              capture_output=True, text=True, cwd=ROOT)
        report("no stray files among the sources", done.stdout or None)


def tracked():
    """Paths of all files of the repository, or of all files where it is no checkout."""
    done = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT)
    if done.returncode == 0:
        return done.stdout.splitlines()
    return [os.path.relpath(path, ROOT) for path in glob.glob(os.path.join(ROOT, "**"), recursive=True)
            if os.path.isfile(path) and not os.path.relpath(path, ROOT).startswith("build")]


def text_of(path):
    """A tracked file, whatever its bytes."""
    with open(os.path.join(ROOT, path), encoding="utf-8", errors="replace") as file:
        return file.read()


def sizes(report):
    """No file is so long that nobody reads it."""
    ends = (".c", ".h", ".cc", ".py", "/run", ".sh")
    lines = {path: text_of(path).count("\n") for path in tracked() if path.endswith(ends) or path.startswith(("scripts/", "tests/cli/"))}
    wrong = [f"{path} has {count}" for path, count in lines.items() if count > LONGEST]
    report(f"no file has more than {LONGEST} lines", "\n".join(wrong) or None)


def machine(report):
    """Nothing names the machine or the folder that it was written in."""
    here = {os.path.dirname(ROOT), ROOT, os.path.expanduser("~"), socket.gethostname()}
    here = {name for name in here if len(name) > 5}
    wrong = []
    for path in tracked():
        if not os.path.isfile(os.path.join(ROOT, path)):
            continue
        text = text_of(path)
        wrong += [f"{path}: {match.group(0)}" for match in re.finditer(OWN_PATHS, text)]
        wrong += [f"{path}: {name}" for name in here if name in text]
    report("nothing names a machine's own paths", "\n".join(wrong[:20]) or None)
    wrong = [f"{path}: {match.group(0)}" for path in tracked() if path.startswith(("scripts/", "Makefile", ".ci/"))
             for match in re.finditer(r"https?://(\d+\.\d+\.\d+\.\d+|[\w.-]*(mirror|proxy|localhost)[\w.-]*)|^deb http", text_of(path), re.M)]
    report("no script names a mirror", "\n".join(wrong) or None)


def languages(report):
    """Each section, and each name that lines of a section have, stands in the README of the language files."""
    readme = text_of("stages/lang/README.md")
    sections = re.findall(r'\[KL_LANG_\w+\] = KL_STR_INIT\("([^"]+)"\)', text_of("stages/lang.c"))
    absent = [name for name in sections if not re.search(rf"\b{re.escape(name)}\b", readme)]
    report("the README of lang has every section", f"not in it: {absent}" if absent or not sections else None)
    # Numbers mean themselves; what begins with a capital letter is a word with its variants.
    names, section = set(), ""
    for path in glob.glob(os.path.join(ROOT, "stages/lang/*.lang")):
        for line in text_of(path).splitlines():
            line = line.split("#")[0].strip()
            if line.startswith("["):
                section = line.strip("[]")
            elif "=" in line and section in sections:
                names.add((section, line.split("=")[0].strip()))
    absent = sorted(f"[{section}] {name}" for section, name in names
                    if not re.match(r"[-+]?\d+$", name) and not name[0].isupper() and not re.search(rf"`{re.escape(name)}\b", readme))
    report("the README of lang has every name", "not in it: " + ", ".join(absent) if absent else None)


def note_codes(report):
    """The schema lists every code of a note, and no other."""
    with open(os.path.join(ROOT, "pipeline/record.schema.json"), encoding="utf-8") as file:
        codes = json.load(file)["properties"]["notes"]["items"]["properties"]["code"]["oneOf"]
    listed = sorted(code["const"] for code in codes)
    call = re.compile(r'kl_note_add\(\s*[^,]+,\s*(?:KL_STR\("\w+"\)|[^,]+),\s*KL_STR\("([a-z-]+)"\)')
    given = sorted({code for path in sources("pipeline", "stages") for code in call.findall(read(path))})
    report("the schema lists the codes of notes", None if given == listed else f"{set(given) ^ set(listed)}")
    calls = sum(len(re.findall(r"(?<!void )kl_note_add\(", read(path))) for path in sources("pipeline", "stages") if path.endswith(".c"))
    found = sum(len(call.findall(read(path))) for path in sources("pipeline", "stages"))
    report("every note has its code where it is added", None if calls == found else f"{calls} calls, {found} codes")


def help_texts(report, kliping):
    """Help fits a screen and its examples run."""
    run = lambda *args: subprocess.run([kliping, *args], capture_output=True, text=True, cwd=ROOT)
    names = [line.split()[0] for line in run("--list").stdout.splitlines() if line.strip()]
    report("--list names the stages", None if "clean" in names and "emit" in names else f"{names}")
    sample = os.path.join(ROOT, "samples", "id-seed-page")
    for args in ([], *([name] for name in names)):
        done = run(*args, "--help")
        text, label = done.stdout, " ".join(["kliping", *args, "--help"])
        problem = None
        if done.returncode != 0 or not text:
            problem = f"exit {done.returncode}"
        elif len(text.splitlines()) > 48 or max(map(len, text.splitlines())) > 100:
            problem = f"{len(text.splitlines())} lines, {max(map(len, text.splitlines()))} wide: more than a screen"
        report(f"{label} fits a screen", problem)
        for example in re.findall(r"^Example:\s+(.*)$", text, re.M):
            command = re.sub(r"\bkliping\b(?=\s|$)", shlex.quote(kliping), example)
            ran = subprocess.run(["sh", "-ec", command], capture_output=True, text=True, cwd=sample)
            report(f"example of {label} runs", None if ran.returncode == 0 and ran.stdout else
                   f"{example}\nexit {ran.returncode}\n{ran.stderr}")


def documents(report, kliping):
    """Version and man page follow the program."""
    version = re.search(r'KL_VERSION "([^"]+)"', read("pipeline/kliping.h")).group(1)
    said = subprocess.run([kliping, "--version"], capture_output=True, text=True).stdout
    report("--version says KL_VERSION", None if version in said else said)
    report("CHANGELOG has this version", None if f"[{version}]" in read("CHANGELOG.md") else f"no [{version}]")
    made = subprocess.run([os.path.join(ROOT, "scripts/mkman"), kliping], capture_output=True, text=True)
    problem = None if made.returncode == 0 and ".SH OPTIONS" in made.stdout else made.stderr or "no OPTIONS"
    if not problem and not (".SH LONG RUNS" in made.stdout and ".SH EXIT STATUS" in made.stdout):
        problem = "no LONG RUNS, no EXIT STATUS"
    report("scripts/mkman makes a man page", problem)
    listed = set(re.findall(r"^\s+(?:-\w, )?(--[a-z-]+)", subprocess.run(
        [kliping, "--help"], capture_output=True, text=True).stdout, re.M))
    absent = sorted(option for option in listed if option.replace("-", "\\-") not in made.stdout)
    report("the man page has every option", f"not in it: {absent}" if absent else None)


def run(report, kliping):
    """The suite."""
    includes(report)
    folders(report)
    sizes(report)
    machine(report)
    languages(report)
    note_codes(report)
    help_texts(report, kliping)
    documents(report, kliping)
