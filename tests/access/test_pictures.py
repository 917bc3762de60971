"""Plain words and pictures: a symbol stands beside a need where one fits, and it never stands alone."""

import re

import pytest
from django.urls import reverse

from alongside import symbols
from alongside.access.forms.pictures import PICTURES, address_of
from alongside.domain.access import OF_THE_STANDARD, OWN, Audience, Kind, choice_of, choices_of
from tests.access.needing import asked, needs, shows
from tests.decisions.pages import look, text


def test_every_picture_is_of_a_choice_and_ships_with_us():
    for (kind, choice), name in PICTURES.items():
        assert choice_of(kind, choice)
        assert symbols.symbol(name).file.is_file()


def test_own_words_have_no_picture_that_guesses_at_them():
    assert not any(address_of(kind, OWN) for kind in Kind)


@pytest.mark.parametrize("kind", OF_THE_STANDARD)
def test_most_choices_of_the_standard_have_one(kind):
    offered = choices_of(kind)
    assert sum(1 for choice in offered if address_of(kind, choice.key)) >= 0.7 * len(offered)


def test_it_stands_beside_the_line_wherever_the_line_is_read(cast):
    line = needs(cast, cast.ana, "breaks", Kind.ENVIRONMENT, "")
    shows(cast, cast.ana, line, Audience.MEMBERS)
    meeting = asked(cast, cast.cy)
    drawn = f'<img class="sym" src="{address_of(Kind.ENVIRONMENT, "breaks")}" alt=""'
    mine = cast.client("ana").get(reverse("access:mine")).content.decode()
    pages = [mine] + [
        look(cast, "ana", name, *things).content.decode()
        for name, things in (
            ("access:here", ()), ("access:shown", (line.pk,)), ("access:everyone", ()),
            ("access:confirm", (meeting.pk,)),
        )
    ]  # fmt: skip
    assert all(drawn in page for page in pages)
    form = cast.client("ana").get(reverse("access:kind", args=["environment"])).content.decode()
    assert re.search(rf"{re.escape(drawn)}[^>]*><span><b>Breaks</b>", form)


def test_whoever_has_said_nothing_sees_the_questions_and_where_to_begin(cast):
    page = text(cast.client("ana").get(reverse("access:mine")))
    assert "Start with the first question" in page
    assert "Nothing just now." not in page
    needs(cast, cast.ana)
    page = text(cast.client("ana").get(reverse("access:mine")))
    assert "Start with the first question" not in page
    assert "Nothing just now." in page


def test_a_code_stands_beside_the_line_for_its_owner_alone(cast):
    line = needs(cast, cast.ana, "easy", Kind.FORMAT, "")
    shows(cast, cast.ana, line, Audience.MEMBERS)
    cast.client("ana").post(reverse("access:line", args=[line.pk]), {"words": "", "code": "XY 77"})
    assert "XY 77" in text(cast.client("ana").get(reverse("access:mine")))
    assert "XY 77" not in text(look(cast, "bo", "access:everyone"))


def test_the_four_categories_say_that_the_standard_asks_them(cast):
    client = cast.client("ana")
    for kind in Kind:
        page = text(client.get(reverse("access:kind", args=[kind])))
        assert ("It asks the same question." in page) is (kind in OF_THE_STANDARD)


def test_nobody_is_told_how_it_was_before_the_day(cast):
    meeting = asked(cast, cast.cy)
    assert "Did people get what they need?" not in text(look(cast, "ana", "access:round", meeting.pk))
