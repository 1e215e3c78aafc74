"""Marks: what looks like one of ours, or of another tool, and would be shown as it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.model import Course, Demo, Fact, Item, Lesson, Module, Objective, Page, Term
from enclair.problems import Severity, did_you_mean
from enclair.reading import texts
from enclair.reading.document import KEPT_IDS
from enclair.reading.markdown import GAP, anchor_of, inline_html, inline_signs, parse_inline
from enclair.reading.objects import CONVERSATION, DOCUMENT, SIDE_BY_SIDE
from enclair.rules import Context, Finding, rule

BOXES = ("situation", "exemple", "attention", "activite", CONVERSATION, SIDE_BY_SIDE, DOCUMENT)
SAME_BOXES = {
    "warning": "attention", "danger": "attention", "caution": "attention", "important": "attention",
    "example": "exemple", "note": "exemple", "info": "exemple", "tip": "exemple", "astuce": "exemple",
    "conseil": "exemple", "activity": "activite", "activité": "activite", "exercice": "activite",
    "question": "activite",
    "contexte": "situation", "context": "situation",
    "chat": CONVERSATION, "dialogue": CONVERSATION, "échange": CONVERSATION, "echange": CONVERSATION,
    "discussion": CONVERSATION, "côte-à-côte": SIDE_BY_SIDE, "cote-à-cote": SIDE_BY_SIDE, "cote_a_cote": SIDE_BY_SIDE,
    "comparaison": SIDE_BY_SIDE, "comparatif": SIDE_BY_SIDE, "courrier": DOCUMENT, "lettre": DOCUMENT,
    "courriel": DOCUMENT, "mail": DOCUMENT, "facture": DOCUMENT, "alerte": DOCUMENT,
}  # fmt: skip
TITLE = re.compile(r'"[^"]+"')
ONE_MARKER = (
    "écrivez `<!-- quiz: identifiant -->` ou `<!-- demo: identifiant -->`, une marque par ligne, sans rien d’autre"
    " sur la ligne"
)
NEAR_MARKS = tuple((re.compile(pattern, re.IGNORECASE), what, hint) for pattern, what, hint in (
    (r"\[\s*\^\s*[^\]\n]{0,200}\]|\[[^\[\]\n]+\^\s*\]|\(\^[\w-]+\)", "presque une marque de source",
     "écrivez `[^identifiant-du-fait]`, sans espace"),
    (r"(?:^|\n)\s*(?:quizz?|question)\s*:\s*[\w-]+\s*(?:$|\n)", "presque la marque d’une question", ONE_MARKER),
    (r"<!-+\s*(?:quiz|demo|bloc)|(?:quiz|demo|bloc)\s*:\s*[\w-]+\s*-+>", "un commentaire coupé", ONE_MARKER),
    (r"(?:^|\n)\s*(?:!!!|\?\?\?)", "presque un encadré",
     'écrivez `!!! exemple "Titre"`, puis le texte décalé de quatre espaces'),
    (r"(?:^|\n)\s*:::", "un encadré d’un autre outil (:::)", 'écrivez `!!! exemple "Titre"`'),
    (r"(?:^|\n)\s*\[!(?:note|tip|important|warning|caution)\]", "un encadré de GitHub",
     'écrivez `!!! exemple "Titre"`'),
    (r"\{%-?\s*\w+|\{\{[^}\n]{0,200}\}\}", "une commande d’un autre outil",
     "retirez-la, ou mettez-la entre accents graves"),
    (r"\{[#.:][\w .#=\"-]+\}|\{:[^}\n]{0,200}\}", "un attribut d’un autre outil",
     "retirez-le : les ancres viennent du titre"),
    (r"(?:^|\n)(?:<{7}|={7}|>{7})(?=\s|$)", "la trace d’un conflit entre deux versions",
     "gardez l’une des deux versions, et retirez ces lignes"),
    (r"(?:^|\n)\s*===\s*[\"“«]", "un onglet d’un autre outil", "faites-en une partie : `## Titre`"),
    (r"(?:^|\n)\s*\[\[?_?toc_?\]?\]\s*(?:$|\n)", "une table des matières d’un autre outil",
     "retirez-la : l’outil l’ajoute"),
    (r"(?:^|\n)\s*-{1,2}8<-{1,2}", "l’inclusion d’un autre fichier", "recopiez le texte ici"),
    (r"(?:^|\n)\s*\*\[[^\]\n]+\]:", "une abréviation d’un autre outil", "inscrivez le mot dans modules/glossaire.yml"),
    (r"(?:^|\n):\s{1,3}\S", "une définition d’un autre outil", "écrivez une liste, ou un tableau"),
    (r"(?:^|\n)\s*(?:#{2,6}[^\s#]|#{1,6}[\u00a0\u202f])", "presque un titre",
     "mettez une espace ordinaire après les dièses : `## Titre`"),
    (r"\^\[[^\]\n]{1,2000}\]", "une note écrite dans la page",
     "inscrivez le fait dans modules/sources.yml, puis `[^fait]`"),
    (r"!\[[^\]\n]{0,500}\]\s*\(", "presque une image",
     "écrivez `![ce que l’image montre](images/nom.svg)` ; un nom à espaces va entre < et >"),
    (r"\[[^\[\]\n]*\](?:\(|\s\((?=[^)\s]+\.(?:md|html|fr|org|com)\b))", "presque un lien",
     "écrivez `[texte](adresse)`, sans espace ni marque de source ; une adresse à espaces va entre < et >"),
    (r"\[[^\[\]\n]+\]\[[^\[\]\n]*\]", "un lien dont l’adresse n’est écrite nulle part",
     "écrivez `[texte](adresse)`"),
    (r"\[\[[^\[\]\n]+\]\]", "un lien ou un trou entre doubles crochets",
     "écrivez `[texte](page.md)` ; les trous vont dans une question"),
    (r"(?:^|\n)\s*\|.*\|\s*(?:$|\n)", "presque un tableau",
     "séparez l’en-tête des lignes par une ligne `| --- | --- |`, avec autant de colonnes, après une ligne vide"),
    (r"(?:^|\n)\s*(?:`{2}|'{3}|’{3})\s*\w*\s*(?:$|\n)", "presque un bloc de code", "ouvrez-le et fermez-le par ```"),
    (r"==[^=\n]+==|\+\+[^+\n]+\+\+", "une mise en forme d’un autre outil", "écrivez **en gras** ce qui compte"),
    (r"(?<![\w*])\*\*(?=\s)[^*\n]*\*\*|(?<![\w*])\*\*[^*\n]*\s\*\*(?![\w*])", "un gras qui n’en est pas un",
     "collez les étoiles au mot : **mot**"),
))  # fmt: skip
MARKED = re.compile(r"[\[<>{#|=^*`+!?:'’](?:(?<=[\[<>{#|=^*`])|(?=[+!?:'’])|(?<=^:)|(?<=\n:))")
NAMED = re.compile(r"(?:quizz?|question)\s*:", re.IGNORECASE)
"""Without either of these, a text holds none of the above."""
BULLET = re.compile(r"\s*(?:[•·●▪◦‣⁃–—→➢✓]|[-*+](?=[\u00a0\u202f])|[o§](?=\s\S)|[a-zA-Z][.)]|\(?\d{1,2}[.)])\s+\S",
                    re.IGNORECASE)  # fmt: skip
SURE_BULLET = re.compile(r"\s*[•·▪◦‣]\s+\S")
"""What opens a list even when it stands alone: each point of a pasted list may be a paragraph of its own."""
GLUED_SIGN = re.compile(r"[:;!?](?<=[^\W\d_].)(?=\s|$)")
LAST_WORD = re.compile(r"\w+$")
DRESSED = frozenset({"strong_open", "em_open", "s_open", "code_inline"})
COMMENTED = re.compile(r"<!--+\s*(qui[zs]\w*|qu?iz\w*|blocs?|d[ée]mo(?:nstration)?s?)\b\s*[:=]?", re.IGNORECASE)


def _near_mark(signs: str) -> tuple[int, str, str] | None:
    """Return the line, what is wrong and what to write, of the first near mark of a text."""
    if not MARKED.search(signs) and not (":" in signs and NAMED.search(signs)):
        return None
    for pattern, what, hint in NEAR_MARKS:
        if found := pattern.search(signs):
            shown = found[0].lstrip()
            line = signs.count("\n", 0, found.end() - len(shown))
            return line, f"« {shown.splitlines()[0][:40].rstrip()} » est {what}", hint
    return None


@rule("SEQ030")
def marks_are_marks(page: Page, context: Context) -> Iterator[Finding]:
    """Ce qui ressemble à une marque en est une.

    Une marque mal écrite, ou venue d’un autre outil, paraîtrait telle quelle aux lecteurs.
    Pour montrer une marque sans qu’elle agisse, mettez-la entre accents graves.
    """
    for paragraph in page.paragraphs:
        if near := _near_mark(paragraph.signs):
            line, message, hint = near
            yield paragraph.source.shifted(line) if line else paragraph.source, message, hint
    for comment in page.comments:
        if COMMENTED.match(comment.html):
            yield comment.source, f"« {comment.html.splitlines()[0][:40]} » n’est pas une marque", ONE_MARKER
    if page.path.is_relative_to(context.course.root / "modules"):
        for code in page.codes:
            if COMMENTED.search(code.text):
                yield code.source, "une marque de question est dans un bloc de code : rien ne s’y place", ONE_MARKER


@rule("SEQ031")
def box_is_one_of_ours(page: Page, _context: Context) -> Iterator[Finding]:
    """Un encadré est d’une des sept sortes, avec un titre entre guillemets droits, et un texte.

    `!!! situation`, `exemple`, `attention` ou `activite` ; `conversation`, `cote-a-cote` ou `document` pour montrer
    l’objet lui-même. Le texte est dessous, décalé de quatre espaces. Le titre des quatre premiers peut manquer.
    """
    for box in page.boxes:
        hint = 'écrivez `!!! exemple "Titre"`, puis le texte décalé de quatre espaces'
        if box.marker != "!!!":
            yield box.source, "un encadré qui se replie cacherait son texte", hint
        elif box.kind not in BOXES:
            kind = SAME_BOXES.get(box.kind.lower())
            better = f"écrivez `!!! {kind}`" if kind else did_you_mean(box.kind.lower(), BOXES)
            yield box.source, f"l’encadré « {box.kind} » n’existe pas", better or f"choisissez : {', '.join(BOXES)}"
        elif box.title and not TITLE.fullmatch(box.title):
            title = box.title.strip("«»“”\"'’, \u00a0\u202f") or "Titre"
            yield box.source, "le titre de l’encadré n’est pas entre guillemets droits", \
                f'écrivez `!!! {box.kind} "{title}"`, ou `!!! {box.kind}` sans titre'  # fmt: skip
        elif box.is_empty:
            yield box.source, "l’encadré est vide", "décalez son texte de quatre espaces, juste dessous"
    for code in page.codes:
        if code.is_after_box and not code.is_fenced:
            yield code.source, "ce texte est sorti de l’encadré, et devient du code", \
                "gardez une seule ligne vide dans un encadré"  # fmt: skip


@rule("SEQ032")
def lists_are_lists(page: Page, _context: Context) -> Iterator[Finding]:
    """Une liste s’écrit avec `- ` ou `1. ` : des puces collées depuis un autre logiciel feraient une seule phrase."""
    for paragraph in page.paragraphs:
        if paragraph.kind not in {"paragraph", "item"}:
            continue
        lines = paragraph.signs.split("\n")
        bullets = [number for number, line in enumerate(lines) if BULLET.match(line)]
        if len(bullets) > 1 or (bullets and bullets[0] > 0) or SURE_BULLET.match(paragraph.signs):
            number = bullets[0]
            yield paragraph.source.shifted(number) if number else paragraph.source, \
                f"« {lines[number].strip()[:30]} » ressemble à une liste, et n’en sera pas une", \
                "commencez chaque ligne par `- `, ou par `1. ` après une ligne vide"  # fmt: skip


@rule("SEQ033")
def nothing_written_is_lost(page: Page, _context: Context) -> Iterator[Finding]:
    """Tout ce qui est écrit paraît : ni cellule de trop, ni ligne prise pour la définition d’un lien."""
    for ref in page.lost:
        if not ref.id.startswith("[^"):
            is_definition = ref.id.startswith("[")
            yield ref.source, f"« {ref.id[:60]} » ne paraîtrait pas", \
                "cette ligne passe pour la définition d’un lien : commencez-la autrement" if is_definition \
                else "dans un tableau, chaque ligne a autant de cellules que l’en-tête"  # fmt: skip


@rule("SEQ034")
def fence_is_closed(page: Page, _context: Context) -> Iterator[Finding]:
    """Un bloc de code se ferme par la même clôture que celle qui l’ouvre."""
    for code in page.codes:
        if not code.is_closed:
            yield code.source, "la clôture du bloc de code n’est pas fermée", "ajoutez une ligne ``` à la fin du bloc"


@rule("SEQ035")
def part_has_a_name_of_its_own(page: Page, _context: Context) -> Iterator[Finding]:
    """Une partie ne porte ni le titre de sa page, ni un nom que l’outil donne déjà à un endroit de la page."""
    for heading in page.headings:
        anchor = anchor_of(heading.text)
        if page.title and anchor == anchor_of(page.title):
            yield heading.source, "cette partie porte le titre de sa page", "donnez-lui un titre à elle, ou retirez-le"
        elif anchor in KEPT_IDS:
            yield heading.source, f"« {heading.text} » est un nom que l’outil garde pour la page", \
                "dites autrement, ou ajoutez un mot"  # fmt: skip


@rule("SEQ036")
def fact_is_called_where_one_reads(page: Page, _context: Context) -> Iterator[Finding]:
    """La marque d’un fait est dans une phrase, pas dans un lien, un titre de lien ou le texte d’une image."""
    for ref in page.stray_facts:
        yield ref.source, f"la marque « [^{ref.id}] » est dans un lien ou dans le texte d’une image", \
            "placez-la après, dans la phrase"  # fmt: skip


@rule("QUI025")
def texts_of_an_item_show_what_they_say(item: Item, _context: Context) -> Iterator[Finding]:
    """Une réponse acceptée est un texte simple : des étoiles ou des accents graves rendraient fausse la bonne réponse.

    Les autres textes d’une question peuvent porter du gras, de l’italique ou du code, et montrent toujours des mots.
    """
    for answer, source in ((text, place) for texts_, place in item.interaction.typed for text in texts_):
        if inline_html(answer).startswith("<") or "<" in inline_html(answer).replace("&lt;", ""):
            yield source, f"la réponse acceptée « {answer} » porte une mise en forme", "écrivez-la sans"
    for text, source in texts.of_item(item):
        if text.strip() and not re.sub(r"<[^>]*>|\W", "", inline_html(text)):
            yield source, f"« {text.strip()[:30]} » ne montre aucun mot", "écrivez un texte"


@rule("QUI026")
def marks_of_an_item_are_marks(part: Item | Demo, _context: Context) -> Iterator[Finding]:
    """Un texte d’une question ou d’une démonstration n’a rien qui ressemble à une marque, un lien ou une commande."""
    for text, source in texts.of(part):
        if near := _near_mark(GAP.sub("trou", inline_signs(text))):
            yield source, *near[1:]


@rule("SEQ038")
def plain_texts_stay_plain(
    part: Course | Module | Objective | Lesson | Fact | Term, _context: Context
) -> Iterator[Finding]:
    """Un titre, un fait, une définition, un cas d’usage se montrent tels quels : sans étoiles ni accents graves."""
    for text, source in texts.of(part):
        if any(token.type in DRESSED for token in parse_inline(text)):
            yield source, f"« {text.strip()[:40]} » porte une mise en forme, qui se verrait telle quelle", "retirez-la"


@rule("SEQ037", Severity.WARNING)
def tall_signs_have_their_space(part: Page | Item | Demo, _context: Context) -> Iterator[Finding]:
    """Une espace précède « : », « ; », « ! » et « ? » : tapez-la, l’outil la rend insécable."""
    prose = texts.of(part) if not isinstance(part, Page) else (
        (paragraph.signs, paragraph.source) for paragraph in part.paragraphs
    )  # fmt: skip
    for text, source in prose:
        if found := GLUED_SIGN.search(text):
            word = LAST_WORD.findall(text[: found.start()])[0]
            yield source, f"il manque une espace avant « {found[0]} », dans « {word}{found[0]} »", "ajoutez-la"
