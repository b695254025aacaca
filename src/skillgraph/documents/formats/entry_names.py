"""What the keys of entries speak of, by their letters in lower case: a program, a title, prose, a level."""

from typing import Final

MACHINE: Final = frozenset(
    """
    path permalink layout slug id uid uuid key sidebargroup sidebar homepage lang language locale url
    uri link links href image images img icon logo cover thumbnail avatar date created updated published
    lastmod lastmodified modified draft weight order position navorder sort color colour template type
    parent redirectfrom redirectto aliases toc version schema ref css class theme author authors hidden
    navtitle file sourceurl email
    """.split()
)
"""Keys that speak to a program."""
SORTED_BY: Final = frozenset("tag tags keywords hashtags category categories".split())
"""By what documents are sorted, where it is no more than words."""
TITLES: Final = ("title", "name", "label", "role", "jobtitle")
"""By what a map is called, the first before the next."""
PROSE: Final = frozenset(
    """
    summary description subtitle text content body intro introduction overview about purpose statement
    details detail definition note notes tagline blurb excerpt criteria criterion behavior behaviour
    value
    """.split()
)
"""Keys that say no more than that a text stands behind them."""
PREVIEWS: Final = frozenset({"summary", "description", "excerpt"})
"""What a front matter may hold of the text behind it."""
STRUCTURAL: Final = frozenset(
    """
    topics content contents items sections children list body data entries groups categories frameworks
    tracks roles levels competencies dimensions
    """.split()
)
"""What holds maps, and is no heading."""
LEAD_INS: Final = frozenset(
    """
    criteria criterion behaviors behaviours expectations examples examplecriteria signals indicators
    examplebehaviors examplebehaviours
    """.split()
)
"""What opens a list."""
LEVELS: Final = frozenset({"level", "stage", "grade", "step", "band"})
"""What counts a level."""
