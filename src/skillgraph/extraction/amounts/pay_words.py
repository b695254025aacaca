"""Words by which an amount is known as pay, as an estimate of it, or as no salary."""

import re
from typing import Final

from skillgraph.language.lazy import expression

#: What names pay, or that it is paid.
PAY: Final = expression(
    r"\b(?:(?:day|daily|hourly|weekly|contract) rates?|rate(?=:|\s+[$\u20ac\u00a3]\d)"
    r"|salar(?:y|ies)(?! (?:packag|sacrific|exchang|conversion|continu|advance))|compensation"
    r"|can expect(?: (?:about|around|roughly|some))?(?= (?:[A-Z]{3} ?)?[$\u20ac\u00a3]?\d)"
    r"|pay(?:s(?= [$\u20ac\u00a3]?\d))?|base(?= [$\u20ac\u00a3]\d)|wages?|earn(?:s|ings)?"
    r"|remuneration|OTE|package|money(?=: (?:[A-Z]{3} ?)?[$\u20ac\u00a3]?\d)"
    r"|(?:jahres|monats|grund|brutto|ziel)?gehalt|(?:stunden|monats|tarif|brutto)?lohn|stundensatz"
    r"|verg\u00fctung|salaris|salaire|r\u00e9mun\u00e9ration|salario|sueldo)\b",
    re.IGNORECASE,
)
ESTIMATE: Final = expression(
    r"\b(?:estimate[ds]?|estimation|expected salary|we (?:can )?infer|projected)\b", re.IGNORECASE
)
NO_SALARY: Final = expression(
    r"\b(?:revenue|funding|raised|valuation|turnover|customers?|users?|budget|investment|bonus|allowance"
    r"|stipend|voucher|equity worth|per month for|sign[- ]on|referral|wellness|market (?:size|value|cap)|ARR"
    r"|series [A-E]|(?:direct|permanent) (?:role|job|position|post|employment|contract) after)\b",
    re.IGNORECASE,
)
#: What the next amount opens: "$150k base, $20k bonus", "$90k plus $5k".
NEXT: Final = expression(r"(?:[,;]| plus| and| \+| &)\s+(?:an? )?(?=[$\u20ac\u00a3]?\d)")
