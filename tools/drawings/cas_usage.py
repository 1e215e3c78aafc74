"""The drawings of « Cas d’usage »."""

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
    Verdict,
)

DRAWINGS: dict[str, Part] = {
    "aiguillage-accueil": Column([
        Flow([
            Person("12 appels", "La déchèterie ouvre samedi ?", icon="telephone"),
            Verdict("oui", "L’assistant répond,", "et cite la page"),
        ]),
        Flow([
            Person("15 appels", "Et ma demande de place ?", icon="telephone"),
            Verdict("demander", "Il passe à un agent,", "qui reprend ou rappelle"),
        ]),
        Flow([
            Person("3 appels", "Il n’y a plus d’eau dans ma rue !", icon="telephone"),
            Verdict("non", "Il s’arrête aussitôt :", "un agent ou l’astreinte, de suite"),
        ]),
    ]),
    "alerte-portes": Column([
        Text("Trois portes : la machine signale, une personne confirme, le service agit.", bold=True),
        Flow([
            Screen("La machine", [Said("Regard 12 : signalé.", by_tool=True)]),
            Person("Yann", "J’ouvre, et je confirme.", icon="loupe"),
            Panel("Le service", "agit le lendemain", icon="engrenage"),
        ], shares=(1.1, 1.1, 1.0)),
        Letter("Le cahier des alertes (fictif)", [
            "Lundi, regard 12 : vraie alerte, curé mardi.",
            "Jeudi, regard 31, où rien n’avait sonné : ouvert au hasard, un oubli trouvé.",
        ]),
    ]),
    "cantine-ecarts": Column([
        Text("Écart moyen, en repas par jour (chiffres fictifs)", bold=True),
        Text("Jours calmes"),
        Bars([("Outil", 4 / 11, "4"), ("Cheffe de cuisine", 5 / 11, "5")]),
        Text("Semaine entière, avec un jour de grève"),
        Bars([("Outil", 1.0, "11"), ("Cheffe de cuisine", 6 / 11, "6")]),
    ], gap=6),
    "compte-rendu-relu": Column([
        Row([
            Letter("Les notes de Claire", ["« Une commerçante demande d’étudier un déplacement, pas avant mars. »"]),
            Screen("Le compte rendu de l’outil", [
                Said("Le déplacement du marché est décidé pour mars.", by_tool=True),
            ]),
        ]),
        Letter("Relu par Claire (fictif)", [
            ("demander", "Le verbe : une demande est devenue un accord.", "« est décidé »"),
            ("demander", "La voix : une commerçante a disparu.", "Personne ne parle plus."),
            ("demander", "La condition : « pas avant mars » est devenu une date.", "« pour mars »"),
        ]),
    ]),
    "essai-arret": Column([
        Row([
            Letter("La carte d’arrêt (fictive)", [
                "« Si je gagne moins de trente minutes par semaine, relecture comprise, on arrête. »",
                "Signé avant l’essai : Claire",
            ]),
            Column([
                Text("Minutes gagnées par semaine", bold=True),
                Bars([("5 calmes", 1.0, "40"), ("3 chargées", 0.0, "0"), ("Moyenne", 25 / 40, "25")]),
            ], gap=6),
        ]),
        Row([
            Verdict("non", "Claire arrête :", "25, c’est moins que 30. Elle le dit à l’agglomération."),
            Verdict("oui", "La voisine garde :", "ses semaines sont toutes calmes, elle gagne 40."),
        ]),
    ]),
    "fuites-ciblage": Flow([
        Screen("L’outil (fictif)", [
            Text("Rues, d’après les fuites connues"),
            Bars([("Lavoir", 1.0, "5 fuites"), ("Port", 0.4, "2 fuites"), ("École", 0.0, "jamais visitée")]),
        ]),
        Person("L’équipe", "On écoute rue du Lavoir.", icon="personnes"),
        Panel("Constat noté", "fuite réparée, ou rien trouvé", icon="crayon"),
    ], back="le résultat, bon ou mauvais, revient dans les données", shares=(1.7, 1.2, 1.0)),
    "video-frise": Dates([
        ("Mai 2023", "Une loi ouvre un essai pour les grands évènements."),
        ("31 mars 2025", "Fin prévue de cet essai."),
        ("24 avril 2025", "Le Conseil constitutionnel censure une prolongation."),
        ("30 janvier 2026", "Nice : le Conseil d’État dit non, en l’état de la loi."),
        ("20 mars 2026", "Une loi rouvre l’essai jusqu’à fin 2027, avec des réserves."),
    ]),
}  # fmt: skip
