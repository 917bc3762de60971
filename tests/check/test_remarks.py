"""What may members say of a finding, who reads it, and does it stay theirs?"""

from __future__ import annotations

import pytest
from django.urls import reverse

from alongside.check.actions import say_of_finding
from alongside.check.models import Remark
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Contribution
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.walls import put_up_wall
from alongside.web.actions import forget_member

pytestmark = pytest.mark.django_db
WORDS = "I told them in March. Nobody ever wrote back."
HOSTILE = "</p></figure><script>alert(1)</script>{{ request.user }}\u202e"


def says_of(cast, who="ana", words=WORDS, *, for_anyone=False, **how):
    saying = Saying(words=words, kind="comment", **how)
    return say_of_finding(
        by=getattr(cast, who), indicator="reply_rate", saying=saying, for_anyone=for_anyone, note=cast.note()
    ).contribution


def seen(cast, who="bo"):
    return cast.client(who).get(reverse("check:finding", args=["harbour-lane", "reply_rate"])).content.decode()


def test_a_member_says_it_on_one_page_and_it_stands_beside_the_number(at_this_time, counting):
    form = {"words": WORDS, "named": "chosen", "chosen_name": "Robin", "show_stake": "on", "for_anyone": "on"}
    client = at_this_time.client("ana")
    answer = client.post(reverse("check:say", args=["harbour-lane", "reply_rate"]), form)
    assert answer.url == reverse("check:finding", args=["harbour-lane", "reply_rate"])
    for who in ("bo", "nobody"):
        assert WORDS in seen(at_this_time, who)
        assert "Robin" in seen(at_this_time, who)
        assert "Ana" not in seen(at_this_time, who)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"named": "own"}, "Tell us in your own words."),
        ({"words": WORDS}, "Choose whether to say it as yourself."),
        ({"words": WORDS, "named": "chosen"}, "Type the name you want to be shown."),
        ({"words": WORDS, "named": "chosen", "chosen_name": "Bo"}, "Somebody here goes by that name already."),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(at_this_time, counting, form, said):
    html = at_this_time.client("ana").post(reverse("check:say", args=["harbour-lane", "reply_rate"]), form)
    assert said in html.content.decode()
    assert form.get("words", "") in html.content.decode()
    assert not Remark.objects.exists()


def test_its_own_page_leads_back_to_the_finding_and_that_of_another_comment_does_not(at_this_time, counting):
    cast, said = at_this_time, says_of(at_this_time)
    answer = say(
        by=cast.bo, space=said.space, saying=Saying(words="So do I.", kind="comment", about=said), note=cast.note()
    )
    finding = reverse("check:finding", args=["harbour-lane", "reply_rate"])
    shown = [
        cast.client("bo").get(reverse("contributions:one", args=["harbour-lane", each.pk])) for each in (said, answer)
    ]
    assert [finding in each.content.decode() for each in shown] == [True, False]


def test_only_members_say_something_and_only_of_what_is_counted(at_this_time, counting):
    form = {"words": WORDS, "named": "own"}
    for who in ("eve", "dot"):
        answer = at_this_time.client(who).post(reverse("check:say", args=["harbour-lane", "reply_rate"]), form)
        assert answer.status_code == 404
    answer = at_this_time.client("ana").post(reverse("check:say", args=["harbour-lane", "happiness"]), form)
    assert answer.status_code == 404
    assert not Contribution.objects.filter(words=WORDS).exists()


def test_others_read_only_what_its_author_wants_anyone_to_read(at_this_time, counting):
    says_of(at_this_time)
    assert WORDS in seen(at_this_time, "cy")
    for who in ("eve", "dot", "nobody"):
        assert WORDS not in seen(at_this_time, who)


def test_it_is_on_the_record_like_anything_that_is_said_without_a_word_of_it(at_this_time):
    made = says_of(at_this_time)
    line = LedgerEntry.objects.filter(partnership=at_this_time.here.pk).order_by("-number")[0].line
    assert '"act":"contribution.made"' in line
    assert made.pk.hex in line
    assert "March" not in line


@pytest.mark.parametrize("gone", ["withdrawn", "hidden", "forgotten"])
def test_what_is_taken_back_hidden_or_forgotten_is_on_no_page_of_the_check(at_this_time, counting, gone):
    cast, said = at_this_time, says_of(at_this_time, for_anyone=True)
    if gone == "withdrawn":
        withdraw(by=cast.ana, contribution=said, note=cast.note())
    elif gone == "hidden":
        hide(by=cast.cy, contribution=said, reason="A name.", note=cast.note())
    else:
        forget_member(by=cast.ana, note=cast.note())
    for who in ("bo", "nobody"):
        assert WORDS not in seen(cast, who)
    principle = cast.client("bo").get(reverse("check:principle", args=["harbour-lane", "feedback"]))
    assert "1 member says" not in principle.content.decode()


def test_whoever_is_kept_from_the_viewer_is_heard_by_everybody_else(at_this_time, counting):
    cast = at_this_time
    says_of(cast, for_anyone=True)
    put_up_wall(by=cast.ana, against=cast.cy, note=cast.note())
    assert WORDS in seen(cast, "bo")
    assert WORDS not in seen(cast, "cy")
    assert WORDS not in seen(cast, "nobody")


def test_hostile_words_stay_words(at_this_time, counting):
    says_of(at_this_time, words=HOSTILE, for_anyone=True)
    html = seen(at_this_time, "nobody")
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ request.user }}" in html


def test_many_are_shown_a_page_at_a_time_the_newest_first(at_this_time, counting):
    for number in range(12):
        says_of(at_this_time, words=f"Remark {number}.")
    first = seen(at_this_time)
    assert "Remark 11." in first
    assert "Remark 1." not in first
