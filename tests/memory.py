"""Memory stays flat: a run over 20,000 pages takes no more than one over 2,000, and little at that."""

import os
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# MB with two workers. Measured: 20; three times that is room for other machines and for tables that grow.
MOST = 60
# MB that a longer run may take more: pages come in other company, so a buffer may have grown once more (on a busy
# machine 3 was seen). Half a kilobyte kept of each page would be 9.
MORE = 8


def pages():
    """The HTML pages among the samples."""
    folder = os.path.join(ROOT, "samples")
    return [path for case in sorted(os.listdir(folder)) if os.path.exists(path := os.path.join(folder, case, "page.html"))]


def peak(kliping, args, count, given):
    """MB at the most of a run that must give `count` lines; `given` goes to its standard input."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as stdin:
        stdin.write(given)
        stdin.seek(0)
        with subprocess.Popen([kliping, "-q", "-j", "2", *args], stdin=stdin, stdout=subprocess.PIPE, stderr=said) as process:
            lines = sum(piece.count(b"\n") for piece in iter(lambda: process.stdout.read(1 << 20), b""))
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode or lines != count:
            raise AssertionError(f"exit {process.returncode}, {lines} lines of {count}: {said.read()[:300]!r}")
    return used.ru_maxrss / 1024


def run(report, kliping):
    """The suite."""
    names = [path.encode() + b"\n" for path in pages()]
    line = b'{"html":"<title>Judul</title><article><p>Satu dua tiga, kata Budi.</p></article>"}\n'
    for what, args, unit in (("files", ["--files-from", "-"], names), ("lines", ["-"], [line])):
        try:
            short, long = (peak(kliping, args, count, b"".join((unit * (count // len(unit) + 1))[:count])) for count in (2000, 20000))
        except AssertionError as error:
            report(f"20,000 {what}", error)
            continue
        report(f"20,000 {what} take {MOST} MB at the most", None if long <= MOST else f"{long:.0f} MB")
        report(f"20,000 {what} take what 2,000 take", None if long <= short + MORE else f"{long:.0f} MB, not {short:.0f}")
