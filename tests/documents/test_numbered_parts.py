"""Plain texts whose parts are numbered."""

from role_sentences import told
from skillgraph.documents.formats.plain import plain_blocks


def test_numbered_parts_of_a_plain_text_are_headings_and_items() -> None:
    text = (
        "1. MAIN DUTIES\n\n1.1 To inspect hulls.\n1.2 To train sailors.\n\n"
        "2. PERSON SPECIFICATION\n\n2.1 Experience\na) Experience of using Kafka\n\n"
        "3. GENERAL\n\n3.1 Staff must follow the rules.\n"
    )

    assert told(text, head="Job title: Boat Engineer\n\n", media_type="text/plain") == [
        "has the duty to inspect hulls",
        "has the duty to train sailors",
        "requires experience with Apache Kafka",
    ]


def test_sections_of_three_numbers_are_headings_and_each_role_below_one_is_of_its_own() -> None:
    text = (
        "Section 4.2: Posts in the boatyard\n\nThis page describes three posts.\n\n\n"
        "4.2.1  Sail designer\n\nYou must know CAD.\n\n\n"
        "4.2.2  Harbor engineer\n\nRequirements:\n- Python\n\n\n"
        "4.2.3  Common to all posts\n\nSee section 2.4, Rules.\n"
    )

    assert told(text, head="BOATYARD HANDBOOK\n\n", media_type="text/plain") == [
        "Sail Designer requires CAD",
        "Harbor Engineer requires Python",
    ]


def test_a_numbered_heading_ends_what_a_guessed_one_below_it_promised() -> None:
    """The paragraphs below it are no items of a list."""
    blocks = plain_blocks(
        "4.2.1  Sail designer\n\nExpectations:\n- To mend sails\n\n"
        "4.2.2  Harbor engineer\n\nHarbor engineers watch the quay.\n\nA harbor engineer knows Python.\n"
    )

    assert [block.kind for block in blocks][-3:] == ["heading", "text", "text"]


def test_a_table_of_contents_and_a_sentence_with_a_number_are_no_headings() -> None:
    blocks = plain_blocks(
        "Contents\n\n4.2.1 Sail designer\n4.2.2 Harbor engineer\n4.2.3 Common rules\n\n"
        "4.2.1 of the rules holds here, too.\n\n4.2.1 Sail designer\n\nYou must know CAD."
    )

    assert [block.text for block in blocks if block.kind == "heading"] == [
        "Contents",
        "4.2.1 Sail designer",
    ]


def test_a_number_alone_ends_the_parts_of_the_number_before() -> None:
    """What is assessed is asked for, though the part before it was of wishes; the dots are none of it."""
    text = (
        "1. DUTIES\n\n(a) inspecting hulls;\n(b) training sailors.\n\n"
        "2. QUALIFICATIONS\n\n2.1 Character\nYou like the sea.\n\n2.2 Desirable\n\n(i) Kafka;\n(ii) CAD.\n\n"
        "3. COMPETENCIES\n\nCandidates will be assessed under the headings below.\n\n"
        "Teamwork .......... 100 marks\nKnowledge and experience ... 100 marks\n\n"
        "4. TERMS OF OFFICE\n\nThe successful candidate will serve a probationary period of one year.\n"
    )

    assert told(text, head="Job title: Boat Engineer\n\n", media_type="text/plain") == [
        "has the duty to inspect hulls",
        "has the duty to train sailors",
        "Apache Kafka is desirable",
        "CAD is desirable",
        "requires teamwork",
    ]
