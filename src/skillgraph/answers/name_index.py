"""Concepts by what they are called: labels, those without a kind in brackets, alternatives, plurals."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from skillgraph.language.folding import fold
from skillgraph.language.kinds import ROLE
from skillgraph.model import Concept


class NameIndex:
    """Concepts by what they are called: made once, it finds each of many names at once.

    Example:
        >>> NameIndex([Concept("concept:r", "R", "skill")]).find("r")[0].id
        'concept:r'

    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._concepts = list(concepts)

    def find(self, name: str) -> list[Concept]:
        """Find what `candidates` finds."""
        if found := self._by_label.get(name):
            return found
        if name.isupper() and (found := self.spelled_so(name)):  # "ACLS" is not "ACLs"
            return found
        wanted = fold(name)
        labeled = self._by_folded_label.get(wanted) or self._by_plain_label.get(wanted)
        found = labeled or self._by_alternative.get(wanted) or self._by_plural.get(wanted, [])
        return found or self._by_bare_label.get(wanted, [])

    def spelled_so(self, name: str) -> list[Concept]:
        """Find what has exactly a name as its label, as that without the kind in brackets, or else beside."""
        return self._by_spelling.get(name, [])

    @cached_property
    def _by_label(self) -> dict[str, list[Concept]]:
        return self._by_name(lambda concept: {concept.label})

    @cached_property
    def _by_folded_label(self) -> dict[str, list[Concept]]:
        return self._by_name(lambda concept: {fold(concept.label)})

    @cached_property
    def _by_plain_label(self) -> dict[str, list[Concept]]:
        return self._by_name(lambda concept: {fold(plain_label(concept))})

    @cached_property
    def _by_bare_label(self) -> dict[str, list[Concept]]:
        return self._by_name(lambda concept: {fold(bare_label(concept))} - {fold(concept.label)})

    @cached_property
    def _by_spelling(self) -> dict[str, list[Concept]]:
        return self._by_name(lambda concept: {concept.label, bare_label(concept), *concept.alternatives})

    @cached_property
    def _by_plural(self) -> dict[str, list[Concept]]:
        from skillgraph.language.grammar import plural_noun  # few names are not found before

        return self._by_name(
            lambda concept: {fold(plural_noun(plain_label(concept)))} if concept.kind == ROLE else set()
        )

    @cached_property
    def _by_alternative(self) -> dict[str, list[Concept]]:
        return self._by_name(lambda concept: set(map(fold, concept.alternatives)))

    def _by_name(self, names: Callable[[Concept], set[str]]) -> dict[str, list[Concept]]:
        found: defaultdict[str, list[Concept]] = defaultdict(list)
        for concept in self._concepts:
            for name in names(concept):
                found[name].append(concept)
        return dict(found)


def plain_label(concept: Concept) -> str:
    """Give the label of a role without what tells it from another concept; of others the label.

    Example:
        >>> plain_label(Concept("concept:devops-role", "DevOps (role)", "role"))
        'DevOps'

    """
    return concept.label.removesuffix(f" ({ROLE})") if concept.kind == ROLE else concept.label


def bare_label(concept: Concept) -> str:
    """Give a label without the kind in brackets that tells it from another's.

    Example:
        >>> bare_label(Concept("concept:acls", "ACLS (qualification)", "qualification"))
        'ACLS'

    """
    ending = f" ({concept.kind.replace('-', ' ')})"
    return concept.label.removesuffix(ending)


def same_named(concepts: Iterable[Concept], name: str) -> list[Concept]:
    """Give all concepts that a name may mean, whichever is likeliest; documents' own are left out.

    It is the label, the label without what tells it from another's (``Rust (challenge)``), or an alternative.

    Example:
        >>> tested = Concept("concept:testing", "Testing", "skill", ("QA",))
        >>> [concept.id for concept in same_named([tested, Concept("concept:qa", "QA", "role")], "qa")]
        ['concept:testing', 'concept:qa']

    """
    wanted = fold(name)
    first, _, _ = wanted.partition(" ")  # to fold all labels takes long
    if not first:
        return []

    def is_called(text: str) -> bool:
        return (first in text.casefold() or not text.isascii()) and fold(text) == wanted

    return [
        concept
        for concept in concepts
        if concept.shared is None
        and (
            any(map(is_called, (concept.label, *concept.alternatives)))
            or (concept.label.endswith(")") and is_called(concept.label.rpartition("(")[0]))
        )
    ]
