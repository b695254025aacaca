"""What an evaluation measures, row by row, and the set of annotated documents that it is measured on."""

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

from skillgraph.counts.significance import Interval

#: Documents that were left unread while the rules were written, by a part of their name.
LEFT_OUT: Final = tuple(
    """
    product_manager airalo dropbox_ic2_security dropbox_ic6 titles-for-qa techlead mayadata_lead
    technical-marketing systems_engineer nibc netflix stark capitalontap
    """.split()
)


@dataclass(frozen=True)
class Figure:
    """One row of the evaluation: what was measured, on what, against which target (at least, or at most).

    The interval is what chance alone leaves open at 95 %, where a share of a known number was measured.
    """

    name: str
    value: float | None
    target: float | None = None
    note: str = ""
    at_most: bool = False
    interval: Interval | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached; None where there is no value or no target."""
        if self.value is None or self.target is None:
            return None
        return self.value <= self.target if self.at_most else self.value >= self.target


def load_scorer(path: Path) -> ModuleType:
    """Load the scorer that comes with an annotated set."""
    spec = importlib.util.spec_from_file_location("set_scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["set_scorer"] = module
    spec.loader.exec_module(module)
    return module
