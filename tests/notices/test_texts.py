"""What a text message tells: that there is something, and where. Nothing of what it is, whatever it is."""

import pytest
from django.urls import reverse

from alongside.domain.access import Format, Pace, Reach
from alongside.domain.notices import Standing
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK, Note
from alongside.notices.actions.choosing import choose, follow_access
from alongside.notices.actions.sending import send_waiting
from alongside.notices.models import Outgoing, Reaching
from alongside.paper import queries
from alongside.paper.actions.texting import forget_number, keep_number, receive
from alongside.paper.gateway import InFiles
from tests.closed.rooms import Rooms
from tests.notices.post import commented, said_by, sent, writes_to, written

pytestmark = pytest.mark.django_db
NUMBER = "+447700900123"
SECRET = "samphire"


@pytest.fixture(autouse=True)
def gateway(settings, tmp_path):
    settings.TEXTS, settings.TEXTS_WORK = tmp_path / "texts", True
    return InFiles()


def texts(gateway):
    out = gateway.folder / "out"
    return sorted(each.read_text(encoding="utf-8") for each in out.glob("*.txt")) if out.exists() else []


def wants_texts(cast, name="ana", **chosen):
    keep_number(by=getattr(cast, name), number=NUMBER, note=cast.note())
    return writes_to(cast, name, way=Reach.TEXT_MESSAGE, **chosen)


def test_a_text_says_that_there_is_something_and_where_and_no_more(cast, gateway):
    wants_texts(cast)
    commented(cast, "bo", said_by(cast, "ana", "A garden for everyone."), "I like gardens.")
    (text,) = written(cast)
    sent(cast)
    (file,) = texts(gateway)
    assert file == f"{NUMBER}\n{text.body}\n"
    assert text.body.startswith("Harbour Lane: There is something for you to see.")
    assert "Text STOP to end texts." in text.body
    assert "garden" not in f"{text.subject} {text.body} {text.html}"
    assert Outgoing.objects.get().standing == Standing.SENT


def test_a_text_about_a_closed_room_is_the_same_as_any_other(cast):
    rooms = Rooms.furnished(cast)
    for name in ("ana", "cy"):
        wants_texts(cast, name)
    rooms.says(cast.bo, rooms.lived, SECRET, title=f"About {SECRET}")
    commented(cast, "bo", said_by(cast, "cy", "A pond."))
    by_name = {each.account.name: (each.subject, each.body, each.html, each.thread) for each in written(cast)}
    assert by_name["Ana"] == by_name["Cy"]


def test_at_once_it_is_one_text_however_much_is_new(cast):
    wants_texts(cast, pace=Pace.AT_ONCE)
    for words in ("A garden.", "A pond."):
        commented(cast, "bo", said_by(cast, "ana", words))
    assert len(written(cast)) == 1


def test_where_nothing_sends_texts_they_wait_and_can_be_read(cast, gateway, settings):
    settings.TEXTS_WORK = False
    wants_texts(cast)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    (text,) = written(cast)
    assert sent(cast) == {}
    assert texts(gateway) == []
    page = cast.client("ana").get(reverse("notices:outbox")).content.decode()
    assert "No texts go out here yet" in page
    assert "Waits to go out" in page
    page = cast.client("ana").get(reverse("notices:outgoing", args=[text.pk])).content.decode()
    assert "There is something for you to see" in page


def test_without_a_number_there_is_no_way_by_text(cast):
    with pytest.raises(Refused, match="no phone number"):
        choose(by=cast.ana.account, chosen={"way": Reach.TEXT_MESSAGE}, note=cast.note())
    follow_access(by=cast.ana.account, format=Format.EASY, way=Reach.TEXT_MESSAGE, note=cast.note())
    assert Reaching.objects.get().way == Reach.SITE


def test_what_somebody_said_once_about_access_makes_it_texts_where_there_is_a_number(cast):
    keep_number(by=cast.ana, number=NUMBER, note=cast.note())
    follow_access(by=cast.ana.account, format=None, way=Reach.TEXT_MESSAGE, note=cast.note())
    assert Reaching.objects.get().way == Reach.TEXT_MESSAGE


@pytest.mark.parametrize("how", ["stop", "away"])
def test_whoever_texted_stop_or_took_their_number_away_gets_none_and_is_told_why(cast, gateway, how):
    account = wants_texts(cast)
    if how == "stop":
        receive(by=None, number=NUMBER, words="STOP", note=cast.note())
    else:
        forget_number(by=cast.ana, note=cast.note())
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    (text,) = written(cast)
    assert sent(cast) == {Standing.FAILED: 1}
    assert texts(gateway) == []
    page = cast.client("ana").get(reverse("notices:outgoing", args=[text.pk])).content.decode()
    assert "You have no number here that takes texts" in page
    page = cast.client("ana").get(reverse("notices:reaching")).content.decode()
    assert "No text can reach you now" in page
    assert account.reaching.way == Reach.TEXT_MESSAGE


def test_a_gateway_that_cannot_send_is_tried_again_and_a_text_leaves_at_most_once(cast, gateway, monkeypatch):
    wants_texts(cast)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    written(cast)

    def broken(self, number, words):
        raise OSError("no line")

    with monkeypatch.context() as patched:
        patched.setattr(InFiles, "send", broken)
        assert sent(cast) == {Standing.WAITING: 1}
    text = Outgoing.objects.get()
    assert text.next_try_at is not None
    again = Note(at=text.next_try_at, chance=cast.note().chance)
    assert dict(send_waiting(by=CLOCK, note=again)) == {Standing.SENT: 1}
    assert dict(send_waiting(by=CLOCK, note=again)) == {}
    assert len(texts(gateway)) == 1


def test_a_text_goes_to_the_number_kept_here_or_else_to_their_number_elsewhere(cast):
    (here,) = cast.more("carer", "Gil")
    here.account = cast.eve.account
    here.save()
    keep_number(by=cast.eve, number="+447700900999", note=cast.note())
    assert queries.numbers_of(None, [here, cast.ana]) == {here.pk: "+447700900999"}
    keep_number(by=here, number=NUMBER, note=cast.note())
    assert queries.numbers_of(None, [here, cast.eve]) == {here.pk: NUMBER, cast.eve.pk: "+447700900999"}
