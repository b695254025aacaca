"""What rules about conflicts and their grades are called, in the text and in the chart."""

from typing import Final

#: What a rule looks for, as a heading.
RULE_HEADINGS: Final = {
    "lists-differ": "Lists of one topic differ",
    "fields-differ": "Fields of study differ",
    "experience-differs": "Years of experience differ",
    "modality-differs": "Asked for with different force",
    "level-differs": "Asked for at different levels",
    "whole-list-asked": "All of a list is asked for, and a part of it is only desirable",
    "duty-only-desirable": "A duty, but what it takes is only desirable",
    "need-rests-on-desirable": "Needed, but what it rests on is only desirable",
    "figures-differ": "Two numbers for one thing",
    "order-in-circles": "Before and after at once",
    "pay-out-of-order": "Higher in rank, but paid less in part",
    "pay-starts-alike": "Higher in rank, but the pay starts no higher",
    "pay-of-near-roles": "Close by name, but not in pay",
    "demand-against-outlook": "Demand falls, but the outlook is good",
    "work-of-falling-role": "Demand falls for those whose work is a duty here",
}
#: Sign between two sides, by grade.
GRADE_SIGNS: Final = {
    "contradiction": "\N{NOT EQUAL TO}",
    "difference": "\N{NOT EQUAL TO}",
    "tension": "\N{LEFT RIGHT ARROW}",
    "wording": "\N{ALMOST EQUAL TO}",
}
