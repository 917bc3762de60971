"""Somebody says that a word is hard; somebody writes what it means; whoever flagged it says if that helped."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.plainwords import looked_up, may_be_flagged
from alongside.domain.record.acts import Act, WordExplained, WordFlagged, WordJudged
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist, no
from alongside.glossary import queries
from alongside.glossary.models import Helped, Meaning, Word
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

GONE = {"words": "", "salt": b""}
NOT_YOURS = no("Only whoever flagged a word says if the meaning helped.", "You can write a better meaning.")
NOT_YET = no("Nobody has explained this word yet.", "You can write what it means.")
NOTHING = no("There is nothing here that says what it means.", "Write one short sentence.")


@transaction.atomic
def flag(*, by: Member, said: str, note: Note) -> Word:
    """Once for each word: whoever comes second finds what is there already. Where it stood is not asked."""
    me = still_here(by=by, note=note)
    insist(may_be_flagged(said))
    there = queries.word_called(me.viewer, looked_up(said))
    if there is not None:
        return there
    word = Word.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        words=" ".join(said.split()),
        plain=looked_up(said),
        salt=note.chance.new_salt(),
        flagged_by=me,
        flagged_at=note.at,
    )
    _enter(by=me, act=WordFlagged(word=word.id.hex, words=salted_digest(bytes(word.salt), word.words)), note=note)
    return word


@transaction.atomic
def explain(*, by: Member, word: Word, words: str, note: Note) -> Meaning:
    """Any member may, and as often as it takes. What others wrote before stays theirs, and stays to be read."""
    me = still_here(by=by, note=note)
    found = queries.locked_word(me.viewer, word.pk)
    if not any(sign.isalnum() for sign in words):
        insist(NOTHING)
    meaning = Meaning.objects.create(
        id=note.chance.new_id(), word=found, by=me, at=note.at, words=words.strip(), salt=note.chance.new_salt()
    )
    digest = salted_digest(bytes(meaning.salt), meaning.words)
    _enter(by=me, act=WordExplained(word=found.id.hex, words=digest), note=note)
    return meaning


@transaction.atomic
def judge(*, by: Member, word: Word, helped: str, note: Note) -> None:
    """Whoever flagged it says whether the newest meaning helped. They may change their mind."""
    me = still_here(by=by, note=note)
    found = queries.locked_word(me.viewer, word.pk)
    if found.flagged_by_id != me.pk:
        insist(NOT_YOURS)
    newest = queries.meanings_of(me.viewer, found).first()
    if newest is None:
        insist(NOT_YET)
        return
    if helped not in Helped.values or newest.helped == helped:
        return
    Meaning.objects.filter(pk=newest.pk).update(helped=helped)
    _enter(by=me, act=WordJudged(word=found.id.hex, helped=helped), note=note)


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """What they wrote goes; those words wait again. A word they flagged stays only if somebody else explained it."""
    Meaning.objects.filter(by=by).update(**GONE, helped="")
    Meaning.objects.filter(word__flagged_by=by).update(helped="")
    flagged = queries.words_for(by.viewer).filter(flagged_by=by)
    Word.objects.filter(pk__in=list(flagged.filter(~queries.EXPLAINED).values_list("pk", flat=True))).delete()
    Word.objects.filter(flagged_by=by).update(salt=b"")


def _enter(*, by: Member, act: Act, note: Note) -> None:
    ledger.write(partnership_id=by.partnership_id, by=by.author, act=act, note=note)
