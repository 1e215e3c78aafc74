"""The drawings of the guide, which shows the grammar by example."""

from __future__ import annotations

from drawings.grammar import (
    Bars,
    Column,
    Dates,
    Flow,
    Letter,
    Panel,
    Part,
    Person,
    Row,
    Said,
    Screen,
    Tree,
    Verdict,
)

DRAWINGS: dict[str, Part] = {
    "schema-verdicts": Row([
        Verdict("oui", "Je peux coller", "le texte est publiable"),
        Verdict("non", "Je ne colle pas", "il parle d’une personne"),
        Verdict("demander", "Je demande", "au DPO, avant"),
    ]),
    "schema-suite": Column([
        Flow([
            Panel("La demande", "écrite par l’agent", icon="crayon"),
            Panel("Le brouillon", "à relire", icon="page"),
        ], labels=("l’outil",), back="on corrige"),
        Tree("Tout est vérifié ?", [("Oui", Verdict("oui", "J’envoie")), ("Non", Verdict("non", "Je garde"))]),
    ]),
    "schema-scene": Row([
        Person("Nadia", "À quelle heure ouvre la piscine ?"),
        Screen("Assistant", [Said("Horaires de la piscine ?"), Said("Elle ouvre à dix heures.", by_tool=True)]),
        Letter("Note", ["Piscine :", ("demander", "à vérifier", "dix heures")]),
    ]),
    "schema-mesures": Row([
        Bars([("Centre", 1.0, "62"), ("Port", 0.113, "7")]),
        Dates([("Lundi", "on essaie"), ("Vendredi", "on décide")]),
    ]),
}  # fmt: skip
