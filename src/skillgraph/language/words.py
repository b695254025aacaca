r"""Words of a passage, each with its place and the form in which it is compared.

A token is a run of letters and digits, or one mark. Its *norm* is what two writings of
one name share: case, a plural ending and British spelling are folded. Offsets come
from the token and never from the norm, so that a letter whose lower case is longer
(``İ``) moves nothing.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from skillgraph.language.lazy import expression

_TOKEN: Final = expression(r"[^\W_]+|[^\s\w]|_")
_BRITISH: Final = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("yse", "yze"),
    ("ysing", "yzing"),
)
_BRITISH_ENDINGS: Final = tuple(british for british, _ in _BRITISH)
_SPELLINGS: Final = {
    "modelling": "modeling",
    "labelling": "labeling",
    "behaviour": "behavior",
    "catalogue": "catalog",
    "programme": "program",
    "centre": "center",
    "judgement": "judgment",
    "analyse": "analysis",
    "colour": "color",
    "licence": "license",
    "defence": "defense",
    "organise": "organize",
    "\u2019": "'",
}
_SHORTEST_PLURAL: Final = 4
_NO_PLURAL: Final = frozenset({"this", "its", "is", "was", "has", "us", "as", "does", "his", "yes", "across"})
#: Marks that join the parts of one word: ``problem-solving``.
HYPHENS: Final = frozenset("-\u2010\u2011\u00ad")


class Token(NamedTuple):
    """A run of letters and digits, or one mark; *norm* is what is compared."""

    start: int
    end: int
    text: str
    norm: str
    is_word: bool


@lru_cache(maxsize=1024)
def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens.

    Example:
        >>> [token.norm for token in tokenize("\u0130: Data Models, C++")]
        ['i\u0307', ':', 'data', 'model', ',', 'c', '+', '+']

    """
    return tuple(
        [
            Token(match.start(), match.end(), word := match[0], normalize(word), word[0].isalnum())
            for match in _TOKEN.finditer(text)
        ]
    )


@lru_cache(maxsize=1024)
def word_set(text: str) -> frozenset[str]:
    """Give the norms of a text's tokens: a rule that needs one of some words asks here first.

    Example:
        >>> sorted(word_set("Data models and data"))
        ['and', 'data', 'model']

    """
    return frozenset(map(normalize, _TOKEN.findall(text)))


@lru_cache(maxsize=1 << 16)
def normalize(word: str) -> str:
    """Fold case, a plural ending and British spelling of one word.

    Example:
        >>> normalize("Optimisations"), normalize("Libraries"), normalize("Kubernetes"), normalize("analysis")
        ('optimization', 'library', 'kubernete', 'analysis')

    """
    folded = word.lower()
    if len(folded) >= _SHORTEST_PLURAL and folded.endswith("s") and folded not in _NO_PLURAL:
        if folded.endswith("ies") and len(folded) > _SHORTEST_PLURAL:
            folded = f"{folded[:-3]}y"
        elif folded.endswith(("sses", "ches", "shes", "xes")):
            folded = folded[:-2]
        elif not folded.endswith(("ss", "us", "is")):
            folded = folded[:-1]
    if folded.endswith(_BRITISH_ENDINGS):
        for british, american in _BRITISH:
            if folded.endswith(british):
                folded = folded[: -len(british)] + american
                break
    return _SPELLINGS.get(folded, folded)


def label_key(label: str) -> tuple[str, ...]:
    """Give the norms of a label, hyphens left out: what its mentions are looked up by.

    Example:
        >>> label_key("Problem-Solving") == label_key("problem solving")
        True

    """
    return tuple([normalize(word) for word in _TOKEN.findall(label) if word not in HYPHENS])


def is_in_address(text: str, start: int) -> bool:
    """Tell whether a word stands before the sign of an address of mail: *excel* of ``excel@port.example``.

    Example:
        >>> is_in_address("mail excel@port.example", 5), is_in_address("Excel @ work", 0)
        (True, False)

    """
    return "@" in text and "@" in text[start:].split(None, 1)[0]


def is_of_other_letters(text: str, name: str) -> bool:
    """Tell whether letters end in an *S* of their own, where those of a name do not, or are mixed.

    Example:
        >>> is_of_other_letters("ACLS", "ACLs"), is_of_other_letters("acls", "ACLs")
        (True, False)
        >>> is_of_other_letters("NAT", "NATS"), is_of_other_letters("NAT", "NATs")
        (True, False)
        >>> is_of_other_letters("SANS", "SAN"), is_of_other_letters("SANs", "SAN")
        (True, False)
        >>> is_of_other_letters("LeSS", "LESS"), is_of_other_letters("Less", "LESS")
        (True, False)

    """
    if name.isupper() and text.upper() == name and text[:1].isupper():
        return not text.isupper() and text[1:] != text[1:].lower()
    if not text.isupper() or text == name:
        return False
    return name == f"{text}S" or text == f"{name.removesuffix('s')}S"
