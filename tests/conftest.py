"""What several test modules share."""

from collections.abc import Iterator
from typing import Any

import pytest

from browser import open_browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as found:
        yield found
