"""The agreement changed: who keeps their seat and their role?"""

from __future__ import annotations

from collections import Counter

from django.db import transaction

from alongside.domain.agreement import Agreement
from alongside.ledger.actions import Author, Note
from alongside.partnerships import queries
from alongside.partnerships.actions.roles import lay_down_unfit
from alongside.partnerships.actions.seats import end_seat
from alongside.partnerships.models import Partnership


@transaction.atomic
def fit_to_agreement(*, by: Author, partnership: Partnership, agreement: Agreement, note: Note) -> None:
    """No group sits in more seats than it has: whoever sat down last gets up first. A role that is gone is laid down.

    The power picture shows the seats of the agreement, so it would not be true if more people went on deciding.
    """
    held = Counter(queries.seats_held(None, partnership))
    for seat in queries.seats_newest_first(None, partnership):
        if held[seat.stake] > agreement.seats.get(seat.stake, 0):
            held[seat.stake] -= 1
            end_seat(by=by, seat=seat, note=note)
    lay_down_unfit(by=by, partnership=partnership, note=note)
