"""What units hold together is counted alike by the expressions of an engine and in bits, to the last bit."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import ibis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ibis import _

from postings import Posting, make_postings
from scripts import load_script
from skillgraph.corpus.ingest import ingest_documents
from skillgraph.counts.engines import open_tables
from skillgraph.model import Catalog
from skillgraph.projection.chance import measure_spread
from skillgraph.projection.counting import OWN_DOCUMENTS, OWN_PASSAGES, count_catalog
from skillgraph.projection.incidence import (
    FEWEST_TELLING,
    OPTIONAL,
    Incidence,
    count_together,
    load_incidence,
    unit_mask,
)
from skillgraph.projection.pairs import Pair
from skillgraph.projection.stratification import OPTIONAL_SHARE, Count, Source, sum_strata
from skillgraph.store.opening import open_catalog
from skillgraph.store.sharing import over_documents

POSTING_FILES = Path(__file__).parents[1] / "data" / "postings"
COUNTED_UNITS = load_script("counted_units")
Units = list[dict[str, float]]
UNITS = st.lists(
    st.dictionaries(st.sampled_from("abcd"), st.sampled_from([1.0, OPTIONAL_SHARE]), max_size=4),
    min_size=1,
    max_size=8,
)
POSTINGS = st.lists(
    st.lists(st.sampled_from(["Baking", "Latin", "Chess?"]), unique=True, max_size=3).map(
        lambda skills: Posting(skills, text="".join(skills))
    ),
    max_size=7,
)


def source(name: str, layer: str, units: Units) -> Source:
    return Source(name, layer, "unit", len(units), measure_spread(units), "", "", "", "")


def in_bits(sources: list[tuple[Source, Units]]) -> Incidence:
    """Give the incidence of what units hold."""
    masks: dict[str, dict[str, int]] = {}
    for own, units in sources:
        for concept in set().union(*units):
            for share, name in ((1.0, own.id), (OPTIONAL_SHARE, own.id + OPTIONAL)):
                mask = unit_mask(number for number, unit in enumerate(units) if unit.get(concept) == share)
                if mask:
                    masks.setdefault(concept, {})[name] = mask
    return Incidence({own.id: own for own, _units in sources}, masks=masks)


def in_engine(sources: list[tuple[Source, Units]]) -> dict[Pair, tuple[Count, ...]]:
    """Count all pairs by the expressions."""
    strata = COUNTED_UNITS.count_strata((own, COUNTED_UNITS.count_units(units)) for own, units in sources)
    return {pair: sum_strata(own) for pair, own in strata.items()}


def all_in_bits(incidence: Incidence, concepts: tuple[str, ...]) -> dict[Pair, tuple[Count, ...]]:
    found = ((pair, count_together(incidence, *pair)) for pair in combinations(concepts, 2))
    return {pair: counts for pair, counts in found if counts}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["ads", "guides"]), UNITS), min_size=1, max_size=3))
def test_of_any_sources_bits_and_engine_count_the_same(drawn: list[tuple[str, Units]]) -> None:
    sources = [(source(f"s{n}", layer, units), units) for n, (layer, units) in enumerate(drawn)]
    incidence = in_bits(sources)

    assert all_in_bits(incidence, incidence.concepts()) == in_engine(sources)  # *E* to the last bit
    for own, units in sources:
        assert COUNTED_UNITS.count_units(units).spread == own.spread


@settings(max_examples=20, deadline=None)
@given(UNITS, st.integers(1, 4))
def test_what_few_units_hold_is_left_out(units: Units, fewest: int) -> None:
    often = {c for c in "abcd" if sum(c in unit for unit in units) >= fewest}

    kept = COUNTED_UNITS.without_rare(units, fewest)

    assert kept == [{c: share for c, share in unit.items() if c in often} for unit in units]


def test_what_comes_with_the_package_is_counted_alike() -> None:
    shipped = load_incidence()
    concepts = shipped.concepts()[::9]
    sources = [own for own in shipped.sources.values() if not own.id.endswith(OPTIONAL)]

    strata = COUNTED_UNITS.count_strata(
        (own, COUNTED_UNITS.count_units(unpacked(shipped, own, concepts))) for own in sources
    )

    assert {pair: sum_strata(own) for pair, own in strata.items()} == all_in_bits(shipped, concepts)
    assert len(strata) > 1000


def unpacked(incidence: Incidence, own: Source, concepts: tuple[str, ...]) -> Units:
    units: Units = [{} for _unit in range(own.size)]
    for concept in concepts:
        for name, share in ((own.id, 1.0), (own.id + OPTIONAL, OPTIONAL_SHARE)):
            mask = incidence.held(concept).get(name, 0)
            for number in range(mask.bit_length()):
                if mask >> number & 1:
                    units[number][concept] = share
    return units


def own_layers(catalog: Catalog) -> Iterator[tuple[str, str, ibis.Table, ibis.Table]]:
    """Go through the layers of a graph's own: its units, and which of them names what, as expressions."""
    tables = open_tables(catalog)
    named = tables.mentions.filter(_.slot != "words").select("document", "passage", "concept")
    documents = tables.units.select(number=_.document)
    yield OWN_DOCUMENTS, "document", documents, named.mutate(number=_.document).semi_join(documents, "number")
    passages = tables.passages.filter(_.kind != "heading").select("document", "passage", number=_.sha256)
    yield OWN_PASSAGES, "passage", passages, named.join(passages, ["document", "passage"])


def own_in_engine(catalog: Catalog) -> dict[Pair, tuple[Count, ...]]:
    found: list[tuple[Source, object]] = []
    for name, unit, units, named in own_layers(catalog):
        size = units.number.nunique().to_pyarrow().as_py()
        held = named.select("number", code=_.concept).distinct()
        counted = COUNTED_UNITS.count_held(held, size=size)
        found.append((Source(name, name, unit, size, counted.spread, "", "", "", ""), counted))
    return {pair: sum_strata(own) for pair, own in COUNTED_UNITS.count_strata(found).items()}


def own_in_bits(catalog: Catalog) -> dict[Pair, tuple[Count, ...]]:
    incidence = count_catalog(over_documents(catalog))
    return all_in_bits(incidence, incidence.concepts())


@settings(max_examples=8, deadline=None)
@given(POSTINGS.map(lambda some: [*some, *(Posting(text=f"more {n}") for n in range(3))]))
def test_what_documents_name_is_counted_alike_near_copies_once(postings: list[Posting]) -> None:
    catalog = make_postings(*postings)

    assert own_in_bits(catalog) == own_in_engine(catalog)


@pytest.mark.parametrize("again", [False, True])
def test_what_real_postings_name_is_counted_alike(tmp_path: Path, *, again: bool) -> None:
    files = sorted(POSTING_FILES.glob("*.md"))
    if again:  # near-copies that name more
        for path in files[:3]:
            copy = tmp_path / f"copy-of-{path.name}"
            copy.write_text(path.read_text("utf-8") + "\nKubernetes and Fortran are required.\n", "utf-8")
            files.append(copy)
    ingest_documents(files, tmp_path / "graph")
    catalog = open_catalog(tmp_path / "graph")

    found = own_in_engine(catalog)

    assert max(count.together for counts in found.values() for count in counts) > FEWEST_TELLING
    assert own_in_bits(catalog) == found
