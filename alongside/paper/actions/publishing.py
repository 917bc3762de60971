"""What is in a pack is a paper like any other: that it was there to read, in which form, stands on the record."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import ceil

from alongside.decisions.models import Decision
from alongside.documents import queries as documents
from alongside.documents.queries import Found
from alongside.domain.paper import Way
from alongside.domain.plainwords import EasyText
from alongside.domain.plainwords.states import longest_sentence
from alongside.domain.record.acts import PaperPublished
from alongside.domain.record.shapes import moment
from alongside.domain.visibility import Viewer
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.paper import queries
from alongside.paper.models import Pack

POINT_SIZE = 20
IDEAS_ON_A_PAGE = 3
"""In letters of that size, beside pictures of 27 mm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Easy:
    """What makes an easy booklet easy, counted."""

    longest_sentence: int
    pages: int
    pictures: int
    ideas: int
    checked_by_readers: bool = True


def publish_pack(*, by: Author, viewer: Viewer, decision: Decision, note: Note) -> None:
    """Once a round and form, however many packs are made: whoever reads the record learns nothing of for whom.

    `by` is the clock for the same reason, and only readers of easy versions are counted, whose number is told anyway.
    """
    found = queries.checked_easy(viewer, decision)
    before = Pack.objects.filter(decision=decision, round=decision.round, way=Way.PAPER)
    if found is not None and found.easy is not None and found.easy.checked_at is not None:
        before = before.filter(printed_at__gte=found.easy.checked_at)
    if before.exists():
        return
    act = PaperPublished(
        paper=decision.proposal_id.hex,
        paper_for="decision",
        thing=decision.proposal_id.hex,
        form="easy" if found else "large_print",
        until=moment(decision.closes_at),
        wanted_by=documents.how_many_readers(viewer, decision.partnership) if found else 0,
        point_size=POINT_SIZE,
        **(asdict(_counted(found)) if found else {}),
    )
    ledger.write(partnership_id=decision.partnership_id, by=by, act=act, note=note)


def _counted(found: Found) -> Easy:
    ideas = len(found.ideas)
    return Easy(
        longest_sentence=longest_sentence(EasyText(title="", ideas=tuple(each.idea for each in found.ideas))),
        pages=ceil(ideas / IDEAS_ON_A_PAGE),
        pictures=sum(1 for each in found.ideas if each.picture),
        ideas=ideas,
    )
