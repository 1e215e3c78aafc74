"""The drawings of « Données personnelles »."""

from __future__ import annotations

from drawings.grammar import Column, Dates, Flow, Letter, Panel, Part, Row, Tree, Verdict

DRAWINGS: dict[str, Part] = {
    "arbre-coller": Tree("Ce texte pourrait-il être publié pour tous ?", [
        ("Oui", Tree("La mairie a-t-elle autorisé cet outil ?", [
            ("Oui", Verdict("oui", "Je peux coller")),
            ("Non", Verdict("demander", "Je demande", "l’accord de la mairie")),
        ])),
        ("Non", Tree("Un outil sous contrat est-il prévu et permis pour lui ?", [
            ("Oui", Verdict("oui", "Je l’y mets,", "réduit au minimum")),
            ("Non", Verdict("non", "Je ne colle pas", "ce texte")),
        ])),
    ]),
    "chaine-sous-traitants": Flow([
        Panel("La mairie", "décide, et reste responsable", icon="mairie", look="moi"),
        Panel("L’éditeur", "n’agit que sur ses ordres", icon="ecran"),
        Column([Panel("L’hébergeur", icon="reseau"), Panel("Le modèle", icon="engrenage")]),
    ], labels=("contrat",), back="pour chaque maillon : accord écrit de la mairie"),
    "dpo-registre-aipd": Column([
        Flow([
            Panel("J’appelle le DPO", "dès l’idée", number="1"),
            Panel("J’écris la fiche du registre", "avant l’usage", number="2"),
        ]),
        Tree("Deux critères sur neuf, ou un cas de la liste de la CNIL ?", [
            ("Oui", Verdict("non", "Je ne commence pas", "avant l’analyse d’impact (AIPD)")),
            ("Non", Verdict("demander", "Je demande au DPO", "si autre chose expose les personnes")),
        ]),
    ]),
    "ligne-72-heures": Column([
        Dates([
            ("L’heure 0", "La collectivité sait : l’horloge part. On arrête, on alerte, on note l’heure."),
            ("Le 1er jour", "On évalue le risque avec le DPO."),
            ("Avant 72 heures", "On notifie la CNIL, s’il y a un risque. Samedi et dimanche comptent."),
            ("Ensuite", "On complète, sous 72 heures si possible."),
        ]),
        Panel("Si le risque est élevé", "On prévient aussi les personnes, au plus vite et en mots clairs.",
              icon="attention"),
    ]),
    "message-du-pere": Letter("Le message du père (fictif)", [
        ("oui", "Nécessaire pour répondre : je le garde.", "« Réserver la cantine le mardi »"),
        ("demander", "Reconnaît-on quelqu’un ? Oui : à réduire, à encadrer.",
         "« La dernière maison de la rue du Lavoir »"),
        ("non", "Sujet sensible ? Oui : interdit, sauf exception prévue par un texte.",
         "« Asthmatique », « sans porc »"),
        ("non", "Appris par ma fonction ? Oui : cela reste dans le service.", "Tout ce qu’il me dit d’autre"),
    ]),
    "trois-obligations": Column([
        Letter("Une lettre de refus (fictive)", [
            "Cette décision s’appuie sur un calcul. Vous pouvez en demander les règles, puis saisir la CADA.",
        ]),
        Row([
            Panel("La mention", "sur la lettre, quelle que soit la taille de la commune", icon="lettre"),
            Panel("L’explication", "à la personne qui la demande", icon="personne"),
            Panel("Les règles", "en ligne, au-dessus d’un seuil d’agents", icon="ecran"),
        ]),
    ]),
}  # fmt: skip
