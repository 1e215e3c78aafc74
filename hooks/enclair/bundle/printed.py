"""PDF files as our prints are: objects one after the other, of known kinds, that run and call nothing.

PDF 1.7: ISO 32000-1, §7.3 (objects), §7.5.7 and §7.5.8 (object and cross-reference streams).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence

from enclair.problems import visible

HEADER = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
OPENING, STREAM, CLOSING = re.compile(rb"\d{1,6} 0 obj\n<<"), b">>\nstream\n", b"\nendstream\nendobj\n"
HIDDEN = re.compile(rb"\d\s+obj")
"""What a reader that mends a file would take for an object, inside a stream."""
END = re.compile(rb"startxref\n(\d{1,9})\n%%EOF\n")
STRING = rb"\((?:[^\\()]|\\.)*+\)"
TOKEN = rb"[\s\[\]]|<<|>>|/[\w.+-]++|[-+]?\d+(?:\.\d+)?|\bR\b|\btrue\b|\bfalse\b|\bnull\b|<[0-9a-fA-F]*+>|" + STRING
TOKENS, NAMED = re.compile(rb"(?:" + TOKEN + rb")*+", re.DOTALL), re.compile(rb"/[\w.+-]+")
STRINGS = re.compile(STRING, re.DOTALL)
LENGTH, FIRST = re.compile(rb"/Length (\d{1,8})\b"), re.compile(rb"/First (\d{1,8})\b")
WIDTHS = re.compile(rb"/Index \[0 \d{1,6}\]/W \[1 ([1-4]) ([1-4])\]")
WEB_LINK, LINK = re.compile(rb"/S\s*/URI\s*/URI\s*\((?:https?|mailto|tel):"), re.compile(rb"/S\s*/URI\b")
NAMES = frozenset(
    b"A Action Alt Annot Annots Ascent Author BBox BS BaseFont BitsPerComponent BleedBox BlockQuote CA CIDFontType2"
    b" CIDSystemInfo CIDToGIDMap CS CapHeight Caption Catalog Code ColSpan ColorSpace Colors Columns Contents Count"
    b" CreationDate DCTDecode DecodeParms DescendantFonts Descent Dest Dests DeviceGray DeviceRGB DisplayDocTitle Div"
    b" Document Em Encoding ExtGState Figure Filter First Flags FlateDecode Font FontBBox FontDescriptor FontFamily"
    b" FontFile2 FontName Form Group H1 H2 H3 H4 H5 H6 Headers Height I ID Identity Identity-H Image Index Info"
    b" Interpolate ItalicAngle K Kids L LBody LI Lab Lang Last Layout Lbl Length Length1 Link MarkInfo Marked MediaBox"
    b" Metadata ModDate N Names Next NonStruct Note Nums O OBJR Obj ObjStm Ordering Outlines P Page Pages Parent"
    b" ParentTree Part Pattern Pg Predictor Prev Producer Quote Range Rect Registry Resources Root RowSpan S SMask Sect"
    b" Shading Size Span StemH StemV Strong StructElem StructParent StructParents StructTreeRoot Subject Subtype"
    b" Supplement TBody TD TFoot TH THead TR Table Tabs Title ToUnicode Transparency TrimBox Type Type0 URI"
    b" ViewerPreferences W WhitePoint Width XML XObject XRef XYZ ca"
    b" AP AS AcroForm BC Border Btn DA DR F FT Ff Fields MK NeedAppearances Off T TU Tx V Widget on".split()  # forms
)
"""What names mean something in a print; those of fonts and of drawings are given as they come."""
GIVEN = re.compile(rb"[A-Z]{6}(?:\+[\w-]+)?|[Aaxips]\d+(?:\.\d+)?|lab-d\d\d")
FILE = re.compile(rb"/F(?![\w.+-])(?!\s+\d++(?!\s+\d+\s+R))")
"""A file of elsewhere (ISO 32000-1, 7.3.8.2); where a number follows, /F holds the flags of a field."""
LARGEST = 5_000_000


class ForeignError(Exception):
    """The file is not made as our prints are; the message says where, in French."""


def pdf_faults(data: bytes) -> Iterator[str]:
    """Yield what is wrong with a PDF file."""
    try:
        _read(data)
    except ForeignError as error:
        yield f"ce PDF n’est pas fait comme les impressions de l’outil : {error}"


def _read(data: bytes) -> None:
    """Go through a PDF file. Raises ForeignError."""
    place, places = len(HEADER), set()
    _must_be(data.startswith(HEADER), "il commence autrement")
    objects = table = b""
    widths: Sequence[int] = ()
    while opening := OPENING.match(data, place):
        dictionary, _, _ = data[opening.end() : opening.end() + 2_000].partition(STREAM)
        _judge(dictionary)
        start, length = opening.end() + len(dictionary) + len(STREAM), LENGTH.search(dictionary)
        end = start + (int(length[1]) if length else 0)
        _must_be(data[start - len(STREAM) : start] == STREAM and data[end : end + len(CLOSING)] == CLOSING,
                 f"un objet est mal formé, à l’octet {place}")  # fmt: skip
        _must_be(not HIDDEN.search(data, start, end), f"un objet en cache un autre, à l’octet {place}")
        if b"/ObjStm" in dictionary:
            _must_be(not objects, "il a deux listes d’objets")
            first, objects = FIRST.search(dictionary), _inflated(data[start:end])
            _judge(objects[int(first[1]) if first else 0 :])
        if found := WIDTHS.search(dictionary):
            _must_be(not table, "il a deux tables")
            widths, table, table_place = (1, int(found[1]), int(found[2])), _inflated(data[start:end]), place
        places.add(place)
        place = end + len(CLOSING)
    ending = END.fullmatch(data, place)
    if ending is None or not widths or int(ending[1]) != table_place:
        raise ForeignError(f"quelque chose suit l’octet {place}, ou sa table n’est pas à sa place")
    for at in range(0, len(table), sum(widths)):
        kind, where = table[at], int.from_bytes(table[at + 1 : at + 1 + widths[1]])
        _must_be(kind != 1 or where in places, "sa table mène ailleurs qu’à ses objets")


def _judge(objects: bytes) -> None:
    """Refuse objects that are not plain, or that hold a name of which nothing is known. Raises ForeignError."""
    known = TOKENS.match(objects)
    end = known.end() if known else 0
    _must_be(end == len(objects), f"un objet contient « {visible(objects[end : end + 20].decode('latin-1'))} »")
    plain = STRINGS.sub(b"()", objects)
    for name in {found[1:] for found in NAMED.findall(plain)} - NAMES:
        _must_be(GIVEN.fullmatch(name) is not None, f"un objet contient /{name.decode('ascii', 'replace')}")
    _must_be(FILE.search(plain) is None, "un objet appelle un fichier d’ailleurs")
    _must_be(len(WEB_LINK.findall(objects)) == len(LINK.findall(plain)), "un lien ne mène pas à une page")


def _inflated(stream: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(stream, LARGEST)
    except zlib.error as error:
        raise ForeignError("un objet est abîmé") from error
    _must_be(unpacker.eof and not unpacker.unused_data, "un objet est démesuré")
    return content


def _must_be(truth: bool, otherwise: str) -> None:
    if not truth:
        raise ForeignError(otherwise)
