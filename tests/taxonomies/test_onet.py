"""O*NET read from tables of its form."""

import os
from pathlib import Path

import pytest

from skillgraph.taxonomies.onet import (
    OnetElement,
    OnetOccupation,
    OnetTechnology,
    is_onet,
    iter_onet_elements,
    iter_onet_occupations,
    plain_names,
    read_onet_technologies,
)
from taxonomy_copies import write_onet


def test_occupations_have_their_alternate_titles(tmp_path: Path) -> None:
    write_onet(tmp_path)

    assert list(iter_onet_occupations(tmp_path)) == [
        OnetOccupation("15-9999.00", "Quill Developers", ("Quill Programmer", "QP"), "Write Quill.")
    ]


def test_a_technology_stands_once_with_all_its_occupations(tmp_path: Path) -> None:
    write_onet(tmp_path)

    assert read_onet_technologies(tmp_path)[0] == OnetTechnology(
        "Apache Inkwell",
        "43232408",
        "Web platform development software",
        ("15-9998.00", "15-9999.00"),
        is_hot=True,
    )


def test_elements_stand_once_skills_first(tmp_path: Path) -> None:
    write_onet(tmp_path)

    assert list(iter_onet_elements(tmp_path)) == [
        OnetElement("2.A.1.c", "Writing", "skill"),
        OnetElement("2.C.3.a", "Computers and Electronics", "knowledge"),
    ]


def test_a_copy_is_known_by_its_table_of_technologies(tmp_path: Path) -> None:
    assert not is_onet(tmp_path)

    write_onet(tmp_path)

    assert is_onet(tmp_path)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Oracle Java", "Java"),
        ("Relational database management software", "Relational database management"),
        ("Hypertext markup language HTML", "Hypertext markup language"),
        ("IBM SPSS Statistics", "SPSS Statistics"),
    ],
)
def test_vendor_kind_and_acronym_are_left_out_of_a_name(name: str, plain: str) -> None:
    assert plain in plain_names(name)


@pytest.mark.parametrize(
    ("name", "acronym"),
    [("Electronic medical record EMR software", "EMR"), ("SAP", ""), ("Apache Spark", "SPARK")],
)
def test_an_acronym_alone_is_no_name(name: str, acronym: str) -> None:
    assert acronym not in plain_names(name)


def test_letters_that_abbreviate_nothing_belong_to_the_name() -> None:
    assert plain_names("Microsoft Visual Basic for Applications VBA")[-1] == "Visual Basic for Applications"
    assert "Autodesk" not in plain_names("Autodesk AutoCAD")
    assert plain_names("Compiler GCC") == ("Compiler GCC",)


def test_onet_29_3_has_its_rows() -> None:
    folder = Path(os.environ.get("SKILLGRAPH_ONET", "nowhere"))
    if not folder.is_dir():
        pytest.skip("SKILLGRAPH_ONET does not name a copy of O*NET 29.3")

    assert sum(1 for _ in iter_onet_occupations(folder)) == 1_016
    assert sum(len(one.occupations) for one in read_onet_technologies(folder)) == 32_681
    assert sum(1 for _ in iter_onet_elements(folder)) == 68
