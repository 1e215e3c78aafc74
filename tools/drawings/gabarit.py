"""The drawings of the template."""

from __future__ import annotations

from drawings.grammar import Flow, Panel, Part, Verdict

DRAWINGS: dict[str, Part] = {
    "etapes": Flow([
        Panel("La question", "Un tarif réduit pour deux enfants ?", look="moi"),
        Panel("Le mot probable", "« Oui. L’article 12… »", icon="engrenage"),
        Verdict("demander", "Réponse fluide", "à vérifier"),
    ]),
}  # fmt: skip
