"""The sample ontology, and small ones written by a test, in a directory of their own."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from skillgraph.tables.concepts import CONCEPT_COLUMNS
from skillgraph.tables.passages import LIST_COLUMNS, PASSAGE_COLUMNS
from skillgraph.tables.statements import EVIDENCE_COLUMNS, STATEMENT_COLUMNS
from skillgraph.tables.tsv import format_table, new_table

SAMPLE = Path(__file__).parent / "data" / "sample"
SAMPLE_DOCUMENT = SAMPLE / "documents" / "lead-geodata-engineer" / "document.txt"
SETTINGS = 'id = "guide"\nlabel = "A guide"\nsha256 = ""\nlength = 0\nmedia_type = "text/plain"\n'

_COLUMNS = {
    "concepts": CONCEPT_COLUMNS,
    "passages": PASSAGE_COLUMNS,
    "lists": LIST_COLUMNS,
    "statements": STATEMENT_COLUMNS,
    "evidence": EVIDENCE_COLUMNS,
}


def copy_sample(directory: Path) -> Path:
    """Copy the sample ontology, to change it."""
    return Path(shutil.copytree(SAMPLE, directory / "ontology"))


def write_ontology(directory: Path, **tables: Iterable[Mapping[str, str]]) -> Path:
    """Write an ontology with one document, ``guide``, from the rows of its tables."""
    document = directory / "documents" / "guide"
    document.mkdir(parents=True)
    (document / "document.toml").write_text(SETTINGS)
    for name, columns in _COLUMNS.items():
        path = directory / "concepts.tsv" if name == "concepts" else document / f"{name}.tsv"
        path.write_text(format_table(new_table(path.name, columns, tables.get(name, ()))))
    return directory


def set_cell(path: Path, row: str, **cells: str) -> None:
    """Set cells in the row whose first cell is *row*, as a person would in an editor."""
    lines = path.read_text(encoding="utf-8").split("\n")
    header = lines[0].split("\t")
    number = next(index for index, line in enumerate(lines) if line.split("\t")[0] == row)
    values = lines[number].split("\t")
    for column, text in cells.items():
        values[header.index(column)] = text
    lines[number] = "\t".join(values)
    path.write_text("\n".join(lines), encoding="utf-8")
