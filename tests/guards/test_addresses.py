"""Tracked files name no machine and no private network; pages ask nothing of any network."""

import ipaddress
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

MACHINE_PATH = re.compile(
    r"(?<![\w.$}/-])(?:/(?:home|Users)/(?!you\b|me\b|user\b)\w+|/root/|/tmp/\w|[A-Z]:\\\\?Users)"
)
IPV4 = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])")
LOADING_ATTRIBUTES = {"src", "srcset", "poster", "data", "background"}
REMOTE = re.compile(r"^\s*(?:https?:)?//", re.IGNORECASE)
REMOTE_STYLE = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])(?:https?:)?//", re.IGNORECASE)
GUARD = Path("tests/guards/test_addresses.py")


def test_no_tracked_file_names_a_path_of_somebodys_machine(tracked_texts: dict[Path, str]) -> None:
    found = [
        f"{name}: {match.group()}"
        for name, text in tracked_texts.items()
        if name != GUARD
        for match in MACHINE_PATH.finditer(text)
    ]

    assert found == []


def test_no_tracked_file_names_a_network_address_other_than_loopback(tracked_texts: dict[Path, str]) -> None:
    found = [
        f"{name}: {match.group()}"
        for name, text in tracked_texts.items()
        if not name.name.endswith(".min.js") and name.parts[0] != "requirements"
        for match in IPV4.finditer(text)
        if _is_address(match.group()) and not ipaddress.ip_address(match.group()).is_loopback
    ]

    assert found == []


def test_no_exported_page_loads_anything_from_a_network(root: Path) -> None:
    pages = sorted((root / "exports").rglob("*.html"))

    found = {page.name: _remote_loads(page.read_text(encoding="utf-8")) for page in pages}

    assert pages
    assert found == {page.name: [] for page in pages}


@pytest.mark.parametrize(
    "page",
    [
        '<script src="https://example.org/x.js"></script>',
        '<link rel="stylesheet" href="//example.org/x.css">',
        "<style>@import 'https://example.org/x.css';</style>",
        "<p style='background: url(http://example.org/x.png)'>",
    ],
)
def test_a_page_that_loads_something_is_noticed(page: str) -> None:
    assert _remote_loads(page)


def test_a_page_that_only_links_somewhere_is_no_fault() -> None:
    assert _remote_loads('<a href="https://w3id.org/skillgraph/">sg</a>') == []


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


class _Loads(HTMLParser):
    """Collects what a browser would fetch by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        for name, value in attrs:
            loads = name in LOADING_ATTRIBUTES or (tag == "link" and name == "href")
            if loads and REMOTE.match(value or ""):
                self.found.append(f"<{tag} {name}={value}>")
            if name == "style" and REMOTE_STYLE.search(value or ""):
                self.found.append(f"<{tag} style={value}>")

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style and (match := REMOTE_STYLE.search(data)):
            self.found.append(match.group())


def _remote_loads(page: str) -> list[str]:
    parser = _Loads()
    parser.feed(page)
    return parser.found
