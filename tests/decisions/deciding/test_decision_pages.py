"""Three short pages under one heading, in each state a decision can be in."""

import pytest

from alongside.decisions.actions.objections import reply
from alongside.decisions.models import Objection, Position, SecretBallot
from alongside.domain.agreement import InEachGroup, Quorum, ShareOfAll, WithApproval, more_than
from alongside.domain.decisions import Answer
from tests.decisions.pages import look, send, text
from tests.decisions.test_roles import CHAIR, become_chair
from tests.decisions.world import after_its_time, everyone_says, opened, passed, rules, says, secret
from tests.initiatives.working import begins

THREE = ["show", "how", "answer"]


@pytest.fixture
def decision(cast):
    rules(cast)
    return opened(cast)


@pytest.mark.parametrize("name", [*THREE, "said"])
@pytest.mark.parametrize(("who", "status"), [("ana", 200), ("cy", 200), ("eve", 404), ("dot", 404), ("nobody", 302)])
def test_only_members_find_them(cast, decision, name, who, status):
    assert look(cast, who, name, decision.pk).status_code == status


def test_each_has_one_heading_and_leads_to_the_next(cast, decision):
    pages = [text(look(cast, "ana", name, decision.pk)) for name in THREE]
    for page in pages:
        assert page.count("<h1>") == 1
        assert "Open the café until 2" in page
        assert page.count('aria-current="page"') >= 1
    assert "Next: how it is decided" in pages[0]
    assert "Next: my answer" in pages[1]


def test_it_says_before_asking_who_sees_what_and_when(cast, decision):
    page = text(look(cast, "ana", "answer", decision.pk))
    assert page.index("You can change your answer") < page.index("What do you think?")
    assert page.index("Nobody else sees your answer before it closes.") < page.index("What do you think?")


def test_how_it_is_decided_is_told_in_words_and_in_a_picture(cast, decision):
    page = text(look(cast, "ana", "how", decision.pk))
    for words in ("More than half of each group must agree.", "Who holds the power here", "<svg", "0 of 1"):
        assert words in page


def test_an_answer_is_given_shown_and_changed(cast, decision):
    sent = send(cast, "ana", "answer", decision.pk, answer="agree_with_changes", reason="Only on Saturdays.")
    assert sent.status_code == 302
    page = text(look(cast, "ana", "answer", decision.pk))
    assert "I agree, with changes" in page
    assert "Only on Saturdays." in page
    send(cast, "ana", "answer", decision.pk, answer="agree", reason="")
    assert Position.objects.get().answer == "agree"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Choose one of the five answers."),
        ({"answer": "maybe"}, "That is not one of the answers."),
        ({"answer": "object"}, "Tell us why you object."),
        ({"answer": "need_to_know", "reason": "  "}, "Tell us what you want to ask."),
        ({"answer": "agree_with_changes"}, "Tell us what to change."),
        ({"answer": "agree", "reason": "\u202e\u200f"}, "nothing here that anyone can see"),
    ],
)
def test_what_is_missing_is_asked_for_in_plain_words(cast, decision, typed, sentence):
    assert sentence in text(send(cast, "ana", "answer", decision.pk, **typed))
    assert not Position.objects.exists()


def test_somebody_without_a_seat_is_told_why_they_cannot_answer(cast, decision):
    cast.more("uses_services", "Dee")[0]
    cast.dee = cast.here.members.get(name="Dee")
    assert "You need a seat to answer." in text(look(cast, "dee", "answer", decision.pk))
    assert "You had no seat when this opened" in text(look(cast, "dee", "show", decision.pk))


def test_an_answer_that_comes_too_late_is_refused_and_its_words_are_kept(cast, decision):
    cast.clock.at = decision.closes_at
    page = text(send(cast, "ana", "answer", decision.pk, answer="object", reason="I wrote this for an hour."))
    assert "This decision has closed." in page
    assert "I wrote this for an hour." in page
    assert not Position.objects.exists()


def test_between_its_time_and_the_count_the_page_tells_nothing(cast, decision):
    everyone_says(cast, decision)
    cast.clock.at = decision.closes_at
    page = text(look(cast, "ana", "show", decision.pk))
    assert "The answers are being counted." in page
    assert "It passed" not in page


def test_a_secret_answer_is_asked_once_more_and_can_be_mended_before(cast):
    secret(cast)
    decision = opened(cast)
    once = text(send(cast, "ana", "answer", decision.pk, answer="object", reason="I do not trust them."))
    assert "Is this your answer?" in once
    assert "You cannot change it after this" in once
    assert not SecretBallot.objects.exists()
    back = text(send(cast, "ana", "answer", decision.pk, answer="object", reason="I do not trust them.", back="yes"))
    assert "I do not trust them." in back
    assert not SecretBallot.objects.exists()
    send(cast, "ana", "answer", decision.pk, answer="object", reason="I do not trust them.", sure="yes")
    assert SecretBallot.objects.get().answer == "object"
    assert "it cannot be changed" in text(look(cast, "ana", "answer", decision.pk))


OUTCOMES = [
    ("passed", Quorum(), Answer.AGREE, "Make or ask for a promise"),
    ("not_passed", Quorum(), Answer.OBJECT, "Suggest it again, with changes"),
    ("no_quorum", None, None, "Too few people took part"),
]


@pytest.mark.parametrize(("outcome", "quorum", "answer", "next_step"), OUTCOMES)
def test_each_outcome_has_its_own_words_and_what_happens_next(cast, outcome, quorum, answer, next_step):
    rules(cast, **({"quorum": quorum} if quorum else {}))
    decision = opened(cast)
    if answer:
        everyone_says(cast, decision, answer, "Because.")
    assert after_its_time(cast, decision).outcome == outcome
    for page in (look(cast, "ana", "show", decision.pk), look(cast, "nobody", "outcome", decision.pk)):
        assert decision.working["sentences"][0] in text(page)
    assert next_step in text(look(cast, "ana", "show", decision.pk))


def test_a_tie_says_what_would_win_it(cast):
    rules(cast, rule=ShareOfAll(more_than("1/2")), quorum=Quorum())
    [dee] = cast.more("carer", "Dee")
    decision = opened(cast)
    for member, answer in ((cast.ana, Answer.AGREE), (cast.bo, Answer.AGREE), (cast.cy, Answer.OBJECT)):
        says(cast, decision, member, answer, "Because.")
    says(cast, decision, dee, Answer.OBJECT, "Because.")
    after_its_time(cast, decision)
    assert "win one more person over" in text(look(cast, "ana", "show", decision.pk))


def test_an_objection_is_replied_to_and_settled_on_its_page(cast):
    rules(cast, hide_results_until_close=False)
    decision = opened(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    said = Objection.objects.get()
    assert "It is too far." in text(look(cast, "cy", "said", decision.pk))
    assert "Write your reply." in text(send(cast, "cy", "objection", decision.pk, said.pk, words=""))
    assert send(cast, "cy", "objection", decision.pk, said.pk, words="We pay for taxis.").status_code == 302
    assert "Does it still stand?" in text(look(cast, "ana", "objection", decision.pk, said.pk))
    assert "Does it still stand?" not in text(look(cast, "bo", "objection", decision.pk, said.pk))
    send(cast, "ana", "settle", decision.pk, said.pk, back="yes")
    said.refresh_from_db()
    assert said.stands is False
    assert look(cast, "eve", "objection", decision.pk, said.pk).status_code == 404


def test_two_replies_at_once_keep_the_words_of_the_second(cast):
    rules(cast, hide_results_until_close=False)
    decision = opened(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    said = Objection.objects.get()
    reply(by=cast.cy, objection=said, words="We pay for taxis.", note=cast.note())
    page = text(send(cast, "bo", "objection", decision.pk, said.pk, words="I can drive you."))
    assert "This has a reply already." in page


def test_the_holder_of_a_role_finds_the_page_to_say_so_and_nobody_else(cast):
    become_chair(cast, cast.ana, named_by=cast.bo)
    rules(cast, rule=WithApproval(InEachGroup(more_than("1/2")), CHAIR))
    decision = opened(cast)
    assert "Say yes or no in your role" in text(look(cast, "ana", "how", decision.pk))
    assert look(cast, "bo", "role", decision.pk, CHAIR).status_code == 404
    assert "Choose yes or no." in text(send(cast, "ana", "role", decision.pk, CHAIR, words="Hm."))
    assert send(cast, "ana", "role", decision.pk, CHAIR, says="yes", words="I agree.").status_code == 302
    assert "I agree." in text(look(cast, "ana", "role", decision.pk, CHAIR))


def test_the_list_has_what_is_open_first_and_mine_on_top(cast, decision):
    over = passed(cast)
    rules(cast, rule=InEachGroup(more_than("1/2")))
    answered, mine = opened(cast), opened(cast)
    says(cast, answered, cast.ana, Answer.AGREE)
    page = text(look(cast, "ana", "list"))
    order = [page.index(str(each.pk)) for each in (mine, answered, over)]
    assert order == sorted(order)
    assert look(cast, "eve", "list").status_code == 404


def test_outcomes_are_open_to_anyone_and_open_decisions_are_not_among_them(cast):
    rules(cast)
    over, decision = passed(cast), opened(cast)
    page = text(look(cast, "nobody", "outcomes"))
    assert str(over.pk) in page
    assert str(decision.pk) not in page
    assert look(cast, "nobody", "outcome", decision.pk).status_code == 404
    assert "Ana" not in text(look(cast, "nobody", "outcome", over.pk))


def test_a_decision_about_a_piece_of_work_says_which_and_leads_to_it(cast):
    rules(cast, notice=0)
    work = begins(cast, cast.cy)
    decision = opened(cast, initiative=work)
    for page in (look(cast, "ana", "show", decision.pk), look(cast, "ana", "proposal", decision.proposal_id)):
        assert f'href="/p/harbour-lane/our-work/{work.pk}/"' in text(page)
        assert "The crisis café" in text(page)
