"""In which order what is asked for has its place and its name in the picture of a gap or a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skillgraph.answers.gap import skill_gap
from skillgraph.model import Concept

if TYPE_CHECKING:
    from skillgraph.model import Catalog
    from skillgraph.rendering.page.views import View


def asked_order(catalog: Catalog, view: View) -> dict[str, int]:
    """Give what is asked for with its place in the order of `gap`: what is asked for most comes first.

    Args:
        catalog: The whole graph.
        view: Of a gap what its role asks for; of a comparison what either of the two does, the best place
            of each, after the two themselves; of anything else nothing.

    """
    if view.gap is not None:
        return {row.concept: place for place, row in enumerate(view.gap.concepts)}
    subjects = [one.id for one in view.compare.subjects if isinstance(one, Concept)] if view.compare else []
    found: dict[str, int] = {}
    for subject in subjects:
        for place, row in enumerate(skill_gap(catalog, subject).concepts):
            found[row.concept] = min(place, found.get(row.concept, place))
    return found | dict.fromkeys(subjects, -1)
