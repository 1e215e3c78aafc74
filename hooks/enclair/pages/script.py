"""Data as a classic script: unlike a file to fetch, it loads from a USB key too."""

from __future__ import annotations

import json

ESCAPED = "<>&\u2028\u2029"
"""Signs that could end a script, in a page that would hold this one."""


def classic(name: str, data: object) -> str:
    """Return a script that gives some data to a name: `window.ENCLAIR_…`."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in ESCAPED:
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"{name} = {text};\n"
