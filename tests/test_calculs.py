"""Every calculation shown to a learner is done again here, and its result stands where it is shown.

A test computes, then asks for the sentence with the number that it found: who changes a number in a page, or a formula
here, hears of it. Texts are read through the model, as rules do: a page by its path, a question by its id, a drawing
by its file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from math import comb
from statistics import mean, median_low

import pytest
from lxml import etree

from conftest import ROOT
from enclair.model import Course, Page
from enclair.reading import texts
from enclair.reading.drawings import drawn
from enclair.reading.load import load

Shows = Callable[..., None]
Number = int | float | Fraction

LETTERS = {
    1: "un", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 7: "sept", 8: "huit", 9: "neuf", 16: "seize", 18: "dix-huit",
    22: "vingt-deux", 25: "vingt-cinq", 30: "trente", 32: "trente-deux", 42: "quarante-deux",
    49: "quarante-neuf", 50: "cinquante",
}  # fmt: skip
RISK = 0.05
"""One-sided, at 95 %: what could still happen behind a count that looks good."""


def fr(number: Number) -> str:
    """Write a number in French digits: « 1 862 », « 1,9 »."""
    whole, _, decimals = f"{float(number):,.6f}".replace(",", " ").partition(".")
    return ",".join(part for part in (whole, decimals.rstrip("0")) if part)


def percent(share: Number, digits: int = 0) -> str:
    """Write a share, rounded to the unit, or to so many decimals."""
    return f"{fr(round(100 * share, digits))} %"


def one_in(chance: Number) -> str:
    """Write the end of « une fois sur … » as people say it: to the unit under ten, to the ten above."""
    times = 1 / chance
    return LETTERS[round(times) if times < 10 else 10 * round(times / 10)]


@pytest.fixture(scope="module")
def course() -> Course:
    """The real course."""
    course = load(ROOT).course
    assert course is not None
    return course


@pytest.fixture(scope="module")
def pages(course: Course) -> dict[str, Page]:
    """Every page by its path."""
    return {page.source.path: page for page in (*course.pages, *course.trainer_pages)}


@pytest.fixture(scope="module")
def shows(course: Course, pages: dict[str, Page]) -> Shows:
    """Return a function that fails unless each of some phrases stands in a page, a question or a drawing."""
    drawings = {
        found[0][1].path: [text for text, _ in found]
        for page in pages.values()
        for image in page.images
        if (found := drawn(page, image, course.root))
    }

    def read(where: str) -> str:
        if where in pages:
            said = (text for text, _ in texts.of_page(pages[where]))
        else:
            said = iter(drawings[where]) if where in drawings else (t for t, _ in texts.of_item(course.items[where]))
        return re.sub(r"\s+", " ", " ¶ ".join(said))

    def check(where: str, *phrases: str) -> None:
        text = read(where)
        assert [phrase for phrase in phrases if phrase not in text] == []

    return check


def cells(page: Page, heading: str) -> list[list[str]]:
    """Return the rows of the tables under a heading, head left out."""
    rows: dict[int, list[str]] = {}
    under = ""
    for paragraph in page.paragraphs:
        under = paragraph.text if paragraph.kind == "heading" else under
        if paragraph.kind == "cell" and under == heading:
            rows.setdefault(paragraph.source.line, []).append(paragraph.text)
    return list(rows.values())[1:]


# ——— the game of tokens ———

GAME = "modules/bases/formateur/activite-jeu-des-jetons.md"
STOP = "point final"


def journal(page: Page) -> list[tuple[str, ...]]:
    """Return the sentences of the game, each as the words that follow one another, its full stop last."""
    under = ""
    found = []
    for paragraph in page.paragraphs:
        under = paragraph.text if paragraph.kind == "heading" else under
        if paragraph.kind == "item" and under == "Le texte de départ":
            found.append((*paragraph.text.rstrip(".").split(), STOP))
    return found


def bigrams(sentences: list[tuple[str, ...]]) -> dict[str, Counter[str]]:
    """Count what follows each word."""
    found: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for word, following in pairwise(sentence):
            found.setdefault(word, Counter())[following] += 1
    return found


def drawn_sentences(piles: dict[str, Counter[str]], start: str = "La") -> Iterator[tuple[tuple[str, ...], Fraction]]:
    """Yield every sentence that the cards can write, with its probability."""
    total = sum(piles[start].values())
    for word, count in piles[start].items():
        chance = Fraction(count, total)
        if word == STOP:
            yield (start, word), chance
        else:
            yield from (((start, *rest), chance * after) for rest, after in drawn_sentences(piles, word))


def test_table_and_cards_of_the_token_game_are_those_of_its_text(pages: dict[str, Page], shows: Shows) -> None:
    """Each word, what follows it and how often: text, table and board say the same; eight cards more say « samedi »."""
    piles = bigrams(journal(pages[GAME]))
    table = {
        word: ({other: int(n) for other, n in re.findall(r"([^,\d]+) (\d+)(?:, |$)", following)}, int(count))
        for word, following, count in cells(pages[GAME], "Le tableau des chances")
    }
    assert table == {word: (dict(after), after.total()) for word, after in piles.items()}
    cards = Counter(cell for row in cells(pages[GAME], "Planche à découper") for cell in row if "→" in cell)
    stars = cards.pop("★ le → samedi")
    assert cards == Counter({f"{word} → {other}": n for word, after in piles.items() for other, n in after.items()})
    shows(GAME, f"cela fait une carte : {LETTERS[cards.total()]} cartes en tout",
          f"les {LETTERS[stars]} cartes marquées d’une étoile")  # fmt: skip


def test_chances_of_the_token_game(pages: dict[str, Page], shows: Shows) -> None:
    """Sentences that can be written, those of the journal, the false one, the answer to the question."""
    said = journal(pages[GAME])
    piles = bigrams(said)
    chances = dict(drawn_sentences(piles))
    assert sum(chances.values()) == 1
    true = set(said)
    expected = round(len(said) * sum(chances[sentence] for sentence in true))
    wrong, right = ("La", "mairie", "ouvre", "le", "mercredi", STOP), ("La", "mairie", "ouvre", "le", "lundi", STOP)
    assert wrong not in true
    assert chances[wrong] == chances[right] == Fraction(3, 32)
    after = piles["le"]
    answer = Fraction(after["mercredi"], after.total())
    starred = Fraction(after["samedi"] + 8, after.total() + 8)
    shows(
        GAME,
        f"Le journal en contient {LETTERS[len(true)]} ; les cartes permettent d’en écrire {LETTERS[len(chances)]}.",
        f"{LETTERS[len(chances) - len(true)].capitalize()} n’ont donc été écrites par personne.",
        f"sur huit phrases tirées, {LETTERS[expected]} en moyenne figurent dans le journal",
        f"{LETTERS[chances[wrong].numerator]} fois sur {LETTERS[chances[wrong].denominator]}",
        f"« mercredi », sort {LETTERS[after['mercredi']]} fois sur {LETTERS[after.total()]}, "
        f"soit une fois sur {LETTERS[answer.denominator]}",
        f"« Lundi » sort {LETTERS[after['lundi']]} fois sur {LETTERS[after.total()]}",
        f"d’une chance sur {LETTERS[after.total()]} à {LETTERS[starred.numerator]} sur {LETTERS[starred.denominator]}",
    )


# ——— false alerts ———

ALERTS = "modules/risques/formateur/activite-fausses-alertes.md"
SEWERS = "modules/cas-usage/terrain-alertes.md"


def alerts(n: int, p: Fraction, sensitivity: Fraction, specificity: Fraction) -> tuple[Fraction, Fraction]:
    """Return the true and the false alerts among ``n`` situations, ``p`` of which are incidents."""
    return n * p * sensitivity, n * (1 - p) * (1 - specificity)


def test_false_alerts_follow_bayes(pages: dict[str, Page], shows: Shows) -> None:
    """VP = N·p·Se and FP = N(1-p)(1-Sp), on two thousand situations and on a hundred; the table holds the rest."""
    good = Fraction(95, 100)
    n, p = 2000, Fraction(2, 100)
    true, false = alerts(n, p, good, good)
    rows = {row[0]: row[1:] for row in cells(pages[ALERTS], "Le tableau exact, pour qui veut vérifier")}
    assert rows == {
        "L’outil sonne": [fr(true), fr(false), fr(true + false)],
        "L’outil se tait": [fr(n * p - true), fr(n * (1 - p) - false), fr(n - true - false)],
        "Total": [fr(n * p), fr(n * (1 - p)), fr(n)],
    }
    few_true, few_false = alerts(100, p, good, good)
    shows(
        ALERTS,
        f"95 % de {fr(n * p)} font {fr(true)} ; il reste {fr(n * p - true)} oublis.",
        f"5 % de {fr(n * (1 - p))} font {fr(false)} fausses alertes.",
        f"Alertes vraies : {fr(true)} sur {fr(true + false)}, soit {percent(true / (true + false))}.",
        f"cela ferait {fr(few_true)} incident trouvé et {fr(few_false)} fausses alertes",
        f"La manche 1 arrondit à {fr(round(few_true))} et à {fr(round(few_false))}.",
    )


def test_cards_of_the_false_alerts_give_both_rounds(pages: dict[str, Page], shows: Shows) -> None:
    """A hundred cards for the first round; seventeen and one go, eighteen come, for the second."""
    board = [
        pair for row in cells(pages[ALERTS], "Planche à découper") for pair in zip(row[::2], row[1::2], strict=True)
    ]
    sides = [(screen.split(" · "), real) for screen, real in board if " · " in screen]
    first = Counter((screen[1], real) for screen, real in sides if not screen[0].startswith("R"))
    spare = Counter((screen[1], real) for screen, real in sides if screen[0].startswith("R"))
    gone = Counter({("silence", "calme"): 17, ("alerte", "calme"): 1})
    assert spare.total() == gone.total() == 18
    for heading, cards in (
        ("Manche 1 : l’incident est rare", first), ("Manche 2 : l’incident est fréquent", first - gone + spare),
    ):  # fmt: skip
        assert cards.total() == 100
        ring, quiet = ([cards[said, real] for real in ("incident", "calme")] for said in ("alerte", "silence"))
        total = [a + b for a, b in zip(ring, quiet, strict=True)]
        rows = [row[1:] for row in cells(pages[ALERTS], heading)]
        assert rows == [[*map(str, row), str(sum(row))] for row in (ring, quiet, total)]
    shows(ALERTS, "Retirez dix-sept cartes « silence, calme » et une carte « alerte, calme ».",
          "Bonnes réponses : 2 + 93 = 95 sur 100.", "Alertes vraies : 2 sur 7, soit un peu moins de 3 sur 10.",
          "5 sur 7, soit un peu plus de 7 sur 10", "19 incidents sur 20, soit 95 %", "4 situations calmes sur 80, soit 5 %",
          "19 sur 23, soit plus de 8 sur 10")  # fmt: skip
    assert (first["alerte", "incident"] + first["silence", "calme"], Fraction(19, 20), Fraction(4, 80)) == (
        95, Fraction(95, 100), Fraction(5, 100),
    )  # fmt: skip
    assert (round(2 / 7, 2), round(5 / 7, 2), round(19 / 23, 2)) == (0.29, 0.71, 0.83)


def test_sewers_that_an_alert_points_at(shows: Shows) -> None:
    """Eighteen blocked of the sixty-seven pointed at, 95 % of the sound ones left alone, two missed; 2 % at random."""
    true, false = 18, 49
    n, blocked = 1000, 20
    sound = n - blocked
    assert (true + false, sound - false, sound) == (67, 931, 980)
    useful, before = one_in(Fraction(true, true + false)), Fraction(4, 200)
    specificity = percent(Fraction(sound - false, sound))
    shows(SEWERS, f"mille regards d’égout, dont {LETTERS[blocked]} sont vraiment bouchés",
          f"Il en signale {LETTERS[true]} sur les {LETTERS[blocked]}",
          f"se trompe aussi sur {LETTERS[false]} regards sains", f"{specificity} de bonnes réponses sur les regards sains",
          f"{true} vraies alertes sur {true + false}, soit à peu près une sur {useful}",
          f"{false} déplacements pour rien, et {LETTERS[blocked - true]} regards bouchés manqués",
          f"se trompe aussi sur {LETTERS[false]} regards sains", "95 % de bonnes réponses sur les regards sains")  # fmt: skip
    before, opened = 4, 200
    gain = Fraction(before, opened)
    shows(SEWERS, f"ouvrait deux cents regards par an au hasard et en trouvait {LETTERS[before]}, soit {percent(gain)}",
          f"Une sortie sur quatre est utile avec l’outil, contre une sur {LETTERS[int(1 / gain)]} avant")  # fmt: skip
    shows("cas-usage-terrain-alertes-q", f"{true} sur {true + false} font environ un quart",
          f"Sur {true + false} regards d’égout signalés par un outil, {true} sont vraiment bouchés",
          f"raison une fois sur {useful} environ", f"raison dans {specificity} des cas",
          f"les {false} déplacements pour rien")  # fmt: skip


# ——— small samples ———


def at_most(k: int, n: int, p: float) -> float:
    """Return the probability of at most ``k`` errors in ``n`` tries."""
    return sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k + 1))


def upper_bound(k: int, n: int) -> float:
    """Return the exact one-sided bound at 95 % (C. Clopper & E. Pearson, Biometrika 26, 1934) for ``k`` of ``n``."""
    low, high = k / n, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if at_most(k, n, middle) > RISK else (low, middle)
    return high


def ceiling(errors: int, tries: int) -> str:
    """Write the bound, rounded to the unit, after having checked that so few errors come there one time in twenty."""
    bound = upper_bound(errors, tries)
    assert at_most(errors, tries, bound) == pytest.approx(RISK)
    return percent(bound)


CALLS = "modules/cas-usage/accueil-telephone.md"
FOLLOW = "modules/agir/suivre-et-partager.md"


def test_what_a_small_sample_still_allows(pages: dict[str, Page], shows: Shows) -> None:
    """No error of twenty still allows 14 % of them: the table, the lessons, the questions and the trainer's pages."""
    none, two, hundred = ceiling(0, 20), ceiling(2, 20), ceiling(0, 100)
    assert cells(pages[CALLS], "Vingt appels, qu’en conclure ?") == [
        [str(tries), str(errors), ceiling(errors, tries)] for tries, errors in ((20, 0), (20, 2), (100, 0))
    ]
    shows(
        FOLLOW,
        f"Zéro erreur sur vingt réponses laisse encore possible un taux de {none} ; sur cent, de {hundred}",
        f"sur soixante réponses relues, trois fausses, soit {percent(Fraction(3, 60))}, et au plus {ceiling(3, 60)} environ",
    )
    shows("agir-zero-sur-vingt", f"L’outil peut encore se tromper {none.removesuffix(' %')} fois sur cent")
    shows("cas-usage-accueil-vingt", f"sous {ceiling(0, 60)}", f"un appel sur soixante, soit {percent(Fraction(1, 60))}",
          f"de {none} pour vingt à {hundred} pour cent")  # fmt: skip
    shows("risques-cas1-echantillon", f"Avec un taux d’erreur de {none}", f"cent sans erreur ramènent la limite à {hundred}",
          f"Sur mille questions par mois, {none} feraient encore cent quarante familles mal renseignées")  # fmt: skip
    shows(
        "modules/cas-usage/formateur/guide.md",
        f"Le taux d’erreur peut encore atteindre {none} ; avec cent appels, {hundred}",
    )
    shows("modules/agir/formateur/guide.md", f"Le taux peut encore atteindre {none}")
    shows("modules/agir/formateur/suivre-et-partager.md",
          f"Zéro erreur sur vingt : plafond {none} ; deux sur vingt : {two} ; zéro sur cent : {hundred}")  # fmt: skip


def test_the_rule_of_three_stands_for_the_bound(shows: Shows) -> None:
    """Three divided by the number of tries (B. Jovanovic & P. Levy, 1997) is near enough, and a little above."""
    twenty, sixty, hundred, many = (Fraction(3, tries) for tries in (20, 60, 100, 200))
    for rule, tries in ((twenty, 20), (sixty, 60), (hundred, 100), (many, 200)):
        assert upper_bound(0, tries) < rule < upper_bound(0, tries) + 0.012
    shows("cas-usage-accueil-vingt", f"Trois divisé par soixante donne {percent(sixty)}")
    shows("risques-cas1-echantillon", f"soit {percent(twenty)} pour vingt et {percent(hundred)} pour cent")
    shows("agir-zero-sur-vingt", f"soit {round(100 * hundred)} sur cent pour cent réponses")
    shows("modules/risques/formateur/travail-et-recours-humain.md",
          f"{percent(twenty)} pour vingt, {fr(100 * many)} % pour deux cents")  # fmt: skip


def test_how_often_chance_alone_passes_a_test(shows: Shows) -> None:
    """A tool wrong one time in seven, in ten, in three or in twenty, and what twenty or sixty tries then say."""
    assert 0.04 < at_most(0, 20, 1 / 7) < RISK
    shows(CALLS, "Un outil qui se trompe une fois sur sept passe encore ce test, une fois sur vingt environ")
    shows("modules/cas-usage/formateur/accueil-telephone.md", "une fois sur sept y parvient encore, une fois sur vingt")
    assert 1 / at_most(0, 20, 0.1) == pytest.approx(8, abs=0.5)
    shows("agir-zero-sur-vingt", "dix fois sur cent donne encore vingt réponses justes une fois sur huit")
    assert at_most(0, 20, 0.3) < 0.001
    assert 0.04 < at_most(0, 60, 0.05) < RISK
    shows("cas-usage-accueil-vingt", "un outil qui se trompe une fois sur vingt peut encore passer ce test")


def test_two_errors_of_twenty_stop_a_good_tool_one_week_in_four(shows: Shows) -> None:
    """With 5 % of errors, twenty calls hold two wrong ones about one Monday in four; eighty hold eight far less often."""
    assert 1 / (1 - at_most(1, 20, 0.05)) == pytest.approx(4, abs=0.5)
    shows(CALLS, "S’il se trompe une fois sur vingt", "un lundi sur quatre en montrera quand même deux ou plus")
    shows(
        FOLLOW,
        "« Deux fausses sur vingt, on arrête » coupe une fois sur quatre un outil qui ne se trompe que 5 fois sur 100",
    )
    assert 1 / (1 - at_most(7, 80, 0.05)) == pytest.approx(20, abs=2)
    assert 1 - at_most(7, 80, 1 / 6) > 0.95
    shows("cas-usage-cas1-regle", "Vingt appels réécoutés chaque lundi ; dès deux réponses fausses, l’essai s’arrête.",
          "une fois sur vingt serait arrêté un lundi sur quatre", "à huit fausses sur quatre-vingts, on arrête",
          "on n’arrêterait par hasard qu’une fois sur vingt ; à une sur six, on arrête presque toujours")  # fmt: skip


def test_what_a_witness_takes_off(shows: Shows) -> None:
    """The fall where the tool is, less the fall where it is not."""
    fall, witness = 30 - 12, 20 - 16
    shows("agir-avant-apres-temoin", "de 30 appels perdus par semaine à 12", "de 20 à 16",
          f"Environ {fall - witness}, si les deux lieux se ressemblent", f"{fall} − {witness} = {fall - witness}")  # fmt: skip
    shows(FOLLOW, "perd 30 appels par semaine ; trois mois après, 12", "passe de 20 à 16 aux mêmes dates",
          f"{fall} appels de moins d’un côté, {witness} de l’autre : l’outil en explique à peu près {fall - witness}")  # fmt: skip


# ——— canteen ———

CANTEEN = "modules/cas-usage/cantine.md"


def test_gaps_of_the_canteen(shows: Shows) -> None:
    """Mean gaps on quiet days and over the week, in the text, in the drawing and in its alternative."""
    tool, cook, strike = [4, 5, 5, 2], [5, 5, 5, 5], {"tool": 40, "cook": 10}
    quiet = (mean(tool), mean(cook))
    whole = (mean([*tool, strike["tool"]]), mean([*cook, strike["cook"]]))
    assert (sum(tool) + strike["tool"], *whole) == (56, 11.2, 6)
    week = tuple(map(round, whole))
    shows(
        CANTEEN,
        f"L’outil se trompe de {', '.join(map(str, tool[:-1]))} et {tool[-1]} repas, puis de {strike['tool']}",
        f"La cheffe se trompe de {', '.join(map(str, cook[:-1]))} et {cook[-1]} repas, puis de {strike['cook']}",
        f"l’outil fait {fr(quiet[0])} repas d’écart en moyenne, la cheffe {fr(quiet[1])}",
        f"l’outil fait environ {week[0]} repas d’écart par jour, la cheffe {week[1]}",
        f"Jours calmes : outil {fr(quiet[0])}, cheffe {fr(quiet[1])}. Semaine entière avec grève : outil {week[0]}, "
        f"cheffe {week[1]}.",
        f"Avec deux cent cinquante repas par jour, tous deux affichent {percent(1 - Fraction(5, 250))} hors grève",
    )
    assert percent(1 - Fraction(4, 250)) == percent(1 - Fraction(5, 250))
    shows("modules/cas-usage/images/cantine-ecarts.svg",
          f"Outil ¶ {fr(quiet[0])} ¶ Cheffe de cuisine ¶ {fr(quiet[1])}",
          f"Outil ¶ {week[0]} ¶ Cheffe de cuisine ¶ {week[1]}")  # fmt: skip
    shows("cas-usage-cantine-precision", "ne compense pas trente repas perdus le jour de grève",
          f"L’outil fait {fr(quiet[0])} repas d’écart les jours calmes et {strike['tool']} un jour de grève",
          f"la cheffe fait {fr(quiet[1])} et {strike['cook']}")  # fmt: skip
    assert LETTERS[strike["tool"] - strike["cook"]] == "trente"
    days = list(zip(tool, cook, strict=True))
    won, equal = sum(a < b for a, b in days), sum(a == b for a, b in days)
    assert won + equal == len(days)
    shows("modules/cas-usage/formateur/cantine.md",
          f"Il en gagne {LETTERS[won]} et fait jeu égal les {LETTERS[equal]} autres")  # fmt: skip


def test_meals_of_a_year_and_gap_of_a_day(shows: Shows) -> None:
    """430 meals a day over a hundred and forty days; 205 planned for 200 served."""
    saved, days = 430, 140
    assert saved * days == 60_200
    shows(CANTEEN, f"environ {saved} repas par jour, en rejouant 2018-2019",
          f"Prenons, pour l’exercice, {LETTERS[days]} jours de cantine par an. À {saved} repas évités par jour, comme dans la "
          f"simulation sur 2018-2019, on dépasse {LETTERS[saved * days // 1000]} mille repas par an.")  # fmt: skip
    shows("cas-usage-cantine-nantes", f"Une simulation donne {saved} repas par jour")
    shows("cas-usage-cantine-trou", "prévoit 205 repas, on en sert 200", f"{205 - 200} ¶ {LETTERS[205 - 200]}")


# ——— the middle note ———


SPLIT = "1, 1, 1, 1, 4, 4, 4, 4, 4"
INHABITANTS = "modules/agir/associer-les-habitants.md"
ACTIVITY = "modules/agir/formateur/activite-convention-eclair.md"
SHEET = "docs/kit/convention-citoyenne.md"


def verdict(notes: list[int]) -> str:
    """Return what is done of a sentence: heard and written again at 3 or less, or when a quarter gave 1 or 2."""
    low = Fraction(sum(note < 3 for note in notes), len(notes))
    return "réécrire" if median_low(notes) <= 3 or low >= Fraction(1, 4) else "garder"


@pytest.mark.parametrize(
    ("where", "notes", "kept", "told"),
    [
        ("modules/agir/associer-les-habitants.md", "1, 1, 1, 1, 4, 4, 4, 4, 4", ", elle tire un {}"),
        ("modules/agir/associer-les-habitants.md", "2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5", ". La sixième vaut {}"),
        ("modules/agir/formateur/activite-convention-eclair.md", "1, 1, 1, 1, 4, 4, 4, 4, 4", " donne {}"),
        ("modules/agir/formateur/associer-les-habitants.md", "1, 1, 1, 1, 4, 4, 4, 4, 4", " : milieu {}"),
        ("modules/agir/associer-les-habitants.md", "1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5", ". La sixième, au milieu, vaut {}"),
        ("modules/agir/formateur/activite-convention-eclair.md", "1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5", ". La sixième vaut {}"),
        ("modules/agir/formateur/activite-convention-eclair.md", "2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5", ". La sixième vaut {}"),
        ("modules/agir/formateur/guide.md", "1, 2, 3, 3, 4, 5, 5", " ? La quatrième vaut {}"),
        ("agir-mediane-notes", "1, 2, 3, 3, 4, 5, 5", ". La note du milieu vaut [[note]]"),
        ("agir-cas-vote", "1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5", ". La note du milieu vaut [[note]]"),
    ],
)  # fmt: skip
def test_the_middle_note(where: str, notes: str, kept: bool, told: str, course: Course, shows: Shows) -> None:
    """The note in the middle (of two, the lower), those who gave 1 or 2, and what is done, are as told."""
    given = [int(note) for note in notes.split(", ")]
    middle, low = median_low(given), sum(note < 3 for note in given)
    rank = median_low(range(1, len(given) + 1))
    assert given == sorted(given)
    assert (verdict(given) == "garder") is kept
    people, few, many = LETTERS[len(given)], LETTERS.get(low, ""), LETTERS.get(sum(note > 3 for note in given))
    shows(where, told.format(
        notes=notes, middle=middle, mean=fr(round(mean(given), 1)), rank=RANKS[rank], side=LETTERS[rank - 1],
        people=people, People=people.capitalize(), low=few, Low=few.capitalize(), high=many,
    ))  # fmt: skip
    if where in course.items and (blanks := course.items[where].blanks):
        assert str(middle) in blanks[0].answers
        assert ("gardée" if kept else "réécrire") in blanks[1].answers


def test_the_middle_of_each_count_of_notes(pages: dict[str, Page], shows: Shows) -> None:
    """Where the middle is, in the table of the game and in the kit, and why a mean hides what the notes show."""
    rows = cells(pages[ACTIVITY], "Trouver le milieu sans se tromper")
    assert rows == [[count, f"la {RANKS[median_low(range(1, int(count) + 1))]}"] for count, _ in rows]
    at = {n: RANKS[median_low(range(1, n + 1))] for n in range(11, 16)}
    assert (at[11], at[13]) == (at[12], at[14])
    shows(SHEET, f"C’est la {at[11]} sur onze ou douze voix, la {at[13]} sur treize ou quatorze, la {at[15]} sur quinze.")
    assert mean([5] * 5 + [1] * 5) == mean([3] * 10) == 3
    shows("modules/agir/associer-les-habitants.md", "cinq fois 5 et cinq fois 1 donnent 3, comme dix fois 3")


def test_what_the_middle_note_hides(pages: dict[str, Page], shows: Shows) -> None:
    """The spread is told beside the middle: low notes of each group, in lesson, kit, drawing, game and questions."""
    split, near = [1] * 4 + [4] * 5, [3] + [4] * 6 + [5] * 2
    assert (median_low(split), median_low(near), round(mean(split), 1)) == (4, 4, 2.7)
    low = sum(note < 3 for note in split)
    written = ", ".join(map(str, split))
    shows("modules/agir/associer-les-habitants.md", f"alors que {LETTERS[low]} de ces {LETTERS[len(split)]} personnes refusent",
          "même milieu, 4 : le groupe A a mis un 3, six 4 et deux 5, on garde",
          f"le groupe B a mis {LETTERS[low]} 1 et cinq 4")  # fmt: skip
    shows("modules/agir/images/jugement-majoritaire.svg", "Note du milieu : 4 ¶ Note du milieu : 4")
    shows(
        "modules/agir/formateur/activite-convention-eclair.md", f"avec {LETTERS[low]} refus sur {LETTERS[len(split)]}"
    )
    shows("agir-mediane-cache", written, f"La moyenne vaut {fr(round(mean(split), 1))}", "la note du milieu vaut 4",
          f"{LETTERS[low]} personnes sur {LETTERS[len(split)]} ont mis la plus basse")  # fmt: skip
    rows = [
        row for where in ("docs/kit/convention-citoyenne.md", "modules/agir/formateur/activite-convention-eclair.md")
        for row in cells(pages[where], "Feuille de compte") if row[0].startswith("Exemple")
    ]  # fmt: skip
    assert len(rows) == 5
    for _, counts, middle, share, decision in rows:
        many = [int(n) for n in re.findall(r"\d+", counts)]
        notes = [note for note, count in enumerate(many, start=1) for _ in range(count)]
        refused = many[0] + many[1]
        kept = median_low(notes) > 3 and 4 * refused < len(notes)
        assert f"({LETTERS.get(len(notes), 'onze')} notes)" in counts
        assert (middle, share, decision) == (
            str(median_low(notes)), f"{refused} sur {len(notes)}", "Garder" if kept else "Réécrire",
        )  # fmt: skip
    vote = [1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]
    assert (sum(note < 3 for note in vote), len(vote)) == (3, 13)
    assert Fraction(3, 13) < Fraction(1, 4)
    shows("agir-cas-vote", "Trois personnes sur treize ont mis 1 ou 2, moins d’un quart")


# ——— rates, products, totals ———


def test_rates_of_two_groups(shows: Shows) -> None:
    """Shares of files chosen among two groups, errors found there, and a draw to compare with."""
    one, other = Fraction(40, 200), Fraction(20, 400)
    found, elsewhere = Fraction(3, 40), Fraction(4, 20)
    assert (3 + 4, 40 + 20, 200 + 400) == (7, 60, 600)
    shows("modules/risques/biais-et-discriminations.md", "sur 600 dossiers, dont 200 de familles seules et 400 autres",
          f"contrôler 40 familles seules ({percent(one)}) et 20 autres dossiers ({percent(other)}) : "
          f"{LETTERS[int(one / other)]} fois plus d’un côté",
          f"3 pour 40 contrôles ({fr(100 * found)} %) ; chez les autres, 4 pour 20 ({percent(elsewhere)})",
          "60 dossiers tirés au sort ont donné 6 erreurs, contre 7 pour les 60 du score",
          f"(2 sur 20), l’écart tomberait à {fr(100 * found)} % contre {percent(Fraction(4 - 2, 20))}")  # fmt: skip
    one, other = Fraction(30, 100), Fraction(20, 200)
    found, elsewhere = Fraction(3, 30), Fraction(4, 20)
    shows("risques-biais-calcul", "contrôler 30 locataires sur 100 et 20 propriétaires sur 200",
          f"{percent(found)} d’erreurs chez eux (3 sur 30) contre {percent(elsewhere)} chez les propriétaires (4 sur 20)",
          f"Visés à {percent(one)} contre {percent(other)}, les locataires donnent {percent(found)} d’erreurs "
          f"contre {percent(elsewhere)}", f"{LETTERS[3 + 4].capitalize()} erreurs, c’est peu")  # fmt: skip
    men, women = Fraction(24, 60), Fraction(8, 40)
    assert (men / women, 60 + 40) == (2, 100)
    shows("risques-cas2-ecart", "24 hommes sur 60 et 8 femmes sur 40", f"On compare {percent(men)} et {percent(women)}",
          "Les hommes étaient retenus deux fois plus souvent", f"{LETTERS[24 // 8].capitalize()} est le rapport entre 24 et 8",
          "un écart du double sur cent dossiers")  # fmt: skip
    shows("cas-usage-cas2-taux", "9 fuites sur 30 tronçons, le chef d’équipe 4 sur 10",
          f"{percent(Fraction(9, 30))} contre {percent(Fraction(4, 10))}")  # fmt: skip
    shows("modules/cas-usage/cas-fuites.md", "L’outil désigne trente tronçons ; l’équipe les écoute tous et trouve neuf fuites.",
          "écoute dix tronçons de son choix et trouve quatre fuites")  # fmt: skip
    shows("cas-usage-cas1-bilan", "96 % des appels", f"les derniers {percent(1 - Fraction(96, 100))}")


def test_weight_of_requests(shows: Shows) -> None:
    """Agents × requests × days × weight of one, in grams and in millilitres."""
    requests = 20 * 10 * 220
    assert (round(requests * 1.14 / 1000), round(requests * 45 / 1e6, 2)) == (50, 1.98)
    shows("modules/risques/empreinte-environnementale.md", "20 agents, 10 demandes par jour, 220 jours",
          f"Cela fait {fr(requests)} demandes par an", f"{fr(requests)} × 1,14 gramme, soit environ 50 kilos de CO2",
          f"{fr(requests)} × 45 millilitres, soit près de 2 mètres cubes d’eau", "une dizaine de réponses",
          f"{fr(20.4 * 1000)} tonnes")  # fmt: skip
    assert round(500 / 45) in range(10, 12)
    requests = 50 * 10 * 200
    shows("risques-empreinte-calcul", "50 agents, 10 demandes par jour, 200 jours", f"50 × 10 × 200 donne {fr(requests)}",
          f"{fr(requests)} demandes × 1,14 gramme font {fr(requests * 1.14)} grammes",
          f"Environ {fr(requests * 1.14 / 1000)} kilos par an")  # fmt: skip


def test_totals_of_a_purchase(shows: Shows) -> None:
    """A yearly price times the years, against the threshold of 60 000 euros."""
    assert 4 * 19_000 > 60_000 < 4 * 17_000
    shows("modules/agir/acheter-de-l-ia.md", f"4 × 19 000 = {fr(4 * 19_000)} euros hors taxes")
    shows("modules/agir/formateur/guide.md", f"19 000 euros par an pendant quatre ans ? {fr(4 * 19_000)} euros")
    shows(
        "agir-calcul-seuil",
        "17 000 euros hors taxes par an pendant quatre ans",
        f"quatre fois 17 000 font {fr(4 * 17_000)}",
    )
    shows("agir-cas-offre", "trois ans à 24 000 euros", f"Le coût sur quatre ans, {fr(3 * 24_000)} euros hors taxes")


def test_small_sums_of_the_examples(shows: Shows) -> None:
    """Water of a night over a year, minutes of a week, holes found and missed."""
    gained = 26 - 13
    day, year = gained * 24, gained * 24 * 365
    assert (day, year) == (312, 113_880)
    shows("modules/cas-usage/eau-fuites.md", f"passé de 26 à {26 - gained} mètres cubes par heure. "
          f"{LETTERS[gained].capitalize()} mètres cubes gagnés par heure, pendant vingt-quatre heures, font {fr(day)} mètres "
          f"cubes par jour. Sur une année, on arrive à {fr(year)} mètres cubes")  # fmt: skip
    for where in ("modules/cas-usage/formateur/eau-fuites.md", "modules/cas-usage/formateur/guide.md", "cas-usage-eau-annuel"):
        shows(where, f"{fr(year)} mètres cubes")
    calm, busy = 5, 3
    average = Fraction(calm * 40, calm + busy)
    assert average < 30
    shows("modules/cas-usage/petite-commune-choisir.md", f"prête un outil pendant {LETTERS[calm + busy]} semaines",
          "« Si je gagne moins de trente minutes par semaine, relecture comprise, on arrête. »",
          f"quarante minutes les {LETTERS[calm]} semaines calmes, et nul les {LETTERS[busy]} autres, chargées. "
          f"La moyenne donne {LETTERS[average]} minutes : sous le seuil.")  # fmt: skip
    assert 60 < 5 * 15 < 90
    shows(
        "modules/agir/suivre-et-partager.md", "quinze minutes de relecture par jour, soit plus d’une heure par semaine"
    )
    shows("modules/bases/comment-une-machine-apprend.md", "L’outil signale 24 photos ; 16 montrent bien un trou",
          f"trouvé 16 trous sur 20 et donné {24 - 16} fausses alertes", f"{20 - 16} trous restent")  # fmt: skip


def test_a_number_is_written_as_in_the_pages() -> None:
    """Blanks for thousands, a comma, no useless zero."""
    assert [fr(number) for number in (1862, 1.9, Fraction(38), 113_880, 20.4 * 1000)] == [
        "1 862", "1,9", "38", "113 880", "20 400",
    ]  # fmt: skip
