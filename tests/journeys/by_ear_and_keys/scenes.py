"""What waits for somebody today: something to decide, a promise that is due, an easy version, a day gone."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from alongside.access.models import Round
from alongside.decisions.models import Decision
from alongside.documents.models import EasyVersion
from alongside.promises.models import Promise
from tests.access.needing import as_always, asked, needs, shows
from tests.cast import Cast
from tests.decisions.world import opened, passed, rules
from tests.documents.world import FIRST, SECOND, given, reading, written
from tests.promises.promising import promised, reported

TAXI = "A taxi home for whoever stays until 2."


def is_decided(cast: Cast) -> Decision:
    """It opened yesterday, and closes in two weeks."""
    cast.clock.at = timezone.now() - timedelta(days=1)
    rules(cast)
    return opened(cast)


def is_promised(cast: Cast) -> Promise:
    """Cy promised it and says that it is done. Ana and Bo are asked now."""
    cast.clock.at = timezone.now() - timedelta(days=30)
    rules(cast)
    owed = promised(cast, passed(cast), cast.cy, words=TAXI)
    reported(cast, owed, done=True)
    return owed


def is_in_easy_words(cast: Cast, *, with_readers: bool) -> EasyVersion:
    """Of what is decided: two ideas. Ana reads easy versions; Cy wrote this one."""
    decision = is_decided(cast)
    easy = written(cast, cast.cy, "proposal", decision.proposal_id, {FIRST: ("words",), SECOND: ()})
    if with_readers:
        reading(cast, cast.ana)
        given(cast, cast.cy, easy)
    return easy


def is_gone(cast: Cast) -> Round:
    """A day for which Ana said what she needs. She is asked now whether it was there."""
    cast.clock.at = timezone.now() - timedelta(days=3)
    shows(cast, cast.ana, needs(cast, cast.ana))
    meeting = asked(cast, cast.cy, days=1)
    as_always(cast, cast.ana, meeting=meeting)
    return meeting
