"""What the HTML of every page shows of the RGAA without a browser, and what the Nu checker says of it.

Each check bears the number of the criteria that it helps to judge (`hooks/enclair/data/rgaa.yml`, « pages ») and a
fault that it must see: a replacement that spoils a sound page.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from conftest import ROOT, model
from enclair.rgaa import Mode, criteria

NU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = ROOT / "node_modules" / "axe-core" / "axe.js"
VAGUE = re.compile(
    r"(?:cliquez |cliquer |voir )?ici|lien|lire|(?:en )?savoir plus|lire (?:la suite|plus)|plus d’infos?|suite|https?:.*|www\..*"
)
LANGUAGES = frozenset({"fr", "en", "la", "de", "es", "it"})
PRESENTATION_TAGS = "basefont big blink center font marquee s strike tt u"
PRESENTATION = frozenset({
    "align", "alink", "background", "bgcolor", "border", "cellpadding", "cellspacing", "char", "charoff", "clear", "color",
    "compact", "frameborder", "hspace", "link", "marginheight", "marginwidth", "size", "style", "text", "valign", "vlink",
    "vspace",
})  # fmt: skip
SIZED = frozenset({"img", "object", "embed", "canvas", "svg", "select"})
MEDIA = "audio video object embed canvas iframe frame bgsound track applet"
OFFICE = re.compile(r"\.(?:pdf|docx?|odt|ods|odp|xlsx?|pptx?|rtf|epub)(?:#|$)")
# A box to tick (U+2610 to U+2612) is a sign with a name, not a smiley.
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u260f\u2613-\u26ff\u2700-\u27bf\ufe0f]|[:;]-?[)(DP](?=\\s|$)")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
TYPED_LIST = re.compile(r"\s*(?:[-–—•*·]|\d{1,2}[.)])\s")
LANDMARKS = ("Accès rapide", "header", "Fil d’Ariane", "colonne", "main", "footer")


@dataclass
class Place:
    """What one learner gets: the site, or a package; its pages by name, its scripts and styles."""

    pages: dict[str, str]
    scripts: str = ""
    is_site: bool = True
    drawings: dict[str, bytes] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()
    """Ids of the glossary’s foreign terms."""

    def __post_init__(self) -> None:
        self.trees = {name: lxml_html.document_fromstring(text.encode()) for name, text in self.pages.items()}

    def each(self, path: str) -> Iterator[tuple[str, HtmlElement]]:
        """Yield (page, node) of each node that an XPath finds."""
        for name, tree in self.trees.items():
            for node in tree.xpath(path):
                yield name, node

    def tags(self, names: str) -> Iterator[str]:
        """Yield a fault for each element of these names."""
        for tag in names.split():
            yield from (f"{page} : <{tag}>" for page, _ in self.each(f"//{tag}"))


Check = Callable[[Place], Iterator[str]]


@dataclass(frozen=True)
class Checked:
    """A check, the fault that it must see, and whether it looks at the site alone."""

    function: Check
    good: str
    bad: str
    site_only: bool


CHECKS: dict[str, Checked] = {}


def check(*numbers: str, spoil: tuple[str, str], site_only: bool = False) -> Callable[[Check], Check]:
    """Register what helps to judge criteria; ``spoil`` is a replacement that it must see."""

    def register(function: Check) -> Check:
        CHECKS.update(dict.fromkeys(numbers, Checked(function, *spoil, site_only)))
        return function

    return register


def words(node: HtmlElement) -> str:
    """Return the text of an element as read out: alternatives of images, no doubled blank."""
    if node.get("aria-label"):
        return node.get("aria-label").strip()
    alternatives = " ".join(node.xpath(".//img/@alt"))
    return " ".join(f"{node.text_content()} {alternatives}".split())


# ——— images, frames, media ———


@check("1.1", spoil=('alt="Trois étapes."', ""))
def images_have_an_alternative(place: Place) -> Iterator[str]:
    yield from (f"{page} : {node.get('src')}" for page, node in place.each("//img[not(@alt)] | //svg | //area"))


@check("1.2", spoil=('alt="Trois étapes."', 'alt="" title="x"'))
def decorations_are_silent(place: Place) -> Iterator[str]:
    yield from (f"{page} : {node.get('src')}" for page, node in place.each("//img[@alt=''][@title or @aria-label]"))


@check("1.4", "1.5", spoil=("<p>Texte.</p>", '<input type="image" alt="x">'))
def nothing_to_recognise(place: Place) -> Iterator[str]:
    yield from (f"{page} : image à reconnaître" for page, _ in place.each("//input[@type='image'] | //form"))


@check("1.8", spoil=("etapes.svg", "etapes.png"))
def images_are_drawings(place: Place) -> Iterator[str]:
    """The guide of questions shows what each kind looks like: there, the look is what is told (RGAA 1.8, special cases)."""
    for page, src in place.each("//img/@src"):
        if not src.endswith(".svg") and page != "contribuer/questions.html":
            yield f"{page} : {src}"


@check("1.9", spoil=("<figcaption>Crédit.</figcaption></figure>", "</figure><figcaption>Crédit.</figcaption>"))
def captions_are_in_their_figure(place: Place) -> Iterator[str]:
    for page, figure in place.each("//figure"):
        if len(figure.xpath(".//img")) != 1 or len(figure.xpath("./figcaption[normalize-space()]")) != 1:
            yield f"{page} : figure sans image ou sans légende"
        elif (figure.get("role"), figure.get("aria-label")) != ("figure", figure.xpath("string(./figcaption)")):
            yield f"{page} : figure que son étiquette ne relie pas à sa légende"
    yield from (f"{page} : légende hors d’une figure" for page, _ in place.each("//figcaption[not(parent::figure)]"))


@check("2.1", "2.2", *(f"4.{n}" for n in range(1, 14)), spoil=("<p>Texte.</p>", "<p>Texte.</p><video></video>"))
def no_frame_no_media(place: Place) -> Iterator[str]:
    yield from place.tags(MEDIA)
    for name, drawing in place.drawings.items():
        if etree.fromstring(drawing).xpath("//*[starts-with(local-name(), 'animate') or local-name() = 'set']"):
            yield f"{name} : dessin animé"


# ——— tables ———


@check("5.1", "5.2", spoil=("<td>2</td>", '<td rowspan="2">2</td>'))
def tables_are_simple(place: Place) -> Iterator[str]:
    yield from (f"{page} : cellule fusionnée" for page, _ in place.each("//*[@colspan > 1 or @rowspan > 1]"))
    yield from (f"{page} : deux lignes d’en-tête" for page, _ in place.each("//thead[count(tr) > 1]"))


@check("5.3", "5.8", spoil=("<table>", '<table role="presentation">'))
def tables_hold_data(place: Place) -> Iterator[str]:
    yield from (f"{page} : tableau de mise en forme" for page, _ in place.each("//table[@role or not(.//th)]"))


@check("5.4", spoil=('aria-label="Tableau 1 : Prix"', ""))
def tables_are_named(place: Place) -> Iterator[str]:
    for page, table in place.each("//table"):
        if not table.xpath("normalize-space(caption)") and not table.getparent().get("aria-label"):
            yield f"{page} : tableau sans nom"


@check("5.6", "5.7", spoil=('<th scope="col">', "<th>"))
def headers_are_declared(place: Place) -> Iterator[str]:
    yield from (f"{page} : th sans scope" for page, _ in place.each("//th[not(@scope='col' or @scope='row')]"))
    yield from (f"{page} : en-tête sans th" for page, _ in place.each("//thead//td[normalize-space()]"))
    yield from (f"{page} : tableau sans en-tête" for page, _ in place.each("//table[not(thead//th)]"))


# ——— links ———


@check("6.1", spoil=(">La suite du texte</a>", ">Cliquez ici</a>"))
def links_make_sense(place: Place) -> Iterator[str]:
    for page, link in place.each("//a[@href]"):
        if VAGUE.fullmatch(words(link).lower().rstrip(" .…")):
            yield f"{page} : « {words(link)} »"


@check("6.2", spoil=(">La suite du texte</a>", "></a>"))
def links_have_words(place: Place) -> Iterator[str]:
    yield from (f"{page} : {node.get('href')}" for page, node in place.each("//a[@href]") if not words(node))


# ——— scripts, mandatory parts ———


@check("7.5", spoil=(' role="status"', ""))
def messages_are_announced(place: Place) -> Iterator[str]:
    path = "//*[@class='quiz-retour' or @id='recherche-bilan' or @id='filtres-bilan'][not(@role='status')]"
    yield from (f"{page} : message muet" for page, _ in place.each(path))
    yield from (f"{page} : question sans retour" for page, _ in place.each("//*[@class='quiz'][not(.//*[@role='status'])]"))


@check("8.1", spoil=("<!doctype html>", ""))
def doctype_opens_the_page(place: Place) -> Iterator[str]:
    yield from (page for page, text in place.pages.items() if not text.startswith("<!doctype html>\n"))


@check("8.2", spoil=('id="suite"', 'id="contenu"'))
def ids_are_unique_and_known(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        ids = Counter(tree.xpath("//@id"))
        yield from (f"{page} : identifiant « {one} » deux fois" for one, times in ids.items() if times > 1)
        called = {target[1:] for target in tree.xpath("//@href[starts-with(., '#')]")}
        called |= set(" ".join(tree.xpath("//@for | //@aria-labelledby | //@aria-describedby | //@aria-controls")).split())
        yield from (f"{page} : « {one} » n’existe pas" for one in called - set(ids) - {""})


@check("8.3", "8.4", spoil=('<html lang="fr">', '<html lang="en">'))
def pages_are_in_french(place: Place) -> Iterator[str]:
    yield from (f"{page} : {node.get('lang')}" for page, node in place.each("/html[not(@lang='fr')]"))


@check("8.5", spoil=("<title>", "<title></title><title>"))
def titles_differ(place: Place) -> Iterator[str]:
    titles = {page: " ".join(tree.xpath("normalize-space(//title[1])").split()) for page, tree in place.trees.items()}
    times = Counter(titles.values())
    yield from (f"{page} : « {title} »" for page, title in titles.items() if not title or times[title] > 1)


@check("8.6", spoil=("<h1>", "<h1>Un autre "))
def titles_say_what_pages_show(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        title, heading = (" ".join(tree.xpath(f"string({path})").split()) for path in ("//title", "//h1"))
        if page != "index.html" and not title.startswith(heading):
            yield f"{page} : « {title} » pour « {heading} »"


@check("8.7", spoil=(' lang="en"', ""))
def foreign_terms_are_marked(place: Place) -> Iterator[str]:
    for page, link in place.each("//a[contains(@href, 'glossaire.html#')][@class='terme']"):
        if link.get("href").partition("#")[2] in place.foreign and not link.get("lang"):
            yield f"{page} : « {words(link)} »"


@check("8.8", spoil=(' lang="en"', ' lang="anglais"'))
def languages_are_known(place: Place) -> Iterator[str]:
    yield from (f"{page} : {lang}" for page, lang in place.each("//@lang") if lang not in LANGUAGES)


@check("8.9", spoil=("<p>Texte.</p>", "<p> </p>"))
def tags_hold_something(place: Place) -> Iterator[str]:
    path = "//*[self::p or self::li or self::h1 or self::h2 or self::h3 or self::dt or self::dd or self::blockquote]"
    empty = "[not(normalize-space()) and not(.//img or .//input) and not(@role='status')]"
    yield from (f"{page} : <{node.tag}> vide" for page, node in place.each(path + empty))
    yield from (f"{page} : sauts de ligne" for page, _ in place.each("//br[following-sibling::node()[1][self::br]]"))


@check("8.10", spoil=("<p>Texte.</p>", '<p dir="rtl">Texte.</p>'))
def text_reads_one_way(place: Place) -> Iterator[str]:
    yield from (f"{page} : dir" for page, _ in place.each("//@dir"))
    yield from (f"{page} : écriture" for page, tree in place.trees.items() if RIGHT_TO_LEFT.search(tree.text_content()))


# ——— structure, presentation ———


@check("9.1", spoil=("<h2>", "<h3>"))
def headings_follow(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        levels = [int(node.tag[1]) for node in tree.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
        if levels.count(1) != 1 or levels[0] != 1:
            yield f"{page} : {levels.count(1)} titre(s) de niveau 1"
        yield from (f"{page} : h{a} puis h{b}" for a, b in pairwise(levels) if b > a + 1)


@check("9.2", "12.6", spoil=("<main", "<div"))
def zones_are_there(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        for zone in ("header", "main", "footer"):
            if len(tree.xpath(f"//{zone}[not(ancestor::article or ancestor::main)]")) != 1:
                yield f"{page} : {zone}"
        names = Counter(tree.xpath("//nav/@aria-label"))
        if len(tree.xpath("//nav")) != sum(names.values()) or max(names.values(), default=1) > 1:
            yield f"{page} : navigation sans nom, ou deux du même nom"


@check("9.3", spoil=("<p>Texte.</p>", "<p>- un</p><p>- deux</p>"))
def lists_are_lists(place: Place) -> Iterator[str]:
    yield from (f"{page} : liste tapée" for page, node in place.each("//p") if TYPED_LIST.match(node.text_content()))
    yield from (f"{page} : élément hors liste" for page, _ in place.each("//li[not(parent::ul or parent::ol)]"))


@check("10.1", spoil=('type="text"', 'type="text" size="12"'))
def presentation_is_in_style_sheets(place: Place) -> Iterator[str]:
    yield from place.tags(PRESENTATION_TAGS)
    for page, node in place.each("//*"):
        for name in PRESENTATION.intersection(node.attrib) | ({"width", "height"} & set(node.attrib)):
            if node.tag not in SIZED or name not in {"size", "width", "height"}:
                yield f"{page} : <{node.tag} {name}>"


@check("10.8", spoil=("<p>Texte.</p>", "<p hidden>Texte.</p>"))
def only_controls_are_hidden(place: Place) -> Iterator[str]:
    yield from (f"{page} : aria-hidden" for page, _ in place.each("//@aria-hidden"))
    control = "ancestor-or-self::button or ancestor-or-self::label or ancestor-or-self::legend or ancestor-or-self::option"
    told = "ancestor-or-self::*[@class='demo-ecran' or @id='copie' or @id='nom']"  # what a script shows stands in words beside
    told += " or ancestor-or-self::*[@class='bilan-champ bilan-papier']"  # a line to sign: on paper alone
    hidden = f"//*[@hidden][not(@id = //@aria-describedby)][not({told})]"  # a description is read where it is called
    for page, text in place.each(f"{hidden}/descendant-or-self::*[not({control})]/text()[normalize-space()]"):
        yield f"{page} : « {text.strip()[:40]} » est caché"


# ——— fields ———


def label_of(field: HtmlElement) -> HtmlElement | None:
    """Return the label of a field, around it or pointing at it."""
    found = field.xpath("ancestor::label") + field.xpath("//label[@for=$id]", id=field.get("id", ""))
    return found[0] if found else None


FIELDS = "//input | //select | //textarea"


@check("11.1", "11.2", spoil=(' aria-label="Trou 1"', ""))
def fields_are_labelled(place: Place) -> Iterator[str]:
    for page, one in place.each(FIELDS):
        label = label_of(one)
        if not one.get("aria-label", "").strip() and (label is None or not words(label)):
            yield f"{page} : {one.get('id')}"


@check("11.4", spoil=('<label for="q-a-1">', '<p>.</p><label for="q-a-1">'))
def labels_touch_their_field(place: Place) -> Iterator[str]:
    for page, one in place.each(FIELDS):
        label = label_of(one)
        if label is not None and label not in {one.getnext(), one.getprevious(), *one.iterancestors()}:
            yield f"{page} : {one.get('id')}"


@check("11.5", "11.6", "11.7", spoil=('<legend class="quiz-enonce">Combien ?</legend>', "<legend></legend>"))
def groups_have_a_legend(place: Place) -> Iterator[str]:
    for page, one in place.each("//input[@type='radio' or @type='checkbox']"):
        if not one.xpath("ancestor::fieldset | ancestor::details[@aria-label]"):  # a details is a group (HTML-AAM 1.0)
            yield f"{page} : {one.get('id')} hors groupe"
    for page, group in place.each("//fieldset"):
        if len(group) == 0 or group[0].tag != "legend" or not words(group[0]):
            yield f"{page} : groupe sans légende"
    for page, quiz in place.each("//*[@class='quiz']"):
        if len(quiz.xpath("./fieldset")) != 1:
            yield f"{page} : question sans groupe"


@check("11.9", spoil=(">Vérifier</button>", "></button>"))
def buttons_have_words(place: Place) -> Iterator[str]:
    yield from (f"{page} : bouton muet" for page, node in place.each("//button | //summary") if not words(node))


@check("11.10", "11.11", "11.12", "11.13", spoil=("<p>Texte.</p>", '<form action="x"><input required></form>'))
def nothing_is_sent(place: Place) -> Iterator[str]:
    yield from (f"{page} : {node.tag}" for page, node in place.each("//form | //*[@required or @aria-required or @formaction]"))
    yield from (f"{page} : {node.get('id')}" for page, node in place.each("//input[not(@autocomplete or @type='radio' or @type='checkbox' or @type='file')]"))


# ——— navigation ———


@check("12.1", "12.5", spoil=('class="chercher"', 'class="autre"'), site_only=True)
def menu_map_and_search_are_everywhere(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        if not tree.xpath("//header//nav[@aria-label='Menu principal']//a"):
            yield f"{page} : menu"
        if not tree.xpath("//header//a[@class='chercher'][contains(@href, 'recherche.html')]"):
            yield f"{page} : recherche"
        if not tree.xpath("//footer//a[contains(@href, 'plan.html')]"):
            yield f"{page} : plan"


@check("12.2", spoil=("<footer>", "<footer></footer><header>"), site_only=True)
def zones_keep_their_order(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        path = "/html/body/*[self::header or self::footer or self::nav] | //main | /html/body/div/nav"
        zones = [
            node.get("aria-label") if node.get("aria-label") in LANDMARKS else "colonne" if node.tag == "nav" else node.tag
            for node in tree.xpath(path)
        ]
        if zones != [zone for zone in LANDMARKS if zone in zones]:
            yield f"{page} : {zones}"


@check("12.3", spoil=('<li><a href="page.html">', '<li><a href="perdue.html">'), site_only=True)
def map_leads_everywhere(place: Place) -> Iterator[str]:
    links = {unquote(urlsplit(href).path) for href in place.trees["plan.html"].xpath("//main//li/a/@href")}
    yield from (f"{page} : absente du plan" for page in place.pages.keys() - links - {"plan.html"})
    yield from (f"{page} : dans le plan et nulle part" for page in links - place.pages.keys())


@check("12.4", spoil=("<footer><nav", '<footer><a href="x.html">x</a><nav'), site_only=True)
def map_keeps_its_rank(place: Place) -> Iterator[str]:
    ranks = {
        page: [href.endswith("plan.html") for href in tree.xpath("//footer//a/@href")].index(True)
        for page, tree in place.trees.items()
    }
    usual = ranks["plan.html"]
    yield from (f"{page} : rang {rank}" for page, rank in ranks.items() if rank != usual)


@check("12.7", spoil=('href="#contenu"', 'href="#menu"'))
def first_stop_leads_to_the_content(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        stops = tree.xpath("//body//a[@href] | //body//button | //body//summary | //body//input")
        if stops[0].get("href") != "#contenu" or not tree.xpath("//main[@id='contenu'][@tabindex='-1']"):
            yield page


@check("12.8", spoil=('tabindex="0"', 'tabindex="3"'))
def tab_order_is_that_of_the_code(place: Place) -> Iterator[str]:
    yield from (f"{page} : tabindex {value}" for page, value in place.each("//@tabindex") if value not in {"0", "-1"})


@check("12.11", spoil=("/*styles*/", "li:hover ul { display: block }"))
def nothing_appears_on_hover(place: Place) -> Iterator[str]:
    yield from re.findall(r"[^{}]*:hover[^{]*\{[^}]*\b(?:display|visibility|content|clip|left|top|opacity)\s*:", place.scripts)


# ——— consultation ———


@check("13.1", spoil=("<title>", '<meta http-equiv="refresh" content="9"><title>'))
def no_page_leaves_by_itself(place: Place) -> Iterator[str]:
    path = "//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']"
    yield from (f"{page} : rechargement" for page, _ in place.each(path))


@check("13.2", spoil=('<a id="suite"', '<a target="_blank" id="suite"'))
def windows_are_announced(place: Place) -> Iterator[str]:
    for page, link in place.each("//*[@target]"):
        told = " ".join(f"//*[@id='{name}']" for name in link.get("aria-describedby", "").split())
        if not told or "nouvelle fenêtre" not in " ".join(map(words, link.xpath(told))).lower():
            yield f"{page} : « {words(link)} »"


@check("13.3", "13.4", spoil=('href="suite.html"', 'href="fiche.pdf"'))
def documents_are_made_of_the_pages(place: Place) -> Iterator[str]:
    for page, href in place.each("//a/@href"):
        if not urlsplit(href).scheme and OFFICE.search(href.lower()) and not MADE.fullmatch(href):
            yield f"{page} : {href}"


@check("13.5", "13.6", spoil=("<p>Texte.</p>", "<p>Texte \U0001f600</p>"))
def no_cryptic_sign(place: Place) -> Iterator[str]:
    for page, tree in place.trees.items():
        yield from (f"{page} : « {sign} »" for sign in EMOJI.findall(tree.find("body").text_content()))


@check("13.9", spoil=("/*styles*/", "@media (orientation: portrait) { p { color: red } }"))
def orientation_is_free(place: Place) -> Iterator[str]:
    yield from re.findall(r"orientation\s*:\s*(?:portrait|landscape)|orientation\.lock", place.scripts)


@check("13.11", spoil=("/*styles*/", 'addEventListener("pointerdown", f)'))
def nothing_acts_on_the_way_down(place: Place) -> Iterator[str]:
    yield from re.findall(r"pointer(?:down|move)|mousedown|touchmove|dragstart", place.scripts)
    if 'Listener("touchstart"' in place.scripts and 'Listener("touchend"' not in place.scripts:
        yield "touchstart sans touchend"


@check("13.12", spoil=("/*styles*/", 'addEventListener("devicemotion", f)'))
def motion_is_left_alone(place: Place) -> Iterator[str]:
    yield from re.findall(r"device(?:motion|orientation)|gesture(?:start|change)|Accelerometer|Gyroscope", place.scripts)


# ——— the checks see what they must ———

SOUND = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>{title}</title></head><body>
<nav aria-label="Accès rapide"><a href="#contenu">Aller au contenu</a></nav>
<header><a class="chercher" href="recherche.html">Rechercher</a>
<nav aria-label="Menu principal"><a href="index.html">Accueil</a></nav></header>
<main id="contenu" tabindex="-1"><h1>{title}</h1><h2>Une partie</h2><p>Texte.</p>
<ul><li><a href="page.html">Une page</a></li><li><a href="index.html">Accueil</a></li></ul>
<p><a class="terme" href="glossaire.html#prompt" lang="en">prompt</a> <a id="suite" href="suite.html">La suite du texte</a></p>
<figure role="figure" aria-label="Crédit."><img src="etapes.svg" alt="Trois étapes." width="9" height="9"><figcaption>Crédit.</figcaption></figure>
<div class="tableau" role="region" tabindex="0" aria-label="Tableau 1 : Prix"><table><thead><tr><th scope="col">Prix</th></tr></thead>
<tbody><tr><td>2</td></tr></tbody></table></div>
<section class="quiz"><fieldset><legend class="quiz-enonce">Combien ?</legend>
<div><input type="radio" id="q-a-1"><label for="q-a-1">Deux</label></div>
<p><input type="text" aria-label="Trou 1" autocomplete="off"></p></fieldset>
<p hidden><button type="button">Vérifier</button></p><div class="quiz-retour" role="status"></div></section></main>
<footer><nav aria-label="Pied de page"><a href="plan.html">Plan du site</a></nav></footer></body></html>"""


def sound(*, spoilt: tuple[str, str] = ("", "")) -> Place:
    """Return a small sound site, one of its pages spoilt, and the plan with it when the fault is there."""
    old, new = spoilt
    pages = {name: SOUND.format(title=title) for name, title in
             (("index.html", "Accueil"), ("page.html", "Une page"), ("plan.html", "Plan"))}  # fmt: skip
    if old:
        spoilt_pages = ("plan.html",) if "perdue" in new else ("page.html",)
        pages |= {name: pages[name].replace(old, new) for name in spoilt_pages}
        assert new in "".join(pages.values()) or "/*styles*/" in old
    return Place(pages, "/*styles*/".replace(old, new) if old else "", foreign=frozenset({"prompt"}))


@pytest.mark.parametrize("number", sorted(CHECKS))
def test_check_sees_its_fault(number: str) -> None:
    """Each check finds nothing in a sound site, and something once that site is spoilt."""
    one = CHECKS[number]
    assert list(one.function(sound())) == []
    assert list(one.function(sound(spoilt=(one.good, one.bad)))) != []


# ——— every page of the site and of a package ———


MADE = re.compile(r"(?:\.\./)*telechargements/[a-z0-9.-]+")
"""The files that a build makes of the same pages."""
DATA = re.compile(r"communes/|(?:^|/)(?:recherche|parcours|ma-copie-parcours|empreintes|.*-donnees)\.js$")
"""Scripts that hold data alone."""


def read(folder: Path, *, is_site: bool) -> Place:
    course = model(ROOT)
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return Place(
        {name: path.read_text("utf-8") for name, path in files.items() if name.endswith(".html")},
        "\n".join(path.read_text("utf-8") for name, path in files.items()
                  if path.suffix in {".js", ".css"} and "stylesheets/" not in name and not DATA.search(name)),
        is_site,
        {name: path.read_bytes() for name, path in files.items() if name.endswith(".svg")},
        frozenset(term.id for term in course.terms if term.language),
    )  # fmt: skip


@pytest.fixture(scope="session")
def places(site: Path, bundle: Path) -> dict[str, Place]:
    """The site and a package."""
    return {"site": read(site, is_site=True), "paquet": read(bundle, is_site=False)}


@pytest.mark.parametrize(
    ("name", "number"),
    [(name, number) for name in ("site", "paquet") for number, one in CHECKS.items() if name == "site" or not one.site_only],
)
def test_pages_meet_the_criterion(places: dict[str, Place], name: str, number: str) -> None:
    """No page has the faults that the check of this criterion knows; a package has no menu, plan nor search of its own."""
    assert list(CHECKS[number].function(places[name])) == []


def test_every_package_page_leads_home_and_on(places: dict[str, Place]) -> None:
    """In a package too, one moves in two ways (12.1): the contents from every page, and the page before or after."""
    trees = places["paquet"].trees
    for page, tree in trees.items():
        assert tree.xpath("//header//a[@href='index.html'] | //nav[@aria-label='Sommaire']//a[@href='index.html']"), page
        if page not in {"glossaire.html", "a-propos.html"}:
            assert tree.xpath("//nav[@class='suite']//a"), page
    listed = set(trees["index.html"].xpath("//nav[@aria-label='Sommaire']//a/@href"))
    assert trees.keys() - listed == {"glossaire.html", "a-propos.html", "bases-rappel.html", "bases-facile.html"}
    assert trees["bilan-bases.html"].xpath("//main//a[@href='bases-rappel.html']")
    assert trees["index.html"].xpath("//main//a[@href='bases-facile.html']")


# ——— the table of criteria says what the tests do ———


def judged_by(means: str) -> set[str]:
    return {number for number, criterion in criteria().items() if means in criterion.means}


def test_there_are_106_criteria() -> None:
    """As many as the RGAA 4.1.2 has, numbered without a hole."""
    assert [(number.split(".")[0]) for number in criteria()] == [
        str(topic) for topic, count in enumerate((9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12), 1) for _ in range(count)
    ]
    assert len(criteria()) == 106


def test_table_of_criteria_names_our_checks() -> None:
    """The criteria that the table says checked on the pages are exactly those that have a check here."""
    assert judged_by("pages") == set(CHECKS)


def test_table_of_criteria_names_what_axe_covers() -> None:
    """Where the table says axe-core, an enabled rule of axe-core bears the tag of that criterion, and conversely."""
    rules = re.findall(r"id: '[\w-]+',(?:(?!id: '|\"id\":).)*?tags: \[([^\]]*)\]", AXE.read_text("utf-8"), re.DOTALL)
    tagged = {
        found for tags in rules if "experimental" not in tags for found in re.findall(r"RGAA-(\d+\.\d+)\.\d+", tags)
    }
    assert tagged - judged_by("axe") - {n for n, one in criteria().items() if one.mode is Mode.NOT_APPLICABLE} == set()
    assert judged_by("axe") - tagged == set()


def test_table_of_criteria_is_honest() -> None:
    """What only hands can tell claims no machine; all the rest names at least one."""
    for criterion in criteria().values():
        assert bool(criterion.means) == (criterion.mode is not Mode.BY_HAND), criterion.number


# ——— Nu ———


EXPECTED = (
    "Section lacks heading", "Resource violates Content Security Policy (meta tag)", "The “figure” role is unnecessary",
    "The “status” role is unnecessary",
)  # fmt: skip


def test_nu_checker_finds_no_error(site: Path, bundle: Path) -> None:
    """Every page of the site and of a package is valid HTML for the Nu checker: no error, and no advice but four.

    A question is named by its legend, not by a heading; RGAA wants the roles of a figure and of an output written; and
    for Nu, which reads files, `'self'` is nobody: whether the policy of a page lets its own style and scripts in,
    browsers tell (tests/safety/test_csp.py).
    """
    ours = [str(path) for folder in (site, bundle) for path in folder.rglob("*.html")]
    command = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", str(NU), "--format", "json", "--exit-zero-always", "--stdout", *ours]
    messages = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["messages"]
    said = {
        f"{one['type']} {Path(one['url']).name}:{one.get('lastLine')} {one['message']}"
        for one in messages
        if not one["message"].startswith(EXPECTED)
    }
    assert sorted(said) == []
