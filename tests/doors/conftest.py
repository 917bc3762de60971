"""One furnished house for all tests of doors, at one moment: to furnish it again for each would take minutes."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.utils import timezone

from tests.doors.asking import Doors
from tests.doors.house import furnished


@pytest.fixture(scope="package")
def doors(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        house = furnished()
        patch.setattr(timezone, "now", lambda: house.now)
        for slug in (house.here["slug"], house.there["slug"]):
            house.cast.client("ana" if slug == house.here["slug"] else "eve").get(f"/p/{slug}/check/")
        yield Doors(house)
        transaction.set_rollback(True)
