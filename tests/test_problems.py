"""Problems are said in one line, sorted, in three forms."""

from __future__ import annotations

import json

from enclair.problems import (
    Problem,
    Severity,
    Source,
    Waiver,
    as_annotations,
    as_json,
    as_text,
    did_you_mean,
    has_errors,
)

FAR = Problem(Source("quizzes/b.yml", 27, 9), "QUI003", "la proposition « 98 % »\nn’a pas de retour", "ajoutez `retour:`")
NEAR = Problem(Source("quizzes/b.yml", 3, 1), "SRC007", "à revoir", severity=Severity.WARNING)
FIRST = Problem(Source("docs/a.md", 100), "LIE001", "« x » n’existe pas")


def test_a_problem_is_one_line() -> None:
    """Place, code, message, then what to write; a warning says that it is one, and nothing breaks the line."""
    assert str(FAR) == "quizzes/b.yml:27:9: QUI003 la proposition « 98 % » n’a pas de retour → ajoutez `retour:`"
    assert str(NEAR) == "quizzes/b.yml:3:1: SRC007 avertissement : à revoir"


def test_text_is_sorted_by_place() -> None:
    """Files by name, then lines by number: 3 before 27."""
    assert list(as_text([FAR, NEAR, FIRST])) == [str(FIRST), str(NEAR), str(FAR)]


def test_only_errors_stop_the_build() -> None:
    """A warning alone lets the build go on."""
    assert [has_errors([]), has_errors([NEAR]), has_errors([NEAR, FIRST])] == [False, False, True]


def test_json_says_everything() -> None:
    """Each problem and each exemption, with all its parts, sorted."""
    waivers = [Waiver(Source("m/index.md", 2), "MOD004", "module court")]
    assert json.loads(as_json([FAR, NEAR], waivers)) == {
        "problemes": [
            {
                "fichier": "quizzes/b.yml", "ligne": 3, "colonne": 1, "code": "SRC007", "gravite": "avertissement",
                "message": "à revoir", "conseil": "",
            },
            {
                "fichier": "quizzes/b.yml", "ligne": 27, "colonne": 9, "code": "QUI003", "gravite": "erreur",
                "message": "la proposition « 98 % »\nn’a pas de retour", "conseil": "ajoutez `retour:`",
            },
        ],
        "exemptions": [{"fichier": "m/index.md", "ligne": 2, "code": "MOD004", "motif": "module court"}],
    }  # fmt: skip


def test_annotations_are_workflow_commands() -> None:
    """One line each, with the percent signs and line ends that GitHub Actions wants escaped."""
    place = "file=quizzes/b.yml,line=27,col=9,title=QUI003"
    assert list(as_annotations([FAR, NEAR])) == [
        "::warning file=quizzes/b.yml,line=3,col=1,title=SRC007::à revoir",
        f"::error {place}::la proposition « 98 %25 »%0An’a pas de retour → ajoutez `retour:`",
    ]


def test_the_intended_word_is_guessed() -> None:
    """The closest known word, or nothing rather than a wild guess."""
    assert did_you_mean("acceuil", ["elu", "accueil"]) == "vouliez-vous dire « accueil » ?"
    assert did_you_mean("zzz", ["elu", "accueil"]) == ""


def test_a_place_moves_down() -> None:
    """The same column, further down."""
    assert Source("a.md", 3, 4).shifted(2) == Source("a.md", 5, 4)
