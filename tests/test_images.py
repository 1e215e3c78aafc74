"""Whether the texts of a drawing can be read on a phone: what is told, and what is left untold because it is not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from enclair.images import picture_at, read


def told(inside: str, attributes: str = 'viewBox="0 0 320 200"') -> list[tuple[str, str]]:
    """The rule and the message of each flaw of a drawing."""
    picture = read(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode(), "a.svg")
    assert picture.data
    return [(flaw.rule, flaw.message) for flaw in picture.flaws]


def rules(inside: str, attributes: str = 'viewBox="0 0 320 200"') -> list[str]:
    return [rule for rule, _ in told(inside, attributes)]


@pytest.mark.parametrize(
    ("attributes", "text", "small"),
    [
        ('viewBox="0 0 320 200"', '<text font-size="12">a</text>', False),
        ('viewBox="0 0 320 200"', '<text font-size="11.9">a</text>', True),
        ('viewBox="0 0 640 200"', '<text font-size="24">a</text>', False),
        ('viewBox="0 0 640 200"', '<text font-size="23">a</text>', True),
        ('viewBox="-9 -9 640 200"', "<text>a</text>", True),
        ('viewBox="0 0 720 200" font-size="27"', "<text>a</text>", False),
        ('viewBox="0 0 720 200" style="font-size: 26px"', "<text>a</text>", True),
        ('viewBox="0 0 160 200"', '<text font-size="11">a</text>', True),
        ('viewBox="0 0 160 200" width="320" height="400"', '<text font-size="6">a</text>', False),
        ('viewBox="0 0 320 200"', '<g font-size="6"><text>a</text></g>', True),
        ('viewBox="0 0 320 200"', '<g font-size="6" transform="scale(2)"><text>a</text></g>', False),
        ('viewBox="0 0 320 200"', '<g font-size="24" transform="translate(5, 5) scale(.4)"><text>a</text></g>', True),
        ('viewBox="0 0 320 200"', '<g font-size="6" transform="matrix(2 0 0 2 5 5)"><text>a</text></g>', False),
        ('viewBox="0 0 320 200"', '<g font-size="10"><text font-size="1.2em">a</text></g>', False),
        ('viewBox="0 0 320 200"', '<text font-size="9pt">a</text>', False),
        ('viewBox="0 0 320 200"', '<text style="font-size: 9px; fill: #000">a</text>', True),
        ('viewBox="0 0 320 200"', '<style>.petit, .b { font-size: 9px }</style><text class="a petit">a</text>', True),
        ('viewBox="0 0 320 200"', '<style>#t { font-size: 9px !important }</style><text id="t">a</text>', True),
        ('viewBox="0 0 320 200"', '<text>a<tspan font-size="9">b</tspan></text>', True),
        ('viewBox="0 0 320 200"', '<text font-size="9"><tspan font-size="12">b</tspan></text>', False),
        ('viewBox="0 0 320 200"', '<text font-size="9"><tspan font-size="12">b</tspan>c</text>', True),
        ('viewBox="0 0 320 200"', '<text font-size="9"> </text><text font-size="9" fill="none">a</text>', False),
        ('viewBox="0 0 320 200"', '<defs><text font-size="9">a</text></defs><text font-size="9" display="none">a</text>', False),
        ('viewBox="0 0 320 200"', '<text font-size="50%">a</text>', False),
    ],
)
def test_small_text_is_told(attributes: str, text: str, small: bool) -> None:
    """Under 12 pixels once the drawing is as wide as a phone, or as wide as it is."""
    assert rules(text, attributes) == (["IMG003"] if small else [])


DARK = '<rect x="10" y="10" width="100" height="50" fill="#14213d"/>'


@pytest.mark.parametrize(
    ("inside", "pale"),
    [
        ('<text x="9" y="99" fill="#767676">a</text>', False),
        ('<text x="9" y="99" fill="#777777">a</text>', True),
        (f'{DARK}<text x="60" y="40" text-anchor="middle" fill="white">a</text>', False),
        (f'{DARK}<text x="60" y="40" text-anchor="middle">a</text>', True),
        (f'{DARK}<text x="60" y="90" text-anchor="middle">a</text>', False),
        (f'{DARK}<text x="12" y="40">a</text>', True),
        (f'{DARK}<text x="112" y="40">a</text>', False),
        (f'{DARK}<text x="112" y="40" text-anchor="end">a</text>', True),
        (f'<text x="60" y="40">a</text>{DARK}', False),
        (f'{DARK}<rect x="50" y="10" width="50" height="50" fill="#fff"/><text x="60" y="40">a</text>', False),
        (f'<g transform="translate(100 100)">{DARK}<text x="60" y="40">a</text></g>', True),
        (f'<g transform="translate(100 100)">{DARK}</g><text x="60" y="40">a</text>', False),
        ('<circle cx="50" cy="50" r="30"/><text x="50" y="55" text-anchor="middle" fill="#222">a</text>', True),
        ('<circle cx="50" cy="50" r="30"/><text x="22" y="28" fill="#222">a</text>', False),
        ('<ellipse cx="50" cy="50" rx="30" ry="10"/><text x="50" y="55" fill="#222">a</text>', True),
        ('<ellipse cx="50" cy="50" rx="30" ry="10"/><text x="50" y="75" fill="#222">a</text>', False),
        ('<style>.f { fill: #14213d }</style><rect class="f" width="99" height="99"/><text x="9" y="40">a</text>', True),
        ('<rect width="99" height="99" fill="none" stroke="#000"/><text x="9" y="40">a</text>', False),
        # what is not known is not told
        ('<path d="M0 0h99v99z"/><text x="9" y="40">a</text>', False),
        ('<path d="M0 0h99v99z"/><text x="9" y="40" fill="#eee">a</text>', False),
        (f'<path d="M0 0h99v99z"/>{DARK}<text x="12" y="40">a</text>', True),
        ('<rect width="99" height="99" fill="url(#d)"/><text x="9" y="40" fill="#eee">a</text>', False),
        ('<rect width="99" height="99" opacity=".5"/><text x="9" y="40">a</text>', False),
        ('<text x="9" y="40" fill="#eee" stroke="#000">a</text>', False),
        ('<text x="9" y="40" fill="#eee" transform="rotate(9)">a</text>', False),
        ('<text x="9" y="40" fill="url(#d)">a</text>', False),
    ],
)
def test_pale_text_is_told(inside: str, pale: bool) -> None:
    """Under 4.5 with the plain shape under it, or with the white of the page."""
    assert rules(inside) == (["IMG004"] if pale else [])


def test_colour_of_the_whole_drawing_counts() -> None:
    """Texts take the colour that the drawing gives to all."""
    assert rules('<text x="9" y="99">a</text>', 'viewBox="0 0 320 200" fill="#999"') == ["IMG004"]


DARK_STYLE = "<style>.f {{ fill: #fff }} @media (prefers-color-scheme: dark) {{ .f {{ fill: {} }} text {{ fill: {} }} }}</style>"


@pytest.mark.parametrize(
    ("ground", "ink", "pale"),
    [("#0f1626", "#e9eef6", False), ("#0f1626", "#222", True), ("#fff", "#eee", True), ("#fff", "#222", False)],
)
def test_dark_drawing_is_read_too(ground: str, ink: str, pale: bool) -> None:
    """The colours of a dark page have their contrast too, and the message says where."""
    found = told(f'{DARK_STYLE.format(ground, ink)}<rect class="f" width="99" height="99"/><text x="9" y="40">a</text>')
    assert [(rule, message.split(",")[0]) for rule, message in found] == ([("IMG004", "sur une page sombre")] if pale else [])


@pytest.mark.parametrize(
    ("wide", "narrow", "small"),
    [
        (15, None, {"a.svg"}), (15, 12, set()), (14, 12, {"a.svg"}), (15, 11, {"a.etroit.svg"}), (14, 11, {"a.svg", "a.etroit.svg"}),
    ],
)  # fmt: skip
def test_drawing_beside_one_for_phones_is_read_where_it_shows(
    wide: float, narrow: float | None, small: set[str], tmp_path: Path
) -> None:
    """Alone, a drawing is shown on phones; beside one for them, from 600 pixels on."""
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 200"><text font-size="{}">a</text></svg>'
    files = {"a.svg": (720, wide)} | ({"a.etroit.svg": (320, narrow)} if narrow else {})
    for name, (across, size) in files.items():
        (tmp_path / name).write_text(drawing.format(across, size), "utf-8")
    assert {name for name in files if picture_at(tmp_path / name, tmp_path).flaws} == small


def test_one_line_a_drawing_says_the_worst() -> None:
    """How many texts, the smallest with its height, and what to write instead."""
    texts = '<text font-size="20">Un</text><text font-size="18">Deux</text><text font-size="30">Trois</text>'
    picture = read(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 9">{texts}</svg>'.encode(), "a.svg")
    (flaw,) = picture.flaws
    assert flaw.message == "sur un téléphone, 2 textes sur 3 ont moins de 12 pixels de haut : 8 pour « Deux »"
    assert flaw.hint == "écrivez à 27 au moins, ou dessinez moins large"


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 720 150"', (720, 150)),
        ('viewBox="0,0,720.4,1.5e2"', (720, 150)),
        ('viewBox="-5 -5 72 15" width="720" height="150px"', (720, 150)),
        ('viewBox="0 0 210 297" width="210mm" height="297mm"', (794, 1123)),
        ('viewBox="0 0 720 150" width="100%" height="100%"', (720, 150)),
        ('width="72pt" height="1in"', (96, 96)),
    ],
)
def test_size_is_that_of_the_drawing(attributes: str, size: tuple[int, int]) -> None:
    """In CSS pixels, from its lengths or from its viewBox, which what is published always has."""
    picture = read(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode(), "a.svg")
    assert (picture.width, picture.height) == size
    assert b"viewBox=" in picture.data
