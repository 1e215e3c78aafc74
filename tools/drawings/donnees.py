"""The drawings of « Données personnelles »."""

from __future__ import annotations

from drawings.grammar import Part, Tree, Verdict

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
}  # fmt: skip
