"""The frame of a passage: whom it speaks of, what its list or section promises, how sure it is.

What a bullet means stands above it more often than in it: a heading, a lead-in or a group
label says that requirements follow, or duties, how far they are asked for and of whom.
"""

import re
from functools import cached_property
from typing import Final

from skillgraph.documents.parsing import ParsedDocument
from skillgraph.documents.sections import SILENT_KINDS, promised_kind
from skillgraph.extraction.amounts.deadlines import find_first_time
from skillgraph.extraction.concepts.naming import stage_concept, title_concept
from skillgraph.extraction.framing.data_sheets import find_data
from skillgraph.extraction.framing.facts import find_facts
from skillgraph.extraction.framing.frame import Frame
from skillgraph.extraction.framing.graded_headings import graded_heading
from skillgraph.extraction.framing.lengths_of_posts import tells_length
from skillgraph.extraction.framing.level_layout import read_layout
from skillgraph.extraction.framing.named_subjects import (
    NamedSubjects,
    posts_beside,
    posts_listed,
    tells_of_another_holder,
)
from skillgraph.extraction.framing.promotion_cases import promotion_case
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.organizations.advertisements import is_advertisement, offers_job
from skillgraph.extraction.posts.headed_titles import singular_doer, title_held, titles_of_rung
from skillgraph.extraction.posts.levels import (
    counts_level,
    full_name,
    is_bare_level,
    name_of_level,
    names_level,
    title_of_level,
)
from skillgraph.extraction.posts.section_names import title_of_section
from skillgraph.extraction.posts.stage_headings import is_stage, stage_label
from skillgraph.extraction.posts.titles import singular_title
from skillgraph.extraction.posts.told_names import names_several, page_title, tells_of_careers
from skillgraph.extraction.roles.aspect_titles import names_aspect
from skillgraph.extraction.roles.bare_titles import bare_role, bare_title
from skillgraph.extraction.roles.file_titles import UNTOLD, untold_role
from skillgraph.extraction.roles.frameworks import is_caption, names_ladder, tells_of_ladder
from skillgraph.extraction.roles.joined_titles import joined_posts
from skillgraph.extraction.roles.role_sections import find_role_sections, names_path
from skillgraph.extraction.roles.shared_titles import role_of_ladder
from skillgraph.extraction.roles.subjects import document_role
from skillgraph.extraction.sentences.unasked import opens_no_list
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.cases import case_of_opener
from skillgraph.extraction.wording.forces import find_forces
from skillgraph.extraction.wording.labeled_levels import level_labeled
from skillgraph.extraction.wording.letter_marks import find_marks, is_legend
from skillgraph.extraction.wording.modal_words import without_asides
from skillgraph.extraction.wording.modality import find_modality
from skillgraph.extraction.wording.openers import asks_for_right, opens_what_is_not, says_to_all
from skillgraph.extraction.wording.promises import (
    find_some_of,
    firm_modality,
    genre_of,
    group_kind,
    heading_modality,
    hedges_of_heading,
    hedges_of_label,
    hedges_of_opener,
    level_ahead,
    logic_of,
    logic_of_heading,
    openers_of_some,
    opens_topics,
    some_above,
)
from skillgraph.extraction.work.duty_shares import find_duty_columns
from skillgraph.language.doers import is_doer
from skillgraph.language.lists import is_one_enough
from skillgraph.language.slugs import slug_of
from skillgraph.language.verbs import opens_duty
from skillgraph.model import Span
from skillgraph.vocabulary import PREFERRING

__all__ = ["Frame", "Frames"]

_ASKING_KINDS: Final = frozenset({"responsibilities", "requirements", "framework"})
#: What a section asks for where its heading does not say how far.
_ADVISED: Final = {"desirable": "desirable", "education": "recommended"}
_WISHED: Final = ("desirable", "requirements")  # what the second names is wished for below the first
_SOFTER: Final = ("requirements", "soft-skills")  # of the second what the first says holds too


class Frames:
    """The frames of a document's sections and lists."""

    def __init__(self, parsed: ParsedDocument, ledger: Ledger, *, employer: str = "") -> None:
        """Find the role, then one frame a section and a list, in document order.

        The name of the *employer* is no part of a title.
        """
        self.parsed = parsed
        self.naming = ledger.naming
        self.ledger = ledger
        told = bare_role(document_role(parsed, employer=employer), parsed, employer=employer)
        found = role_of_ladder(parsed, told)
        self.role_place = None if found is None else Place(found[1], found[2], ("subject",))
        untold = UNTOLD if told is not None else untold_role(parsed, employer=employer)
        untold = bare_title(untold, parsed, employer=employer)
        title = untold if found is None else found[0]
        self.role = title_concept(self.naming, title)
        self.layout = layout = read_layout(parsed)
        self.framework, self.levels, self.of_ladder = layout.framework, layout.levels, layout.of_ladder
        self.marks = find_marks(parsed)
        self.advertised = not self.framework and is_advertisement(parsed, employer=employer)
        data = {} if self.framework or self.levels else find_data(parsed)
        self.forces = {**data, **find_facts(parsed), **find_forces(parsed), **find_duty_columns(parsed)}
        common = layout.common
        is_told = title != UNTOLD if found is None else found[0] in parsed.title
        if common is not None and not (is_told and (found is not None or common[0].isupper())):  # "RSE 1"
            self.role, self.role_place = title_concept(self.naming, common[0]), common[1]
        elif common is None and names_aspect(title, parsed, framework=self.framework):
            title, self.role, self.role_place = UNTOLD, title_concept(self.naming, UNTOLD), None
            self.of_ladder = True
        if self._names_none(untold=self.role_place is None and title == UNTOLD):
            ledger.untold = self.role
        openers = {one.lead_in for one in parsed.lists}
        #: Lead-ins that open no list and stand above all lists, by section: they open the sections below.
        self.lead_ins = {
            passage.section: passage.text if passage.kind == "lead-in" else ""
            for number, passage in reversed(list(enumerate(parsed.passages)))
            if passage.kind in ("lead-in", "bullet") and number not in openers
        }
        #: What is listed where the text says that nobody has a list of it is recommended at most.
        unlisted = (one for one in parsed.passages if one.kind == "sentence" and opens_no_list(one.text))
        self.unlisted = {one.section: ("recommended", Span(0, len(one.text))) for one in unlisted}
        self.some = openers_of_some(parsed, but=openers)
        #: A page on the careers of a house asks nothing of a role that it does not name.
        self.of_careers = found is None and not self.framework and tells_of_careers(page_title(parsed))
        self.by_role = find_role_sections(parsed, found, leveled=bool(self.levels) and self.framework)
        self.sections: dict[int | None, Frame] = {}
        for index in range(len(parsed.sections)):
            self.sections[index] = self._section_frame(index)
        sought = posts_beside(parsed.passages, self.naming.concept(self.role).label)
        posts = (*sought.values(), *(joined_posts(parsed) or posts_listed(parsed.passages)))
        self.posts = {title_concept(self.naming, singular_title(ledger.text(one))): one for one in posts}
        #: The posts that the title of the document names, where it names several.
        self.joined = {role: one for role, one in self.posts.items() if one in joined_posts(parsed)}
        roles = (self.role, *(one.subject for one in self.sections.values()), *self.posts)
        named = {self.naming.concept(one).label: one for one in roles}
        self.subjects = NamedSubjects(parsed.passages, named, sought)
        self.lists: dict[int, Frame] = {}
        for index in range(len(parsed.lists)):
            self.lists[index] = self._list_frame(index)

    def _names_none(self, *, untold: bool) -> bool:
        """Tell whether what stands for the role is *untold*, or the name of a page on several, or of none."""
        if untold:
            is_of_several = names_several(page_title(self.parsed)) and not offers_job(self.parsed)
            return self.of_ladder or is_of_several
        label = self.naming.concept(self.role).label
        is_page = names_ladder(label.rsplit(" ", 1)[-1])
        is_page = is_page or ((names_ladder(label) or names_several(label)) and not is_doer(label))
        return is_page and not offers_job(self.parsed)

    def of(self, passage: int) -> Frame:
        """Give the frame of a passage; what an employer says to everybody is of no role."""
        return self._passages[passage]

    @cached_property
    def _passages(self) -> tuple[Frame, ...]:
        return tuple(self._passage_frame(index) for index in range(len(self.parsed.passages)))

    def _of_named(self, index: int, frame: Frame) -> Frame:
        """Give the frame of a passage whose subject is another role; silent, where none tells of it."""
        place = self.subjects.subject(index, frame.kind, self.naming.concept(frame.subject).label)
        if place is None:
            return frame
        role = self.subjects.role(self.ledger.text(place))
        if role is None and self.parsed.passages[index].kind != "lead-in":
            return frame._replace(kind="navigation")
        role = role or title_concept(self.naming, self.ledger.text(place))
        return frame._replace(subject=role, subject_place=place)

    def _passage_frame(self, passage: int) -> Frame:
        parsed = self.parsed.passages[passage]
        frame = self.sections[parsed.section] if parsed.list is None else self.lists[parsed.list]
        label = "" if parsed.label is None else parsed.text[slice(*parsed.label)]
        is_aside = passage in self.layout.of_none or tells_of_another_holder(parsed.text)
        is_aside = is_aside or (self.framework and tells_of_ladder(parsed.text))
        is_aside = is_aside or tells_length(parsed.text) or opens_what_is_not(label)
        if says_to_all(parsed.text) or is_legend(parsed.text) or is_aside:
            return frame._replace(kind="boilerplate")
        if frame.kind == "benefits" and asks_for_right(parsed.text):
            frame = frame._replace(kind="requirements")
        if (graded := level_labeled(parsed.text)) is not None:
            frame = frame._replace(level=graded[1])
        if label and (hedge := hedges_of_label(label)):
            frame = frame._replace(hedge=hedge)
        if (case := self.layout.cases.get(passage) or promotion_case(parsed.text)) is not None:
            frame = frame._replace(condition=frame.condition or case)
        if passage in self.marks:
            modality, span = self.marks[passage]
            frame = frame.saying(modality, Place(passage, span))
        if passage in self.forces and not frame.silent:
            force = self.forces[passage]
            frame = frame._replace(kind=force.kind_in(frame.kind), modality=force.kept(frame.modality))
            frame = frame.saying(force.modality, force.place) if force.modality else frame
        if titled := self.layout.titled.get(passage):
            title = title_concept(self.naming, self.ledger.text(titled))
            return frame._replace(subject=title, subject_place=titled)
        level = self.layout.level(passage, is_asking=frame.kind in _ASKING_KINDS)
        if level is None:
            return self._of_named(passage, frame)
        return frame._replace(subject=self.of_level(self.ledger.text(level)), subject_place=level)

    def of_level(self, name: str) -> str:
        """Give whom the *name* of a level is of: its own title, or the level where that is of others too."""
        name = name.strip(" *:")
        title = None if self.framework or counts_level(name) else title_held(name)
        if title is None:
            return self.level(name)
        found = title_concept(self.naming, singular_doer(name[slice(*title)]))
        is_shared = found == self.role and title != Span(0, len(name))
        return self.level(name) if is_shared else found

    def kinds(self) -> tuple[str, ...]:
        """Give for each passage the kind of section or list that it stands in, a caption's ``overview``."""
        passages = self.parsed.passages
        found = []
        for index, passage in enumerate(passages):
            kind = self.of(index).kind
            before = passages[index - 1] if index else None
            after = passages[index + 1] if index + 1 < len(passages) else None
            is_title = kind == "framework" and is_caption(passage, before, after)
            found.append("overview" if is_title else kind)
        return tuple(found)

    def level(self, name: str) -> str:
        """Give the concept of a level, with the role in its name where that tells no title.

        A code alone ("IC2") is the level that a heading names in full ("IC2 - Rigger").
        """
        role = self.naming.concept(self.role).label
        return self.stage(name_of_level(full_name(name, self.layout.named), role=role))

    def _section_frame(self, index: int) -> Frame:
        section = self.parsed.sections[index]
        parent = self.sections.get(self.by_role.owners.get(index, section.parent))
        at = section.passage
        cue = None if at is None else Place(at, Span(0, len(self.parsed.passages[at].text)))
        subject, place = (parent.subject, parent.subject_place) if parent else (self.role, self.role_place)
        level = self.layout.headings.get(index)
        if level is None:
            own = self._heading_subject(index, parent)
        else:
            own = self.of_level(self.ledger.text(level)), level
        if own is not None and cue is not None:
            subject, place = own
        label = without_asides(section.label)
        before = find_modality(self.lead_ins.get(index, ""))
        modality = firm_modality(heading_modality(label) or before, section.kind) or self.unlisted.get(index)
        is_kept = parent and (parent.kind == section.kind or (parent.kind, section.kind) == _SOFTER)
        inherits = modality is None and bool(is_kept)
        said = modality[0] if modality else parent.modality if inherits and parent else None
        graded = graded_heading(section.label)
        kind = parent.kind if graded and parent else section.kind
        kind = "framework" if self.framework and kind not in (*SILENT_KINDS, "salary") else kind
        kind = "boilerplate" if index in self.by_role.shared else kind
        kind = "boilerplate" if self.of_careers and subject == self.role else kind
        if index in self.by_role.of_roles and kind in ("company", "other"):
            kind = "overview"  # "Who is in the team"
        return Frame(
            kind,
            subject,
            place,
            cue,
            said or _ADVISED.get(genre_of(self.parsed, section)),
            hedges_of_heading(section.label) or (parent.hedge if inherits and parent else ()),
            level=level_ahead(label) or (graded[1] if graded else None),
            condition=self._case(cue, subject) or (parent.condition if parent else None),
            advertised=self.advertised,
            some=some_above(section, self.some, parent.some) if inherits and parent else None,
        )

    def _case(self, cue: Place | None, subject: str) -> str | None:
        """Give the level of which alone what a heading or lead-in opens is asked, but for a framework's."""
        if cue is None or self.framework:
            return None
        return case_of_opener(self.ledger.text(cue), self.naming.concept(subject).label)

    def _heading_subject(self, index: int, parent: Frame | None) -> tuple[str, Place] | None:
        """Give the role or stage that a heading below the top names, and where."""
        section = self.parsed.sections[index]
        if section.passage is None:
            return None
        text = self.parsed.passages[section.passage].text
        if section.kind == "career" and section.level > 1 and is_stage(section.label):
            return self.stage(section.label), Place(section.passage, Span(0, len(text)), ("subject",))
        if index in self.by_role.of_roles:
            where = Place(
                section.passage, title_of_section(text[: self.by_role.ends.get(index)]), ("subject",)
            )
            return self._rung(self.ledger.text(where)), where
        roles = titles_of_rung(text)
        names = section.kind in ("career", "salary", "responsibilities", "requirements", "other")
        names = names and index not in self.by_role.parts
        if names and roles and section.level > 1 and not opens_duty(text):  # "Work with data engineers"
            where = Place(section.passage, roles[0], ("subject",))
            return title_concept(self.naming, singular_title(self.ledger.text(where))), where
        above = self.parsed.sections[section.parent].label if section.parent is not None else ""
        is_part = parent is not None and section.kind == "career" and section.level > 2
        if is_part and names_path(section.label, above):
            return self.stage(section.label), Place(section.passage, Span(0, len(text)), ("subject",))
        return None

    def _rung(self, name: str) -> str:
        """Give the concept of a title that heads a section, or of a level: "Level 2"."""
        is_level = names_level(name) and title_of_level(name) is None
        return self.level(name) if is_level else title_concept(self.naming, singular_doer(name))

    def stage(self, label: str) -> str:
        """Give the concept of a career stage by its name, with the role where that is only a level."""
        bare = stage_label(label).strip(" *:")
        if is_bare_level(bare):
            label = name_of_level(bare, role=self.naming.concept(self.role).label)
        return stage_concept(self.naming, label)

    def _list_frame(self, index: int) -> Frame:
        parsed = self.parsed.lists[index]
        around = self.lists.get(parsed.parent) if parsed.parent is not None else None
        base = around or self.sections[parsed.section]
        if parsed.lead_in is None:
            label = self.parsed.sections[parsed.section].label or "List"
            heading = self.parsed.sections[parsed.section].passage
            list_id = base.in_list or self.ledger.open_list(
                slug_of(label), parsed.section, label, lead_in=heading, logic=logic_of_heading(label)
            )
            return base._replace(in_list=list_id, hedge=base.hedge or hedges_of_opener(label))
        passage = self.parsed.passages[parsed.lead_in]
        words = passage.text.strip(" :*_")
        cue = Place(parsed.lead_in, Span(0, len(passage.text.rstrip(" :"))))
        if passage.kind in ("group-label", "heading"):
            return self._group_frame(index, base, words, cue)
        words = without_asides(words)
        of_base = (base.silent or self.framework) and parsed.kind not in SILENT_KINDS
        kind = base.kind if of_base else None if parsed.kind == "other" else parsed.kind
        kind = "navigation" if opens_topics(words) else kind
        modality = find_modality(words)
        is_wish = modality is not None and modality[0] in PREFERRING
        kind = "desirable" if is_wish and promised_kind(words, section="other") == "other" else kind
        modality = firm_modality(modality, kind)
        is_same = kind in (None, base.kind) or (base.kind, kind) == _WISHED
        of_kind = base.modality if is_same else "desirable" if kind == "desirable" else None
        said = modality[0] if modality else of_kind
        list_id = self.ledger.open_list(
            slug_of(" ".join(words.split()[:6])),
            parsed.section,
            " ".join(words.split()[:10]),
            lead_in=parsed.lead_in,
            logic=logic_of(words),
            is_open=True if re.search(r"\binclud|such as|e\.g\.", words, re.IGNORECASE) else None,
            parent=around.in_list if around else None,
            position=parsed.position,
        )
        base = self._of_named(parsed.lead_in, base)
        subject, place = base.subject, base.subject_place
        found = Frame(kind or base.kind, subject, place, cue, said, hedges_of_opener(words), list_id)
        if some := find_some_of(words, len(words)):
            found = found._replace(some=some[0])
        condition = find_first_time(words) or self._case(cue, subject) or promotion_case(words)
        condition = condition or base.condition
        return found._replace(condition=condition, level=level_ahead(words), advertised=self.advertised)

    def _group_frame(self, index: int, base: Frame, words: str, cue: Place) -> Frame:
        parsed = self.parsed.lists[index]
        kind = base.kind if base.silent or self.framework else group_kind(words) or base.kind
        kind = parsed.kind if parsed.kind == "boilerplate" else kind  # "Privileges"
        modality = find_modality(words)
        of_kind = "desirable" if kind == "desirable" and kind != base.kind else None
        list_id = self.ledger.open_list(
            slug_of(words),
            parsed.section,
            " ".join(words.split()[:10]),
            lead_in=parsed.lead_in,
            logic="all-of" if base.kind in _ASKING_KINDS and not is_one_enough(words) else logic_of(words),
            parent=base.in_list,
            position=parsed.position,
        )
        return base._replace(
            kind=kind,
            in_list=list_id,
            label=words,
            level=level_ahead(words),
            cue=cue if of_kind else base.cue or cue,
            modality=modality[0] if modality else of_kind or base.modality,
            condition=self._case(cue, base.subject) or base.condition,
        )
