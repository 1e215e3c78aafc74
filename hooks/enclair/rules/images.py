"""What was found when the image files were read: whole, light, legible."""

from __future__ import annotations

from collections.abc import Iterator

from enclair.model import Image
from enclair.problems import Severity, Source
from enclair.rules import Context, Finding, rule


def found_in(image: Image, code: str, context: Context) -> Iterator[Finding]:
    """Yield what a rule has to say of an image: at a line of its file, or where it is credited."""
    for flaw in (flaw for flaw in image.picture.flaws if flaw.rule == code):
        if flaw.line:
            path = image.path.relative_to(context.course.root)
            yield Source(path.as_posix(), flaw.line), flaw.message, flaw.hint
        else:
            yield image.source, flaw.message, flaw.hint


@rule("IMG001")
def image_is_whole(image: Image, context: Context) -> Iterator[Finding]:
    """Une image s’ouvre jusqu’au bout : ni vide, ni tronquée, ni animée, ni démesurée (10 Mo, 50 millions de pixels).

    Un téléchargement qui échoue laisse un fichier vide ou coupé.
    """
    yield from found_in(image, "IMG001", context)


@rule("IMG002", Severity.WARNING)
def image_is_light(image: Image, context: Context) -> Iterator[Finding]:
    """Une photo ou une capture pèse 200 ko au plus, et ne dépasse pas 1 600 pixels : elle s’ouvre partout.

    Le poids est celui que le site publie : sans les métadonnées, qui sont toujours retirées.
    """
    yield from found_in(image, "IMG002", context)


@rule("IMG003", Severity.WARNING)
def drawing_is_legible_on_a_phone(image: Image, context: Context) -> Iterator[Finding]:
    """Les textes d’un dessin SVG ont au moins 12 pixels de haut quand il est montré sur un téléphone (320 pixels).

    Écrivez plus gros, ou donnez au dessin un viewBox moins large. Les textes copiés par `<use>` ne sont pas mesurés.
    """
    yield from found_in(image, "IMG003", context)


@rule("IMG004", Severity.WARNING)
def drawing_has_contrast(image: Image, context: Context) -> Iterator[Finding]:
    """Les textes d’un dessin SVG se détachent du fond : un contraste de 4,5 au moins (RGAA 3.2).

    Il est calculé quand le texte et le rectangle, le cercle ou l’ellipse dessous sont d’une couleur pleine.
    Sur un dégradé, un motif, un tracé, une forme tournée ou translucide, il n’est pas connu : vérifiez-le à l’œil.
    """
    yield from found_in(image, "IMG004", context)
