"""The drawings of « Risques »."""

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
    Text,
    Tree,
    Verdict,
)

DRAWINGS: dict[str, Part] = {
    "avant-envoi": Flow([
        Letter("Le brouillon de l’assistant (fictif)", [
            "Monsieur,",
            ("demander", "Repérer ce qui engage : une somme, un délai.",
             "La commune rembourse les années qui restent à courir, sur simple demande, dans un délai de 90 jours."),
        ]),
        Flow([
            Panel("Ouvrir", "le texte qui fait foi : le règlement du cimetière", icon="dossier"),
            Panel("Comparer", "mot à mot", icon="loupe"),
        ]),
        Row([
            Verdict("non", "Un écart :", "la phrase sort, ou se corrige"),
            Verdict("oui", "Tout concorde :", "quelqu’un signe, et la lettre part"),
        ]),
    ], down=True),
    "boucle-biais": Flow([
        Panel("Les anciens contrôles", "visent surtout des familles seules", number="1"),
        Panel("Le score", "apprend qu’elles sont « à risque »", number="2"),
        Panel("On contrôle", "encore les mêmes familles", number="3"),
    ], back="on y compte plus d’erreurs, puisqu’on y regarde plus", shares=(1.15, 1.0, 1.0)),
    "calendrier-ria": Dates([
        ("2 février 2025", "Interdictions, maîtrise de l’IA"),
        ("2 août 2025", "Modèles à usage général, sanctions"),
        ("27 juillet 2026", "Le règlement modifié entre en vigueur"),
        ("2 août 2026", "Application générale, information du public"),
        ("2 décembre 2026", "Images intimes sans accord : premier jour"),
        ("2 décembre 2027", "Haut risque : annexe III"),
        ("2 août 2028", "IA intégrée à des produits : annexe I"),
        ("2 août 2030", "Existant des autorités publiques, inchangé"),
    ]),
    "clauses-sortie": Letter("L’avis de renouvellement (fictif), annoté par Claire", [
        ("demander", "Connaître le prix : hausse bornée, délai écrit", "« 4 800 euros par an, pour trois ans »"),
        ("demander", "Récupérer ses données : format ouvert, essai annuel",
         "« Récupération de vos contenus : sur devis »"),
        ("demander", "Pouvoir partir : aide au départ, sans frais cachés",
         "« Sans réponse, le contrat est reconduit »"),
        ("demander", "Savoir qui lit : lieu, accès, entraînement exclu", "L’avis n’en dit rien."),
    ]),
    "decision-video": Column([
        Screen("Caméras (écran fictif)", [
            Panel("Détection automatique des stationnements gênants", "nouveau", icon="camera"),
        ]),
        Tree("Une loi l’autorise-t-elle, pour ce but, dans ce lieu ?", [
            ("Non", Verdict("non", "On renonce", "et un agent regarde l’écran")),
            ("Oui", Verdict("demander", "On vérifie ses conditions", "avec le DPO, avant le vote")),
        ]),
    ]),
    "echelle-sobriete": Column([
        Text("Le poids d’une demande, quand un texte pèse 1", bold=True),
        Bars([("Texte", 1 / 60, "1"), ("Image", 1.0, "environ 60")]),
        Text("Une recherche pèse de 0,1 à 1, un raisonnement long plusieurs dizaines. Ne rien demander ne pèse rien."),
    ], gap=8),
    "recours-humain": Column([
        Flow([
            Screen("Le robot", [
                Said("Une personne."),
                Said("Je vous passe Nadia.", by_tool=True),
            ]),
            Person("Nadia", "J’ai votre dossier. La machine disait non ; moi, je peux dire oui."),
        ]),
        Row([
            Panel("Trouvable", "dit sur chaque page, joint en peu de temps", number="1"),
            Panel("Informé", "la personne jointe a le dossier en main", number="2"),
            Panel("Utile", "elle peut dire autre chose que la machine", number="3"),
        ]),
        Text("S’il en manque une, c’est un bouton de plus.", middle=True),
    ]),
    "trois-acces": Flow([
        Row([
            Panel("Données", "internes", icon="dossier"),
            Panel("Contenus", "venus de dehors", icon="lettre"),
            Panel("Moyen", "d’envoyer ou d’agir", icon="reseau"),
        ]),
        Verdict("non", "Les trois dans le même outil : danger"),
        Row([
            Verdict("oui", "On retire un accès,", "sur les trois"),
            Verdict("oui", "Ou un agent valide", "chaque action"),
        ]),
    ], down=True),
}  # fmt: skip
