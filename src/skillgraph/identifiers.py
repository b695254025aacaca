"""How ids are made of their parts, and what an id that version 0.1 gave is called now.

The local name of each CURIE of ours matches ``[a-z][a-z0-9_-]*``, so that it can be pasted into
SPARQL, Turtle and a shell as it stands. Its parts are slugs with single hyphens inside and ``_``
between them: ``section:<document>_<heading>_<heading>``.
"""

import re
from functools import lru_cache
from typing import Final

from skillgraph.vocabulary import SG, shorten_iri

# Patterns are compiled when they are first asked for: most commands need none of them.

#: Between the parts of a local name; no slug has one.
SEPARATOR: Final = "_"
#: Where in the name of a statement its object stands.
_OBJECT: Final = 2
LOCAL_NAME: Final = r"[a-z][a-z0-9_-]*"

_OLD_STATEMENT: Final = r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*"
#: How ids of 0.1 name the relation of near wordings, of which some are `sg:nearWording` now.
_NEAR: Final = frozenset({"closeMatch", "skos-closeMatch"})
_INNER_CAPITAL: Final = r"(?<=[a-z0-9])(?=[A-Z])"
_PART_OF_DOCUMENT: Final = r"([^/]+)/(section|list|passage|selector)/([^/].*)"
_PART_OF_STATEMENT: Final = r"([^/]+)/(?:(evidence)/([0-9]+)|(figure))"
_NAME_OF_OURS: Final = rf"(?:\b(?:concept|document|statement|graph):|{re.escape(SG)})[\w./\\-]+"
_GRAPH: Final = r"(document|rule)/(.+)"


def join_id(prefix: str, owner: str, *parts: str) -> str:
    """Make the CURIE of what belongs to something else: its local name begins with that of its owner.

    Example:
        >>> join_id("section", "document:guide", "needs", "skills")
        'section:guide_needs_skills'

    """
    return f"{prefix}:{SEPARATOR.join((local_name(owner), *parts))}"


def local_name(curie: str) -> str:
    """Give a CURIE without its prefix."""
    return curie.partition(":")[2]


def document_of(curie: str) -> str:
    """Give the document of a section, a list or a passage.

    Example:
        >>> document_of("section:guide_needs_skills")
        'document:guide'

    """
    return f"document:{local_name(curie).partition(SEPARATOR)[0]}"


def name_in_document(curie: str) -> str:
    """Give what a section, a list or a passage is called within its document.

    Example:
        >>> name_in_document("section:guide_needs_skills")
        'needs_skills'

    """
    return local_name(curie).partition(SEPARATOR)[2]


def statement_id(subject: str, relation: str, *parts: str) -> str:
    """Make the CURIE of a statement of its subject, relation and what tells it apart.

    Args:
        subject: CURIE of a concept or statement.
        relation: CURIE of a relation.
        parts: Slugs: the object or measure, then qualifiers.

    Example:
        >>> statement_id("concept:chef", "sg:willRequire", "baking", "needs")
        'statement:chef_will-require_baking_needs'

    """
    return SEPARATOR.join((_subject_and_relation(subject, relation), *map(current_slug, parts)))


@lru_cache(maxsize=8192)
def _subject_and_relation(subject: str, relation: str) -> str:
    about = local_name(subject)
    about = f"of-{about}" if subject.startswith("statement:") else about
    word = relation.removeprefix("sg:").replace(":", "-")
    return f"statement:{current_slug(about)}{SEPARATOR}{current_slug(word)}"


def object_read(name: str) -> str:
    """Give the CURIE of what a statement was read as asking for, which its id keeps when its row is edited.

    Args:
        name: Local name of a statement; of one about another statement nothing is told.

    Example:
        >>> object_read("chef_requires_baking_in_acme-ad"), object_read("of-chef_requires_baking_for_bread")
        ('concept:baking', '')

    """
    parts = name.split(SEPARATOR)
    return f"concept:{parts[_OBJECT]}" if len(parts) > _OBJECT and not name.startswith("of-") else ""


def own_ending(document: str) -> str:
    """Give how the ids of the statements end that were read from one document of a corpus.

    Example:
        >>> own_ending("data-engineer")
        '_in_data-engineer'

    """
    return f"{SEPARATOR}in{SEPARATOR}{document}"


@lru_cache(maxsize=8192)
def current_slug(text: str) -> str:
    """Give a slug as it is written now: without capitals, beginning with a letter.

    Example:
        >>> current_slug("willRequire"), current_slug("3d-modeling"), current_slug("rag")
        ('will-require', 'n3d-modeling', 'rag')

    """
    return with_letter(re.sub(_INNER_CAPITAL, "-", text).lower())


def with_letter(slug: str) -> str:
    """Put a letter before a slug that begins with a digit: n, for number.

    Example:
        >>> with_letter("3d-modeling"), with_letter("rag")
        ('n3d-modeling', 'rag')

    """
    return f"n{slug}" if slug[:1].isdigit() else slug


def current_statement(local: str) -> str:
    """Give the local name of a statement as it is written now.

    Example:
        >>> current_statement("chef.willRequire.3d-modeling.in.ad")
        'chef_will-require_n3d-modeling_in_ad'

    """
    if not re.fullmatch(_OLD_STATEMENT, local):
        return local
    parts = ("nearWording" if part in _NEAR else part for part in local.split("."))
    return SEPARATOR.join(map(current_slug, parts))


def say_current(old: str, now: str) -> str:
    """Say how an id of version 0.1 is written now, of which nobody has looked whether it is there."""
    return f"{old} is written {now} since version 0.2"


def old_names(text: str) -> dict[str, str]:
    """Find what a text, such as a query, calls as version 0.1 did: each name, and what it is now.

    Example:
        >>> old_names("DESCRIBE statement:chef.requires.rag")
        {'statement:chef.requires.rag': 'statement:chef_requires_rag'}

    """
    found = (match[0].rstrip("./\\-") for match in re.finditer(_NAME_OF_OURS, text))
    names = {name: current_id(name.replace("\\", "")) for name in found}
    return {
        name: now for name, now in names.items() if now not in (name, shorten_iri(name.replace("\\", "")))
    }


def current_id(name: str) -> str:
    """Give the CURIE that something which version 0.1 called *name* has now; else *name* as it is.

    Args:
        name: A CURIE or IRI, or anything else.

    Example:
        >>> current_id("document:guide/section/needs/skills"), current_id("Python")
        ('section:guide_needs_skills', 'Python')
        >>> current_id("https://w3id.org/skillgraph/statement/chef.requires.rag/evidence/2")
        'evidence:chef_requires_rag_2'

    """
    prefix, _, local = shorten_iri(name).partition(":") if ":" in name else ("", "", name)
    if prefix == "document" and (match := re.fullmatch(_PART_OF_DOCUMENT, local)):
        document, kind, rest = match.groups()
        part = with_letter(rest) if kind == "list" else rest
        return join_id(kind, f":{current_slug(document)}", *part.split("/"))
    if prefix == "statement" and (match := re.fullmatch(_PART_OF_STATEMENT, local)):
        statement, kind, number, figure = match.groups()
        return join_id(kind or figure, f":{current_statement(statement)}", *[number] * bool(number))
    if prefix == "graph" and (match := re.fullmatch(_GRAPH, local)):
        return join_id("graph", f":{match[1]}", current_slug(match[2]))
    if prefix == "statement" and local:
        return f"statement:{current_statement(local)}"
    return f"{prefix}:{with_letter(local)}" if prefix in ("concept", "document") else name
