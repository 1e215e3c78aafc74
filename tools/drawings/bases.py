"""The drawings of « Comprendre l’IA »."""

from __future__ import annotations

from drawings.grammar import Bars, Column, Flow, Letter, Panel, Part, Person, Row, Said, Screen, Text, Tree, Verdict

DRAWINGS: dict[str, Part] = {
    "arbre-tri": Tree("Qui a écrit la règle ?", [
        ("Des personnes", Flow([
            Letter("La grille votée", ["Tranche A : petit tarif", "Tranche B : plein tarif"]),
            Panel("Un automatisme", "Chacun peut lire la règle et refaire le calcul.", icon="page"),
        ], down=True)),
        ("La machine", Flow([
            Letter("Des exemples", ["Photo 1 : un trou", "Photo 2 : pas de trou"]),
            Panel("Une IA", "Elle en tire sa règle, puis génère, reconnaît ou prédit.", icon="engrenage"),
        ], down=True)),
    ], icon="crayon"),
    "boucle-apprentissage": Flow([
        Panel("Exemple", "L’ombre d’un arbre, étiquette : « pas de trou »"),
        Panel("Réponse", "La machine dit : « trou »"),
        Panel("Écart", "Un calcul compare : raté"),
        Panel("Réglage", "Il bouge d’un rien", look="moi"),
    ], back="et l’on recommence, des milliers de fois", shares=(1.5, 1.0, 1.1, 1.1)),
    "demander-verifier": Row([
        Column([
            Text("La demande, en cinq points", bold=True),
            Panel("Tâche", "« Rédige une annonce. »", number="1"),
            Panel("Public", "« Pour les habitants. »", number="2"),
            Panel("Matière", "« L’eau sera coupée jeudi. »", number="3"),
            Panel("Forme", "« Huit lignes. »", number="4"),
            Panel("Limite", "« S’il manque un fait, écris À COMPLÉTER. »", number="5"),
        ], gap=8),
        Column([
            Screen("Assistant (réponse fictive)", [
                Said("Jeudi, l’eau sera coupée rue À COMPLÉTER, de À COMPLÉTER à À COMPLÉTER.", by_tool=True),
            ]),
            Text("Vérifier, en trois gestes", bold=True),
            Panel("Repérer", "chaque fait", number="1"),
            Panel("Ouvrir", "la source", number="2"),
            Panel("Comparer", "mot à mot", number="3"),
        ], gap=8),
    ]),
    "etat-des-lieux": Tree("32 agents, une feuille sans nom (chiffres inventés). Qui se sert d’un outil ?", [
        ("23 : non", Panel("Rien à régler", "On le note.", icon="crayon")),
        ("9 : oui", Tree("Avec quelles données ?", [
            ("7", Verdict("oui", "On continue,", "rien sur les habitants")),
            ("2", Verdict("non", "On arrête", "d’y mettre des courriers")),
        ])),
    ]),
    "prochain-mot": Flow([
        Panel("Le texte", "La mairie est ouverte du…", look="moi"),
        Bars([("lundi", 1.0, "souvent"), ("mardi", 0.45, "parfois"), ("15", 0.12, "rarement")]),
        Panel("Le tirage", "L’outil en choisit une suite."),
    ], back="il l’ajoute au texte, et recommence", shares=(1.0, 2.0, 1.0)),
    "quatre-fragiles": Screen("Une réponse inventée", [
        Letter("", [
            ("demander", "Un détail précis : ouvrez le texte officiel.", "« L’article 9, alinéa 3, fixe la règle. »"),
            ("demander", "Du local : ouvrez l’arrêté, l’affichage.", "« Votre mairie ferme le samedi. »"),
            ("demander", "Du récent : cherchez la version en vigueur.", "« Ce tarif vient de changer. »"),
            ("demander", "Une fausse piste : relisez votre question.",
             "« Comme vous le dites, la haie est communale. »"),
        ]),
    ]),
    "trottoirs-du-port": Row([
        Screen("L’outil compte (fictif)", [
            Bars([("Centre", 1.0, "62 messages"), ("Port", 0.113, "7 messages")]),
            Said("Peu de demandes au Port.", by_tool=True),
        ]),
        Column([
            Text("L’outil ne compte pas", bold=True),
            Person("Nadia", "Au Port, on appelle. J’en ai noté toute une page.", icon="telephone"),
        ]),
    ]),
}  # fmt: skip
