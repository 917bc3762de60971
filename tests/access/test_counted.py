"""A record made by these pages gives the check of access something to count."""

from alongside.access.actions.rounds import say_met
from alongside.access.models import Need
from alongside.counting.following import strictly
from alongside.domain.access import Met
from alongside.domain.check.evidence import State, fold
from alongside.ledger.models import LedgerEntry
from tests.access.needing import as_always, asked, is_over, needs, shows
from tests.domain.check.evidence.examples import named


def rows_of(cast):
    kept = LedgerEntry.objects.filter(partnership=cast.here.pk).order_by("number")
    rows, _ = fold(State(), [strictly(entry.line.encode()) for entry in kept])
    return rows


def test_who_was_asked_and_who_got_what_they_need_is_there_to_count(cast):
    shows(cast, cast.ana, needs(cast, cast.ana))
    meeting = asked(cast, cast.cy)
    as_always(cast, cast.ana, cast.bo, meeting=meeting)
    is_over(cast, meeting)
    say_met(by=cast.ana, meeting=meeting, said={Need.objects.get().pk: (Met.PARTLY, "")}, note=cast.note())
    rows = rows_of(cast)
    assert [each["needs"] for each in named(rows, "access_asked")] == [1, 0]
    (answer,) = named(rows, "access_answers")
    assert answer["met"] == "part"
    assert answer["meeting"]
    assert answer["member"] == named(rows, "access_asked")[0]["member"]
