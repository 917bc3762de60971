"""The one row there is, without sorting for it."""

from uuid import UUID

from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.ledger.models import LedgerHead
from alongside.ledger.rows import only


def test_the_row_or_none_and_nothing_is_sorted(db):
    head = LedgerHead.objects.create(partnership=UUID(int=1), size=3, frontier=b"")
    with CaptureQueriesContext(connection) as asked:
        assert only(LedgerHead.objects.filter(size=3).order_by("size")) == head
        assert only(LedgerHead.objects.filter(size=4)) is None
    assert len(asked) == 2
    assert "ORDER BY" not in asked[0]["sql"]
