"""What comes with the package: the tables that people edit, and the graph built of them."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parents[1]


def bundled_path() -> Path:
    """Give the build directory that comes with the package."""
    return _PACKAGE / "data"


def bundled_ontology() -> Path:
    """Give the ontology directory that comes with the package: vocabulary, rules, shapes, tables."""
    return _PACKAGE / "ontology"
