"""Somebody wants to know why a person needs something, who it is, or to answer in their place."""

import pytest
from django.urls import reverse

from alongside.access import queries
from alongside.access.actions.rounds import ThisTime, confirm_different, say_met
from alongside.access.models import Making, Need
from alongside.domain.access import Audience, Kind, Met
from alongside.domain.supporters import Area
from alongside.domain.verdict import Refused
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.walls import put_up_wall
from tests.access.needing import WHY, as_always, asked, is_over, needs, shows
from tests.cast import Cast, assemble
from tests.decisions.pages import look, text
from tests.supporters.helped import helping, supported


@pytest.fixture
def cast(db, monkeypatch) -> Cast:
    found = assemble()
    monkeypatch.setattr("django.utils.timezone.now", lambda: found.clock.at)
    return found


@pytest.fixture
def meeting(cast):
    """Ana needs a lip speaker, shows that, and says why to nobody; Cy arranges."""
    shows(cast, cast.ana, needs(cast, cast.ana))
    found = asked(cast, cast.cy)
    as_always(cast, cast.ana, meeting=found)
    return found


def arranging(cast, who, meeting):
    return look(cast, who, "access:arrange", meeting.pk)


def test_whoever_arranges_reads_what_and_not_why_and_not_who(cast, meeting):
    page = text(arranging(cast, "cy", meeting)).split("<main")[1]
    assert "A lip speaker" in page
    assert "quarry" not in page
    assert "Ana" not in page


def test_own_words_are_not_read_by_whoever_arranges_even_where_they_are_all_there_is(cast):
    shows(cast, cast.ana, needs(cast, cast.ana, "", Kind.ENVIRONMENT, WHY))
    meeting = asked(cast, cast.cy)
    as_always(cast, cast.ana, meeting=meeting)
    page = text(arranging(cast, "cy", meeting))
    assert "Something else" in page
    assert "quarry" not in page


def test_words_of_one_day_stay_with_the_person(cast):
    meeting = asked(cast, cast.cy)
    more = ThisTime(kind=Kind.ENVIRONMENT, choice="own", words=WHY, named=True)
    confirm_different(by=cast.ana, meeting=meeting, keep=[], more=[more], note=cast.note())
    assert "quarry" not in text(arranging(cast, "cy", meeting))
    assert "quarry" in text(look(cast, "ana", "access:round", meeting.pk))
    assert "quarry" not in text(look(cast, "bo", "access:round", meeting.pk))


def test_a_count_of_one_is_not_told(cast, meeting):
    page = text(arranging(cast, "cy", meeting))
    assert "At least one person needs each of these" in page
    assert "1 person needs this" not in page


def test_what_one_person_says_of_it_is_not_told_as_a_count(cast, meeting):
    is_over(cast, meeting)
    say_met(by=cast.ana, meeting=meeting, said={Need.objects.get().pk: (Met.NO, WHY)}, note=cast.note())
    page = text(look(cast, "cy", "access:round", meeting.pk))
    assert "Too few people have said so." in page
    assert "None of it was there" not in page
    assert "quarry" not in page


def test_a_member_who_arranges_nothing_sees_nothing_to_arrange(cast, meeting):
    page = arranging(cast, "bo", meeting)
    assert page.status_code == 409
    assert "lip speaker" not in text(page)
    assert queries.arranged_for(cast.bo.viewer, meeting, small_group=1) == ()


def test_whoever_arranges_elsewhere_finds_nothing_here(cast, meeting):
    asked(cast, cast.eve)
    assert arranging(cast, "eve", meeting).status_code == 404
    url = reverse("access:arrange", args=[cast.elsewhere.slug, meeting.pk])
    assert cast.client("eve").get(url).status_code == 404
    assert queries.arranged_for(cast.eve.viewer, meeting, small_group=1) == ()


def test_what_is_shown_here_is_not_shown_in_another_partnership(cast):
    line = needs(cast, cast.ana)
    shows(cast, cast.ana, line, Audience.MEMBERS)
    assert "lip speaker" in text(look(cast, "bo", "access:everyone"))
    page = cast.client("eve").get(reverse("access:everyone", args=[cast.elsewhere.slug]))
    assert "lip speaker" not in text(page)


def test_a_professional_behind_a_wall_sees_neither_line_nor_count(cast):
    shows(cast, cast.ana, needs(cast, cast.ana), Audience.MEMBERS, named=True)
    shows(cast, cast.ana, needs(cast, cast.ana, "braille", Kind.FORMAT, ""))
    meeting = asked(cast, cast.cy)
    put_up_wall(by=cast.ana, against=cast.cy, note=cast.note())
    as_always(cast, cast.ana, meeting=meeting)
    assert Making.objects.exists()
    for page in (
        arranging(cast, "cy", meeting),
        look(cast, "cy", "access:everyone"),
        look(cast, "cy", "access:makings"),
    ):
        assert "lip speaker" not in text(page).lower()
        assert "Braille" not in text(page)
    assert "0 people have answered" in text(look(cast, "cy", "access:round", meeting.pk))
    assert "1 person has answered" in text(look(cast, "bo", "access:round", meeting.pk))


def test_nobody_says_for_somebody_else_whether_it_was_there(cast, meeting):
    as_always(cast, cast.bo, meeting=meeting)
    shows(cast, cast.bo, needs(cast, cast.bo, "breaks", Kind.ENVIRONMENT, ""))
    as_always(cast, cast.bo, meeting=meeting)
    hers = Need.objects.get(answer__member=cast.ana)
    is_over(cast, meeting)
    with pytest.raises(Refused):
        say_met(by=cast.bo, meeting=meeting, said={hers.pk: (Met.YES, "")}, note=cast.note())
    cast.client("bo").post(reverse("access:met", args=[cast.here.slug, meeting.pk]), {f"met-{hers.pk}": "yes"})
    hers.refresh_from_db()
    assert hers.met == ""


def test_a_line_that_is_shown_to_nobody_does_not_slip_into_a_day(cast):
    line = needs(cast, cast.ana)
    meeting = asked(cast, cast.cy)
    confirm_different(by=cast.ana, meeting=meeting, keep=[line.pk], more=[], note=cast.note())
    assert not Need.objects.exists()


def test_somebody_elses_line_does_not_either_and_its_page_is_not_here(cast, meeting):
    hers = Need.objects.get().line
    confirm_different(by=cast.bo, meeting=meeting, keep=[hers.pk], more=[], note=cast.note())
    assert not Need.objects.filter(answer__member=cast.bo).exists()
    url = reverse("access:shown", args=[cast.here.slug, hers.pk])
    assert cast.client("bo").post(url, {"audience": "members"}).status_code == 404


def test_help_opens_the_days_and_not_the_profile(cast, meeting):
    client = helping(cast, supported(cast))
    for name in ("access:rounds", "access:everyone"):
        assert client.get(reverse(name, args=[cast.here.slug])).status_code == 200
    here = client.get(reverse("access:here", args=[cast.here.slug]))
    assert "This page cannot be opened with help" in text(here)
    assert "quarry" not in text(client.get(reverse("access:mine")))
    shown = client.post(
        reverse("access:shown", args=[cast.here.slug, Need.objects.get().line_id]), {"audience": "members"}
    )
    assert "This page cannot be opened with help" in text(shown)


def test_whoever_only_reads_with_the_person_answers_nothing(cast, meeting):
    client = helping(cast, supported(cast, areas=(Area.READ,)))
    client.post(reverse("access:confirm", args=[cast.here.slug, meeting.pk]), {"how": "nothing"})
    assert Need.objects.count() == 1


def test_the_record_knows_neither_which_needs_nor_words(cast, meeting):
    is_over(cast, meeting)
    say_met(by=cast.ana, meeting=meeting, said={Need.objects.get().pk: (Met.NO, WHY)}, note=cast.note())
    lines = [entry.line for entry in LedgerEntry.objects.all() if '"access.' in entry.line]
    assert len(lines) == 2
    for word in ("lip", "quarry", "Ana", "professional"):
        assert not [line for line in lines if word in line]
