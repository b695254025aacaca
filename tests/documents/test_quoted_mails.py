"""A mail that was passed on as text: the marks of its quotation are no text, those of a list stay signs."""

import pytest

from parsing import assert_partition, parse, readings

BODY = """Dear all,

our night shift at the quay is looking for a Rope Splicer, who would join us
in May or soon after.

YOUR TASKS

- Splice the ropes of the ferries and look after the winches on
  both piers
- Keep the log

WHAT WE ASK

- A certificate in rigging"""


def quoted(mark: str, *, bare: str) -> str:
    return "\n".join(f"{mark}{line}" if line else bare for line in BODY.splitlines())


@pytest.mark.parametrize(
    ("mark", "bare"),
    [("> ", ">"), ("> ", "> "), (">", ">"), (">> ", ">>"), ("> > ", "> >"), ("| ", "|"), (">>> ", ">>>")],
)
def test_a_quoted_text_is_read_as_without_its_marks(mark: str, bare: str) -> None:
    parsed = parse(f"Is this for you?\n\n{quoted(mark, bare=bare)}\n")

    assert_partition(parsed)
    assert readings(parsed)[1:] == readings(parse(BODY))
    assert all(
        passage.text[:1] == parsed.document.text[passage.span.start] for passage in parsed.passages[2:4]
    )


def test_a_quotation_with_lines_of_windows_is_read_too() -> None:
    parsed = parse(quoted("> ", bare=">").replace("\n", "\r\n"))

    assert_partition(parsed)
    assert readings(parsed) == readings(parse(BODY))


@pytest.mark.parametrize("sign", [">", "=>", "->"])
def test_a_list_with_signs_stays_a_list(sign: str) -> None:
    parsed = parse(f"Joiner\n\nYour tasks\n\n{sign} Hang doors\n{sign} Build stairs\n{sign} Fit kitchens\n")

    assert [text for kind, text in readings(parsed) if kind == "bullet"] == [
        "Hang doors",
        "Build stairs",
        "Fit kitchens",
    ]


def test_a_table_of_bars_keeps_its_bars() -> None:
    parsed = parse("Joiner\n\nRequirements\n\n| Oak | good |\n| Ash | some |\n| Elm | some |\n")

    assert any("| Oak | good |" in text for _, text in readings(parsed))


def test_two_lines_with_marks_are_no_quotation() -> None:
    assert "> 5 tons" in parse("The crane lifts\n> 5 tons\n> 9 yards\n").document.text
    assert any("> 5 tons" in text for _, text in readings(parse("The crane lifts\n> 5 tons\n> 9 yards\n")))
