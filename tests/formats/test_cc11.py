"""A Common Cartridge, unzipped and read again step by step as Moodle 4.5 does (`backup/cc/entity11.quiz.class.php`)."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from lxml import html

from enclair.formats.cc11 import QTI, SPACE, WRITERS, CommonCartridge, assessment
from enclair.formats.door import Loss, Lot
from enclair.questions.highlight import Highlight
from enclair.questions.interaction import Interaction
from enclair.questions.multiple import Multiple
from enclair.questions.order import Order
from formats.rereading import SIGNS, full_of_signs, said, shown, words_of
from formats.test_olx import without_questions

NAMES = {"q": QTI, "m": SPACE}
PROFILES = {
    "cc.multiple_choice.v0p1": "multichoice", "cc.multiple_response.v0p1": "multichoice",
    "cc.true_false.v0p1": "truefalse", "cc.essay.v0p1": "essay", "cc.fib.v0p1": "shortanswer",
}  # fmt: skip
"""What Moodle makes of each; another profile, or none, stops the restoration of the whole course."""


@dataclass
class Read:
    """A question as Moodle would keep it: answers are (ident, worth, text, feedback)."""

    type: str
    text: str
    after: str
    answers: list[tuple[str, float, str, str]] = field(default_factory=list)

    @property
    def words(self) -> Counter[str]:
        """All that it says."""
        told = [text for _, _, answer, why in self.answers for text in (answer, why)]
        return said(" ".join(map(shown, (self.text, self.after, *told))))


def opened(lot: Lot) -> dict[str, bytes]:
    """Return the files of a cartridge, read with Python’s own reader."""
    with zipfile.ZipFile(io.BytesIO(CommonCartridge().write(lot))) as archive:
        assert archive.namelist()[0] == "imsmanifest.xml"
        return {name: archive.read(name) for name in archive.namelist()}


def questions(files: dict[str, bytes]) -> dict[str, list[Read]]:
    """Return the questions of a cartridge, by the id of their item; parts of a question follow it."""
    found: dict[str, list[Read]] = {}
    for name, data in files.items():
        if name.startswith("quiz-"):
            for item in ET.fromstring(data).iterfind("q:assessment/q:section/q:item", NAMES):
                found.setdefault(item.get("ident", "").partition(".")[0], []).append(question(item))
    return found


def question(item: ET.Element) -> Read:
    """Read one item, in the order of Moodle’s steps."""
    fields = {one.findtext("q:fieldlabel", "", NAMES): one.findtext("q:fieldentry", "", NAMES)
              for one in item.iterfind("q:itemmetadata/q:qtimetadata/q:qtimetadatafield", NAMES)}  # fmt: skip
    profile = fields["cc_profile"]
    told = {one.get("ident", ""): one.findtext("q:flow_mat/q:material/q:mattext", "", NAMES)
            for one in item.iterfind("q:itemfeedback", NAMES)}  # fmt: skip
    conditions = item.findall("q:resprocessing/q:respcondition", NAMES)

    def feedback(condition: ET.Element) -> str:
        return " ".join(told[one.get("linkrefid", "")] for one in condition.iterfind("q:displayfeedback", NAMES))

    text = item.findtext("q:presentation/q:material/q:mattext", "", NAMES)
    after = " ".join(feedback(one) for one in conditions if one.get("continue", "").lower() == "yes")
    read = Read(PROFILES[profile], text, after)
    equal = [(one.findtext("q:conditionvar/q:varequal", "", NAMES), one) for one in conditions]
    right = [one for one in conditions if one.findtext("q:setvar", "", NAMES) == "100"]
    if read.type == "shortanswer":
        accepted = [one.text or "" for one in right[0].iterfind("q:conditionvar/q:varequal", NAMES)]
        read.answers = [("", 1, answer, "") for answer in accepted]
        others = [(value, one) for value, one in equal if value and one not in right]
        read.answers += [("", 0, value, feedback(one)) for value, one in others]
    elif read.type != "essay":
        several = {one.text for condition in right for one in condition.iterfind("q:conditionvar/q:and/q:varequal", NAMES)
                   if one.get("case") == "Yes"}  # fmt: skip
        for label in item.iterfind("q:presentation/q:response_lid/q:render_choice/q:response_label", NAMES):
            ident = label.get("ident", "")
            answer = label.findtext("q:material/q:mattext", "", NAMES)
            mine = [one for value, one in equal if value.lower() == ident.lower()]
            scored = [one.findtext("q:setvar", "", NAMES) for one in mine]
            worth = 1 / len(several) if ident in several else float(bool(scored and scored[-1]))
            read.answers.append((ident, worth, answer, " ".join(filter(None, map(feedback, mine)))))
    return read


def kept(lot: Lot) -> list[object]:
    return [item for item in lot.items if not isinstance(CommonCartridge.kinds[type(item.interaction)], Loss)]


def test_words_in_words_out(every_kind_lot: Lot) -> None:
    """Each page and each question that is kept says all that its source says, hints apart."""
    files = opened(every_kind_lot)
    found = questions(files)
    assert [*found] == [item.id for item in kept(every_kind_lot)]
    for item in kept(every_kind_lot):
        spoken = sum((part.words for part in found[item.id]), Counter())
        assert words_of(item, has_hints=False) - spoken == Counter(), item.id
    for entry in every_kind_lot.selection.entries:
        body = html.document_fromstring(files[entry.name].decode()).find("body")
        article = html.fragment_fromstring(every_kind_lot.tree.articles[entry.name], create_parent="div")
        for button in article.xpath(".//a[@class='bouton']"):
            button.drop_tree()  # it says nothing but where to go
        for node in body.xpath(".//p/em[starts-with(., 'Question ') and contains(., ' du quiz qui suit.')]"):
            node.getparent().drop_tree()
        told = said(shown(html.tostring(body, encoding="unicode")))
        assert told == without_questions(html.tostring(article, encoding="unicode"))


def test_keys_and_feedback_are_kept(every_kind_lot: Lot) -> None:
    """Moodle gives points for what is right; each choice has its own feedback, which is not told of the whole."""
    found = questions(opened(every_kind_lot))
    for item in kept(every_kind_lot):
        for one in found[item.id]:
            right = [worth for _, worth, _, _ in one.answers if worth]
            if one.type == "multichoice" and isinstance(item.interaction, Multiple | Highlight):
                assert sum(right) == 1
            elif one.answers:
                assert set(right) == {1}
            if one.type == "truefalse":
                assert [ident for ident, _, _, _ in one.answers] == ["true", "false"]
        if item.choices:
            (one,) = found[item.id]
            is_bet = not item.interaction.has_key
            assert [bool(worth) for _, worth, _, _ in one.answers] == [
                choice.is_key or is_bet for choice in item.shown_choices
            ]
            whys = [why for _, _, _, why in one.answers]
            assert all(whys)
            if not isinstance(item.interaction, Multiple | Highlight):
                assert not any(why in one.after for why in whys)


def test_the_manifest_lists_every_file_once_named(every_kind_lot: Lot, tiny: Lot) -> None:
    """Moodle knows the version by the first bytes; what the menu opens exists, and every file is in a resource."""
    for lot in (every_kind_lot, tiny):
        files = opened(lot)
        assert SPACE.encode() in files["imsmanifest.xml"][:1024]
        root = ET.fromstring(files["imsmanifest.xml"])
        identifiers = [node.get("identifier") for node in root.iter() if node.get("identifier")]
        assert len(identifiers) == len(set(identifiers))
        resources = {node.get("identifier"): node for node in root.iterfind("m:resources/m:resource", NAMES)}
        opens = [node.get("identifierref") for node in root.iter(f"{{{SPACE}}}item") if node.get("identifierref")]
        assert set(opens) <= resources.keys()
        listed = [node.get("href") for node in root.iter(f"{{{SPACE}}}file")]
        assert {*listed} == files.keys() - {"imsmanifest.xml"}
        for resource in resources.values():
            assert resource.get("href") in {None, *(one.get("href") for one in resource)}


def test_pages_stand_alone(every_kind_lot: Lot, tiny: Lot) -> None:
    """Images have bare names, beside the page; no link leads to another page, whose address only Moodle knows."""
    for lot in (every_kind_lot, tiny):
        files = opened(lot)
        for name in (one for one in files if one.endswith(".html")):
            text = files[name].decode()
            assert "<body>\n" in text
            root = html.document_fromstring(text)
            assert {str(source) for source in root.xpath(".//img/@src")} <= files.keys()
            assert all(str(href).startswith(("https://", "mailto:", "#")) for href in root.xpath(".//a/@href"))
            assert not root.xpath(".//script | .//style | .//button | .//input | .//details")
    lost = {loss.what: loss.times for loss in CommonCartridge().losses(tiny)}
    relative = [href for page in tiny.tree.articles.values() for href in re.findall(r'<a [^>]*href="([^"]+)"', page)
                if ":" not in href and not href.startswith("#")]  # fmt: skip
    assert lost == {"les liens d’une page à l’autre": len(relative)}


def test_what_is_lost_is_said(every_kind_lot: Lot) -> None:
    """No order in this format, nor hints, nor tolerance; scenes stand one after the other."""
    lost = {loss.what: loss for loss in CommonCartridge().losses(every_kind_lot)}
    assert {"les questions d’ordre", "les indices", "la tolérance des nombres", "l’enchaînement des scènes"} < lost.keys()
    (item,) = (one for one in every_kind_lot.items if isinstance(one.interaction, Order))
    assert lost["les questions d’ordre"].costs.choices == len(item.interaction.steps)


def test_signs_stay_what_they_are(tiny: Lot) -> None:
    """Signs that mean something in XML, in any text, neither break a question nor change a word."""
    plain = SIGNS.replace("\\\\", "\\")
    items = full_of_signs()
    found = questions({"quiz-signes.xml": assessment("quiz-signes", SIGNS, items, tiny.course)})
    for item in items:
        spoken = sum((part.words for part in found[item.id]), Counter())
        assert words_of(item, has_hints=False) - spoken == Counter(), item.id
        assert plain in shown(found[item.id][0].text)
        assert plain in shown(found[item.id][-1].after)
    (typed,) = found["signes-trou"]
    assert [answer for _, _, answer, _ in typed.answers][:2] == ["un * {mot} = ~ # }", "%50%autre"]
    assert all(worth == 1 for _, worth, _, _ in typed.answers)


def test_every_kind_is_written_or_lost() -> None:
    """A kind that has no writer is declared lost: none is left out in silence."""
    mapped = {kind for kind, fate in CommonCartridge.kinds.items() if isinstance(fate, str)}
    assert mapped == set(WRITERS)
    assert all(issubclass(kind, Interaction) for kind in WRITERS)
