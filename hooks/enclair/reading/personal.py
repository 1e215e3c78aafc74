"""What looks like somebody’s data in a text: a mailbox, a telephone, a social security number, a bank account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
RESERVED_EMAIL = re.compile(r"@(?:[\w-]+\.)*(?:example\.(?:fr|org|com|net)|example|invalid|test)$")
PHONE = re.compile(r"(?<![\d.])(?:\+33 ?(?:\(0\) ?)?|0)[1-9](?:[ .\-\u00a0\u202f]?\d\d){4}(?!\d)")
RESERVED_PHONE = re.compile(r"0(?:19900|26191|35301|46571|53649|63998)\d{4}|08\d{8}")
"""Numbers that Arcep keeps for fiction, and special-rate numbers, which no person holds."""
IDENTITY = re.compile(r"\b[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3}(?: ?\d\d)?\b")
ACCOUNT = re.compile(r"\bFR\d\d(?: ?[A-Z0-9]{4}){5} ?[A-Z0-9]{3}\b")
TELLING = re.compile(r"[@\d](?:(?<=@)|\d)")
"""Without one of these, a text holds none of the above."""


class Clue(Struct, frozen=True):
    """What was found: its kind in French, as written, and the one way to write it when it is a contact."""

    kind: str
    written: str
    contact: str = ""


def contacts(text: str) -> Iterator[Clue]:
    """Yield the mailboxes and telephone numbers of a text that are not kept for fiction."""
    for found in EMAIL.finditer(text) if "@" in text else ():
        mailbox = found[0].lower()
        if not RESERVED_EMAIL.search(mailbox):
            yield Clue("l’adresse", found[0], mailbox)
    for found in PHONE.finditer(text):
        number = "0" + re.sub(r"\D", "", found[0].replace("(0)", ""))[-9:]
        if not RESERVED_PHONE.fullmatch(number):
            yield Clue("le téléphone", found[0], number)


def clues(text: str) -> Iterator[Clue]:
    """Yield all that looks like somebody’s data in a text."""
    if not TELLING.search(text):
        return
    yield from contacts(text)
    yield from (Clue("le numéro de sécurité sociale", found[0]) for found in IDENTITY.finditer(text))
    yield from (Clue("le compte bancaire", found[0]) for found in ACCOUNT.finditer(text))
