"""A helper types in what somebody wrote on paper or said on the phone: a need, a story, an idea, a question."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db import transaction

from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution
from alongside.domain.paper import Way
from alongside.domain.verdict import Refused, insist, no
from alongside.ledger.actions import Note
from alongside.paper import queries
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.spaces.queries import joint_space

NOT_THEIR_HELPER = no(
    "You are not a helper of this person.", "Ask them to name you, or ask somebody who holds a role here."
)
THEMSELVES = no("This is you.", "You can say it here on the site, in your own name.")


@dataclass(frozen=True, slots=True)
class TheirWords:
    """Just as they are written or were said. Spelling is theirs, and stays."""

    words: str
    kind: str
    asks: bool = False


@transaction.atomic
def enter_words(*, by: Member, whose: Member, said: TheirWords, way: Way, note: Note) -> Contribution:
    """They are the person's own: only that person can change them or take them back. The helper is named with them."""
    me = still_here(by=by, note=note)
    if whose.pk == me.pk:
        insist(THEMSELVES)
    if not queries.typist_for(me.viewer, whose).helps:
        insist(NOT_THEIR_HELPER)
    author = partnerships.locked_member(whose.viewer) if whose.partnership_id == me.partnership_id else None
    if author is None:
        raise Refused(NOT_THEIR_HELPER)
    came = replace(note, channel=way.value, entered_by=me.pseudonym)
    saying = Saying(words=said.words, kind=said.kind, asks=said.asks)
    return say(by=author, space=joint_space(author.viewer), saying=saying, note=came)
