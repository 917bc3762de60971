"""What somebody needs goes with them, here or altogether; what they showed, too."""

from alongside.access.actions.making import take_on
from alongside.access.models import Answer, Line, Making, Need, Profile, Round, Shown, Told
from alongside.domain.access import Kind
from alongside.web.actions import close_account, forget_member
from alongside.web.queries.kinds_held import HELD
from tests.access.needing import as_always, asked, needs, shows

OURS = {Profile, Line, Shown, Told, Round, Answer, Need, Making}


def with_everything(cast):
    shows(cast, cast.ana, needs(cast, cast.ana, "braille", Kind.FORMAT))
    as_always(cast, cast.ana, meeting=asked(cast, cast.cy))


def test_whoever_is_forgotten_here_keeps_their_profile_for_elsewhere(cast):
    with_everything(cast)
    forget_member(by=cast.ana, note=cast.note())
    assert not any(model.objects.exists() for model in (Shown, Told, Answer, Need, Making))
    assert Line.objects.filter(account=cast.ana.account).exists()


def test_whoever_closes_their_account_leaves_no_need_behind(cast):
    with_everything(cast)
    close_account(by=cast.ana.account, note=cast.note())
    assert not any(model.objects.exists() for model in (Profile, Line, Shown, Told, Answer, Need, Making))


def test_what_somebody_had_taken_on_is_there_for_somebody_else(cast):
    with_everything(cast)
    take_on(by=cast.cy, making=Making.objects.get(), note=cast.note())
    forget_member(by=cast.cy, note=cast.note())
    assert Making.objects.get().taken_at is None


def test_all_of_it_is_among_what_is_held_about_somebody():
    assert {kind.model for kind in HELD} >= OURS
