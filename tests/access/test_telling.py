"""Told once, in one's own time: nothing has to be said, and what is removed is gone everywhere."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from alongside.access import queries
from alongside.access.actions.showing import show
from alongside.access.actions.telling import look_again, remove, tell
from alongside.access.models import Line, Need, Shown
from alongside.domain.access import Audience, Format, Kind
from alongside.domain.verdict import Refused
from alongside.notices.models import Reaching
from tests.access.needing import as_always, asked, needs, shows
from tests.decisions.pages import text


def test_every_kind_has_its_page_and_leads_to_the_next(cast):
    client = cast.client("ana")
    for kind in Kind:
        url = reverse("access:kind", args=[kind])
        assert client.get(url).status_code == 200
        sent = client.post(url, {"words": ""})
        assert sent.status_code == 302
    assert sent.url == reverse("access:mine")
    assert not Line.objects.exists()


def test_a_kind_that_is_none_is_not_here(cast):
    assert cast.client("ana").get(reverse("access:kind", args=["money"])).status_code == 404


def test_what_is_chosen_and_said_in_own_words_is_kept_and_shown_again(cast):
    client = cast.client("ana")
    client.post(reverse("access:kind", args=["environment"]), {"choices": ["breaks"], "words": "A warm room."})
    page = text(client.get(reverse("access:mine")))
    assert "Breaks" in page
    assert "A warm room." in page
    client.post(reverse("access:kind", args=["environment"]), {"choices": [], "words": "A cool room."})
    assert [line.words for line in Line.objects.all()] == ["A cool room."]


def test_what_is_not_offered_is_refused(cast):
    with pytest.raises(Refused):
        tell(by=cast.ana.account, kind=Kind.FORMAT, choices=["gold"], words="", note=cast.note())


def test_a_line_has_more_words_and_a_code_and_nobody_elses_opens(cast):
    line = needs(cast, cast.ana)
    url = reverse("access:line", args=[line.pk])
    assert cast.client("bo").get(url).status_code == 404
    assert cast.client("bo").post(reverse("access:remove", args=[line.pk])).status_code == 404
    cast.client("ana").post(url, {"words": "Two of them.", "code": "A12"})
    line.refresh_from_db()
    assert (line.words, line.code) == ("Two of them.", "A12")


def test_own_words_cannot_become_no_words(cast):
    line = needs(cast, cast.ana, "", Kind.HELPS, "Tea")
    page = text(cast.client("ana").post(reverse("access:line", args=[line.pk]), {"words": "", "code": ""}))
    assert "There are no words in this line." in page


def test_what_is_removed_goes_from_every_day_to_come(cast):
    line = needs(cast, cast.ana)
    shows(cast, cast.ana, line)
    meeting = asked(cast, cast.cy)
    as_always(cast, cast.ana, meeting=meeting)
    assert Need.objects.count() == 1
    remove(by=cast.ana.account, line=line, note=cast.note())
    assert not Need.objects.exists()
    assert not Shown.objects.exists()


def test_what_is_kept_from_all_again_goes_from_every_day_to_come(cast):
    line = needs(cast, cast.ana)
    shows(cast, cast.ana, line)
    as_always(cast, cast.ana, meeting=asked(cast, cast.cy))
    show(by=cast.ana, line=line, audience=Audience.NOBODY, named=False, note=cast.note())
    assert not Need.objects.exists()


def test_somebody_is_asked_again_when_they_wanted(cast):
    needs(cast, cast.ana)
    look_again(by=cast.ana.account, months="3", note=cast.note())
    url = reverse("access:mine")
    assert "Is this still right?" not in text(cast.client("ana").get(url))
    cast.clock.at += timedelta(days=92)
    assert queries.due_for_review(cast.ana.account, today=localdate(cast.clock.at))
    assert "Is this still right?" in text(cast.client("ana").get(url))
    cast.client("ana").post(reverse("access:look_again"), {"months": "12"})
    assert "Is this still right?" not in text(cast.client("ana").get(url))


def test_letters_come_in_the_form_of_the_profile_and_by_its_way(cast):
    tell(by=cast.ana.account, kind=Kind.FORMAT, choices=["large_24"], words="", note=cast.note())
    tell(by=cast.ana.account, kind=Kind.CONTACT, choices=["letter"], words="", note=cast.note())
    reaching = Reaching.objects.get(account=cast.ana.account)
    assert (reaching.format, reaching.way) == ("large_24", "letter")
    assert queries.format_for(cast.ana.account) is Format.LARGE_24
    assert "Larger print" in text(cast.client("ana").get(reverse("notices:reaching")))


@pytest.mark.parametrize(
    ("kind", "choice"), [(Kind.FORMAT, "braille"), (Kind.CONTACT, "phone"), (Kind.CONTACT, "email")]
)
def test_what_no_letter_can_be_leaves_letters_as_they_are(cast, kind, choice):
    tell(by=cast.ana.account, kind=kind, choices=[choice], words="", note=cast.note())
    found = Reaching.objects.filter(account=cast.ana.account).first()
    assert found is None or (found.format, found.way) == ("standard", "site")
