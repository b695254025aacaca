"""From bytes to text: UTF-8 first, what else can be told for sure, and a clear refusal of the rest."""

import codecs
import re
from typing import Final

from skillgraph.errors import DocumentError
from skillgraph.language.lazy import expression

_MARKS: Final = (  # the longer ones first: UTF-32's begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS: Final = (
    (b"%PDF-", "a PDF", "save its text first, for example with `pdftotext`"),
    (b"PK\x03\x04", "a Word document or another archive", "save it as text, Markdown or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old Word document", "save it as text, Markdown or HTML"),
    (b"{\\rtf", "a Rich Text document", "save it as text, Markdown or HTML"),
    (b"\x1f\x8b", "compressed", "unpack it first"),
    (b"\x89PNG", "a picture", "give its text"),
    (b"\xff\xd8\xff", "a picture", "give its text"),
    (b"GIF8", "a picture", "give its text"),
)
_DECLARED: Final = expression(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
_BEGINNING: Final = 4096
_SINGLE_BYTE: Final = {
    "windows-1252": "cp1252",
    "iso-8859-1": "cp1252",  # as browsers read it
    "latin1": "cp1252",
    "iso-8859-15": "iso8859-15",
    "windows-1250": "cp1250",
    "iso-8859-2": "iso8859-2",
    "windows-1251": "cp1251",
    "koi8-r": "koi8-r",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
}
# Bytes above ASCII that texts of Western Europe in Windows-1252 are made of: letters, quotes, dashes, signs.
_WESTERN: Final = frozenset(
    "\u20ac\u201a\u201e\u2026\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0161\u0160\u017e\u017d\u0153\u0152"
    "\u00a0\u00a3\u00a7\u00a9\u00aa\u00ab\u00ae\u00b0\u00b1\u00b2\u00b3\u00b7\u00ba\u00bb\u00bd\u00a1\u00bf"
    "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2"
    "\u00f3\u00f4\u00f5\u00f6\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00df\u00c0\u00c1\u00c4\u00c5\u00c6\u00c7\u00c8"
    "\u00c9\u00ca\u00d1\u00d3\u00d6\u00d8\u00da\u00dc"
)
_HIGHEST_SHARE: Final = 0.25  # of characters above ASCII in a Western text
_UTF8_SEQUENCE: Final = expression(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def decode_bytes(data: bytes, *, location: str) -> tuple[str, str]:
    """Decode a document's bytes; a byte order mark stays in the text, as U+FEFF.

    Args:
        data: The whole file.
        location: How errors name it.

    Returns:
        The text and the name of its encoding.

    Raises:
        DocumentError: It is no text, or its encoding cannot be told for sure.

    Example:
        >>> decode_bytes("caf\u00e9".encode(), location="menu.txt")
        ('caf\u00e9', 'utf-8')

    """
    for magic, name, remedy in _FORMATS:
        if data.startswith(magic):
            raise DocumentError(f"the document is {name}, not text", location=location, remedy=remedy)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding, location=location), encoding
    if b"\0" in data:
        raise DocumentError(
            f"the document is not text: byte {data.index(0)} is NUL",
            location=location,
            remedy="give a text file; UTF-16 needs its byte order mark",
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        western = _decode_declared(data) or _decode_western(data)
        if western is not None:
            return western
        line = data[: error.start].count(b"\n") + 1
        raise DocumentError(
            f"the document is not UTF-8, nor any other encoding that can be recognized for certain: "
            f"byte {error.start} is 0x{data[error.start]:02x}",
            location=f"{location}, line {line}",
            remedy="save the document as UTF-8, for example with `iconv -t UTF-8`",
        ) from error


def _decode(data: bytes, encoding: str, *, location: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(
            f"the document begins as {encoding.upper()} but is not valid: byte {error.start}",
            location=location,
            remedy="save the document as UTF-8, for example with `iconv -t UTF-8`",
        ) from error
    if "\0" in text:
        raise DocumentError(
            f"the document is not text: character {text.index(chr(0))} is NUL",
            location=location,
            remedy="give a text file",
        )
    return text


def _decode_declared(data: bytes) -> tuple[str, str] | None:
    declared = _DECLARED.search(data[:_BEGINNING])
    encoding = _SINGLE_BYTE.get(declared[1].decode("ascii").lower()) if declared else None
    if encoding is None:
        return None
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _decode_western(data: bytes) -> tuple[str, str] | None:
    """Read Windows-1252 where all above ASCII is what Western texts use, and none of it is broken UTF-8."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = [character for character in text if character > "\x7f"]
    broken = sum(map(len, _UTF8_SEQUENCE.findall(data)))  # bytes that make sense as UTF-8
    if len(high) > len(text) * _HIGHEST_SHARE or not _WESTERN.issuperset(high) or broken * 2 > len(high):
        return None
    if any(character < " " and character not in "\t\n\r\f\v" for character in text):
        return None
    return text, "cp1252"
