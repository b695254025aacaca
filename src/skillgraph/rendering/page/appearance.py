"""How a kind looks: a family gives the color, the kind gives the shape.

Seven colors can be told apart by people who see colors differently; twenty-nine
cannot. So related kinds share a color and differ in shape, and no two kinds share both.
"""

from dataclasses import dataclass
from typing import Final

from skillgraph.vocabulary import KINDS


@dataclass(frozen=True, slots=True)
class Family:
    """Related kinds: one color, one sector of the picture.

    Attributes:
        id: Slug; `palette` holds its color as ``family-<id>``.
        label: What the legend calls it.
        kinds: Kind ids, in the order in which they take their shapes.

    """

    id: str
    label: str
    kinds: tuple[str, ...]


#: Shapes that vis-network draws without an image, in the order they are given out.
SHAPES: Final = ("dot", "diamond", "square", "triangle", "star", "triangleDown", "hexagon")

#: Families in the order of their sectors, clockwise from the top.
FAMILIES: Final = (
    Family("people", "Roles and careers", ("role", "career-stage", "group")),
    Family("work", "Work", ("duty", "area", "deliverable", "process", "practice")),
    Family("skill", "Skills", ("skill", "soft-skill", "quality-attribute")),
    Family(
        "technology",
        "Technologies",
        ("technology", "programming-language", "framework", "library", "cloud-platform", "tool"),
    ),
    Family("knowledge", "Qualifications", ("field-of-study", "qualification", "principle", "standard")),
    Family("change", "Trends and challenges", ("trend", "challenge")),
    Family(
        "market",
        "Market and pay",
        ("employer", "industry", "place", "metric", "compensation-component", "salary-factor"),
    ),
)

FAMILY_OF: Final[dict[str, Family]] = {kind: family for family in FAMILIES for kind in family.kinds}
SHAPE_OF: Final[dict[str, str]] = {
    kind: SHAPES[position] for family in FAMILIES for position, kind in enumerate(family.kinds)
}
#: Kinds in the order of the legend and of the sectors.
KIND_ORDER: Final = tuple(kind for family in FAMILIES for kind in family.kinds)

#: Columns of the picture at rest, from left to right: family, what stands above it.
COLUMNS: Final = {
    "technology": "Technologies",
    "skill": "Skills",
    "soft-skill": "Soft skills",
    "knowledge": "Qualifications",
    "other": "Other things",
}
#: States of a gap in the order of their sectors: family whose color they take, shape, label, and what
#: marks a label where color and shape are not enough.
STATES: Final = {
    "missing": ("people", "square", "missing", "\N{BALLOT X} "),
    "near": ("market", "diamond", "near", "\N{ALMOST EQUAL TO} "),
    "not-said": ("technology", "triangle", "may not be needed", "? "),
    "have": ("skill", "dot", "held", "\N{CHECK MARK} "),
    "not-needed": ("other", "triangleDown", "not needed", "\N{EN DASH} "),
    "years-and-degrees": ("knowledge", "star", "years and degrees", ""),
    "heading": ("other", "square", "headings, not counted", ""),
    "not-asked": ("knowledge", "hexagon", "held, not asked for", ""),
}
#: Family and shape of what a gap or a comparison does not speak of: drawn only beside what is looked at.
OUTSIDE: Final = ("other", "hexagon")
#: What a sector of a state is called on a phone, where its label has no room.
SHORT_STATES: Final = {"not-said": "not said", "heading": "headings"}
#: The state of what `gap` tells apart from its counts.
YEARS_AND_DEGREES: Final = "years and degrees"
STATE_ORDER: Final = tuple(state.replace("-", " ") for state in STATES)


def state_slug(state: str) -> str:
    """Give a state of a gap as the page's address has it.

    Example:
        >>> state_slug("not said")
        'not-said'

    """
    return state.replace(" ", "-")


def format_kind(kind: str, *, plural: bool = False) -> str:
    """Give a kind in words.

    Example:
        >>> format_kind("soft-skill", plural=True)
        'soft skills'

    """
    name = KINDS[kind].plural if plural and kind in KINDS else kind
    return name.replace("-", " ")


def column_of(kind: str) -> str:
    """Give the family of a kind; soft skills stand apart from skills.

    Example:
        >>> column_of("framework"), column_of("soft-skill"), column_of("trend")
        ('technology', 'soft-skill', 'other')

    """
    name = kind if kind in COLUMNS else FAMILY_OF[kind].id if kind in FAMILY_OF else ""
    return name if name in COLUMNS else "other"
