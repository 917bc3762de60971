"""A demo that cannot be made whole is not made at all."""

import pytest

from alongside.partnerships.models import Partnership
from alongside.people.models import Account
from alongside.web.demo import demonstration, playing


@pytest.mark.django_db
def test_a_demo_that_breaks_on_the_way_leaves_nothing(monkeypatch):
    monkeypatch.setattr(playing.Player, "play", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        demonstration.prepare()
    assert not Partnership.objects.exists()
    assert not Account.objects.exists()
