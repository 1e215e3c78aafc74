"""A question written by hand in a page: the lines of a `<quiz>` block, in mkdocs-quiz’s syntax."""

from __future__ import annotations

import re

from msgspec.structs import replace

from enclair.model import Item
from enclair.problems import Problem, Source
from enclair.questions.choices import Choices
from enclair.questions.cloze import Blank, Cloze
from enclair.questions.interaction import Choice
from enclair.questions.multiple import Multiple
from enclair.questions.single import Single
from enclair.questions.true_false import TrueFalse
from enclair.reading.markdown import GAP

CHOICE = re.compile(r"[-*] \[([xX ])\] (.*)")
NEARLY_CHOICE = re.compile(r"\s*(?:[-*+]|\d+[.)])\s*\[[^\]]{0,2}\](?!\()|>")


def read_by_hand(block: list[str], item_id: str, source: Source) -> tuple[Item | None, list[Problem]]:
    """Read the lines of a `<quiz>` block, stricter than mkdocs-quiz, which drops what it does not understand."""
    first_choice = next((n for n, line in enumerate(block) if CHOICE.match(line)), len(block))
    problems = [
        malformed(source.shifted(number + 1), "cette ligne est presque une proposition",
                   "écrivez « - [x] texte » ou « - [ ] texte », puis « > retour »")
        for number, line in enumerate(block[:first_choice]) if NEARLY_CHOICE.match(line)
    ]  # fmt: skip
    if problems:
        return None, problems
    if first_choice == len(block):
        cloze = _cloze(block, item_id, source)
        missing = malformed(source, "le bloc <quiz> n’a ni proposition ni trou",
                             "écrivez « - [x] texte » ou « [[réponse]] »")  # fmt: skip
        return cloze, [] if cloze else [missing]
    stem = " ".join(line.strip() for line in block[:first_choice] if line.strip())
    if not stem:
        problems.append(malformed(source, "le bloc <quiz> n’a pas d’énoncé", "écrivez-le avant les propositions"))
    choices, explanation, wrong = _choices(block[first_choice:], source.shifted(first_choice + 1))
    problems += wrong
    kind: type[Choices] = Multiple if sum(choice.is_key for choice in choices) > 1 else Single
    if sorted(choice.text.lower() for choice in choices) == ["faux", "vrai"]:
        kind = TrueFalse
    item = Item(
        id=item_id, objective=None, bloom=None, stem=stem, explanation=explanation,
        source=source, stem_source=source.shifted(1), interaction=kind(choices),
    )  # fmt: skip
    return None if problems else item, problems


def malformed(source: Source, message: str, hint: str) -> Problem:
    """Return the problem of a block that does not have the form of a question."""
    return Problem(source, "QUI016", message, hint)


def _choices(lines: list[str], source: Source) -> tuple[tuple[Choice, ...], str, list[Problem]]:
    """Read choices with their feedback, then the explanation; ``source`` is the place of the first line."""
    choices: list[Choice] = []
    explanation: list[str] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines):
        choice, place = CHOICE.match(line), source.shifted(number)
        if explanation:
            explanation.append(line.strip())
            if choice:
                problems.append(malformed(place, "cette proposition suit l’explication", "placez-la avant"))
        elif choice:
            choices.append(Choice(choice[2].strip(), choice[1] != " ", "", place))
        elif line.startswith(">"):
            feedback = f"{choices[-1].feedback} {line[1:].strip()}".strip()
            choices[-1] = replace(choices[-1], feedback=feedback)
        elif line.strip() and lines[number - 1].strip():
            problems.append(malformed(
                place, "cette ligne coupe la liste des propositions",
                "une proposition et son retour tiennent chacun sur une ligne : « - [ ] texte » puis « > retour »",
            ))  # fmt: skip
        elif line.strip():
            explanation.append(line.strip())
    return tuple(choices), " ".join(" ".join(explanation).split()), problems


def _cloze(block: list[str], item_id: str, source: Source) -> Item | None:
    text = "\n".join(block)
    stem, _, explanation = text.partition("\n---\n")
    blanks = tuple(
        Blank(f"trou-{number}", tuple(answer.strip() for answer in found[1].split("|")), "", source)
        for number, found in enumerate(GAP.finditer(stem), 1)
    )
    if not blanks:
        return None
    numbers = iter(range(1, len(blanks) + 1))
    stem = GAP.sub(lambda _found: f"[[trou-{next(numbers)}]]", " ".join(stem.split()))
    return Item(
        id=item_id, objective=None, bloom=None, stem=stem, explanation=" ".join(explanation.split()),
        source=source, stem_source=source.shifted(1), interaction=Cloze(blanks),
    )  # fmt: skip
