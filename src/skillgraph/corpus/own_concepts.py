"""The roles and the stages of one document, as concepts of its own."""

from collections.abc import Mapping
from dataclasses import replace

from skillgraph.extraction.values import Extraction
from skillgraph.identifiers import join_id, local_name
from skillgraph.language.kinds import ROLE, STAGE
from skillgraph.vocabulary import ASKING_RELATIONS


def with_own_role_and_stages(extraction: Extraction) -> Extraction:
    """Say of concepts that no other document has what a document says of its role and its stages.

    So it does of every other role of which it asks something: the next in a page of several roles.
    Each is tied to the one that documents share (`Concept.shared`), and is called as that is, with the
    document behind it: ``Chef (acme-ad)``. Its id follows from the document alone.

    Example:
        >>> from skillgraph.documents import Document
        >>> from skillgraph.documents.parsing import ParsedDocument
        >>> from skillgraph.model import Concept
        >>> parsed = ParsedDocument(Document("", "", ""), "text/plain", "en", "", (), (), ())
        >>> chef = Concept("concept:chef", "Chef", "role")
        >>> extraction = Extraction(parsed, "acme-ad", {chef.id: chef}, role=chef.id)
        >>> list(with_own_role_and_stages(extraction).concepts)
        ['concept:chef', 'concept:acme-ad_chef']

    """
    document = f"document:{extraction.slug}"
    asked = {one.subject for one in extraction.statements.values() if one.relation in ASKING_RELATIONS}
    own = {
        curie: replace(
            concept,
            id=join_id("concept", document, local_name(curie)),
            label=f"{concept.label} ({extraction.slug})",
            alternatives_in_text=(),
            alternatives_ours=(),
            definition=None,
            parts=(),
            exact_matches=(),
            shared=curie,
        )
        for curie, concept in extraction.concepts.items()
        if curie == extraction.role or concept.kind == STAGE or (concept.kind == ROLE and curie in asked)
    }
    names = {curie: concept.id for curie, concept in own.items()}
    concepts = extraction.concepts | {concept.id: concept for concept in own.values()}
    return replace(restated(extraction, names), concepts=concepts)


def restated(extraction: Extraction, names: Mapping[str, str]) -> Extraction:
    """Let statements and lists speak of concepts by other CURIEs; those that *names* has not stay."""
    return replace(
        extraction,
        statements={
            curie: replace(
                statement,
                subject=names.get(statement.subject, statement.subject),
                object=names.get(statement.object or "", statement.object),
            )
            for curie, statement in extraction.statements.items()
        },
        lists={
            curie: replace(item, concept=names.get(item.concept or "", item.concept))
            for curie, item in extraction.lists.items()
        },
    )
