"""How sentences and bullets open that say what somebody does: "You will mend ropes"."""

import re
from typing import Final

OPENING: Final = re.compile(
    r"(?:\(?\d{1,3} ?%\)?(?: of (?:the |your )?time)?\W+)?"
    r"(?:to\s+)?(?:(?:i|you(?:['\u2019]ll| will)?|the (?:role|person|candidate|successful candidate|ideal "
    r"candidate)(?: will)?|they(?: will)?|will)\s+)?"
    r"(?:(?:actively|proactively|also|be(?=\s+(?:\w+ly\s+)?(?:\w+ing|responsible|accountable|tasked"
    r"|expected|able|in charge)\b)|may|might|must|should|is|are|am|regularly|typically"
    r"|often)\s+)*(?:(?:responsible for|expected to|able to|in charge of|tasked with|accountable for)\s+)?",
    re.IGNORECASE,
)
LIGHT: Final = re.compile(
    r"(?P<verb>(?:assist|help|aid|participate|engage|contribute|support)(?:s|ing)? (?:in|with|to))\s+"
    r"(?P<rest>[^,;]+(?:,|\sand\s).+)",
    re.IGNORECASE,
)
#: "Working with my manager, I plan …": what is done meanwhile is no duty by itself.
DOING: Final = re.compile(
    r"[A-Z][a-z]+ing [^,;.]{3,60}, I (?:also )?"
    r"|(?:When|While|Where|If) [^;.]{3,60}?,? (?:you|I) (?:also |will )?"
    r"|(?:As an?|Together with) [^;.,]{3,60}?,? (?:you|I) (?:also |will |further )?"
    r"|In (?:this|the|our) [^;.,]{3,40}?,? (?:you|I)(?:['\u2019]ll)? (?:also |will )?"
)
NOUN_LIST: Final = re.compile(
    r"(?:(?:key |main |core |primary |typical )?(?:responsibilit(?:y|ies)|duties|tasks?|activities)"
    r"[^:]{0,30}?\s(?:include|includes|are|encompass|cover|involve|comprise)[:]?)\s+(?!\w+ed\b)",
    re.IGNORECASE,
)
#: What somebody gets, thinks or feels.
_NO_DEED: Final = (
    "get|receive|earn|benefit|report (?:directly |in)?to|enjoy|love|understand|think|thrive|feel|want|like"
)
GETS: Final = re.compile(rf"(?:{_NO_DEED})\b")
YOU: Final = re.compile(r"\byou(?:['\u2019]ll| will)?(?: also)?\s+$", re.IGNORECASE)
#: What somebody will do or have that is no work.
_NO_WORK: Final = (
    rf"{_NO_DEED}|bring|have|need|join|gain|become|learn|find|possess|hold"
    r"|be (?:guided|supported|rewarded|offered|given|based|joining|part|paid|mentored|surrounded"
    r"|welcomed|encouraged|provided|entitled)"
)
#: What stands behind "you" and is no act either.
_NO_ACT: Final = "are|can|may|might|need|should|must|know|speak|will"
PROSE: Final = re.compile(
    r"\b(?:is|are|be)\s+(?:primarily |mainly |ultimately |also |often |typically )?"
    r"(?:responsible for|in charge of|tasked with|accountable for)\s+"
    rf"|\byou(?:['\u2019]ll| will)\s+(?:also\s+)?(?!(?:{_NO_WORK})\b)"
    rf"(?:be\s+(?:(?:expected|asked|required) to\s+(?!(?:be|{_NO_WORK}|{_NO_ACT})\b)"
    r"|(?:responsible for|in charge of|tasked with|accountable for)\s+)?)?(?=[a-z]+)"
    rf"|\byou(?:['\u2019]ll| will) [^.;]{{3,60}}? but will be (?:expected|asked) to (?!(?:be|{_NO_WORK})\b)"
    rf"|\bAs (?:an?|our) [^,.;]{{3,60}},? you\s+(?!(?:{_NO_WORK}|{_NO_ACT})\b)(?=[a-z]+ )"
    r"|\bth(?:is|e) role involves\s+|\b(?:their|your|the) work (?:involves|includes)\s+",
    re.IGNORECASE,
)
#: Below a heading of duties, what its reader does: "You steer ships."
YOU_DO: Final = re.compile(
    rf"\W*You (?:also |then |regularly |mainly )?(?!(?:{_NO_WORK}|{_NO_ACT})\b)(?=[a-z]+ )"
)
#: What there is in the lower case of a sentence that says that it gives duties.
GIVES: Final = tuple("respons dut task activit you involve charge accountab work seek look hiring".split())
