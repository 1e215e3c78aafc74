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

from conftest import ROOT, model
from enclair.model import Course, Page
from enclair.reading import texts
from enclair.reading.drawings import drawn

Shows = Callable[..., None]
Number = int | float | Fraction

LETTERS = {
    1: "un", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix",
    11: "onze", 12: "douze", 13: "treize", 14: "quatorze", 15: "quinze", 16: "seize", 18: "dix-huit", 19: "dix-neuf",
    20: "vingt", 22: "vingt-deux", 25: "vingt-cinq", 30: "trente", 32: "trente-deux", 37: "trente-sept", 40: "quarante",
    42: "quarante-deux", 49: "quarante-neuf", 50: "cinquante", 60: "soixante", 80: "quatre-vingts", 140: "cent quarante",
}  # fmt: skip
RANKS = {
    2: "deuxième", 3: "troisième", 4: "quatrième", 5: "cinquième", 6: "sixième", 7: "septième", 8: "huitième",
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
    return model(ROOT)


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
    board = [pair for row in cells(pages[ALERTS], "Planche à découper") for pair in zip(row[::2], row[1::2], strict=True)]
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
          f"deux cents regards par an au hasard et en trouvait {LETTERS[4]}, soit {percent(before)}",
          f"Une sortie sur {useful} est utile avec l’outil, contre une sur {one_in(before)} avant",
          f"prévoir les {false} sorties")  # fmt: skip
    shows("modules/cas-usage/formateur/terrain-alertes.md", f"« {specificity}, ce n’est pas rien. » Sur les regards sains",
          f"à partir des {true + false} alertes")  # fmt: skip
    shows("modules/cas-usage/formateur/guide.md", f"Les {true + false} regards d’égout",
          f"{true + false} alertes, combien de vraies ? {true}, soit à peu près une sur {useful}, "
          f"avec {LETTERS[blocked - true]} oublis ; au hasard, une sortie sur {one_in(before)} était utile")  # fmt: skip
    shows("cas-usage-terrain-alertes-q", f"{true} sur {true + false} font environ un quart",
          f"Sur {true + false} regards d’égout signalés par un outil, {true} sont vraiment bouchés",
          f"raison une fois sur {useful} environ", f"raison dans {specificity} des cas",
          f"les {false} déplacements pour rien")  # fmt: skip
    seen, wrong, cracked, roofs = 9, 36, 10, 500
    part = Fraction(seen, seen + wrong)
    assert (part, round(100 * Fraction(roofs - cracked - wrong, roofs - cracked))) == (Fraction(20, 100), 93)
    shows("cas-usage-terrain-vraies", f"Sur {roofs} photos de toitures, {cracked} montrent une fissure.",
          f"en signale {seen}, et signale aussi {wrong} toitures saines", f"sur quarante-cinq, cela fait {LETTERS[100 * part]} sur cent",
          f"une sortie utile sur {one_in(part)}")  # fmt: skip


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


PHONE = "modules/cas-usage/accueil-telephone.md"
FOLLOWING = "modules/agir/suivre-et-partager.md"
NONE_OF_20, TWO_OF_20, NONE_OF_100 = (percent(upper_bound(k, n)) for k, n in ((0, 20), (2, 20), (0, 100)))
RARE = one_in(upper_bound(0, 20))
"""One error in so many still passes twenty tries without a fault."""


@pytest.mark.parametrize(("errors", "tries", "bound"), [
    (0, 20, "13,9 %"), (2, 20, "28,3 %"), (0, 100, "3 %"), (0, 60, "4,9 %"), (3, 60, "12,4 %"),
])  # fmt: skip
def test_the_bound_of_a_small_sample(errors: int, tries: int, bound: str) -> None:
    """At its bound, as few errors as that come one time in twenty: the values that tables give."""
    exact = upper_bound(errors, tries)
    assert at_most(errors, tries, exact) == pytest.approx(RISK)
    assert percent(exact, 1) == bound


def test_what_a_small_sample_still_allows(shows: Shows) -> None:
    """No error of twenty still allows 14 % of them, everywhere it is said; of sixty, 5 %; of a hundred, 3 %."""
    shows(PHONE, f"Vingt appels sans faute laissent donc encore possibles {NONE_OF_20.removesuffix(' %')} fautes sur cent")
    shows(PHONE, f"Vingt appels sans faute laissent encore possible une erreur sur {RARE}")
    shows("modules/cas-usage/formateur/accueil-telephone.md",
          f"Avec cent appels sans faute, le plafond tombe à {NONE_OF_100}")  # fmt: skip
    shows("modules/cas-usage/formateur/guide.md",
          f"Vingt appels sans faute, c’est gagné ? Le taux d’erreur peut encore atteindre {NONE_OF_20} ; "
          f"avec cent appels, {NONE_OF_100}")  # fmt: skip
    shows("cas-usage-accueil-vingt", f"de {NONE_OF_20} pour vingt à {NONE_OF_100} pour cent")
    shows("risques-cas1-echantillon", f"Le robot peut encore se tromper une fois sur {RARE}",
          f"cent sans erreur ramènent la limite à {NONE_OF_100}",
          f"Sur mille questions par mois, {NONE_OF_20} feraient encore {LETTERS[round(1000 * round(upper_bound(0, 20), 2))]} familles")  # fmt: skip
    shows(FOLLOWING, f"Zéro erreur sur vingt réponses laisse encore possible un taux de {NONE_OF_20} ; sur cent, de {NONE_OF_100}",
          f"sur soixante réponses relues, trois fausses, soit {percent(Fraction(3, 60))}, "
          f"et au plus {percent(upper_bound(3, 60))} environ")  # fmt: skip
    shows("modules/agir/formateur/suivre-et-partager.md",
          f"Zéro erreur sur vingt : plafond {NONE_OF_20} ; deux sur vingt : {TWO_OF_20} ; zéro sur cent : {NONE_OF_100}.")  # fmt: skip
    shows("modules/agir/formateur/guide.md",
          f"Zéro erreur sur vingt réponses relues ? Le taux peut encore atteindre {NONE_OF_20}.")  # fmt: skip
    shows("agir-zero-sur-vingt", f"L’outil peut encore se tromper {NONE_OF_20.replace(' %', ' fois sur cent')}")


def test_three_divided_by_the_number_read(shows: Shows) -> None:
    """The rule of three is near the exact bound, and gives the numbers that are said."""
    rule = {n: percent(Fraction(3, n), 1) for n in (20, 60, 100, 200)}
    for n in rule:
        assert 3 / n == pytest.approx(upper_bound(0, n), abs=0.012)
    shows(PHONE, "un calcul de tête suffit presque : 3 divisé par le nombre d’appels")
    shows(FOLLOWING, "sans erreur trouvée, le plafond vaut à peu près 3 divisé par le nombre relu")
    shows("agir-zero-sur-vingt", "3 divisé par le nombre relu, soit 3 sur cent pour cent réponses")
    shows("risques-cas1-echantillon", f"3 divisé par le nombre relu, soit {rule[20]} pour vingt et {rule[100]} pour cent")
    shows("modules/risques/formateur/travail-et-recours-humain.md",
          f"3 divisé par le nombre relu : {rule[20]} pour vingt, {rule[200]} pour deux cents")  # fmt: skip
    assert upper_bound(0, 60) < Fraction(3, 60)
    shows("cas-usage-accueil-vingt", "soixante appels tirés au sort, sans entendre d’erreur",
          f"Le taux d’erreur a toutes les chances d’être sous {rule[60]}", f"Trois divisé par soixante donne {rule[60]}",
          f"au plus d’un sur soixante, soit {percent(Fraction(1, 60))}",
          f"le plafond est {LETTERS[Fraction(3, 60) / Fraction(1, 60)]} fois plus haut")  # fmt: skip


def test_how_often_chance_alone_passes_a_test(shows: Shows) -> None:
    """Tools that err one time in seven, in twenty or in ten, before twenty or sixty tries; and a die."""
    passes = one_in(at_most(0, 20, 1 / 7))
    shows("modules/cas-usage/formateur/accueil-telephone.md",
          f"Un outil qui se trompe une fois sur sept y parvient encore, une fois sur {passes}.",
          "Faites tirer vingt haricots dans un grand bol où un sur sept est rouge : "
          f"sur {LETTERS[20]} tirages, environ {LETTERS[round(20 * at_most(0, 20, 1 / 7))]} sera sans rouge.")  # fmt: skip
    at_bound = one_in(at_most(0, 20, 0.14))
    shows("risques-cas1-echantillon",
          f"un taux d’erreur de 14 %, une série de vingt réponses justes arriverait encore une fois sur {at_bound}.")  # fmt: skip
    assert at_most(0, 20, 0.3) < RISK / 10
    shows("agir-zero-sur-vingt", f"À ce taux, vingt réponses justes arrivent encore une fois sur {at_bound}",
          "se trompe dix fois sur cent donne encore vingt réponses justes une fois sur "
          f"{one_in(at_most(0, 20, 0.1))}.", "écartent déjà un outil très mauvais, à trente erreurs sur cent")  # fmt: skip
    shows("cas-usage-accueil-vingt", "un outil qui se trompe une fois sur vingt peut encore passer ce test",
          f"ce plafond laisse au hasard une chance sur {one_in(at_most(0, 60, 0.05))}")  # fmt: skip
    shows("modules/agir/formateur/suivre-et-partager.md", "avec six faces, ne pas voir le 1 en vingt lancers arrive "
          f"une fois sur {one_in(at_most(0, 20, 1 / 6))} environ")  # fmt: skip


def test_two_errors_of_twenty_stop_a_good_tool_one_week_in_four(shows: Shows) -> None:
    """With 5 % of errors, twenty calls hold two wrong ones about one Monday in four; eighty hold eight far less often."""
    monday = one_in(1 - at_most(1, 20, 0.05))
    shows(PHONE, f"S’il se trompe une fois sur vingt, ce qui peut convenir, un lundi sur {monday} en montrera quand même deux ou plus.")
    shows(FOLLOWING, f"« Deux fausses sur vingt, on arrête » coupe une fois sur {monday} un outil qui ne se trompe que "
          "5 fois sur 100.")  # fmt: skip
    assert 1 - at_most(7, 80, 1 / 6) > 1 - RISK
    shows("cas-usage-cas1-regle", "Vingt appels chaque lundi ; dès deux réponses fausses, on arrête.",
          f"qui se trompe une fois sur vingt serait arrêté un lundi sur {monday}, par le seul hasard",
          "Vingt appels, quatre lundis de suite ; à huit réponses fausses, on arrête.",
          f"À une erreur sur vingt, on n’arrêterait par hasard qu’une fois sur {one_in(1 - at_most(7, 80, 0.05))} ; "
          "à une sur six, on arrête presque toujours.")  # fmt: skip
    shows("modules/cas-usage/cas-standard.md", f"elle en écoutera {LETTERS[4 * 20]}")


def test_what_chance_does_to_other_small_counts(shows: Shows) -> None:
    """Nine pairs of ten the same way, holes found by a tool of 80 %, leaks found by the tool and by the foreman."""
    shows("modules/bases/les-biais.md", "Neuf paires sur dix donnent raison au Centre. "
          f"Le hasard seul en ferait autant une fois sur {one_in(2 * at_most(1, 10, 0.5))} environ")  # fmt: skip
    shows("bases-essai-jumeaux", f"tombe aussi du même côté environ {round(100 * 2 * 0.5**5)} fois sur 100",
          f"Sur dix paires, il en faudrait {LETTERS[next(k for k in range(6, 11) if 2 * at_most(10 - k, 10, 0.5) <= RISK)]} "
          "du même côté.")  # fmt: skip
    found = Fraction(16, 20)
    likely = [k for k in range(21) if at_most(k, 20, float(found)) > RISK < 1 - at_most(k - 1, 20, float(found))]
    shows("modules/bases/comment-une-machine-apprend.md", f"Vingt trous sont peu : avec un autre lot, le même outil aurait pu "
          f"en trouver {LETTERS[likely[0]]}, ou {LETTERS[likely[-1]]}")  # fmt: skip
    assert at_most(9, 30, 0.4) > RISK
    shows("cas-usage-cas2-taux", "sur si peu de tronçons peut tenir au hasard")


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
        f"l’outil fait {fr(quiet[0])} repas d’écart en moyenne, la cheffe {fr(quiet[1])}",
        f"l’outil fait environ {week[0]} repas d’écart par jour, la cheffe {week[1]}",
        f"Jours calmes : outil {fr(quiet[0])}, cheffe {fr(quiet[1])}. Semaine entière avec grève : outil {week[0]}, "
        f"cheffe {week[1]}.",
        f"Tous deux affichent {percent(1 - Fraction(5, 250))} hors grève",
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
    shows(CANTEEN, f"environ {saved} repas par jour")
    shows("cas-usage-cantine-annee", f"Prenons, pour l’exercice, {LETTERS[days]} jours de cantine par an. À {saved} repas "
          "évités par jour, comme dans la simulation sur 2018-2019,", f"{saved} fois {days} donnent {fr(saved * days)} repas")  # fmt: skip
    assert saved * 365 == 156_950
    shows("cas-usage-cantine-nantes", f"En simulation, {saved} repas par jour")
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
        (INHABITANTS, "1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5", False,
         "{notes}. La {rank}, au milieu, vaut {middle}, et {low} sur {people} ont mis 1 ou 2 : on réécrit."),
        (INHABITANTS, "2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5", True,
         "{notes}. La {rank} vaut {middle}, et {low}e seule personne sur {people} a mis 2 : on garde"),
        (INHABITANTS, SPLIT, False, "De {notes}, elle tire un {middle}, alors que {low} de ces {people} personnes refusent."),
        ("modules/agir/formateur/associer-les-habitants.md", SPLIT, False,
         "{notes} : milieu {middle}, et {low} personnes qui refusent."),
        ("modules/agir/formateur/associer-les-habitants.md", "3, 3, 3, 3, 3, 3, 3, 3, 3", False,
         "Puis {people} 3 : milieu {middle}, et un groupe uni."),
        (ACTIVITY, "1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5", False,
         "{notes}. La {rank} vaut {middle}, et {low} voix sur {people} sont à 1 ou 2 : on réécrit."),
        (ACTIVITY, "2, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5", True,
         "{notes}. La {rank} vaut {middle}, et {low}e seule voix sur {people} est à 2 : on garde."),
        (ACTIVITY, SPLIT, False, "{notes} donne {middle}, avec {low} refus sur {people}."),
        (ACTIVITY, "3, 3, 3, 3, 3, 3, 3, 3, 3", False, "{People} 3 donnent {middle}, et pourtant le groupe est uni"),
        ("modules/agir/formateur/guide.md", "1, 2, 3, 3, 4, 5, 5", False,
         "{People} notes, {notes} ? La {rank} vaut {middle} : on réécrit, en écoutant les {low} qui ont mis 1 ou 2."),
        ("agir-mediane-notes", "1, 2, 3, 3, 4, 5, 5", False, "{People} notes rangées pour une phrase donnent {notes}. La note du milieu"),
        ("agir-mediane-notes", "1, 2, 3, 3, 4, 5, 5", False, "La {rank} note sur {people} est au centre, {side} notes de chaque côté"),
        ("agir-mediane-notes", "1, 2, 3, 3, 4, 5, 5", False, "{low} personnes sur {people} ont mis 1 ou 2"),
        ("agir-mediane-cache", SPLIT, False, "{People} habitants notent une phrase, et les notes rangées sont {notes}."),
        ("agir-mediane-cache", SPLIT, False, "la note du milieu vaut {middle}"),
        ("agir-mediane-cache", SPLIT, False, "{low} personnes sur {people} ont mis la plus basse"),
        ("agir-mediane-cache", SPLIT, False, "La moyenne vaut {mean}, mais personne n’a mis 3"),
        ("agir-mediane-cache", SPLIT, False, "{low} rejets face à {high} accords"),
        ("agir-garder-ou-reecrire", "2, 4, 4, 5, 5", True, "{notes} ¶"),
        ("agir-garder-ou-reecrire", "2, 4, 4, 5, 5", True, "Le milieu vaut {middle}, et {low}e seule personne sur {people} a mis 2."),
        ("agir-garder-ou-reecrire", "1, 1, 4, 4, 5", False, "{notes} ¶"),
        ("agir-garder-ou-reecrire", "1, 1, 4, 4, 5", False, "Le milieu vaut {middle} aussi. Mais {low} personnes sur {people} ont mis 1"),
        ("agir-garder-ou-reecrire", "3, 3, 3, 3, 3", False, "Le milieu vaut {middle}, donc la phrase peut faire mieux"),
        ("agir-dire-au-conseil", "1, 2, 2, 3, 4, 4, 4, 5, 5", False, "Les notes rangées sont {notes}."),
        ("agir-dire-au-conseil", "1, 2, 2, 3, 4, 4, 4, 5, 5", False,
         "La note du milieu vaut {middle}, mais {low} personnes sur {people} ont mis 1 ou 2."),
        ("agir-cas-vote", "1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5", True,
         "{People} habitants notent une phrase ; rangées, les notes sont {notes}. La note du milieu"),
        ("agir-cas-vote", "1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5", True,
         "La {rank} note sur {people} est au centre, {side} notes de part et d’autre"),
        ("agir-cas-vote", "1, 2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5", True,
         "{Low} personnes sur {people} ont mis 1 ou 2, moins d’un quart"),
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
    if where in course.items and (blanks := [part.answers for part in getattr(course.items[where].interaction, "blanks", ())]):
        assert str(middle) in blanks[0]
        assert ("gardée" if kept else "réécrire") in blanks[1]


def test_the_middle_of_each_count_of_notes(pages: dict[str, Page], shows: Shows) -> None:
    """Where the middle is, in the table of the game and in the kit, and why a mean hides what the notes show."""
    rows = cells(pages[ACTIVITY], "Trouver le milieu sans se tromper")
    assert rows == [[count, f"la {RANKS[median_low(range(1, int(count) + 1))]}"] for count, _ in rows]
    at = {n: RANKS[median_low(range(1, n + 1))] for n in range(11, 16)}
    assert (at[11], at[13]) == (at[12], at[14])
    shows(SHEET, f"C’est la {at[11]} sur onze ou douze voix, la {at[13]} sur treize ou quatorze, la {at[15]} sur quinze.")
    assert mean([5] * 5 + [1] * 5) == mean([3] * 10) == 3
    shows(INHABITANTS, "cinq fois 5 et cinq fois 1 donnent 3, comme dix fois 3", "dès un quart de 1 et de 2, on écoute ces personnes et on réécrit")


@pytest.mark.parametrize(("where", "count"), [(SHEET, 3), (ACTIVITY, 2)])
def test_the_examples_of_the_counting_sheet(where: str, count: int, pages: dict[str, Page]) -> None:
    """Notes counted from 1 to 5, their middle, the share of 1 and 2, and what is done."""
    rows = [row[1:] for row in cells(pages[where], "Feuille de compte") if row[0].startswith("Exemple fictif")]
    assert len(rows) == count
    for counted, *rest in rows:
        counts = [int(n) for n in re.findall(r"\d+", counted)]
        notes = [note for note, n in enumerate(counts, 1) for _ in range(n)]
        people = len(notes)
        assert counted.endswith(f"({LETTERS[people]} notes)")
        assert rest == [str(median_low(notes)), f"{sum(counts[:2])} sur {people}", verdict(notes).capitalize()]


def test_minutes_of_the_game_of_notes(pages: dict[str, Page], shows: Shows) -> None:
    """The steps make forty minutes; the first five and a question fit in twenty-five."""
    steps = [int(n) for paragraph in pages[ACTIVITY].paragraphs for n in re.findall(r"\((\d+) min\)", paragraph.text)]
    assert sum(steps[:5]) < 25
    shows(ACTIVITY, f"{LETTERS[sum(steps)].capitalize()} minutes pour deux phrases. Vingt-cinq minutes pour une phrase : "
          "étapes 1 à 5, puis une question du débat.")  # fmt: skip


def test_the_drawing_of_two_groups_holds_the_notes_that_it_tells(shows: Shows) -> None:
    """A square a person, above its note: both groups have the same middle, and not the same fate."""
    drawing = "modules/agir/images/jugement-majoritaire.svg"
    svg = etree.parse(ROOT / drawing)
    under = [(float(text.get("x")), int(text.text)) for text in svg.iterfind("{*}text") if (text.text or "").isdigit()]
    assert [note for _, note in under] == [1, 2, 3, 4, 5] * 2
    piles: list[list[int]] = [[], []]
    for square in svg.iterfind("{*}rect[@class='plein']"):
        middle = float(square.get("x")) + float(square.get("width")) / 2
        place, (at, note) = min(enumerate(under), key=lambda pair: abs(pair[1][0] - middle))
        assert abs(at - middle) < 1
        piles[place // 5].append(note)
    groups = [sorted(pile) for pile in piles]
    assert groups == [[3, *[4] * 6, 5, 5], [int(note) for note in SPLIT.split(", ")]]
    (a, b), (one, other) = map(Counter, groups), map(median_low, groups)
    assert [verdict(notes) for notes in groups] == ["garder", "réécrire"]
    assert one == other
    shows(drawing, f"{LETTERS[len(groups[0])].capitalize()} notes dans chaque groupe",
          f"Note du milieu : {one} ¶ On garde", f"Note du milieu : {other} ¶ On écoute ¶ les {LETTERS[b[1]]}, et on réécrit")  # fmt: skip
    shows(INHABITANTS, f"Deux groupes de {LETTERS[len(groups[1])]} notes, même milieu, {one} : le groupe A a mis {LETTERS[a[3]]} 3, "
          f"{LETTERS[a[4]]} 4 et {LETTERS[a[5]]} 5, on garde ; le groupe B a mis {LETTERS[b[1]]} 1 et {LETTERS[b[4]]} 4, "
          f"on écoute les {LETTERS[b[1]]} et on réécrit.")  # fmt: skip


# ——— rates, products, totals ———


def test_rates_of_two_groups(shows: Shows) -> None:
    """Shares of files chosen among two groups, and errors found there."""
    one, other = Fraction(40, 200), Fraction(20, 400)
    found, elsewhere, fewer = Fraction(3, 40), Fraction(4, 20), Fraction(2, 20)
    errors, checks, drawn_errors = 3 + 4, 40 + 20, 6
    assert one > other
    assert found < fewer < elsewhere
    times = LETTERS[int(one / other)]
    shows("modules/risques/biais-et-discriminations.md",
          f"a trié {200 + 400} dossiers, dont 200 de familles seules et 400 autres",
          f"40 familles seules ({percent(one)}) et 20 autres dossiers ({percent(other)}) : {times} fois plus d’un côté.",
          f"3 pour 40 contrôles ({percent(found, 1)}) ; chez les autres, 4 pour 20 ({percent(elsewhere)}). "
          "Le groupe le plus visé donne le moins",
          f"{checks} dossiers tirés au sort ont donné {drawn_errors} erreurs, contre {errors} pour les {checks} du score.",
          f"avec {LETTERS[4 - 2]} erreurs de moins chez les autres (2 sur 20), l’écart tomberait à {percent(found, 1)} contre "
          f"{percent(fewer)}.")  # fmt: skip
    shows("modules/risques/formateur/biais-et-discriminations.md",
          f"40 sur 200, soit {percent(one)} ; 20 sur 400, soit {percent(other)}.",
          f"3 sur 40, soit {percent(found, 1)} ; 4 sur 20, soit {percent(elsewhere)}. Le groupe le plus visé donne le moins",
          f"{drawn_errors} erreurs sur {checks} dossiers tirés au sort, {errors} sur les {checks} du score.",
          f"Prenez 40 contrôles de chaque côté. Chez les premiers, trois dossiers criants et {LETTERS[40 - 3]} dossiers "
          "presque sûrs : 4 erreurs sur 40. Chez les seconds, quarante dossiers un peu douteux : 4 erreurs sur 40. "
          f"{LETTERS[40 - 3].capitalize()} familles ont été contrôlées",
          f"{LETTERS[errors].capitalize()} erreurs en tout : avec {LETTERS[4 - 2]} de moins d’un côté, l’écart fond à "
          f"{percent(found, 1)} contre {percent(fewer)}.",
          f"{LETTERS[checks].capitalize()} jetons de deux couleurs",
          f"Retourner {LETTERS[errors]} jetons, trois d’une couleur et quatre de l’autre")  # fmt: skip
    one, other = Fraction(30, 100), Fraction(20, 200)
    found, elsewhere = Fraction(3, 30), Fraction(4, 20)
    assert one > other
    assert found < elsewhere
    shows("risques-biais-calcul", "contrôler 30 locataires sur 100 et 20 propriétaires sur 200. On trouve 3 erreurs chez les "
          "premiers, 4 chez les seconds.",
          f"{percent(found)} d’erreurs chez eux (3 sur 30) contre {percent(elsewhere)} chez les propriétaires (4 sur 20)",
          f"Visés à {percent(one)} contre {percent(other)}, les locataires donnent {percent(found)} d’erreurs contre "
          f"{percent(elsewhere)}", f"L’écart de {percent(one)} à {percent(other)}", f"{LETTERS[3 + 4].capitalize()} erreurs, c’est peu")  # fmt: skip
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
          f"{fr(requests)} demandes × 1,14 gramme font {fr(requests * 1.14)} grammes, soit {fr(requests * 1.14 / 1000)} kilos")  # fmt: skip
    litres = 18 * 5 * 200 * 45 // 1000
    shows("risques-empreinte-eau", "18 agents, qui font 5 demandes par jour, 200 jours", f"donnent {litres} litres")
    shows("risques-empreinte-ligne", f"votre chiffre de {litres} litres", f"Nos 18 agents feraient environ {litres} litres")


def test_totals_of_a_purchase(shows: Shows) -> None:
    """A yearly price times the years, against the threshold of 60 000 euros and what the mayor may sign."""
    quote, small, free, kept = 4 * 19_000, 4 * 17_000, 3 * 24_000, 4 * 9_000
    threshold, mandate = 60_000, 40_000
    assert kept < mandate < threshold < min(quote, small, free)
    shows("modules/agir/acheter-de-l-ia.md", "un devis de 19 000 euros hors taxes par an, sur quatre ans",
          f"4 × 19 000 = {fr(quote)} euros hors taxes. Le besoin total passe {fr(threshold)} euros, et la délégation de la maire "
          f"s’arrête à {fr(mandate)} : on ne signe pas ce soir.", f"coûte 4 × {fr(kept // 4)} = {fr(kept)} euros")  # fmt: skip
    shows("modules/agir/formateur/guide.md", "Calculent 4 × 19 000 euros",
          f"19 000 euros par an pendant quatre ans ? {fr(quote)} euros. Le seuil de {fr(threshold)} euros "
          "est donc dépassé.")  # fmt: skip
    shows("agir-calcul-seuil", "17 000 euros hors taxes par an pendant quatre ans", f"le seuil de {fr(threshold)} euros est",
          f"{fr(small)} ¶ {small} ¶",
          f"quatre fois 17 000 font {fr(small)} euros")  # fmt: skip
    assert 210 * 12 * 5 == 12_600
    shows("agir-mon-devis", f"210 euros par mois pendant cinq ans, donc {fr(210 * 12 * 5)} euros")
    shows("agir-cas-offre", "offre d’un an gratuit, suivie de trois ans à 24 000 euros",
          f"Le coût sur quatre ans, {fr(free)} euros hors taxes", "le besoin total dépasse le seuil")  # fmt: skip


def test_calls_saved_less_those_of_the_witness(shows: Shows) -> None:
    """The drop where the tool is, less the drop where it is not; and who is counted in a rate of satisfaction."""
    pleased, asked, callers = 230, 250, 1_000
    shows("agir-92-satisfaction", f"« {percent(Fraction(pleased, asked))} de satisfaction »",
          f"Sur {fr(callers)} appels, {asked} personnes ont répondu à la question, et {pleased} étaient contentes.",
          f"Les {callers - asked} autres")  # fmt: skip
    drop, witness = 30 - 12, 20 - 16
    saved = drop - witness
    shows(FOLLOWING, f"l’outil sauve à peu près {saved} appels par semaine, si l’annexe ressemble au standard")
    shows("modules/agir/images/temoin-seuil.svg", "Avant ¶ 30 ¶ Après ¶ 12 ¶ À l’annexe", "Avant ¶ 20 ¶ Après ¶ 16",
          f"{drop} de moins, contre {witness} sans outil : l’assistant en explique à peu près {saved}")  # fmt: skip
    shows("modules/agir/formateur/suivre-et-partager.md", "30 puis 12 au standard, 20 puis 16 à l’annexe sans outil : "
          f"{drop} − {witness} = {saved}. Demander ensuite ce qui rendrait ce {saved} faux")  # fmt: skip
    expected, found = 22 - 10, 14 - 10
    shows("agir-avant-apres-temoin", "passent de 10 en mars à 14 en septembre. L’an passé, sans robot, ils passaient de 10 à 22.",
          f"On attendait {LETTERS[expected]} retards de plus, il en vient {LETTERS[found]}, et {expected} − {found} = {expected - found}.",
          f"en sauve environ {LETTERS[expected - found]}, si les deux rentrées se ressemblent")  # fmt: skip


@pytest.mark.parametrize(("where", "answer", "slips"), [
    ("agir-cas-offre", 3 * 24_000, {0, 24_000, 4 * 24_000}),
    ("agir-moitie-des-pannes", 100 * Fraction(13 + 7, 40), {13 + 7, 13 - 7}),
    ("agir-droit-elu", min(3 * 400, 800), {3 * 400, 400}),
])  # fmt: skip
def test_answers_that_are_numbers(where: str, answer: Number, slips: set[int], course: Course) -> None:
    """The number asked for is the one that the sum gives, and the known slips are those of a wrong sum."""
    asked = course.items[where].interaction
    assert asked.answer == answer
    assert {slip.value for slip in asked.mistakes} == slips


def test_calls_are_all_counted(shows: Shows) -> None:
    """The parts of thirty calls sorted, and of twenty listened to, make their whole."""
    kinds = (12, 10, 5, 3)
    assert sum(kinds) == 30
    public, record, choice, distress = (LETTERS[n].capitalize() for n in kinds)
    shows(PHONE, "notent les motifs de trente appels", f"{public} portent sur des horaires", f"{record} portent sur un dossier",
          f"{choice} demandent une place", f"{distress} appellent à l’aide", "Conclusion : douze appels sur trente")  # fmt: skip
    shows("modules/cas-usage/images/aiguillage-accueil.svg", f"{kinds[0]} appels ¶ La déchèterie", f"{kinds[1] + kinds[2]} appels ¶ Et ma",
          f"{kinds[3]} appels ¶ Il n’y a plus d’eau")  # fmt: skip
    right, old, wrong = 14, 4, 2
    assert right + old + wrong == 20
    shows("modules/cas-usage/cas-standard.md", "Nadia réécoute vingt appels tirés au hasard",
          f"{LETTERS[right].capitalize()} réponses sont justes, {LETTERS[old]} renvoient à une page ancienne, "
          f"{LETTERS[wrong]} donnent un tarif faux.")  # fmt: skip


def test_seventy_two_hours_after_an_incident(shows: Shows) -> None:
    """The days told: from Tuesday at 16 h 20, then from the first declaration; from a Friday, over the week-end."""
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    delay = timedelta(hours=72)
    known = datetime(2026, 11, 24, 16, 20)  # noqa: DTZ001
    first, more = known.replace(day=25, hour=20), known.replace(day=27, hour=16)
    assert [days[when.weekday()] for when in (known, first, more)] == ["mardi", "mercredi", "vendredi"]
    assert first < known + delay
    assert more < first + delay
    shows("modules/donnees/incident-72-heures.md", "mardi, 16 h 20", f"vous laisse {LETTERS[delay.days]} jours pour agir",
          "16 h 20, l’agent parle", "Mercredi soir, première déclaration à la CNIL", "Jeudi, douze appels, puis douze lettres",
          "Vendredi, moins de 72 heures après, le complément part")  # fmt: skip
    friday = known.replace(day=27, hour=17, minute=50)
    end = friday + delay
    shows("donnees-premiers-gestes", f"{days[friday.weekday()].capitalize()}, 17 h 50",
          f"{days[end.weekday()]} à {end.hour} h {end.minute}, elles seraient écoulées")  # fmt: skip
    saturday, monday = known.replace(day=28, hour=10, minute=0), known.replace(day=30, hour=10, minute=0)
    assert [days[when.weekday()] for when in (saturday, monday)] == ["samedi", "lundi"]
    gone, left = monday - saturday, delay - (monday - saturday)
    assert left == timedelta(hours=24)
    shows("donnees-trou-72", "samedi à 10 h", "lundi à 10 h", f"{gone // timedelta(hours=1)} heures ont passé",
          f"Sur {LETTERS[delay.days]} jours entiers, comptés en heures, il en reste un")  # fmt: skip


def test_who_is_left_when_details_add_up(shows: Shows) -> None:
    """A letter without a name: the commune of 3,500, half of it, a tenth of these, a thirty-fifth of these."""
    women, thirties = 3500 // 2, 3500 // 2 // 10
    left = thirties // 35
    assert (women, thirties, left) == (1750, 175, 5)
    shows("donnees-qui-reste", "3 500 habitants", "un habitant sur deux", "une femme sur dix", "une trentenaire sur trente-cinq",
          f"De 3 500 on passe à 1 750 femmes, puis à {thirties}, puis à {left}.")  # fmt: skip


def test_small_sums_of_the_examples(shows: Shows) -> None:
    """Water of a night over a year, minutes of a week, holes found and missed."""
    seconds = Fraction(3600, 40)
    assert seconds / 60 == Fraction(3, 2)
    shows("risques-travail-validation", "40 avis par heure", f"donc il en reste {seconds} par avis",
          f"Une minute et demie fait {seconds} secondes.")  # fmt: skip
    gained = 26 - 13
    day, year = gained * 24, gained * 24 * 365
    assert (day, year) == (312, 113_880)
    shows("modules/cas-usage/eau-fuites.md", f"passé de 26 à {26 - gained} mètres cubes par heure")
    shows("cas-usage-eau-annuel", f"{LETTERS[gained].capitalize()} mètres cubes gagnés par heure",
          f"{gained} fois 24 font {fr(day)} mètres cubes par jour, et {fr(year)} mètres cubes par an")  # fmt: skip
    assert (gained * 365, 26 * 24 * 365) == (4745, 227_760)
    for where in ("modules/cas-usage/formateur/eau-fuites.md", "modules/cas-usage/formateur/guide.md", "cas-usage-eau-annuel"):
        shows(where, f"{fr(year)} mètres cubes")
    shows("cas-usage-video-objets", "50 alertes « objet abandonné »", "Avec 62 % de fausses alertes",
          f"62 % de 50 font {62 * 50 // 100}. Il reste {50 - 62 * 50 // 100} alertes vraies")  # fmt: skip
    shows("cas-usage-ecrire-gain", "douze minutes par compte rendu, et la relecture en prend cinq",
          f"{LETTERS[12 - 5]} minutes ¶ Douze moins cinq")  # fmt: skip
    calm, busy = 5, 3
    average = Fraction(calm * 40, calm + busy)
    assert average < 30
    shows("modules/cas-usage/petite-commune-choisir.md", f"prête un outil pendant {LETTERS[calm + busy]} semaines",
          "« Si je gagne moins de trente minutes par semaine, relecture comprise, on arrête. »",
          f"un gain de quarante minutes les {LETTERS[calm]} semaines calmes, mais nul les {LETTERS[busy]} autres, chargées",
          f"Trois comptes à 30 euros par mois : {fr(3 * 30 * 12)} euros.")  # fmt: skip
    shows("cas-usage-arret-moyenne", f"{LETTERS[calm].capitalize()} fois quarante minutes font deux cents, et deux cents divisé "
          f"par {LETTERS[calm + busy]} donne {LETTERS[average]}, sous le seuil de trente")  # fmt: skip
    shows("modules/cas-usage/images/essai-arret.svg", f"{calm} calmes ¶ 40 ¶ {busy} chargées ¶ 0 ¶ Moyenne ¶ {average}",
          f"{average}, c’est moins que 30")  # fmt: skip
    assert 60 < 5 * 15 < 90
    shows(FOLLOWING, "quinze minutes de relecture par jour, soit plus d’une heure par semaine")
    pointed, found, holes = 24, 16, 20
    shows("modules/bases/comment-une-machine-apprend.md", f"100 photos de sa commune, dont {holes} montrent un trou. L’outil "
          f"signale {pointed} photos ; {found} montrent bien un trou. Il a donc trouvé {found} trous sur {holes} et donné "
          f"{pointed - found} fausses alertes.",
          f"L’équipe perd {pointed - found} trajets, et {holes - found} trous restent dans la rue.")  # fmt: skip


def test_minutes_of_each_trainer_note_make_their_total(pages: dict[str, Page]) -> None:
    """« Minutes. 20 : scène (2), tri (3)… »: the parts make the whole, in digits or in letters."""
    values = {word: number for number, word in LETTERS.items()}

    def minutes(text: str) -> int:
        digits = re.search(r"\d+", text)
        return int(digits[0]) if digits else values[text.split(maxsplit=1)[0].lower()]

    told = [(path, *found.groups()) for path, page in pages.items() for paragraph in page.paragraphs
            if (found := re.match(r"Minutes\. ([^:]+?)\s:\s(.+)\.$", paragraph.text))]  # fmt: skip
    wrong = [path for path, total, parts in told if minutes(total) != sum(map(minutes, parts.split(", ")))]
    assert len(told) > 30
    assert wrong == []


def test_a_number_is_written_as_in_the_pages() -> None:
    """Blanks for thousands, a comma, no useless zero."""
    assert [fr(number) for number in (1862, 1.9, Fraction(38), 113_880, 20.4 * 1000)] == [
        "1 862", "1,9", "38", "113 880", "20 400",
    ]  # fmt: skip
