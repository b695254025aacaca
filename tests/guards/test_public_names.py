"""The public names of `skillgraph`: found lazily, all documented, none by accident."""

import inspect

import pytest

import skillgraph

PUBLIC_NAMES = skillgraph.__all__


@pytest.mark.parametrize("name", sorted(PUBLIC_NAMES))
def test_a_public_name_is_found_and_documented(name: str) -> None:
    value = getattr(skillgraph, name)

    assert name == "__version__" or inspect.getdoc(value)
