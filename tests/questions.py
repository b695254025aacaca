"""One call of each verb that asks, on the bundled graph."""

LEAD = "Lead AI Backend Engineer"
QUESTIONS = {
    "list": ("skills",),
    "search": ("learning",),
    "show": (LEAD,),
    "evidence": (LEAD,),
    "gap": ("--have", "Python", "--role", LEAD),
    "whatif": ("--have", "Python", "--add", "PyTorch"),
    "compare": (LEAD, "Requirements"),
    "market": (),
    "conflicts": (),
    "ladder": (),
    "challenges": (),
    "practices": (),
}
#: A section of the guide that has something to say to each question.
PLACES = {
    "market": "Market Demand",
    "ladder": "Career Development",
    "challenges": "Common Challenges",
    "practices": "Best Practices",
}
