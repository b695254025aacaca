"""Phrases of which many expressions are made: who ought to, how a clause opens, what is a plus, a paper."""

from typing import Final

#: What asks something of somebody, before the verb for it.
OUGHT: Final = (
    r"(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|will need to|(?:is|are) (?:expected|required) to)"
)
#: How many years, months or posts there are of something, in a word.
FEW_NUMBERS: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
#: How a clause opens that asks by its predicate.
ESSENTIAL_THAT: Final = (
    r"it(?: is|['\u2019]s) (?:absolutely |very |also )?"
    r"(?:essential|crucial|vital|necessary|important|imperative|expected) that"
)
#: What opens a clause that is known, told or asked: "knows how …".
CLAUSE_WORDS: Final = "(?:how|what|when|where|which|who|why|whether|that)"
#: What is good to have, and how good.
PLUS: Final = "(?:plus|bonus|advantage|asset)"
A_PLUS: Final = rf"an? (?:(?:real|distinct|definite|clear|great|big|nice|large|huge) )?{PLUS}"
#: That a thing is welcome, in a word, and how such a word is led to.
GLAD: Final = (
    "(?:great|even better|perfect|fantastic|wonderful|brilliant|excellent|nice|lovely|amazing|awesome|super"
    "|splendid|terrific|marvell?ous)"
)
IT_IS: Final = r"(?:that|this|it)(?:['\u2019]s| is| would be)"
#: What somebody holds on paper, besides a degree.
PAPER: Final = (
    "(?:licen[cs]e|permit|passport|visa|clearance|registration|certificat(?:e|ion)|diploma|qualification)"
)
#: What stands behind *hold* where it is a paper: "a diploma in law", "chartered status", "a PGCE".
HELD: Final = (
    rf"(?:[^.;,]{{0,60}}\b(?:{PAPER}s?|(?:membership|status)(?=\W*$|[,.;(]| (?:\(|and|as|by|in|of|or"
    rf"|with)\b))"
    r"|(?:an? |the |your )?(?:(?:current|full|valid) )?(?-i:(?!(?:AGM|BBQ|EGM)\b)[A-Z][A-Za-z]*[A-Z]\d?)"
    r"(?=\W*$|[,.;)]| (?:and|or|at|in|from)\b))"
)
#: How often something is so: what hedges it.
OFTEN: Final = "(?:usually|typically|generally|normally|often|commonly|sometimes)"
#: Who gets a post, among those who apply, and who has it.
IDEAL: Final = "(?:ideal|perfect|successful|right|suitable|chosen|selected|appointed)"
HOLDER: Final = "(?:(?:post|job|role|position)[- ]?holder|incumbent|appointee)"
#: Whom it is asked of by what they are called.
TRADE: Final = (
    "(?:engineer|developer|programmer|designer|analyst|scientist|tester|architect|consultant|administrator"
    "|specialist|manager|technician|professional|practitioner)"
)

VERBS_IN_LY: Final = (
    *"ally apply bully comply dally fly imply multiply ply rally rely reply sally sully supply tally".split(),
)
"""Verbs that end as adverbs do: "tally the receipts" is no way to do something."""

TAKEN_BACK: Final = (
    r"(?:,\s*(?:(?:but |though )?not|(?:but|though|although|yet) (?:it|they|nobody|no[- ]one|none|there|most"
    r"|we(?! (?:\w+ )?(?:need|require|want|expect|prefer|ask for|look for|insist)\b)"
    r"|(?:[a-z]+ ){0,2}(?:training|coaching|mentoring|guidance|support) (?:will|can|is)))\b"
    r"|,\s*(?:it|that|this|they) (?:is|are) (?:by no means|in no way|not)\b)"
)
"""Matches what a judgment may go on with: ", but not required", ", but we teach it", ", it is no must"."""
