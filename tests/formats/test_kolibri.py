"""What Kolibri asks of a zip of pages, as `ricecooker` 0.8.0 asks it (`HTML5ConversionHandler`).

The package itself pins forty others, a browser driver and an older Pillow among them: its rules are made again here.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import html

import bundle_factory
from enclair.formats.html import Html


@pytest.mark.parametrize("part", ["alpha", "parcours", "role-accueil"])
def test_kolibri_takes_the_zip(tmp_path: Path, part: str) -> None:
    """A first page at the root; its body opens with text, be it a line end, or the check stops with an error of its own."""
    with zipfile.ZipFile(BytesIO(Html().write(bundle_factory.lot(tmp_path, part)))) as archive:
        assert archive.testzip() is None
        body = html.document_fromstring(archive.read("index.html")).find("body")
    assert body is not None
    assert body.text is not None
    assert [node for node in body.iter() if isinstance(node.tag, str) and node.tag != "body"]
