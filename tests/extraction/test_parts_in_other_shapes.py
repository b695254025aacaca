"""Parts of a document that ask or tell under headings, in tables and in fragments of their own kind."""

import pytest

from parsing import parse, readings
from role_sentences import told, told_of
from skillgraph.documents.sections import read_heading


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("We imagine that you", "requirements"),
        ("We picture someone who", "requirements"),
        ("What we're hoping for", "requirements"),
        ("Who we need", "requirements"),
        ("Who we have in mind", "requirements"),
        ("What we ask of you", "requirements"),
        ("Skills employers look for", "requirements"),
        ("What would be good on top", "desirable"),
        ("Nice on top", "desirable"),
        ("Also welcome", "desirable"),
        ("What you can count on", "benefits"),
        ("What's on the table", "benefits"),
        ("Key performance areas", "responsibilities"),
        ("Key result areas:", "responsibilities"),
        ("KPAs", "responsibilities"),
        ("What would I be doing?", "responsibilities"),
        ("What fills the week", "responsibilities"),
        ("Timing", "boilerplate"),
    ],
)
def test_a_heading_says_what_its_section_holds(heading: str, kind: str) -> None:
    reading = read_heading(heading)

    assert (reading.kind, reading.whole) == (kind, True)


@pytest.mark.parametrize(
    "heading",
    [
        "UX designer who'd rather watch people than argue about them",
        "Data engineer, with benefits for the planet",
        "Store manager for people who care about skills",
        "Network engineer who keeps our values afloat",
    ],
)
def test_a_title_that_goes_on_with_a_sentence_is_no_other_heading(heading: str) -> None:
    assert read_heading(heading).kind is None


@pytest.mark.parametrize(
    "lines",
    [
        "i.    Paint the hull.\nii.   Oil the ropes.\niii.  Feed the cat.",
        "(i) Paint the hull.\n(ii) Oil the ropes.\n(iii) Feed the cat.",
        "a. Paint the hull.\nb. Oil the ropes.\nc. Feed the cat.",
        "iv) Paint the hull.\nv) Oil the ropes.\nvi) Feed the cat.",
    ],
)
def test_letters_and_small_numerals_mark_items(lines: str) -> None:
    found = readings(parse(f"DUTIES\n\n{lines}\n"))

    assert found[1:] == [
        ("bullet", "Paint the hull."),
        ("bullet", "Oil the ropes."),
        ("bullet", "Feed the cat."),
    ]


WORK = ["has the duty to repair engines and pumps", "has the duty to coach deck hands"]


def rows(*lines: tuple[str, str]) -> str:
    """Give a table of two columns."""
    head, *rest = [f"| {first} | {last} |\n" for first, last in lines]
    return "".join([head, "|---|---|\n", *rest])


@pytest.mark.parametrize(
    "table",
    [
        rows(
            ("% of time", "Essential job duty"),
            ("50", "Repairs engines and pumps"),
            ("20", "Coaches deck hands"),
        ),
        rows(("Duty", "Share"), ("Repair engines and pumps", "50 %"), ("Coach deck hands", "20 %")),
        rows(("Task", "Time spent"), ("Repairing engines and pumps", "50%"), ("Coaching deck hands", "5%")),
        rows(
            ("Percentage of time", "Activities"),
            ("50-60", "Repair engines and pumps"),
            ("9", "Coach deck hands"),
        ),
        rows(("Key duties", "Weighting"), ("Repair engines and pumps", "50"), ("Coach deck hands", "20")),
    ],
)
def test_shares_of_time_are_no_part_of_duties(table: str) -> None:
    assert told(f"## Posting details\n\n{table}") == WORK


def test_a_table_of_shares_is_of_duties_in_cells_of_their_own_too() -> None:
    lines = (
        ("th", "% of time", "Job duty"),
        ("td", "50", "Repairs engines and pumps."),
        ("td", "20", "Coaches deck hands."),
    )
    table = "".join(f"<tr><{tag}>{first}</{tag}><{tag}>{last}</{tag}></tr>" for tag, first, last in lines)
    page = f"<h1>Boat Engineer</h1><h3>Details</h3><table>{table}</table>"

    assert told_of(page, "text/html") == [f"Boat Engineer {one}" for one in WORK]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Repair engines (50 %)", ["has the duty to repair engines"]),
        ("Repair engines - 50%", ["has the duty to repair engines"]),
        ("Cut costs by 20 %", ["has the duty to cut costs by 20 %"]),
        ("Backups - and restores!", ["has the area Backup and recovery"]),
        (
            "Agree on what a field means and put that in writing",
            ["has the duty to agree on what a field means and put that in writing"],
        ),
    ],
)
def test_a_duty_is_cut_where_it_ends(line: str, said: list[str]) -> None:
    assert told(f"## Duties\n\n- {line}\n") == said


def test_a_summary_among_facts_tells_duties() -> None:
    lines = "".join(
        f"<tr><td>{label}</td><td>{words}</td></tr>"
        for label, words in (
            ("Grade", "8"),
            ("Department", "Piers"),
            ("Position Number", "N12"),
            ("Position Summary", "Resolves incidents escalated by deck hands. Leads a shift of four hands."),
        )
    )

    assert told_of(f"<h1>Boat Engineer</h1><table>{lines}</table>", "text/html")[-2:] == [
        "Boat Engineer has the duty to resolve incidents escalated by deck hands",
        "Boat Engineer has the duty to lead a shift of four hands",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "IEC 61508 in practice. Motor drives. Rust, because some of us are curious about it.",
            ["IEC 61508 is desirable", "motor drives are desirable", "Rust is desirable"],
        ),
        (
            "Kubernetes or Nomad. A sense of humor.",
            ["Kubernetes is desirable (one of a list)", "Nomad is desirable (one of a list)"],
        ),
        (
            "A language spoken locally: Urdu or Polish.",
            ["Urdu is desirable (one of a list)", "Polish is desirable (one of a list)"],
        ),
        ("Having ever worked on a ship.", ["experience with working on a ship is desirable"]),
        ("Docker, above all.", ["Docker is desirable"]),
        ("Many advertisements still ask for one.", []),
        ("None at present. A permanent post.", []),
    ],
)
def test_a_sentence_without_a_verb_names_what_its_section_asks_for(text: str, said: list[str]) -> None:
    assert told(f"## Nice to have\n\n{text}\n") == said


def test_a_later_paragraph_without_a_verb_may_be_of_anything() -> None:
    assert told("## Nice to have\n\nDocker.\n\nA rope allowance. Kubernetes.\n") == ["Docker is desirable"]
