"""Plain texts whose parts are numbered."""

from role_sentences import told


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
