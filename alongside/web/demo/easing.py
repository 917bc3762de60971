"""How do the people of a demo make easy versions? By the same acts as anybody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from alongside import symbols
from alongside.decisions.models import Proposal
from alongside.documents import queries
from alongside.documents.actions.asking import say_reads_easy
from alongside.documents.actions.giving import give
from alongside.documents.actions.papers import change_paper, write_paper
from alongside.documents.actions.reading import answer, send
from alongside.documents.actions.writing import Page, Typed, begin, choose_picture, save
from alongside.documents.models import EasyIdea, EasyVersion
from alongside.documents.things import original_to_change
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import Says
from alongside.domain.simulate.easy_words import EASY, PAPER, PAPER_CHANGED, PAPER_EASY, Ideas
from alongside.domain.stakes import USES_SERVICES
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member

READERS = 3
MINUTES = 10


def readers_among(members: Sequence[Member], *, writer: Member) -> list[Member]:
    """The first few who use services: they say that they read easy versions."""
    uses = [each for each in members if each.stake == USES_SERVICES and each.pk != writer.pk]
    return uses[:READERS]


def write_easy(writer: Member, *, kind: str, thing: UUID, ideas: Ideas, note: Note) -> EasyVersion:
    """All ideas, each with its picture, given to its readers."""
    easy = begin(by=writer, kind=kind, thing=thing, note=note)
    for _ in ideas[1:]:
        save(by=writer, easy=easy, page=_page(writer, easy, {}), then="add", note=note)
    keys = [each.key for each in _ideas(writer, easy)]
    words = {key: said for key, (said, _) in zip(keys, ideas, strict=True)}
    save(by=writer, easy=easy, page=_page(writer, easy, words), note=note)
    for key, (_, picture) in zip(keys, ideas, strict=True):
        alt = symbols.symbol(picture).alt
        choose_picture(by=writer, easy=easy, key=key, picture=picture, alt=alt, note=note)
    give(by=writer, easy=easy, note=note)
    return easy


def read_easy(readers: Sequence[Member], easy: EasyVersion, *, note: Note) -> None:
    """Each understands all of it, and says how long it took."""
    for reader in readers:
        say_reads_easy(by=reader, reads=True, note=note)
        original = original_to_change(reader.viewer, easy.partnership, kind=easy.of, thing=easy.thing_id)
        found = queries.found_for(reader.viewer, easy.partnership, original, kind=easy.of, thing=easy.thing_id)
        for key, now in found.kept.stands_as.items():
            answer(by=reader, easy=easy, key=key, stands_as=now, says=Says.UNDERSTAND, note=note)
        send(by=reader, easy=easy, minutes=MINUTES, note=note)


def easy_before_put(members: Sequence[Member], proposal: Proposal, *, by: Member, note: Note) -> None:
    """Where its easy words are known: written by whoever puts it, and checked, so that both are sent together."""
    ideas = EASY.get(proposal.title)
    if ideas is None:
        return
    easy = write_easy(by, kind=Thing.PROPOSAL, thing=proposal.pk, ideas=ideas, note=note)
    read_easy(readers_among(members, writer=by), easy, note=note)


def one_of_each(members: Sequence[Member], *, ends: datetime, noted: Callable[[datetime], Note]) -> None:
    """At the end: one that waits for its readers, and one that is out of date."""
    note = noted(ends)
    writer = next(each for each in members if each.stake != USES_SERVICES)
    title, words = PAPER
    paper = write_paper(by=writer, title=title, words=words, note=note)
    easy = write_easy(writer, kind=Thing.PAPER, thing=paper.pk, ideas=PAPER_EASY, note=note)
    read_easy(readers_among(members, writer=writer), easy, note=note)
    change_paper(by=writer, paper=paper, version=1, title=title, words=PAPER_CHANGED, note=note)
    waiting, ideas = "How to say that you need more time", (("You can say: I need more time.", "raise-hand"),)
    other = write_paper(by=writer, title=waiting, words="Put up your hand. Everybody waits.", note=note)
    write_easy(writer, kind=Thing.PAPER, thing=other.pk, ideas=ideas, note=note)


def _ideas(writer: Member, easy: EasyVersion) -> list[EasyIdea]:
    original = original_to_change(writer.viewer, easy.partnership, kind=easy.of, thing=easy.thing_id)
    return queries.found_for(writer.viewer, easy.partnership, original, kind=easy.of, thing=easy.thing_id).ideas


def _page(writer: Member, easy: EasyVersion, words: dict[str, str]) -> Page:
    easy.refresh_from_db()
    typed = {each.key: Typed(words=words.get(each.key, each.words), alt=each.alt) for each in _ideas(writer, easy)}
    return Page(revision=easy.revision, title=easy.title, ideas=typed)
