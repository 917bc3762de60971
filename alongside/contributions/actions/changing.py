"""An author finds other words for what they said; others may suggest some, and only the author accepts them."""

from __future__ import annotations

from django.db import transaction

from alongside.contributions import queries
from alongside.contributions.models import Contribution, EarlierWords, Suggestion
from alongside.domain.contributions import (
    how_many_words,
    kept,
    may_answer_suggestion,
    may_be_said,
    may_change,
    may_suggest,
)
from alongside.domain.record.acts import ContributionCorrected, SuggestionDeclined, SuggestionMade
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member

THE_SAME = no("These are the same words as now.", "Change something first, or go back.")


@transaction.atomic
def change_words(*, by: Member, contribution: Contribution, words: str, note: Note) -> Contribution:
    """The words before stay, where everyone can read them."""
    now = queries.to_change(by.viewer, contribution.pk)
    insist(may_change(now.standing_for(by.pk)))
    return _reword(by, now, _fit(words, now), note=note, thanks_to=None)


@transaction.atomic
def suggest(*, by: Member, contribution: Contribution, words: str, note: Note) -> Suggestion:
    now = queries.to_change(by.viewer, contribution.pk)
    one_is_open = queries.open_suggestion_of(by.viewer, now) is not None
    insist(may_suggest(now.standing_for(by.pk), one_is_open=one_is_open))
    words, salt = _fit(words, now), note.chance.new_salt()
    made = Suggestion.objects.create(
        id=note.chance.new_id(), contribution=now, by=by, words=words, salt=salt, made_at=note.at
    )
    ledger.write(
        partnership_id=by.partnership_id,
        by=by.author,
        act=SuggestionMade(suggestion=made.id.hex, contribution=now.id.hex, words=salted_digest(salt, words)),
        note=note,
    )
    return made


@transaction.atomic
def accept(*, by: Member, suggestion: Suggestion, note: Note) -> Contribution:
    """The author makes the suggested words their own."""
    now, asked = _answered(by, suggestion, note, accepted=True)
    return _reword(by, now, asked.words, note=note, thanks_to=asked)


@transaction.atomic
def decline(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    """The author keeps their own words, and owes nobody a reason."""
    now, asked = _answered(by, suggestion, note, accepted=False)
    ledger.write(
        partnership_id=by.partnership_id,
        by=now.signed_by(by),
        act=SuggestionDeclined(suggestion=asked.id.hex, contribution=now.id.hex),
        note=note,
    )


def _answered(by: Member, suggestion: Suggestion, note: Note, *, accepted: bool) -> tuple[Contribution, Suggestion]:
    now = queries.to_change(by.viewer, suggestion.contribution_id)
    asked = Suggestion.objects.select_related("by").get(pk=suggestion.pk)
    insist(may_answer_suggestion(now.standing_for(by.pk), is_open=asked.answered_at is None))
    Suggestion.objects.filter(pk=asked.pk).update(answered_at=note.at, accepted=accepted)
    return now, asked


def _fit(words: str, now: Contribution) -> str:
    words = kept(words)
    insist(may_be_said(words))
    if words == now.words:
        insist(THE_SAME)
    return words


def _reword(by: Member, now: Contribution, words: str, *, note: Note, thanks_to: Suggestion | None) -> Contribution:
    EarlierWords.objects.create(
        contribution=now, words=now.words, salt=now.salt, until=note.at, thanks_to=thanks_to.by if thanks_to else None
    )
    now.words, now.salt, now.changed_at = words, note.chance.new_salt(), note.at
    now.save(update_fields=["words", "salt", "changed_at"])
    ledger.write(
        partnership_id=by.partnership_id,
        by=now.signed_by(by),
        act=ContributionCorrected(
            contribution=now.id.hex,
            words=salted_digest(now.salt, words),
            length=how_many_words(words),
            suggestion=thanks_to.id.hex if thanks_to else "",
        ),
        note=note,
    )
    return now
