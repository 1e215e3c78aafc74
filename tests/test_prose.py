"""Sentences, syllables, readability and acronyms of French prose."""

from __future__ import annotations

import pytest

from enclair.reading.prose import acronyms, kandel_moles, roots, sentences, syllables, words

SYLLABLES = (
    "le:1 je:1 une:1 oui:1 eau:1 cœur:1 août:1 lieu:1 vie:1 rue:1 fuite:1 page:1 pages:1 liées:1 soient:1 qu’il:1 "
    "puis-je:2 l’école:2 été:2 idée:2 table:1 agent:2 agents:2 pays:2 client:2 ouvrir:2 maïs:2 réel:2 lycée:2 créée:2 "
    "théâtre:2 données:2 commune:2 cantine:2 moyen:2 langue:1 famille:2 travail:2 étaient:2 système:2 question:2 "
    "création:3 réunion:3 société:3 poésie:3 février:3 ouvrier:3 aérien:3 règlement:3 vérifier:3 prévision:3 "
    "numéro:3 employés:3 situé:3 politique:3 algorithme:3 habitante:3 égoïste:3 européen:4 intelligence:4 "
    "artificielle:4 utiliser:4 déchèterie:4 logiquement:4 collectivité:5 délibération:5 anonymiser:5 coopération:5 "
    "2026:1"
)


@pytest.mark.parametrize("case", SYLLABLES.split())
def test_syllables_are_those_one_hears(case: str) -> None:
    """Mute endings count for nothing, vowels that meet without blending count twice."""
    word, _, count = case.partition(":")
    assert syllables(word) == int(count)


def test_sentences_end_where_a_reader_stops() -> None:
    """Abbreviations, initials, numbers of articles and lines of a paragraph end no sentence."""
    text = "Voir l’art. 3 et M. Dupont.\nIl dit : « Non. » Puis rien… L. 311-3-1 vaut 3,5 euros ? Oui\nou non !"
    assert sentences(text) == (
        "Voir l’art. 3 et M. Dupont.", "Il dit : « Non.", "Puis rien…", "L. 311-3-1 vaut 3,5 euros ?", "Oui ou non !",
    )  # fmt: skip


def test_elisions_and_hyphens_make_one_word() -> None:
    """Counting « l’école » as two words would make French look easier than it is."""
    assert words("L’école vous répond-elle ?") == ("L’école", "vous", "répond-elle")


def test_reading_ease_is_that_of_kandel_and_moles() -> None:
    """207 - 1.015 × words per sentence - 73.6 × syllables per word, here 3 words a sentence and 5 syllables for 6 words."""
    assert kandel_moles(["Le chat dort. Il est là."]) == pytest.approx(207 - 1.015 * 3 - 73.6 * 6 / 6)
    assert kandel_moles([]) is None


def test_acronyms_are_runs_of_capitals() -> None:
    """Roman numerals, codes and accounts are none; an elided article is not part of them."""
    assert acronyms("L’IA, la CNIL, le CO2 et NIS2, au XIXe siècle, annexe III, SEC003, FR76, A.") == [
        "IA", "CNIL", "CO2", "NIS2",
    ]  # fmt: skip


def test_roots_join_words_of_a_family() -> None:
    """Short words have none."""
    assert roots("Délibérer sur la délibération du soir, l’assurance.").keys() == {"délibér", "assuran"}
