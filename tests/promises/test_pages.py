"""The pages of a promise: how it goes, kept and helped, for each of the cast, and the list of all."""

import pytest

from alongside.promises.models import Judgement, Progress
from tests.decisions.pages import address, look, send, text
from tests.promises.promising import judged, late, promised, reported, standing, today

HOSTILE = "<script>alert('x')</script>\u202e"


@pytest.fixture
def owed(cast, decision):
    return promised(cast, decision, cast.cy)


@pytest.mark.parametrize("name", ["show", "progress", "judge"])
@pytest.mark.parametrize(("who", "status"), [("ana", 200), ("cy", 200), ("eve", 404), ("dot", 404), ("nobody", 302)])
def test_only_members_find_them(cast, owed, name, who, status):
    assert look(cast, who, f"promises:{name}", owed.pk).status_code == status


def test_its_owner_says_how_it_goes_and_everyone_reads_it(cast, owed):
    page = text(look(cast, "cy", "promises:show", owed.pk))
    assert address(cast, "promises:progress", owed.pk) in page
    assert "Nothing has been said about it yet." in page
    assert send(cast, "cy", "promises:progress", owed.pk, words="Nearly there.").status_code == 302
    cast.note()
    send(cast, "cy", "promises:progress", owed.pk, words="All of it.", says_done="on")
    page = text(look(cast, "ana", "promises:show", owed.pk))
    assert page.index("All of it.") < page.index("Nearly there.")
    assert "It is done." in page
    assert address(cast, "promises:progress", owed.pk) not in page


def test_the_page_tells_everybody_else_why_progress_is_not_for_them(cast, owed):
    page = text(look(cast, "ana", "promises:progress", owed.pk))
    assert "Only whoever made this promise says how it is going." in page
    assert "<textarea" not in page
    refused = text(send(cast, "ana", "promises:progress", owed.pk, words="They never came."))
    assert "Only whoever made this promise says how it is going." in refused
    assert "They never came." in refused
    assert not Progress.objects.exists()


def test_progress_without_words_is_asked_for_again(cast, owed):
    assert "Say how it is going." in text(send(cast, "cy", "promises:progress", owed.pk, words=" ", says_done="on"))
    assert not Progress.objects.exists()


def test_whoever_may_judge_has_one_button_and_the_others_are_told_why_not(cast, owed):
    button = address(cast, "promises:judge", owed.pk)
    assert button not in text(look(cast, "ana", "promises:show", owed.pk))
    assert "It is too early to say." in text(look(cast, "ana", "promises:judge", owed.pk))
    late(cast, owed)
    assert button in text(look(cast, "ana", "promises:show", owed.pk))
    theirs = text(look(cast, "cy", "promises:show", owed.pk))
    assert button not in theirs
    assert "People who use services and carers say whether a promise was kept." in theirs


def test_kept_and_helped_are_answered_shown_by_group_and_changed(cast, owed):
    late(cast, owed)
    said = {"kept": "no", "helped": "partly", "words": "Twice there was no taxi."}
    assert send(cast, "ana", "promises:judge", owed.pk, **said).status_code == 302
    page = text(look(cast, "cy", "promises:show", owed.pk))
    assert "0 of 1 say yes, 1 no" in page
    assert "0 of 1 say yes, 1 a bit" in page
    assert page.count("Nothing to count yet") == 2
    assert "Twice there was no taxi." in page
    mine = text(look(cast, "ana", "promises:judge", owed.pk))
    assert "Change my answer" in mine
    assert "Twice there was no taxi." in mine
    send(cast, "ana", "promises:judge", owed.pk, kept="yes", helped="yes")
    assert Judgement.objects.get().kept == "yes"
    assert "Change what I said" in text(look(cast, "ana", "promises:show", owed.pk))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"helped": "yes"}, "Say whether it was kept."),
        ({"kept": "yes"}, "Say whether it helped."),
        ({"kept": "maybe", "helped": "yes"}, "That is not one of the answers."),
        ({"kept": "yes", "helped": "very"}, "That is not one of the answers."),
        ({"kept": "yes", "helped": "yes", "words": "x" * 2_001}, "We can keep 2000."),
    ],
)
def test_an_answer_that_is_not_whole_is_asked_for_again(cast, owed, typed, sentence):
    late(cast, owed)
    assert sentence in text(send(cast, "ana", "promises:judge", owed.pk, **typed))
    assert not Judgement.objects.exists()


def test_a_professional_who_sends_the_form_anyway_is_refused_with_the_reason(cast, owed):
    late(cast, owed)
    page = text(send(cast, "cy", "promises:judge", owed.pk, kept="yes", helped="yes", words="I was there."))
    assert "People who use services and carers say whether a promise was kept." in page
    assert "I was there." in page
    assert not Judgement.objects.exists()


def test_each_standing_has_its_mark_in_the_list(cast, decision):
    late_one, due_soon, kept, not_kept = (promised(cast, decision, cast.cy, days=days) for days in (20, 25, 1, 1))
    for owed, said in ((kept, "yes"), (not_kept, "no")):
        reported(cast, owed, done=True)
        judged(cast, cast.ana, owed, said)
    differ, done, far = (promised(cast, decision, cast.cy, days=days) for days in (1, 1, 90))
    for owed in (differ, done):
        reported(cast, owed, done=True)
    judged(cast, cast.ana, differ, "yes")
    judged(cast, cast.bo, differ, "no")
    promised(cast, decision, cast.bo, by=cast.cy)
    late(cast, late_one)
    marks = [
        "Late", "Due soon", "Not due yet", "Asked, no answer yet", "Kept", "Not kept", "People see it differently",
        "Said to be done",
    ]  # fmt: skip
    page = text(look(cast, "ana", "promises:list"))
    assert all(f"{mark}</span>" in page for mark in marks)
    after = text(look(cast, "ana", "show", decision.pk))
    assert all(f"{mark}</span>" in after for mark in marks)
    assert {standing(cast, cast.ana, each) for each in (due_soon, far)} == {"due_soon", "not_due"}


def test_an_empty_list_says_where_promises_come_from(cast):
    assert "No promises yet" in text(look(cast, "ana", "promises:list"))


def test_a_long_list_has_pages_and_a_nonsense_page_is_the_nearest(cast, decision):
    for number in range(23):
        promised(cast, decision, cast.cy, words=f"Promise {number}.", days=number + 10)
    first, last_one = text(look(cast, "ana", "promises:list")), text(look(cast, "ana", "promises:list", page="99"))
    assert ("Promise 19." in first, "Promise 20." in first) == (True, False)
    assert ("Promise 19." in last_one, "Promise 22." in last_one) == (False, True)
    assert "You are on page 2 of 2." in last_one


def test_nothing_typed_is_ever_markup(cast, decision):
    owed = promised(cast, decision, cast.cy, words=HOSTILE)
    reported(cast, owed, HOSTILE, done=True)
    judged(cast, cast.ana, owed, words=HOSTILE)
    pages = [look(cast, "ana", f"promises:{name}", owed.pk) for name in ("show", "judge", "progress")]
    for page in [*pages, look(cast, "ana", "promises:list"), look(cast, "ana", "show", decision.pk)]:
        assert "<script>alert" not in text(page)
        assert "&lt;script&gt;alert" in text(page)


def test_the_day_on_the_page_is_the_day_it_is_due(cast, owed):
    assert f'<time datetime="{owed.due.isoformat()}">' in text(look(cast, "ana", "promises:show", owed.pk))
    assert owed.due > today(cast)
