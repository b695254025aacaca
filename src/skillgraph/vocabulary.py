"""The closed namespace, the prefix map, and the kinds and relations of the model.

`ontology/skillgraph.ttl` defines each of these terms; a guard test holds the two
together. Nothing here is built from text that a user gives.
"""

from typing import Final, NamedTuple

SG: Final = "https://w3id.org/skillgraph/"

#: Prefix map (CURIE syntax): prefix to IRI. Longest match wins when an IRI is shortened.
PREFIXES: Final[dict[str, str]] = {
    "sg": SG,
    "concept": f"{SG}concept/",
    "document": f"{SG}document/",
    "section": f"{SG}section/",
    "list": f"{SG}list/",
    "passage": f"{SG}passage/",
    "selector": f"{SG}selector/",
    "statement": f"{SG}statement/",
    "evidence": f"{SG}evidence/",
    "figure": f"{SG}figure/",
    "locality": f"{SG}locality/",
    "graph": f"{SG}graph/",
    "dataset": f"{SG}dataset/",
    "scheme": f"{SG}scheme/",
    "qualifier": f"{SG}qualifier/",
    "counted": f"{SG}counted/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

#: Where the identifiers of taxonomies lead, by the prefix that alignment tables and answers write. They are
#: not among `PREFIXES`: what O*NET calls a technology is no local name.
TAXONOMY_PREFIXES: Final[dict[str, str]] = {
    "esco.skill": "http://data.europa.eu/esco/skill/",
    "esco.occupation": "http://data.europa.eu/esco/occupation/",
    "onet.soc": "https://www.onetonline.org/link/summary/",
    "onet.element": "https://www.onetonline.org/find/descriptor/result/",
    "onet.technology": "https://www.onetonline.org/search/tech/example?e=",
    "unspsc": "https://www.onetonline.org/search/tech/class?c=",
}


class Taxonomy(NamedTuple):
    """A taxonomy of others that concepts are aligned with.

    Attributes:
        label: What answers call it.
        attribution: What its license asks to be said where something of it is handed on.

    """

    label: str
    attribution: str


TAXONOMIES: Final[dict[str, Taxonomy]] = {
    "esco": Taxonomy("ESCO", "This service uses the ESCO classification of the European Commission."),
    "onet": Taxonomy(
        "O*NET",
        "This includes information from the O*NET 29.3 Database by the U.S. Department of Labor, "
        "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
        "O*NET\u00ae is a trademark of USDOL/ETA.",
    ),
}
#: How a concept may match one of a taxonomy (SKOS, 10), with the word that answers have for it.
MATCHES: Final[dict[str, str]] = {
    "skos:exactMatch": "exact",
    "skos:closeMatch": "close",
    "skos:broadMatch": "broader",
    "skos:narrowMatch": "narrower",
}

#: Named graphs. A document's own graph is ``graph:document_<id>``; the statements
#: that a rule infers are in ``graph:rule_<rule>``.
VOCABULARY_GRAPH: Final = f"{SG}graph/vocabulary"
DERIVED_GRAPH: Final = f"{SG}graph/derived"
DIRECT_GRAPH: Final = f"{SG}graph/direct"
DESCRIPTION_GRAPH: Final = f"{SG}graph/description"
ALIGNMENTS_GRAPH: Final = f"{SG}graph/alignments"
#: What is counted over documents, apart from what they state; never in the graph itself.
COUNTED_GRAPH: Final = f"{SG}graph/counted"


class Kind(NamedTuple):
    """A kind of concept: an OWL class and a concept scheme at once.

    Attributes:
        id: Slug, as it stands in the concept table and in ``list KIND``.
        class_name: Local name of the class in the ``sg:`` namespace.
        plural: What ``list`` also accepts.
        broader: The kind that this one specializes, if any.

    """

    id: str
    class_name: str
    plural: str
    broader: str | None = None


KINDS: Final[dict[str, Kind]] = {
    kind.id: kind
    for kind in (
        Kind("role", "Role", "roles"),
        Kind("career-stage", "CareerStage", "career-stages"),
        Kind("area", "Area", "areas"),
        Kind("duty", "Duty", "duties"),
        Kind("skill", "Skill", "skills"),
        Kind("soft-skill", "SoftSkill", "soft-skills"),
        Kind("technology", "Technology", "technologies"),
        Kind("programming-language", "ProgrammingLanguage", "programming-languages", "technology"),
        Kind("framework", "Framework", "frameworks", "technology"),
        Kind("library", "Library", "libraries", "technology"),
        Kind("cloud-platform", "CloudPlatform", "cloud-platforms", "technology"),
        Kind("tool", "Tool", "tools", "technology"),
        Kind("field-of-study", "FieldOfStudy", "fields-of-study"),
        Kind("qualification", "Qualification", "qualifications"),
        Kind("practice", "Practice", "practices"),
        Kind("challenge", "Challenge", "challenges"),
        Kind("trend", "Trend", "trends"),
        Kind("employer", "Employer", "employers"),
        Kind("compensation-component", "CompensationComponent", "compensation-components"),
        Kind("salary-factor", "SalaryFactor", "salary-factors"),
        Kind("group", "GroupOfPeople", "groups"),
        Kind("deliverable", "Deliverable", "deliverables"),
        Kind("quality-attribute", "QualityAttribute", "quality-attributes"),
        Kind("process", "Process", "processes"),
        Kind("principle", "Principle", "principles"),
        Kind("standard", "Standard", "standards"),
        Kind("industry", "Industry", "industries"),
        Kind("place", "Place", "places"),
        Kind("metric", "Metric", "metrics"),
    )
}


class Relation(NamedTuple):
    """What a statement says of its subject.

    Attributes:
        id: CURIE of the property; the tables leave out the prefix ``sg:``.
        label: Verb phrase from subject to object ("requires").
        inverse_label: Verb phrase from object to subject ("is required by");
            words only, no inverse property is stored.
        symmetric: True where both directions say the same.

    """

    id: str
    label: str
    inverse_label: str
    symmetric: bool = False


RELATIONS: Final[dict[str, Relation]] = {
    relation.id: relation
    for relation in (
        # What a role or stage is and does
        Relation("sg:classifiedAs", "is classified as", "classifies"),
        Relation("sg:combines", "combines", "is combined in"),
        Relation("sg:hasArea", "has the area", "is an area of"),
        Relation("sg:hasDuty", "has the duty", "is a duty of"),
        Relation("sg:ableTo", "is able to", "is an ability of"),
        Relation("sg:worksWith", "works with", "is worked with by"),
        Relation("sg:contributesTo", "contributes to", "is furthered by"),
        Relation("sg:follows", "follows", "is followed by"),
        Relation("sg:faces", "faces", "is faced by"),
        # What is asked for
        Relation("sg:requires", "requires", "is required by"),
        Relation("sg:prefers", "prefers", "is preferred by"),
        Relation("sg:willRequire", "will require", "will be required by"),
        Relation("sg:emphasizes", "puts emphasis on", "is emphasized for"),
        Relation("sg:inField", "is in the field", "is the field of"),
        # Careers
        Relation("sg:hasStage", "has the career stage", "is a career stage of the path of"),
        Relation("sg:precedes", "comes before", "comes after"),
        Relation("sg:hasTitle", "has the job title", "is a job title of"),
        Relation("sg:progressesTo", "progresses to", "is reached from"),
        Relation("sg:focusesOn", "focuses on", "is a focus of"),
        # How a thing is made up and what it is for
        Relation("sg:involves", "involves", "is involved in"),
        Relation("sg:uses", "uses", "is used by"),
        Relation("sg:produces", "produces", "is produced by"),
        Relation("sg:concerns", "concerns", "is a concern of"),
        Relation("sg:appliesTo", "applies to", "is subject to"),
        Relation("sg:supports", "supports", "is supported by"),
        Relation("sg:enables", "enables", "is enabled by"),
        Relation("sg:addresses", "addresses", "is addressed by"),
        Relation("sg:transforms", "transforms", "is transformed by"),
        Relation("sg:drivenBy", "is driven by", "drives"),
        Relation("sg:reflects", "reflects", "is reflected in"),
        # Markets and pay
        Relation("sg:experiences", "experiences", "is experienced by"),
        Relation("sg:hasOpportunityIn", "has opportunities in", "offers opportunities to"),
        Relation("sg:hasFigure", "has the figure", "is a figure of"),
        Relation("sg:influences", "influences", "is influenced by"),
        Relation("sg:takesIntoAccount", "takes into account", "is taken into account by"),
        Relation("sg:basedOn", "is based on", "is a basis of"),
        Relation("sg:hasCompensation", "has the compensation component", "is a compensation component of"),
        Relation("sg:offers", "offers", "is offered by"),
        Relation("sg:seeks", "seeks", "is sought by"),
        # Between concepts
        Relation("skos:broader", "is a kind of", "has the kind"),
        Relation("sg:nearWording", "is close to", "is close to", symmetric=True),
        Relation("skos:closeMatch", "is close to", "is close to", symmetric=True),
    )
}

#: What somebody asks for something by.
ASKING_RELATIONS: Final = ("sg:requires", "sg:prefers", "sg:willRequire")
#: What ties wordings that are near and not the same: inside one scheme, and between two.
NEAR_WORDINGS: Final = ("sg:nearWording", "skos:closeMatch")
MODALITIES: Final = tuple(
    """
    required minimum essential important preferred desirable recommended advantageous possible forecast
    """.split()
)
#: How far a modality asks: two of one row do not contradict each other. A forecast is of another time.
STRENGTHS: Final[dict[str, str]] = {
    "required": "needed",
    "minimum": "needed",
    "essential": "needed",
    "important": "important",
    "preferred": "wanted",
    "desirable": "wanted",
    "recommended": "wanted",
    "advantageous": "useful",
    "possible": "useful",
}
#: Those that only wish.
PREFERRING: Final = frozenset(one for one, strength in STRENGTHS.items() if strength in ("wanted", "useful"))
STATUSES: Final = ("stated", "stated together", "estimated", "inferred")
LIST_LOGICS: Final = ("any-of", "all-of", "not said")
PASSAGE_KINDS: Final = ("heading", "group-label", "lead-in", "bullet", "glued-sentence", "sentence")
#: How the date of a document was found, the most trusted of what stands in it first; or who gave it.
DATE_ORIGINS: Final = ("front matter", "page metadata", "text", "file name", "by hand")
#: Those of them that stand in the document, and so have a place there.
DATE_ORIGINS_IN_DOCUMENT: Final = DATE_ORIGINS[:3]
#: How a place of a document was found, or who gave it.
PLACE_ORIGINS: Final = (*DATE_ORIGINS_IN_DOCUMENT, DATE_ORIGINS[-1])
BOUNDS: Final = ("exact", "inclusive-lower", "strict-lower", "inclusive-upper", "strict-upper", "range")
SLOTS: Final = tuple(
    """
    subject relation object modality hedge level list purpose means reason condition scope quantifier manner
    measure value unit direction currency per statistic period place population status
    """.split()
)


def expand_curie(curie: str) -> str:
    """Turn a CURIE of the prefix map into an IRI.

    Raises:
        KeyError: The prefix is not in `PREFIXES`.

    Example:
        >>> expand_curie("concept:python")
        'https://w3id.org/skillgraph/concept/python'

    """
    prefix, _, reference = curie.partition(":")
    return PREFIXES[prefix] + reference


def expand_target(target: str) -> str:
    """Turn what a concept matches, a CURIE of `TAXONOMY_PREFIXES` or an IRI, into its IRI.

    Example:
        >>> expand_target("onet.soc:15-1252.00")
        'https://www.onetonline.org/link/summary/15-1252.00'

    """
    prefix, _, local = target.partition(":")
    return TAXONOMY_PREFIXES[prefix] + local if prefix in TAXONOMY_PREFIXES else target


def shorten_target(iri: str) -> str:
    """Turn an IRI into a CURIE of `TAXONOMY_PREFIXES`, or return it as it is."""
    for prefix, namespace in TAXONOMY_PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def taxonomy_of(target: str) -> str:
    """Tell to which of `TAXONOMIES` a target belongs, ``other`` where to none.

    Example:
        >>> taxonomy_of("unspsc:43232403"), taxonomy_of("http://www.wikidata.org/entity/Q28865")
        ('onet', 'other')

    """
    prefix = target.partition(":")[0]
    if prefix not in TAXONOMY_PREFIXES:
        return "other"
    return "esco" if prefix.startswith("esco.") else "onet"


def shorten_iri(iri: str) -> str:
    """Turn an IRI into a CURIE of the prefix map, or return it as it is.

    Example:
        >>> shorten_iri("https://w3id.org/skillgraph/concept/python")
        'concept:python'
        >>> shorten_iri("https://example.org/x")
        'https://example.org/x'

    """
    prefix, namespace = max(
        ((p, n) for p, n in PREFIXES.items() if iri.startswith(n)),
        key=lambda pair: len(pair[1]),
        default=("", ""),
    )
    return f"{prefix}:{iri[len(namespace) :]}" if prefix else iri
