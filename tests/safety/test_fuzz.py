"""Real files, spoilt at random: never an exception, never a hang, and what is accepted renders.

80 cases, always the same, in `make test`; 10,000 new ones with `ENCLAIR_NUIT=1` (`make nuit`), each within a second of
processor time. Memory is watched over the whole run.
"""

from __future__ import annotations

import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import NIGHT, ROOT, copy_course, examine
from enclair.problems import Severity
from enclair.reading.load import load
from enclair.site import Site
from safety import assert_well_formed

CASES = 10_000 if NIGHT else 80
LONGEST, MOST_MEMORY, HANG = 1.0, 256_000_000, 20

TARGETS: Mapping[str, tuple[str, ...]] = {
    "modules/parcours.yml": ("modules/parcours.yml",),
    "modules/sources.yml": ("modules/sources.yml",),
    "modules/glossaire.yml": ("modules/glossaire.yml",),
    "modules/cas-usage/catalogue.yml": ("modules/cas-usage/catalogue.yml",),
    "modules/demo/images/credits.yml": ("modules/*/images/credits.yml",),
    "modules/demo/index.md": ("modules/*/index.md",),
    "modules/demo/reponse.md": ("modules/[abdr]*/[!i]*.md",),
    "modules/demo/formateur/reponse.md": ("modules/*/formateur/*.md",),
    "docs/essai.md": ("docs/**/*.md", "modules/*/[!i]*.md"),
    "quizzes/demo.yml": ("quizzes/*.yml",),
}
"""Where a spoilt file goes in the small course, and where whole ones come from: the project, and the course itself."""
WORDS = (
    b"<", b">", b"<script>alert(1)</script>", b"<img src=x onerror=alert(1)>", b"<!--", b"-->", b"<quiz>", b"</quiz>",
    b"`", b"```\n", b"~~~\n", b"[", b"]", b"](", b"](javascript:a)", b"](http://[", b"![](", b"[^", b"[^x]: ", b"[[", b"]]",
    b"!!! quiz\n", b'!!! exemple "', b"    ", b"\t", b"\n", b"\n\n", b"\r", b"\r\n", b"\0", b"\x1b", b"\xff", b"\xc3", b"\xe2\x80\xae",
    b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xef\xbf\xbf", b"\xf3\xa0\x81\xa1", b"&", b"*", b"&a ", b"*a", b"!!python/name:os.system ",
    b"!x ", b"- ", b"? ", b": ", b":\n", b"#", b" #", b"|", b">-", b"%", b"@", b"{", b"}", b"{a: ", b"[a, ", b"'", b'"', b"~", b"---\n", b"...\n",
    b"<!-- quiz: x -->", b"<!-- bloc: x -->", b"\n- [x] a\n> b\n", b"| a | b |\n| - | - |\n", b"> ", b"# ", b"\\", b"&lt;", b"&#x0;", b"\xc2\xa0",
    b"a" * 5_000, b"[" * 2_000, b"> " * 500, b"- " * 500, b"`" * 999, b"*" * 1_001, b"<b>" * 300, b"../" * 400, b"((" * 500, b"{{",
)  # fmt: skip
VALUES = (
    b"", b"~", b"[]", b"{}", b"[[]]", b"{a: b}", b"- a", b"'", b'"', b"|", b">-", b"oui", b"-1", b"1e9", b"0x10", b"010", b"99999999999",
    b"2026-02-30", b"0001-01-01", b"9999-12-31", b"'\\u0000'", b'"\\0"', b'"\\ud800"', b"*a", b"!x y", b"../../etc/passwd", b"/etc/passwd",
    b"a" * 400, b"&a b", b"http://[", b"javascript:alert(1)", b"<script>",
)  # fmt: skip


def spoil(data: bytes, how: str, at: int, what: int) -> bytes:
    """Return spoilt bytes; ``at`` and ``what`` pick the place and the change, whatever their size."""
    place = at % (len(data) + 1)
    if how == "octet":
        return data[:place] + bytes([what % 256]) + data[place + 1 :]
    if how == "mot":
        return data[:place] + WORDS[what % len(WORDS)] + data[place:]
    if how == "coupe":
        return data[:place] + data[place + what % 200 :]
    return data[:place] if how == "fin" else b"\n".join(spoil_lines(data.split(b"\n"), how, at, what))


def spoil_lines(lines: list[bytes], how: str, at: int, what: int) -> list[bytes]:
    """Return spoilt lines."""
    line = at % len(lines)
    if how == "valeur" and b": " in lines[line]:
        lines[line] = lines[line].split(b": ")[0] + b": " + VALUES[what % len(VALUES)]
    elif how == "ligne-otee":
        del lines[line : line + 1 + what % 3]
    elif how == "ligne-doublee":
        lines[line:line] = lines[line : line + 1 + what % 4] * (1 + what % 60)
    elif how == "lignes-echangees":
        other = what % len(lines)
        lines[line], lines[other] = lines[other], lines[line]
    elif how == "retrait":
        lines[line] = b" " * (what % 9) + lines[line].lstrip()
    elif how == "mots-echanges":
        words = lines[line].split(b" ")
        words.insert(what % (len(words) + 1), words.pop(at % len(words)))
        lines[line] = b" ".join(words)
    elif how == "signe":
        sign = b": -[]{}'\"#|>*_`<!\n"[what % 18 : what % 18 + 1]
        lines[line] = lines[line].replace(sign, b"")
    return lines


HOW = ("octet", "mot", "mot", "mot", "coupe", "fin", "valeur", "valeur", "ligne-otee", "ligne-doublee", "lignes-echangees",
       "retrait", "mots-echanges", "signe")  # fmt: skip


def originals() -> Iterator[tuple[str, Path]]:
    for target, patterns in TARGETS.items():
        for pattern in patterns:
            for path in sorted(ROOT.glob(pattern)):
                if path.stat().st_size < 60_000 and "_gabarit" not in path.parts:
                    yield target, path
        small = ROOT / "tests" / "course" / target
        if small.is_file():
            yield target, small


ORIGINALS = list(originals())


@contextmanager
def bounded() -> Iterator[None]:
    """Stop what hangs, by the processor time that it takes: a busy machine changes nothing."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"plus de {HANG} s de processeur")

    former = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, HANG)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def examined(root: Path, target: str, data: bytes) -> None:
    """Check the course with a spoilt file in it; when all is well, make the article of its page."""
    path = root / target
    path.write_bytes(data)
    problems = examine(root).problems
    for problem in problems:
        assert_well_formed(problem, root)
    if target.endswith(".md") and not any(problem.severity is Severity.ERROR for problem in problems):
        render(root, path)


def render(root: Path, path: Path) -> None:
    """Make the article of a page that was accepted; questions, which mkdocs-quiz renders, apart."""
    course = load(root).course
    assert course is not None
    site = Site(course, course.date)
    for uri, page in site.sources.items():
        if page.path == path and not page.quizzes:
            site.article(uri)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of tests/course where spoilt files come one after the other."""
    return copy_course(tmp_path_factory.mktemp("hasard") / "projet")


def memory() -> int:
    """Return the most memory that this process ever held, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


@pytest.fixture(scope="module")
def sober() -> Iterator[None]:
    """The whole run does not make the process grow beyond the limit."""
    before = memory()
    yield
    assert memory() - before < MOST_MEMORY


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="SIGALRM")
def test_spoilt_file_never_breaks_the_check(small: Path, sober: None) -> None:  # noqa: ARG001
    """Whatever happens to a file: problems, well formed, and no exception."""

    @settings(max_examples=CASES)
    @given(
        st.sampled_from(ORIGINALS),
        st.lists(st.tuples(st.sampled_from(HOW), st.integers(0, 2**20), st.integers(0, 2**20)), min_size=1, max_size=4),
    )
    def never_breaks(original: tuple[str, Path], changes: list[tuple[str, int, int]]) -> None:
        target, source = original
        whole = small / target
        former = whole.read_bytes() if whole.is_file() else None
        data = source.read_bytes()
        for change in changes:
            data = spoil(data, *change)
        started = time.process_time()
        try:
            with bounded():
                examined(small, target, data)
        finally:
            whole.write_bytes(former) if former is not None else whole.unlink()
        assert not NIGHT or time.process_time() - started < LONGEST

    never_breaks()


GREEDY: Mapping[str, Callable[[], tuple[str, bytes]]] = {
    "crochets": lambda: ("docs/essai.md", b"[" * 100_000),
    "crochets-fermes": lambda: ("docs/essai.md", b"[a](" * 20_000),
    "images": lambda: ("docs/essai.md", b"![" * 50_000),
    "etoiles": lambda: ("docs/essai.md", b"*a **b " * 8_000),
    "soulignes": lambda: ("docs/essai.md", b"_a __b " * 8_000),
    "accents-graves": lambda: ("docs/essai.md", b"".join(b"`" * n + b"a" for n in range(1, 500))),
    "citations": lambda: ("docs/essai.md", b"> " * 30_000 + b"a"),
    "listes": lambda: ("docs/essai.md", b"".join(b" " * n + b"- a\n" for n in range(400))),
    "chevrons": lambda: ("docs/essai.md", b"<" * 100_000),
    "balises": lambda: ("docs/essai.md", b"<a" * 50_000),
    "commentaires": lambda: ("docs/essai.md", b"<!-- " * 20_000),
    "entites": lambda: ("docs/essai.md", b"&amp;" * 50_000),
    "antislashs": lambda: ("docs/essai.md", b"\\" * 100_000),
    "references": lambda: ("docs/essai.md", b"".join(b"[a%d]: b\n" % n for n in range(20_000))),
    "notes": lambda: ("docs/essai.md", b"".join(b"a[^b%d] " % n for n in range(5_000))),
    "tableau": lambda: ("docs/essai.md", b"|" * 2_000 + b"\n" + b"|-" * 2_000 + b"\n" + b"|a" * 2_000),
    "titres": lambda: ("docs/essai.md", b"## a\n" * 4_000),
    "encadres": lambda: ("docs/essai.md", b"".join(b"    " * n + b"!!! exemple\n" for n in range(60))),
    "clotures": lambda: ("docs/essai.md", b"```\n" * 50_001),
    "quiz": lambda: ("docs/essai.md", b"<quiz>\n" * 20_000),
    "cles": lambda: ("modules/glossaire.yml", b"".join(b"cle%d: a\n" % n for n in range(20_000))),
    "listes-yaml": lambda: ("modules/glossaire.yml", b"termes: [" + b"a, " * 20_000 + b"]"),
    "termes": lambda: ("modules/glossaire.yml", b"termes:\n" + b"".join(b"- {id: t%d, terme: mot%d, definition: d}\n" % (n, n) for n in range(8_000))),
    "faits-inconnus": lambda: ("quizzes/demo.yml", b"module: demo\nitems:\n- id: a\n  faits: [" + b", ".join(b"fait-%d" % n for n in range(5_000)) + b"]\n"),
    "cle-longue": lambda: ("modules/glossaire.yml", b"a" * 500_000 + b": b\n"),
    "cle-longue-citee": lambda: ("modules/glossaire.yml", b'? "' + b"a" * 500_000 + b'"\n: b\n'),
    "nom-long": lambda: ("modules/parcours.yml", b"modules: [" + b"a" * 5_000 + b"]\n"),
}  # fmt: skip
"""Files made to take time or memory, within the megabyte that is read."""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="SIGALRM")
@pytest.mark.parametrize("name", GREEDY)
def test_greedy_file_is_answered(project: Path, name: str) -> None:
    """A file made to hang the parsers is answered all the same."""
    target, body = GREEDY[name]()
    data = b"---\ntitle: Essai\n---\n" + body if target.endswith(".md") else body
    (project / target).write_bytes(data)
    with bounded():
        problems = examine(project).problems
    for problem in problems[:100]:
        assert_well_formed(problem, project)


@pytest.mark.parametrize("name", ["crochets", "crochets-fermes", "images", "chevrons", "balises", "titres", "clotures"])
def test_a_page_that_holds_too_much_is_refused(project: Path, name: str) -> None:
    """One problem, at the line that passes a bound: nothing else is said of a page that is not read."""
    target, body = GREEDY[name]()
    (project / target).write_bytes(b"---\ntitle: Essai\n---\n" + body)
    assert [problem.code for problem in examine(project).problems if problem.severity is Severity.ERROR] == ["PAR907"]
