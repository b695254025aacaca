"""The scripts of `benchmarks/`, as modules."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

_FOLDER = Path(__file__).parents[1] / "benchmarks"


def load_script(name: str) -> ModuleType:
    """Load a script by its name, under one that no module of the tests has."""
    spec = spec_from_file_location(f"script_{name}", _FOLDER / f"{name}.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    sys.modules[module.__name__] = module  # a dataclass looks there for its own module
    spec.loader.exec_module(module)
    return module
