"""Readable names for ids, made of any text: ASCII letters, digits and single hyphens, a letter first.

Letters are written as they sound where Unicode's own names say how (Latin letters with marks,
kana, Hangul), and some signs in words. Of what cannot be written so, a digest stands behind the name:
two texts of other scripts never get one name, and each gets the same name at any time and in any order.
"""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import Final

from skillgraph.identifiers import with_letter
from skillgraph.language.lazy import expression

MAX_SLUG_LENGTH: Final = 120
_DIGEST_LENGTH: Final = 10
_WORDS: Final = {"c++": "cpp", "c#": "csharp", "f#": "fsharp", ".net": "dotnet", "&": "and"}
_WORD: Final = expression(rf"(?<!\w)(?:{'|'.join(map(re.escape, _WORDS))})(?!\w)")
_SIGNS: Final = {
    "+": " plus ",
    "#": " sharp ",
    "@": " at ",
    "%": " percent ",
    "$": " dollar ",
    "\u20ac": " euro ",
    "\u00a3": " pound ",
    "\u0131": "i",
    "\u00f0": "d",
    "\u00fe": "th",
    "'": "",
    "\u2019": "",
}
_NO_LETTERS: Final = str.maketrans(dict.fromkeys("\u2122\u2120\u00ae\u00a9", " "))  # marks of trade
_LATIN: Final = expression(r"LATIN SMALL (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?")
_SOUND: Final = expression(r"(?:(?:HIRAGANA|KATAKANA) LETTER(?: SMALL)?|HANGUL SYLLABLE) ([A-Z]{1,7})")
#: Categories of Unicode whose characters tell a text from another: letters, digits, what no text should hold.
_TELLING: Final = frozenset("LN")
_ODD: Final = frozenset({"Cs", "Co", "Cn"})


@lru_cache(maxsize=8192)
def slug_of(text: str, *, default: str = "unnamed", most: int = MAX_SLUG_LENGTH) -> str:
    """Make a readable slug of a text, the same for the same words in any case and spacing.

    Args:
        text: Anything.
        default: Stands for words where there are none.
        most: The longest that it may be; what is cut off leaves a digest.

    Example:
        >>> slug_of("C++"), slug_of("Design & review APIs"), slug_of("Master's degree")
        ('cpp', 'design-and-review-apis', 'masters-degree')
        >>> slug_of("3D modeling")
        'n3d-modeling'
        >>> slug_of("\u4e2d\u6587"), slug_of("\u65e5\u672c\u8a9e"), slug_of("!?")
        ('unnamed-72726d8818', 'unnamed-77710aedc7', 'exclamation-mark-question-mark')

    """
    folded = unicodedata.normalize("NFKC", text.translate(_NO_LETTERS)).casefold()
    folded = " ".join(unicodedata.normalize("NFC", folded).split())  # folding takes some letters apart
    spelled = _WORD.sub(lambda match: f" {_WORDS[match[0]]} ", folded)
    letters = [_spelled(character) for character in spelled]
    words = _words("".join(letter for letter, _ in letters))
    is_whole = all(sure for _, sure in letters)
    if not words and is_whole:  # signs alone
        words = _words(" ".join(map(_named, folded)))
    slug = with_letter("-".join(words)) or default
    if is_whole and len(slug) <= most:
        return slug
    digest = sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]
    return f"{slug[: most - _DIGEST_LENGTH - 1].strip('-')}-{digest}"


def slug_words(text: str) -> list[str]:
    """Give the words that a slug is made of, the first as it is.

    Example:
        >>> slug_words("3D artist"), slug_of("3D artist")
        (['3d', 'artist'], 'n3d-artist')

    """
    first, *others = slug_of(text).split("-")
    return [first[1:] if first[:1] == "n" and first[1:2].isdigit() else first, *others]


def _named(sign: str) -> str:
    is_seen = sign.isprintable() and not sign.isspace()
    return unicodedata.name(sign, "").lower() if is_seen else ""


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text)


@lru_cache(maxsize=4096)
def _spelled(character: str) -> tuple[str, bool]:
    """Write a folded character in ASCII; tell whether that says all of it."""
    if character in _SIGNS:
        return _SIGNS[character], True
    if character.isascii():
        return character, True
    name, category = unicodedata.name(character, ""), unicodedata.category(character)
    latin = _LATIN.fullmatch(name)
    if sound := latin or _SOUND.fullmatch(name):
        return sound[1].lower(), latin is not None
    if category == "Nd":
        return str(unicodedata.decimal(character)), True
    telling = category[0] in _TELLING or category in _ODD
    return ("" if category[0] in "MC" or category == "Lm" else " "), not telling


def mixed_words(text: str) -> list[str]:
    """Give the words that mix Latin letters with Cyrillic or Greek ones, which look alike.

    Example:
        >>> mixed_words("\u0420ython and \u041c\u043e\u0441\u043a\u0432\u0430")
        ['\u0420ython']

    """
    if text.isascii():
        return []
    found = []
    for word in re.findall(r"[^\W\d_]+", text):
        scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
        if "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK"}:
            found.append(word)
    return found
