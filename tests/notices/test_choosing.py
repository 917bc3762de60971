import pytest

from alongside.domain.access import Format, Pace, Reach
from alongside.domain.notices import Standing
from alongside.domain.verdict import Refused
from alongside.notices import queries
from alongside.notices.actions.choosing import (
    choose,
    follow_access,
    give_address,
    remove_address,
    start_again,
    stop,
)
from alongside.notices.models import Outgoing, PostalAddress, Reaching
from alongside.partnerships.actions.walls import put_up_wall
from tests.notices.post import commented, said_by, writes_to, written

pytestmark = pytest.mark.django_db


def test_nobody_is_written_to_who_has_not_asked_for_it(cast):
    idea = said_by(cast, "ana", "A garden.")
    commented(cast, "bo", idea)
    assert written(cast, days=40) == []
    assert not Reaching.objects.exists()


def test_the_first_letter_is_not_about_all_that_ever_was(cast):
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    writes_to(cast, "ana")
    assert written(cast) == []


def test_without_an_address_there_is_no_way_by_email(cast):
    with pytest.raises(Refused, match="no e-mail address"):
        choose(by=cast.ana.account, chosen={"way": Reach.EMAIL}, note=cast.note())
    assert not Reaching.objects.exists()


def test_stopping_stops_what_is_written_already_and_starting_again_is_as_before(cast):
    ana = writes_to(cast, "ana", pace=Pace.WEEKLY)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    assert len(written(cast, days=8)) == 1
    stop(by=ana, note=cast.note())
    stop(by=ana, note=cast.note())
    assert Outgoing.objects.get().standing == Standing.TAKEN_BACK
    commented(cast, "bo", said_by(cast, "ana", "A pond."))
    assert written(cast, days=30) == []
    start_again(by=ana, note=cast.note())
    row = queries.reaching_of(ana, now=cast.note().at)
    assert (row.pace, row.pace_before) == (Pace.WEEKLY, "")
    assert row.next_at


def test_only_somebody_whom_they_can_see_and_keep_nothing_from_can_print_their_letters(cast):
    (other,) = cast.more("professional", "Hal")
    put_up_wall(by=cast.ana, against=cast.cy, note=cast.note())
    could = {printer.name for _, printer in queries.who_could_print(cast.ana.account)}
    assert could == {"Bo", "Hal"}
    for nobody in (cast.cy, cast.eve, cast.ana):
        with pytest.raises(Refused, match="cannot print"):
            give_address(by=cast.ana.account, lines="Ana\n1 Lane", printer=nobody, me=cast.ana, note=cast.note())
    with pytest.raises(Refused, match="cannot print"):
        give_address(by=cast.eve.account, lines="Eve", printer=other, me=cast.ana, note=cast.note())
    give_address(by=cast.ana.account, lines=" Ana \n\n1 Lane ", printer=other, me=cast.ana, note=cast.note())
    assert PostalAddress.objects.get().lines == "Ana\n1 Lane"


@pytest.mark.parametrize(
    ("lines", "why"), [(" \n ", "no words"), ("\n".join("abcdefghi"), "longer than an envelope")], ids=["none", "many"]
)
def test_an_address_fits_on_an_envelope(cast, lines, why):
    with pytest.raises(Refused, match=why):
        give_address(by=cast.ana.account, lines=lines, printer=cast.bo, me=cast.ana, note=cast.note())


def test_an_address_that_is_removed_takes_its_letters_along(cast):
    ana = writes_to(cast, "ana", way=Reach.LETTER)
    give_address(by=ana, lines="Ana\n1 Lane", printer=cast.bo, me=cast.ana, note=cast.note())
    note = cast.note()
    Outgoing.objects.create(
        account=ana, member=cast.ana, kind="digest", way="letter", format="standard", subject="News", body="News",
        why="You asked.", made_at=note.at, changed_at=note.at,
    )  # fmt: skip
    remove_address(by=ana, note=cast.note())
    assert not PostalAddress.objects.exists()
    assert Outgoing.objects.get().standing == Standing.TAKEN_BACK


def test_whoever_prints_learns_of_no_need_that_its_owner_did_not_choose_to_tell_them(cast):
    ana = writes_to(cast, "ana", way=Reach.LETTER)
    follow_access(by=ana, format=Format.BRAILLE, way=None, note=cast.note())
    assert Reaching.objects.get().format == Format.STANDARD
    choose(by=ana, chosen={"format": Format.BRAILLE}, note=cast.note())
    assert Reaching.objects.get().format == Format.BRAILLE
    assert "Braille" in cast.client("ana").get("/me/post/").content.decode()


def test_an_email_is_never_in_a_form_that_nobody_could_make(cast):
    ana = writes_to(cast, "ana", way=Reach.LETTER, format=Format.BRAILLE)
    choose(by=ana, chosen={"way": Reach.EMAIL}, note=cast.note())
    assert Reaching.objects.get().format == Format.STANDARD
    follow_access(by=ana, format=Format.BRAILLE, way=None, note=cast.note())
    assert Reaching.objects.get().format == Format.STANDARD


@pytest.mark.parametrize(("way", "is_offered"), [(Reach.LETTER, True), (Reach.EMAIL, False)])
def test_forms_made_by_hand_are_offered_for_letters_on_paper_alone(cast, way, is_offered):
    writes_to(cast, "ana", way=way)
    page = cast.client("ana").get("/me/post/form/").content.decode()
    assert ("Whoever prints your letters sees this. They make it, or have it made." in page) is is_offered
    sent = cast.client("ana").post("/me/post/form/", {"format": Format.BRAILLE})
    assert (sent.status_code == 302) is is_offered
