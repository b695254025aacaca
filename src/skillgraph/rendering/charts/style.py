"""The style rules of the charts: of the pictures alone, and of what stands around them in the page."""

from importlib.resources import files


def chart_rules() -> str:
    """Read the rules that a picture needs wherever it stands; colors are custom properties."""
    return _read("charts.css")


def section_rules() -> str:
    """Read the rules of the part of the page that holds the charts."""
    return _read("section.css")


def _read(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text("utf-8")
