"""What a passage inherits from what stands above it: whom it speaks of, what it promises, how sure it is."""

from typing import NamedTuple

from skillgraph.documents.sections import SILENT_KINDS
from skillgraph.extraction.values import Place
from skillgraph.vocabulary import PREFERRING


class Frame(NamedTuple):
    """What a passage inherits from what stands above it.

    Attributes:
        kind: Kind of section, or of list where its lead-in says another.
        subject: CURIE of whom or what it speaks of.
        subject_place: Where the subject is named.
        cue: Where the kind was read from: heading, lead-in or group label.
        modality, hedge: As the cue words them.
        said: Where the passage itself says how far, in words of its own.
        condition: In which case alone it holds ("for cloud roles"), or until when it may be got.
        in_list: CURIE of the list that members of it belong to.
        label: The words of the group label, if any.
        level: How well all must be known that has no level of its own ("Knowledge of: …").
        advertised: It stands in the advertisement of a job, which advises nobody.
        some: How many of all that stands here are enough ("at least two of a list").

    """

    kind: str
    subject: str
    subject_place: Place | None = None
    cue: Place | None = None
    modality: str | None = None
    hedge: tuple[str, ...] = ()
    in_list: str | None = None
    label: str | None = None
    said: Place | None = None
    condition: str | None = None
    level: str | None = None
    advertised: bool = False
    some: str | None = None

    @property
    def silent(self) -> bool:
        """Tell whether what stands here asks nothing of anyone."""
        return self.kind in SILENT_KINDS or self.kind == "portfolio"

    @property
    def wishes(self) -> bool:
        """Tell whether what stands here is preferred, and not required."""
        return self.modality in PREFERRING

    def saying(self, modality: str, at: Place) -> "Frame":
        """Give the frame with a modality that the passage says itself, and where; a wish is of no choice."""
        return self._replace(modality=modality, said=at, some=None if modality in PREFERRING else self.some)

    def places(self, *slots: str) -> list[Place]:
        """Give the places that support the named slots, and those that the cue gives itself.

        A wish in the passage's own words ("… is a plus") is evidence by itself, against the heading.
        """
        found = []
        given = (*slots, "modality") if self.modality else slots
        given = (*given, "hedge") if self.hedge else given
        if self.said is not None:
            own = ("relation", "modality") if self.wishes else ("modality",)
            found.append(self.said.supporting(*own))
            given = tuple(slot for slot in given if slot not in own)
        if self.cue is not None and given:
            found.insert(0, self.cue.supporting(*given))
        if self.subject_place is not None:
            found.append(self.subject_place.supporting("subject"))
        return found
