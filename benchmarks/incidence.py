"""Write `ontology/counted/`, the counts that come with the package: ``python benchmarks/incidence.py``.

``--sources DIR`` names the folder with ``data`` and ``documents``, as ``SOURCE.txt`` beside each
tells where they come from. Units are renumbered by a shuffle whose seed is the source's id, so that no row
says which document it is of, and the same sources give the same bytes. A concept stands in a source
only where at least three of its units hold it. Who is an associate of whom follows from the
counts and from the weights of `ontology/closeness.tsv`. With ``--check`` nothing is written, and exit code 1
says that something would change.
"""

import argparse
import os
import random
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from collections_of_units import Collection, all_collections
from counted_units import Counted, count_strata, count_units, without_rare

from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.projection.associates import format_associates
from skillgraph.projection.incidence import OPTIONAL, format_units, parse_sources
from skillgraph.projection.stratification import sum_strata
from skillgraph.tables.alignments import read_alignments
from skillgraph.taxonomies.esco import iter_esco_broader, iter_esco_skills
from skillgraph.vocabulary import TAXONOMY_PREFIXES

ROOT: Final = Path(__file__).parent.parent
FOLDER: Final = ROOT / "ontology" / "counted"
#: In how many units of a source a concept has to stand; more where three are a whim of who filled the table.
FEWEST: Final = 3
FEWEST_OF_LAYER: Final = {"onet": 5, "passages": 5}
LARGEST: Final = 280_000
_PREFIX: Final = "concept:"
COLUMNS: Final = ("id", "layer", "unit", "size", "spread", "label", "release", "license", "attribution")

#: Source id without ``-passages``: unit, label, release, license, attribution.
ABOUT: Final = {
    "ai-engineer-postings": """
        posting|Postings for AI engineers|January to March 2026|none stated|
        GitHub alexeygrigorev/ai-engineering-field-guide, folder job-market""",
    "skillspan-house": """
        posting|SkillSpan, postings of all fields|train and dev, 2022|MIT|
        SkillSpan (Zhang et al., NAACL 2022), GitHub kris927b/SkillSpan""",
    "skillspan-tech": """
        posting|SkillSpan, postings of technology|train and dev, 2022|MIT|
        SkillSpan (Zhang et al., NAACL 2022), GitHub kris927b/SkillSpan""",
    "jobads": """
        posting|Postings for analytics engineers|April to August 2026|MIT|
        GitHub jeremychia/analytics-engineers-job-descriptions""",
    "basecamp": "document|Basecamp handbook, titles|c9536061|none stated|GitHub basecamp/handbook",
    "dropbox": """
        document|Dropbox career framework|6469a45a|Apache-2.0|GitHub dropbox/dbx-career-framework""",
    "engineeringladders": """
        document|Engineering ladders|6055355a|Apache-2.0|GitHub jorgef/engineeringladders""",
    "ictasl": "document|ICTASL career guides|a5038100|CC-BY-4.0|GitHub ICTASL/capacity-building",
    "esco": """
        occupation|ESCO, occupations of ICT|1.1.0|Commission Decision 2011/833/EU|
        This service uses the ESCO classification of the European Commission""",
    "onet-computing": """
        occupation|O*NET, computer occupations|29.3|CC-BY-4.0|
        O*NET 29.3 Database, U.S. Department of Labor, Employment and Training Administration; adapted""",
    "onet-other": """
        occupation|O*NET, other occupations|29.3|CC-BY-4.0|
        O*NET 29.3 Database, U.S. Department of Labor, Employment and Training Administration; adapted""",
    "mayadata": "document|MayaData handbook, job roles|b061c896|none stated|GitHub mayadata-io/culture",
}


def main() -> int:
    """Write the tables, or tell whether they are up to date."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    default = os.environ.get("SKILLGRAPH_SOURCES") or ROOT.parent / "shared"
    parser.add_argument("--sources", type=Path, default=Path(default), metavar="DIR")
    parser.add_argument(
        "--check", action="store_true", help="write nothing, exit 1 where the tables are behind"
    )
    arguments = parser.parse_args()
    tables = format_tables(all_collections(arguments.sources, bundled_vocabulary()))
    tables["broader.tsv"] = format_broader(arguments.sources / "data" / "esco-1.1.0", ROOT / "ontology")
    size = sum(len(text.encode()) for text in tables.values())
    print(f"{size:,} bytes", file=sys.stderr)
    if size > LARGEST:
        print(f"more than {LARGEST:,}: leave out concepts with few units", file=sys.stderr)
        return 1
    if arguments.check:
        return int(any((FOLDER / name).read_text("utf-8") != text for name, text in tables.items()))
    FOLDER.mkdir(exist_ok=True)
    for name, text in tables.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


def format_tables(collections: Iterable[Collection]) -> dict[str, str]:
    """Give the three tables by the names of their files."""
    sources = ["\t".join(COLUMNS)]
    rows: list[tuple[str, str, str]] = []
    counted: dict[str, Counted] = {}
    for collection in collections:
        least = FEWEST_OF_LAYER.get(collection.layer, FEWEST)
        units = without_rare([unit.shares for unit in collection.units], least)
        order = [number for number, unit in enumerate(units) if unit]
        random.Random(collection.id).shuffle(order)  # noqa: S311 -- it hides nothing by itself
        if not order:
            continue
        noun, *about = (part.strip() for part in ABOUT[collection.id.removesuffix("-passages")].split("|"))
        if collection.layer == "passages":
            noun = "passage"
        counts = counted[collection.id] = count_units(units)
        for share in sorted({share for unit in units for share in unit.values()}, reverse=True):
            name = collection.id if share == 1 else collection.id + OPTIONAL
            sources.append(
                "\t".join((name, collection.layer, noun, str(len(units)), f"{counts.spread:.2f}", *about))
            )
            held: dict[str, list[int]] = {}
            for place, number in enumerate(order):
                for concept, weight in units[number].items():
                    if weight == share:
                        held.setdefault(concept, []).append(place)
            rows += [
                (concept.removeprefix(_PREFIX), name, format_units(places))
                for concept, places in held.items()
            ]
    lines = ["concept\tsource\tunits", *("\t".join(row) for row in sorted(rows))]
    tables = {"sources.tsv": "\n".join(sources) + "\n", "incidence.tsv": "\n".join(lines) + "\n"}
    return tables | {"associates.tsv": format_all_associates(tables["sources.tsv"], counted)}


def format_all_associates(sources: str, counted: Mapping[str, Counted]) -> str:
    """Give the table of associates, of what is counted in each source of a table of them."""
    known = parse_sources(sources)
    strata = count_strata((known[name], own) for name, own in counted.items())
    concepts = sorted({concept for own in counted.values() for concept in own.units})
    return format_associates(concepts, ((pair, sum_strata(strata[pair])) for pair in sorted(strata)))


def format_broader(esco: Path, ontology: Path) -> str:
    """Give the table of what ESCO has directly above knowledge, of terms that the alignment names alone."""
    named = {row.target for row in read_alignments(ontology / "alignments" / "esco.sssom.tsv", [])}
    prefix = "esco.skill"
    iri = TAXONOMY_PREFIXES[prefix]
    known = {
        one.iri: f"{prefix}:{one.iri.removeprefix(iri)}"
        for one in iter_esco_skills(esco)
        if one.kind == "knowledge"
    }
    pairs = ((known.get(term), known.get(above)) for term, above in iter_esco_broader(esco))
    kept = sorted((term, above) for term, above in pairs if term in named and above in named)
    return "\n".join(["term\tbroader", *(f"{term}\t{above}" for term, above in kept)]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
