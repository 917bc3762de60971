"""Whoever reads the site in another language changes nothing about what stands in an easy version."""

import pytest
from django.utils import translation

from alongside.check import counted
from alongside.documents.actions.standing import look_again
from alongside.documents.models import EasyVersion
from alongside.documents.queries import easy_state
from alongside.ledger.actions import CLOCK
from tests.check import answers
from tests.documents.test_ways_between import THINGS
from tests.documents.world import checked


@pytest.fixture(autouse=True)
def counted_by_hand(monkeypatch):
    monkeypatch.setattr(counted, "check_of", lambda *_, **__: answers.mixed())


@pytest.mark.parametrize("kind", THINGS, ids=str)
@pytest.mark.parametrize("language", ["cy", "en-easy"])
def test_what_was_checked_is_checked_in_every_language(cast, kind, language):
    """Some of what an original says is said by this house, and reads otherwise there."""
    thing, _ = THINGS[kind](cast)
    checked(cast, cast.cy, cast.ana, cast.di, of=(kind, thing), ideas={"It is short.": ()})
    with translation.override(language):
        assert easy_state(None, cast.here, kind=kind, thing=thing).is_checked
        assert not look_again(by=CLOCK, partnership=cast.here, kind=kind, thing=thing, note=cast.note())
    assert EasyVersion.objects.get().outdated_at is None
