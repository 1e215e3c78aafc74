"""From a page of the model to the article that the site and the bundles show, on the parsed tree."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct, field

from enclair.images import narrow, shown_at
from enclair.model import Course, Fact, Image, Page, Term
from enclair.pages import demo, quiz
from enclair.pages.confidence import WEAK, checked, source_link
from enclair.pages.splicing import splice
from enclair.pages.words import said, verify
from enclair.problems import visible
from enclair.reading.hazards import ALLOWED_SCHEMES, leaves_the_site, scheme_of
from enclair.reading.markdown import anchor_of
from enclair.typography import french, set_typography, written_date

ALLOWED_TAGS = frozenset(
    "a abbr article aside blockquote br button caption cite code dd del details dfn div dl dt em"  # noqa: SIM905
    " fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr i img input kbd label legend li mark nav ol option output p"
    " picture pre q s section select small source span strong sub summary sup table tbody td textarea tfoot th thead"
    " time tr ul".split()
)
ALLOWED_ATTRIBUTES = frozenset(
    "alt autocapitalize autocomplete checked cite class colspan data-champ data-choix data-critere"  # noqa: SIM905
    " data-definition data-demo data-erreur data-etape data-juste data-nombre data-pas data-reponses"
    " data-tolerance data-trou data-type datetime decoding disabled for headers height hidden href id inputmode"
    " lang loading media name open rel reversed role rows rowspan scope selected size spellcheck src srcset start"
    " tabindex title type value width".split()
)
"""What an article may carry besides `aria-*`; the pages that the engine writes whole carry any `data-*` too."""
SOURCE = {"srcset", "media"}
"""What a `<source>` carries, no less and no more."""
URL_ATTRIBUTES = frozenset({"href", "src", "srcset", "cite"})
PHONE = "screen and (max-width: 40em)"
"""Where the drawing for phones is shown; paper and projection take the other."""
WORD_START = re.compile(r"(?<![\w-])\w+")
CALLOUTS = {
    "situation": "Situation", "exemple": "Exemple", "attention": "Attention", "activite": "Activité",
    "conversation": "Conversation", "cote-a-cote": "Côte à côte", "document": "Document",
}  # fmt: skip
CLOSING_SECTIONS = {"a-retenir": "retenir", "lundi-matin": "lundi", "a-qui-demander": "lundi"}
GLOSSARY_SKIPPED = frozenset({"a", "abbr", "code", "pre", "h1", "h2", "h3", "h4", "button", "summary", "label",
                              "option", "q", "figcaption"})  # fmt: skip
GLOSSARY_SKIPPED_CLASSES = frozenset({"quiz-sources", "sources", "quiz-label", "quiz-consigne", "admonition-title",
                                      "nom", "demo-ecran", "cartes", "pictos"})  # fmt: skip
SEARCHED = (
    "descendant-or-self::text()[not(ancestor::section[@class='quiz'] or ancestor::div[@class='demo-ecran']"
    " or ancestor::a[starts-with(@id, 'fnref')] or ancestor::p[@class='encadre'])]"
)
"""What the search looks into: no question, control of a demonstration, call of a source, kind of callout."""
WITHIN_A_LINE = frozenset({"a", "abbr", "code", "em", "mark", "q", "small", "span", "strong", "sub", "sup"})
ENDS = (".", "?", "!", "…", ":")
BLANKS = re.compile(r"[ \t\n]+")
"""Ordinary spaces only: no-break ones keep their place."""


class UnsafeMarkupError(Exception):
    """A page holds markup that no rule reported: a bug of ours, not of the author."""


class Article(Struct, frozen=True):
    """A finished page: where it stands in the site, its title, its HTML, its text for the search."""

    uri: str
    title: str
    html: str
    sections: tuple[tuple[str, str, str], ...]
    """(anchor, heading, text) of each part, answers left out."""
    outline: tuple[tuple[str, str], ...] = ()
    """(anchor, heading) of each `<h2>`, however deep it stands."""


class Frame(Struct, frozen=True):
    """What the engine adds to an author’s page: HTML before it, before its first part, after it, at named places."""

    before: str = ""
    middle: str = ""
    after: str = ""
    blocks: Mapping[str, str] = field(default_factory=dict)


NO_FRAME = Frame()


def finish(forms: Mapping[str, str], page: Page, uri: str, course: Course, frame: Frame = NO_FRAME) -> Article:
    """Turn a page, and what mkdocs-quiz made of the forms of its questions, into an article, inside its frame.

    Raises QuizMarkupError, CountMismatchError, UnsafeMarkupError or LostWordsError when the outcome is not what the
    model says.
    """
    root = lxml_html.fragment_fromstring(page.html or " ", create_parent="div")
    items = course.items
    quiz.dress(root, forms, [items[ref.id] for ref in page.quizzes], course, uri)
    demo.dress(root, course)
    _alive = [*root.iter()]  # otherwise, lxml makes each node again whenever it is met
    _fill_blocks(root, frame.blocks)
    _name_callouts(root)
    _name_checklists(root)
    _name_pictograms(root)
    _frame_figures(root, uri, course)
    _frame_tables(root)
    _mark_terms(root, uri, course)
    _write_sources(root, course)
    _wrap_closing_sections(root)
    article = _seal(root, page.title, uri, frame)
    quiz.verify(root, [items[ref.id] for ref in page.quizzes], uri)
    verify(said(page, items, tried=demo.teller(course)), root, uri)
    return article


def mark_up(html: str, title: str, uri: str) -> Article:
    """Turn a page that the engine wrote into an article."""
    return _seal(lxml_html.fragment_fromstring(html, create_parent="div"), title, uri, is_ours=True)


def _seal(root: HtmlElement, title: str, uri: str, frame: Frame = NO_FRAME, *, is_ours: bool = False) -> Article:
    """Add the title and what frames the page, set the typography, and refuse what must not leave."""
    end = next((number for number, node in enumerate(root) if node.get("class") == "sources"), len(root))
    root[end:end] = _elements(frame.after)
    first_part = next((number for number, node in enumerate(root) if node.tag == "h2"), len(root))
    root[first_part:first_part] = _elements(frame.middle)
    root[0:0] = _elements(frame.before)
    _alive = [*root.iter()]
    root.insert(0, E.h1(title, id=anchor_of(title) or "titre"))
    _mark_external_links(root)
    set_typography(root)
    refuse_unsafe(root, uri, is_ours=is_ours)
    outline = tuple((heading.get("id"), heading.text_content()) for heading in root.iter("h2") if heading.get("id"))
    return Article(uri, french(title), _inner_html(root), tuple(_sections(root)), outline)


def _fill_blocks(root: HtmlElement, blocks: Mapping[str, str]) -> None:
    """Put the named blocks that the engine writes where a page asks for them."""
    for place in root.xpath(".//div[@data-bloc]"):
        if place.get("data-bloc") not in blocks:
            raise UnsafeMarkupError(f"le bloc « {place.get('data-bloc')} » n’est pas de cette page")
        for node in reversed(_elements(blocks[place.get("data-bloc")])):
            place.addnext(node)
        place.drop_tree()


def _elements(html: str) -> list[HtmlElement]:
    return [node for node in lxml_html.fragments_fromstring(html) if not isinstance(node, str)]


def _inner_html(root: HtmlElement) -> str:
    return "".join((root.text or "", *map(serialised, root))).strip() + "\n"


def serialised(node: HtmlElement) -> str:
    """Return the HTML of an element and of what follows; libxml2 does not know that `<source>` has no end."""
    return str(lxml_html.tostring(node, encoding="unicode")).replace("</source>", "")


def _wrap_closing_sections(root: HtmlElement) -> None:
    """Put « À retenir », « Lundi matin » and « À qui demander » in sections of their own, up to the next heading.

    A question ends one too: packages are made of what stands between the questions of a page.
    """
    for anchor, css_class in CLOSING_SECTIONS.items():
        for heading in root.xpath(f"./h2[@id='{anchor}']"):
            section = E.section({"class": css_class, "aria-labelledby": anchor})
            following = []
            for node in heading.itersiblings():
                if node.tag in {"h1", "h2"} or node.get("class") in {"sources", "quiz"}:
                    break
                following.append(node)
            heading.addprevious(section)
            for node in (heading, *following):
                section.append(node)


def _name_checklists(root: HtmlElement) -> None:
    """Tell lists of boxes to tick from others: a bullet before a box says nothing."""
    for boxes in root.xpath(".//ul[li and not(li[not(starts-with(normalize-space(.), '☐'))])]"):
        boxes.set("class", "cases")


def _name_pictograms(root: HtmlElement) -> None:
    """Tell lists whose points all open with a picture that says nothing more: a bullet before it is one too many."""
    for drawn in root.xpath(".//ul[li and not(li[not(node()[1][self::img][@alt=''])])]"):
        drawn.set("class", "pictos")


def _name_callouts(root: HtmlElement) -> None:
    """Say in words what kind of callout this is: it must not depend on the style sheet (RGAA 10.2)."""
    for title in root.xpath(".//p[@class='admonition-title']"):
        kind = CALLOUTS.get((title.getparent().get("class") or "").removeprefix("admonition").strip(), "")
        if kind and title.text_content().casefold() != kind.casefold():
            title.addprevious(E.p(kind, {"class": "encadre"}))


def _frame_figures(root: HtmlElement, uri: str, course: Course) -> None:
    """Give each image its size, its drawing for phones if it has one, and to one that stands alone a figure."""
    images = root.xpath(".//img")
    known = course.images if images else {}
    for image in images:
        credit = known.get(shown_at(uri, image.get("src", "")))
        image.set("decoding", "async")
        if credit:
            image.set("width", str(credit.picture.width))
            image.set("height", str(credit.picture.height))
        parent = image.getparent()
        is_alone = parent.tag == "p" and len(parent) == 1 and not f"{parent.text or ''}{image.tail or ''}".strip()
        if is_alone and credit and credit.is_credited:
            caption = _credit(credit)
            figure = E.figure(image, E.figcaption(caption), {"role": "figure", "aria-label": caption})  # RGAA 1.9
            figure.tail = parent.tail
            parent.getparent().replace(parent, figure)
        _offer_narrow(image, known.get(narrow(shown_at(uri, image.get("src", "")))))


def _offer_narrow(image: HtmlElement, drawing: Image | None) -> None:
    """Offer phones the drawing that was made for them, if there is one."""
    if drawing is None:
        return
    source = E.source({"media": PHONE, "srcset": narrow(image.get("src"))})  # RGAA 10.1: sizes are for `<img>`
    picture = E.picture()
    picture.tail, image.tail = image.tail, None
    image.getparent().replace(image, picture)
    picture.extend((source, image))


def _credit(image: Image) -> str:
    return f"Crédit : {image.author}, {image.licence}."


def _frame_tables(root: HtmlElement) -> None:
    """Let wide tables scroll by themselves, reachable by keyboard, and give header cells their scope."""
    headings: dict[HtmlElement, str] = {}
    above = ""
    for node in root.iter("h1", "h2", "h3", "table"):
        if node.tag == "table" and node.getparent().get("class") == "tableau":
            continue
        if node.tag == "table":
            headings[node] = above
        else:
            above = node.text_content()
    for number, (table, name) in enumerate(headings.items(), 1):
        for cell in table.xpath(".//thead//th"):
            cell.set("scope", "col")
        frame = E.div({"class": "tableau", "role": "region", "tabindex": "0",
                       "aria-label": f"Tableau {number} : {name}" if name else f"Tableau {number}"})  # fmt: skip
        frame.tail, table.tail = table.tail, None
        table.getparent().replace(table, frame)
        frame.append(table)


# ——— glossary ———


def _mark_terms(root: HtmlElement, uri: str, course: Course) -> None:
    """Link a glossary term at its first use in the text, and at its first use in the questions."""
    glossary = _glossary(course)
    target = posixpath.relpath("glossaire.html", posixpath.dirname(uri) or ".")
    in_text: set[str] = set()
    in_quizzes: set[str] = set()
    for node, where, is_quiz in list(_prose(root, is_quiz=False)):
        _link_terms(node, where, glossary, target, in_quizzes if is_quiz else in_text)


def _prose(node: HtmlElement, *, is_quiz: bool) -> Iterator[tuple[HtmlElement, str, bool]]:
    """Yield the prose in reading order: an element, which of its texts (`text` or `tail`), whether in a question."""
    if node.tag in GLOSSARY_SKIPPED or node.get("class") in GLOSSARY_SKIPPED_CLASSES:
        return
    is_quiz = is_quiz or node.get("class") == "quiz"
    yield node, "text", is_quiz
    for child in node:
        yield from _prose(child, is_quiz=is_quiz)
        yield child, "tail", is_quiz


class _Glossary(Struct, frozen=True):
    """The written forms of the terms, found by their first word, then by their length: never one after the other."""

    lengths: Mapping[str, Sequence[int]]
    """The lengths of the forms that open with a word, the longest first."""
    exact: Mapping[str, Term]
    folded: Mapping[str, Term]
    """The terms of the forms that match whatever their case, by the form in lower case."""

    def find(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield (start, end, term) of each term written in a text; the longest form wins, forms do not overlap.

        Acronyms match as written, other forms whatever their case.
        """
        text = text.replace("'", "’")
        end = 0
        for word in WORD_START.finditer(text):
            if word.start() < end:
                continue
            for length in self.lengths.get(word[0].lower(), ()):
                stop = word.start() + length
                written = text[word.start() : stop]
                term = self.exact.get(written) or self.folded.get(written.lower())
                if term and not (text[stop : stop + 1].isalnum() or text[stop : stop + 1] in {"-", "_"}):
                    yield word.start(), stop, term
                    end = stop
                    break


@lru_cache(maxsize=2)
def _glossary(course: Course) -> _Glossary:
    lengths: dict[str, set[int]] = {}
    exact: dict[str, Term] = {}
    folded: dict[str, Term] = {}
    forms = [(form, term) for term in course.terms for form in term.forms]
    for form, named in sorted(forms, key=lambda pair: pair[0]):
        if first := WORD_START.search(form):
            lengths.setdefault(first[0].lower(), set()).add(len(form))
            exact.setdefault(form, named)
            if not form.isupper():
                folded.setdefault(form.lower(), named)
    return _Glossary({word: sorted(found, reverse=True) for word, found in lengths.items()}, exact, folded)


def _link_terms(node: HtmlElement, where: str, glossary: _Glossary, target: str, seen: set[str]) -> None:
    """Link, in one text of an element (`text` or `tail`), the terms not seen yet."""
    text: str = getattr(node, where) or ""
    if not text or text.isspace():
        return
    pieces: list[tuple[int, int, HtmlElement]] = []
    for start, end, term in glossary.find(text):
        if term.id in seen:
            continue
        seen.add(term.id)
        link = E.a(text[start:end], {"class": "terme", "href": f"{target}#{term.id}"})
        if term.language:
            link.set("lang", term.language)  # a title would be read in that language
        link.set("data-definition" if term.language else "title", gloss(term))
        pieces.append((start, end, link))
    splice(node, where, pieces)


def gloss(term: Term) -> str:
    """Return what a term means, in one text: expansion first."""
    return f"{term.expansion} : {term.definition}" if term.expansion else term.definition


# ——— sources ———


def _write_sources(root: HtmlElement, course: Course) -> None:
    """Give each call of a fact its number, and list the sources at the end; facts of one source share a note."""
    notes: dict[object, tuple[Fact, list[HtmlElement]]] = {}
    numbers: dict[object, int] = {}
    for call in root.xpath(".//a[@data-fait]"):
        fact = course.facts.get(called := call.attrib.pop("data-fait"))
        if fact is None:
            raise UnsafeMarkupError(f"le fait « {called} » n’est pas dans le registre")
        first, calls = notes.setdefault(_note_key(fact), (fact, []))
        calls.append(call)
        number = numbers.setdefault(_note_key(fact), len(notes))
        if first.confidence in WEAK:
            call.set("class", "footnote-ref faible")
        call.text = f"[{number}{_sign(first)}]"
        call.set("href", f"#fn:{first.id}")
        call.set("aria-label", f"Source {number}")
        call.set("id", _call_id(first, len(calls)))
    if notes:
        lines = E.ol(*(_note(fact, len(calls)) for fact, calls in notes.values()))
        root.append(E.section({"class": "sources", "aria-labelledby": "sources"}, E.h2("Sources", id="sources"), lines))


def _note_key(fact: Fact) -> object:
    """Return what two facts must share to be one note: all that the note says."""
    return fact.origin.url, fact.origin.title, fact.confidence, fact.checked_on, fact.disagreement


def _sign(fact: Fact) -> str:
    """Return the sign that a call of a weak source carries; its note opens what it says of the check with the same."""
    return "*" if fact.confidence in WEAK else ""


def _call_id(fact: Fact, number: int) -> str:
    return f"fnref{number if number > 1 else ''}:{fact.id}"


def _note(fact: Fact, calls: int) -> HtmlElement:
    """Return the note of a fact: its source, then a way back to each call."""
    note = E.li({"id": f"fn:{fact.id}"})
    write_source(note, fact, _sign(fact))
    for number in range(1, calls + 1):
        note[-1].tail = (note[-1].tail or "") + " "
        back = E.a("Revenir au texte", {"class": "footnote-backref", "href": f"#{_call_id(fact, number)}"})
        if number > 1:
            back.text = f"appel {number}"
            back.set("aria-label", f"Revenir au texte, appel {number}")
        note.append(back)
    return note


def write_source(line: HtmlElement, fact: Fact, sign: str = "") -> None:
    """Write in an empty element who says it, where, when it was checked, and how sure we are, after a sign if any."""
    line.text = f"{fact.origin.publisher}, "
    line.append(source_link(fact.origin))
    dated = f", {written_date(fact.origin.date)}" if fact.origin.date else ""
    disputed = f". Les sources divergent : {fact.disagreement}" if fact.disagreement else "."
    line[-1].tail = f"{dated}. {sign}{checked(fact).capitalize()}{disputed}"


def _mark_external_links(root: HtmlElement) -> None:
    for link in root.xpath(".//a[starts-with(@href, 'http')]"):
        link.set("rel", "noopener noreferrer")
        link.set("class", f"{link.get('class', '')} externe".strip())


# ——— safety ———


def unadmitted(
    tag: str,
    attributes: Mapping[str, str],
    *,
    tags: frozenset[str] = ALLOWED_TAGS,
    names: frozenset[str] = ALLOWED_ATTRIBUTES,
) -> Iterator[str]:
    """Yield what an element has that a page may not carry: its tag, an attribute, an address."""
    if tag not in tags:
        yield f"la balise « {visible(tag)[:60]} »"
    if tag == "source" and (set(attributes) != SOURCE or " " in attributes["srcset"] or attributes["media"] != PHONE):
        yield f"la balise « source » avec {visible(', '.join(attributes))[:60]}"
    for name, value in attributes.items():
        if name == "srcset" and tag != "source":
            yield "l’attribut « srcset »"
        elif name not in names and not name.startswith("aria-"):
            yield f"l’attribut « {visible(name)[:60]} »"
        elif (name in URL_ATTRIBUTES and scheme_of(value) not in ALLOWED_SCHEMES) or (
            name in {"src", "srcset"} and leaves_the_site(value)
        ):
            yield f"l’adresse « {visible(value)[:60]} »"


def refuse_unsafe(root: HtmlElement, where: str, *, is_ours: bool = False) -> None:
    """Raise UnsafeMarkupError if the tree holds anything that could run, load or leak."""
    for node in root.iter():
        names = [name for name in node.attrib if not (is_ours and name.startswith("data-"))]
        for found in unadmitted(str(node.tag), {name: node.attrib[name] for name in names}):
            raise UnsafeMarkupError(f"{where} : {found} ne doit pas paraître dans une page")


# ——— search ———


def _sections(root: HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Yield (anchor, heading, text) of each `<h2>` part; answers and sources are not indexed."""
    anchor, heading = "", ""
    words: list[str] = []
    for node in _search_nodes(root):
        if node.tag == "h2":
            yield anchor, heading, " ".join(words)
            anchor, heading, words = node.get("id", ""), node.text_content(), []
        elif node.tag != "h1":
            words.append(BLANKS.sub(" ", "".join(_searched(node))).strip())
    yield anchor, heading, " ".join(words)


def _searched(node: HtmlElement) -> Iterator[str]:
    """Yield the words of a node, a space where a block ends, and a stop where it is the title of a callout."""
    before, last = None, ""
    for text in node.xpath(SEARCHED):
        block = text.getparent().getparent() if text.is_tail else text.getparent()
        while block.tag in WITHIN_A_LINE:
            block = block.getparent()
        if before is not None and (block is not before or text.getparent().tag == "br"):
            is_title = block is not before and before.get("class") == "admonition-title"
            yield ". " if is_title and not last.rstrip().endswith(ENDS) else " "
        yield text
        before, last = block, text


def _search_nodes(root: HtmlElement) -> Iterator[HtmlElement]:
    for node in root:
        css_class = node.get("class") or ""
        if css_class in {"retenir", "lundi"}:
            yield from node
        elif css_class not in {"quiz", "sources"}:
            yield node
