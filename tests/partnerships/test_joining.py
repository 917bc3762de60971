"""People come in by invitation, say for themselves where they stand, and may go without a reason."""

from datetime import timedelta

import pytest

from alongside.domain.verdict import Refused
from alongside.partnerships import queries
from alongside.partnerships.actions.inviting import WORKS_FOR, Guest, invite, make_again, take_back
from alongside.partnerships.actions.joining import join, join_as_somebody_new, join_by_invitation
from alongside.partnerships.actions.leaving import FORGOTTEN, forget, leave
from alongside.partnerships.actions.standing import change_name, change_stake
from alongside.partnerships.models import Invitation, Member
from tests.partnerships.reading import acts, entries

pytestmark = pytest.mark.django_db


def invited(cast, by=None, name="Fay", hint=""):
    (made,) = invite(by=by or cast.ana, partnership=cast.here, guests=[Guest(name, hint)], note=cast.note())
    return made


def come_in(cast, invitation, *, name="Fay", stake="carer"):
    return join_as_somebody_new(by=invitation, name=name, stake=stake, note=cast.note())


def test_an_invitation_can_be_found_by_its_link_and_by_its_words_and_neither_is_kept(cast):
    made = invited(cast)
    assert queries.invitation_with_link(None, made.secret.token) == made.invitation
    assert queries.invitation_with_words(None, made.secret.words) == made.invitation
    row = str(list(Invitation.objects.values()))
    assert made.secret.token not in row
    assert not any(word in row for word in made.secret.words if len(word) > 4)


@pytest.mark.parametrize("token", ["", "nothing", "a" * 100_000, "\x00", "🙂"])
def test_any_other_link_is_no_invitation(cast, token):
    invited(cast)
    assert queries.invitation_with_link(None, token) is None


def test_whoever_holds_it_joins_with_an_account_of_their_own(cast):
    fay = come_in(cast, invited(cast).invitation)
    assert (fay.name, fay.stake, fay.side, fay.account.name) == ("Fay", "carer", "lived", "Fay")
    assert acts(cast.here)[-2:] == ["member.invited", "member.joined"]
    assert queries.seat_of(fay.viewer) is None


def test_a_hint_never_says_it_for_them(cast):
    fay = come_in(cast, invited(cast, hint="professional").invitation, stake="carer")
    assert fay.stake == "carer"
    assert Invitation.objects.get().group_hint == ""


def test_an_invitation_lets_one_person_in_once(cast):
    made = invited(cast)
    come_in(cast, made.invitation)
    with pytest.raises(Refused) as refused:
        come_in(cast, made.invitation, name="Gus")
    assert "has been used" in refused.value.verdict.reason
    assert not Member.objects.filter(name="Gus").exists()


def test_an_old_invitation_lets_nobody_in(cast):
    made = invited(cast)
    with pytest.raises(Refused):
        join_as_somebody_new(by=made.invitation, name="Fay", stake="carer", note=cast.clock.note(after=WORKS_FOR))


def test_an_invitation_taken_back_lets_nobody_in(cast):
    made = invited(cast)
    take_back(by=cast.cy, invitation=made.invitation, note=cast.note())
    with pytest.raises(Refused) as refused:
        come_in(cast, made.invitation)
    assert "taken back" in refused.value.verdict.reason
    with pytest.raises(Refused):
        take_back(by=cast.cy, invitation=made.invitation, note=cast.note())


def test_a_card_made_again_works_and_the_old_one_does_not(cast):
    old = invited(cast)
    new = make_again(by=cast.bo, invitation=old.invitation, note=cast.clock.note(after=timedelta(days=50)))
    assert queries.invitation_with_link(None, old.secret.token) is None
    come_in(cast, queries.invitation_with_link(None, new.secret.token))


def test_who_is_a_member_already_uses_nothing_up(cast):
    made = invited(cast)
    with pytest.raises(Refused) as refused:
        join_by_invitation(by=cast.bo.account, invitation=made.invitation, name="Bo", stake="carer", note=cast.note())
    assert refused.value.verdict.reason == "You are already in this partnership."
    assert Invitation.objects.get().used_at is None


def test_an_account_from_elsewhere_joins_under_another_name(cast):
    made = invited(cast)
    eve = join_by_invitation(
        by=cast.eve.account, invitation=made.invitation, name="E.", stake="uses_services", note=cast.note()
    )
    assert eve.pseudonym != cast.eve.pseudonym
    assert set(queries.partnerships_of(cast.eve.account)) == {cast.here, cast.elsewhere}


def test_a_group_that_is_not_there_cannot_be_joined(cast):
    with pytest.raises(Refused) as refused:
        come_in(cast, invited(cast).invitation, stake="king")
    assert refused.value.verdict.reason == "This partnership has no such group."


def test_only_members_invite(cast):
    with pytest.raises(Refused):
        invited(cast, by=cast.eve)
    with pytest.raises(Refused):
        invited(cast, by=cast.dot)
    with pytest.raises(Refused) as refused:
        invite(by=cast.ana, partnership=cast.here, guests=[Guest()] * 201, note=cast.note())
    assert "200" in refused.value.verdict.reason


def test_who_leaves_gives_up_everything_and_says_no_reason(cast):
    leave(by=cast.bo, note=cast.note())
    assert acts(cast.here)[-2:] == ["seat.left", "member.left"]
    assert queries.membership(cast.bo.account, cast.here) is None
    assert cast.bo not in queries.members_for(cast.ana.viewer)
    with pytest.raises(Refused):
        leave(by=cast.bo, note=cast.note())


def test_who_comes_back_is_the_same_member(cast):
    leave(by=cast.bo, note=cast.note())
    again = join(by=cast.bo.account, partnership=cast.here, name="Robert", stake="professional", note=cast.note())
    assert again.pk == cast.bo.pk
    assert (again.name, again.stake, again.side, again.left_at) == ("Robert", "professional", "professional", None)


def test_who_is_forgotten_leaves_a_member_without_a_name_or_an_account(cast):
    made = invited(cast)
    fay = come_in(cast, made.invitation)
    forget(by=fay, note=cast.note())
    fay.refresh_from_db()
    assert (fay.name, fay.account) == (FORGOTTEN, None)
    assert fay.left_at
    assert fay.forgotten_at
    assert entries(cast.here)[-1]["facts"] == {"member": fay.pseudonym}
    assert acts(cast.here)[-2:] == ["member.left", "member.forgotten"]
    assert "Fay" not in str(list(Invitation.objects.values()))
    with pytest.raises(Refused):
        forget(by=fay, note=cast.note())


def test_who_has_left_may_still_be_forgotten(cast):
    leave(by=cast.bo, note=cast.note())
    forget(by=cast.bo, note=cast.note())
    assert acts(cast.here)[-2:] == ["member.left", "member.forgotten"]


def test_a_new_name_is_not_on_the_record(cast):
    before = acts(cast.here)
    change_name(by=cast.ana, name="Anna", note=cast.note())
    assert Member.objects.get(pk=cast.ana.pk).name == "Anna"
    assert acts(cast.here) == before


def test_a_new_footing_is_on_the_record_and_gives_up_the_seat(cast):
    change_stake(by=cast.bo, stake="uses_services", note=cast.note())
    bo = Member.objects.get(pk=cast.bo.pk)
    assert (bo.stake, bo.side) == ("uses_services", "lived")
    assert queries.seat_of(bo.viewer) is None
    last = entries(cast.here)[-1]
    assert last["facts"] == {"member": bo.pseudonym, "before": "carer", "after": "uses_services"}


@pytest.mark.parametrize(("stake", "reason"), [("carer", "You are in this group already."), ("king", "no such group")])
def test_a_footing_that_changes_nothing_or_is_not_there_is_refused(cast, stake, reason):
    with pytest.raises(Refused) as refused:
        change_stake(by=cast.bo, stake=stake, note=cast.note())
    assert reason in refused.value.verdict.reason
