"""Members see each other, side by side. Nobody else sees that anybody is involved."""

import pytest

from alongside.domain.agreement import ready_made
from alongside.partnerships import queries
from alongside.partnerships.actions.roles import accept_role, name_for_role
from alongside.partnerships.actions.standing import change_name
from alongside.partnerships.models import Member
from tests.partnerships.test_adopting import close

pytestmark = pytest.mark.django_db
HERE = "/p/harbour-lane/people/"
MEMBERS_ONLY = [
    HERE,
    f"{HERE}group/carer/",
    f"{HERE}joined/",
    f"{HERE}me/",
    f"{HERE}me/name/",
    f"{HERE}me/group/",
    f"{HERE}me/seat/give-up/",
    f"{HERE}me/leave/",
    f"{HERE}roles/",
    f"{HERE}roles/co_chair_lived/name/",
    f"{HERE}invite/",
    f"{HERE}invite/one/",
    f"{HERE}invite/list/",
]


@pytest.mark.parametrize("path", MEMBERS_ONLY)
def test_members_may_open_it_and_nobody_else(cast, path):
    for who in ("ana", "bo", "cy"):
        assert cast.client(who).get(path).status_code == 200
    for who in ("eve", "dot"):
        assert cast.client(who).get(path).status_code == 404
    assert cast.client("nobody").get(path).status_code == 302


def test_groups_stand_side_by_side_with_their_seats(cast):
    cast.more("professional", "Ines", "Jo", "Kofi")
    page = cast.client("ana").get(HERE).content.decode()
    for words in ("People who use services", "Carers", "Professionals", "1 of 3", "3 of 3", "Ana", "Bo", "Cy", "Ines"):
        assert words in page
    assert "1 member has no seat" in page
    assert "Kofi" not in page
    assert "Kofi" in cast.client("ana").get(f"{HERE}group/professional/").content.decode()


def test_nobody_sees_somebody_elses_e_mail(cast):
    account = cast.bo.account
    account.email = "bo-secret@example.org"
    account.save()
    for path in MEMBERS_ONLY:
        assert "bo-secret" not in cast.client("ana").get(path).content.decode()


def test_both_co_chairs_stand_together(cast):
    (ines,) = cast.more("professional", "Ines")
    for by, member, role in ((cast.ana, cast.bo, "co_chair_lived"), (cast.cy, ines, "co_chair_professional")):
        asked = name_for_role(by=by, role=role, member=member, note=cast.note())
        accept_role(by=member, asked=asked, note=cast.note())
    page = cast.client("ana").get(HERE).content.decode()
    roles = page[page.index('id="roles"') : page.index('id="groups"')]
    assert "Bo" in roles
    assert "Ines" in roles


def test_whoever_is_in_a_group_that_is_gone_is_told_and_can_choose_another(cast):
    close(cast, ready_made("each_group", {"uses_services": 3, "professional": 3}))
    assert "1 member is in a group that the agreement does not have" in cast.client("ana").get(HERE).content.decode()
    bo = cast.client("bo")
    assert "Your group is not in the agreement any more." in bo.get(f"{HERE}me/").content.decode()
    assert bo.get(f"{HERE}me/group/").status_code == 200
    assert bo.post(f"{HERE}me/group/", {"stake": "uses_services"}).status_code == 302


def test_a_group_that_is_not_there(cast):
    assert cast.client("ana").get(f"{HERE}group/kings/").status_code == 404
    assert cast.client("ana").get(f"{HERE}roles/king/name/").status_code == 404


@pytest.mark.parametrize("more", [1, 25])
def test_a_page_asks_the_database_no_more_for_many_people(cast, more, django_assert_max_num_queries):
    cast.more("uses_services", *(f"Person {number}" for number in range(more)))
    cast.more("professional", *(f"Worker {number}" for number in range(more)))
    reader = cast.client("ana")
    for path in MEMBERS_ONLY:
        with django_assert_max_num_queries(12):
            assert reader.get(path).status_code == 200


def test_a_long_group_comes_in_pages(cast):
    cast.more("carer", *(f"Carer {number:02}" for number in range(30)))
    reader = cast.client("ana")
    first = reader.get(f"{HERE}group/carer/").content.decode()
    second = reader.get(f"{HERE}group/carer/?page=2").content.decode()
    assert "Carer 05" in first
    assert "Carer 29" not in first
    assert "Carer 29" in second


def test_somebody_changes_their_name_and_sees_why_another_is_refused(cast):
    reader = cast.client("ana")
    assert reader.post(f"{HERE}me/name/", {"name": "  Anna\u202e Maria "}).status_code == 302
    assert Member.objects.get(pk=cast.ana.pk).name == "Anna Maria"
    for name, words in (
        ("🙂🙂", "no letter"),
        ("a" * 100, "100 letters"),
        ("", "Tell us what people here may call you"),
    ):
        page = reader.post(f"{HERE}me/name/", {"name": name}).content.decode()
        assert words in page
        assert name in page


def test_a_name_with_markup_is_shown_as_it_was_typed(cast):
    change_name(by=cast.bo, name="<script>alert(1)</script>", note=cast.note())
    name_for_role(by=cast.ana, role="co_chair_lived", member=cast.bo, note=cast.note())
    for who in ("ana", "bo"):
        pages = [cast.client(who).get(path).content.decode() for path in MEMBERS_ONLY]
        assert not [page for page in pages if "<script>alert" in page]
        assert any("&lt;script&gt;alert(1)" in page for page in pages)


def test_somebody_changes_their_group_after_being_told_what_it_costs(cast):
    reader = cast.client("bo")
    asked = reader.get(f"{HERE}me/group/").content.decode()
    assert "You would give up your seat" in asked
    assert "I care for somebody" not in asked
    assert "Choose the one that is true" in reader.post(f"{HERE}me/group/", {}).content.decode()
    assert reader.post(f"{HERE}me/group/", {"stake": "uses_services"}).status_code == 302
    bo = Member.objects.get(pk=cast.bo.pk)
    assert bo.stake == "uses_services"
    assert "There is a seat free for you" in reader.get(f"{HERE}me/").content.decode()
    assert reader.post(f"{HERE}me/seat/").status_code == 302
    assert queries.seat_of(bo.viewer)


def test_a_seat_is_given_up_after_a_question(cast):
    reader = cast.client("bo")
    assert "Keep my seat" in reader.get(f"{HERE}me/seat/give-up/").content.decode()
    assert reader.post(f"{HERE}me/seat/give-up/").status_code == 302
    assert queries.seat_of(cast.bo.viewer) is None
    again = reader.post(f"{HERE}me/seat/give-up/")
    assert again.status_code == 409
    assert "You have no seat to give up." in again.content.decode()


def test_somebody_leaves_without_a_reason(cast):
    reader = cast.client("bo")
    assert "You do not have to say why" in reader.get(f"{HERE}me/leave/").content.decode()
    assert reader.post(f"{HERE}me/leave/").status_code == 302
    assert reader.get(HERE).status_code == 404


def test_a_role_is_offered_accepted_and_laid_down(cast):
    ana, bo = cast.client("ana"), cast.client("bo")
    offered = ana.get(f"{HERE}roles/co_chair_lived/name/").content.decode()
    assert "Bo" in offered
    assert "<span>Cy</span>" not in offered
    assert str(cast.cy.pk) not in offered
    assert ana.post(f"{HERE}roles/co_chair_lived/name/", {"member": str(cast.bo.pk)}).status_code == 302
    assert "Yes, I will" in bo.get(f"{HERE}roles/").content.decode()
    assert "Yes, I will" not in ana.get(f"{HERE}roles/").content.decode()
    held = queries.roles_of(cast.bo.viewer).get()
    assert ana.post(f"{HERE}roles/{held.pk}/accept/").status_code == 404
    assert bo.post(f"{HERE}roles/{held.pk}/accept/").status_code == 302
    assert "Keep it" in bo.get(f"{HERE}roles/{held.pk}/lay-down/").content.decode()
    assert bo.post(f"{HERE}roles/{held.pk}/lay-down/").status_code == 302
    assert not queries.roles_of(cast.bo.viewer)


@pytest.mark.parametrize("member", ["", "nobody", "00000000-0000-0000-0000-000000000000", "🙂"])
def test_naming_nobody_is_not_possible(cast, member):
    assert cast.client("ana").post(f"{HERE}roles/co_chair_lived/name/", {"member": member}).status_code == 404


def test_the_other_side_is_told_that_it_does_not_name_for_this_one(cast):
    page = cast.client("cy").get(f"{HERE}roles/co_chair_lived/name/").content.decode()
    assert "The other side names somebody for this" in page
