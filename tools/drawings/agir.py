"""The drawings of « Agir »."""

from __future__ import annotations

from drawings.grammar import (
    Bars,
    Column,
    Flow,
    Letter,
    Notes,
    Panel,
    Part,
    Person,
    Row,
    Text,
    Tree,
    Verdict,
)

DRAWINGS: dict[str, Part] = {
    "achat-sortie": Column([
        Flow([
            Panel("Besoin", "sans le mot « IA »", number="1"),
            Panel("Six clauses", "écrites", number="2"),
            Panel("Essai court", "un chiffre à atteindre", number="3"),
        ]),
        Tree("La mesure, face au départ ?", [
            ("Atteinte", Verdict("oui", "On continue,", "et on revoit chaque année")),
            ("Manquée", Verdict("non", "On sort :", "données reprises, chez soi ou chez un autre")),
        ]),
    ]),
    "boucle-formation": Flow([
        Person("Karima", "Montrez-moi trois usages réels, même officieux."),
        Letter("Le registre (fictif)", [
            "12 mars, CCAS", "Six présents", "Tri des données avant collage", "Support du DPO", "À revoir en septembre",
        ]),
    ], labels=("on forme",), back="en septembre, ou si l’outil change", shares=(1.0, 1.2)),
    "jugement-majoritaire": Column([
        Text("Neuf notes dans chaque groupe, une case par personne", middle=True),
        Row([
            Column([
                Text("Groupe A", bold=True, middle=True),
                Notes([3, *[4] * 6, 5, 5], most=6),
                Text("Note du milieu : 4", middle=True),
                Verdict("oui", "On garde", "personne n’a mis 1 ni 2"),
            ], gap=6),
            Column([
                Text("Groupe B", bold=True, middle=True),
                Notes([*[1] * 4, *[4] * 5], most=6),
                Text("Note du milieu : 4", middle=True),
                Verdict("demander", "On écoute", "les quatre, et on réécrit"),
            ], gap=6),
        ], gap=40),
    ]),
    "temoin-seuil": Column([
        Row([
            Column([
                Text("Appels perdus par semaine, au standard", bold=True),
                Bars([("Avant", 1.0, "30"), ("Après", 0.4, "12")]),
            ], gap=6),
            Column([
                Text("À l’annexe, restée sans assistant", bold=True),
                Bars([("Avant", 20 / 30, "20"), ("Après", 16 / 30, "16")]),
            ], gap=6),
        ], gap=30),
        Text("18 de moins, contre 4 sans outil : l’assistant en explique à peu près 14."),
        Row([
            Letter("Le seuil, écrit avant (fictif)", [
                "« Une date limite fausse, et les réponses sur les dates sont coupées. »",
            ]),
            Column([
                Verdict("non", "Claire coupe", "les réponses sur les dates"),
                Verdict("oui", "Elle garde", "les horaires"),
            ]),
        ]),
    ]),
    "trois-groupes": Column([
        Person("Sonia", "J’ai l’affiche du marché et la lettre d’un parent à reformuler. Je peux ?"),
        Verdict("oui", "L’affiche", "est publique : elle va dans les trois groupes d’outils."),
        Row([
            Column([
                Panel("Interne", "outil de la mairie", icon="mairie"),
                Verdict("demander", "La lettre", "si la charte l’admet"),
            ], gap=8),
            Column([
                Panel("Sous contrat", "outil payé", icon="page"),
                Verdict("demander", "La lettre", "si contrat et DPO le permettent"),
            ], gap=8),
            Column([
                Panel("Gratuit", "et ouvert à tous", icon="reseau"),
                Verdict("non", "Pas la lettre,", "qui ne se publie pas"),
            ], gap=8),
        ]),
    ]),
}  # fmt: skip
