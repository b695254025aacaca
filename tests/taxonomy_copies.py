"""Tiny copies of ESCO and O*NET in the form of the published files; what they say is our own writing."""

from pathlib import Path

_SKILL = "http://data.europa.eu/esco/skill"
_OCCUPATION = "http://data.europa.eu/esco/occupation"
_ESCO = {
    "skills_en.csv": f"""conceptUri,skillType,preferredLabel,altLabels,hiddenLabels,status,description
{_SKILL}/1,knowledge,Quill (computer programming),"Quill
Quill 2
Quill (computer programming)",QuillLang,released,Programs written in Quill.
{_SKILL}/2,skill/competence,use ink presses,"operate ink presses
press ink",,released,Bring ink on paper.
{_SKILL}/3,knowledge,computer programming,"Plume
Nib
Inkling
programming",,released,Write programs.
""",
    "occupations_en.csv": f"""conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description
{_OCCUPATION}/1,2512,quill developer,"quill programmer
quill coder",,released,Writes Quill.
""",
    "occupationSkillRelations.csv": f"""occupationUri,relationType,skillType,skillUri
{_OCCUPATION}/1,essential,knowledge,{_SKILL}/1
{_OCCUPATION}/1,optional,skill/competence,{_SKILL}/2
""",
    "broaderRelationsSkillPillar.csv": f"""conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,{_SKILL}/1,KnowledgeSkillCompetence,{_SKILL}/3
""",
}
_ONET = {
    "Occupation Data.txt": """O*NET-SOC Code|Title|Description
15-9999.00|Quill Developers|Write Quill.
""",
    "Alternate Titles.txt": """O*NET-SOC Code|Alternate Title|Short Title|Source(s)
15-9999.00|Quill Programmer|QP|08
15-9999.00|Quill Programmer|n/a|02
""",
    "Technology Skills.txt": """O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand
15-9999.00|Apache Inkwell|43232408|Web platform development software|Y|N
15-9998.00|Apache Inkwell|43232408|Web platform development software|Y|Y
15-9999.00|Electronic nib register ENR software|43231500|Business function specific software|N|N
""",
    "Skills.txt": """O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value
15-9999.00|2.A.1.c|Writing|IM|4.12
15-9999.00|2.A.1.c|Writing|LV|4.62
""",
    "Knowledge.txt": """O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value
15-9999.00|2.C.3.a|Computers and Electronics|IM|4.78
""",
}


def write_esco(folder: Path) -> Path:
    """Write a copy of ESCO with three skills and one occupation."""
    for name, text in _ESCO.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_onet(folder: Path) -> Path:
    """Write a copy of O*NET with one occupation, two technologies and two elements."""
    for name, text in _ONET.items():
        (folder / name).write_text(
            text.replace("|", "\t").replace("\n", "\r\n"), encoding="utf-8", newline=""
        )
    return folder
