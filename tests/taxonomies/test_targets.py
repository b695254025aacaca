"""What both taxonomies offer, in one shape."""

import os
from pathlib import Path

import pytest

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.errors import TaxonomyError
from skillgraph.tables.alignments import read_alignments
from skillgraph.taxonomies.copies import iter_rows
from skillgraph.taxonomies.targets import read_targets, technology_id, technology_name, tell_taxonomy
from skillgraph.vocabulary import TAXONOMY_PREFIXES
from taxonomy_copies import write_esco, write_onet


def test_esco_offers_skills_and_occupations_by_their_uris(tmp_path: Path) -> None:
    found = {one.id: one for one in read_targets(write_esco(tmp_path))}

    assert list(found) == ["esco.skill:1", "esco.skill:2", "esco.skill:3", "esco.occupation:1"]
    assert found["esco.skill:1"].names == ("Quill", "Quill 2", "QuillLang")
    assert found["esco.occupation:1"].is_occupation


def test_onet_offers_occupations_elements_commodity_classes_and_technologies(tmp_path: Path) -> None:
    found = {one.id: one for one in read_targets(write_onet(tmp_path))}

    assert list(found) == [
        "onet.soc:15-9999.00",
        "onet.element:2.A.1.c",
        "onet.element:2.C.3.a",
        "unspsc:43232408",
        "unspsc:43231500",
        "onet.technology:Apache%20Inkwell",
        "onet.technology:Electronic%20nib%20register%20ENR%20software",
    ]
    assert found["onet.technology:Apache%20Inkwell"].names == ("Inkwell",)
    assert found["onet.technology:Apache%20Inkwell"].category == "unspsc:43232408"


def test_every_identifier_has_a_prefix_that_leads_somewhere(tmp_path: Path) -> None:
    found = [*read_targets(write_onet(tmp_path)), *read_targets(write_esco(tmp_path))]

    assert {one.id.partition(":")[0] for one in found} == TAXONOMY_PREFIXES.keys()


def test_the_name_of_a_technology_comes_back_from_its_identifier() -> None:
    assert technology_name(technology_id("C++ & C#/F#")) == "C++ & C#/F#"


def test_a_folder_of_neither_taxonomy_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match="neither ESCO"):
        tell_taxonomy(tmp_path)


@pytest.mark.parametrize("taxonomy", ["esco", "onet"])
def test_what_the_tables_match_is_in_the_release_by_its_label(taxonomy: str) -> None:
    folder = Path(os.environ.get(f"SKILLGRAPH_{taxonomy.upper()}", "nowhere"))
    if not folder.is_dir():
        pytest.skip(f"SKILLGRAPH_{taxonomy.upper()} does not name a copy of the release")
    offered = {(one.id, one.label) for one in read_targets(folder)}
    if taxonomy == "onet":  # abilities, work styles and work activities stand in the content model alone
        columns = ("Element ID", "Element Name")
        for row in iter_rows(folder, ["Content Model Reference.txt"], columns, separator="\t"):
            offered.add((f"onet.element:{row['Element ID'].strip()}", row["Element Name"].strip()))

    rows = read_alignments(bundled_ontology() / "alignments" / f"{taxonomy}.sssom.tsv", [], with_nones=False)

    assert {(row.target, row.target_label) for row in rows} <= offered
