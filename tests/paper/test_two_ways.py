"""Web and paper, either first: one answer counts, never both, and only its person says otherwise."""

import pytest

from alongside.decisions.models import SecretBallot
from alongside.domain.decisions import Answer
from alongside.domain.paper import Stage
from alongside.domain.verdict import Refused
from alongside.paper.actions.typing import choose_page, clear_closed
from alongside.paper.models import Pack, Typed
from tests.decisions.pages import look, send, text
from tests.decisions.record import those
from tests.decisions.world import after_its_time, says
from tests.paper.papers import NO, YES, answers, counted, opened, pack_for, took_part, typed


def page_after_web(cast, *, secret=False):
    decision = opened(cast, secret=secret)
    made = pack_for(cast, cast.ana, decision)
    says(cast, decision, cast.ana, Answer.AGREE, "On the site")
    typed(cast, cast.bo, made, NO)
    return decision, typed(cast, cast.di, made, NO)


def test_a_page_that_comes_after_the_site_is_put_aside_and_they_are_told(cast):
    decision, pack = page_after_web(cast)
    assert pack.stage == Stage.ASIDE
    assert answers(decision) == [("Ana", "agree", "On the site")]
    assert those(cast, "paper.put_aside")[0]["why"] == "answered"
    page = text(look(cast, "ana", "decisions:answer", decision.pk))
    assert "A page of yours came after your answer" in page
    assert "I object." in page
    assert NO.words in page
    assert NO.words not in text(look(cast, "bo", "decisions:answer", decision.pk))


def test_they_can_say_that_the_page_counts(cast):
    decision, pack = page_after_web(cast)
    assert send(cast, "ana", "paper:choose", pack.pk, paper="yes").status_code == 302
    assert answers(decision) == [("Ana", "object", NO.words)]
    assert not Typed.objects.exists()
    assert "Your answer came on paper" in text(look(cast, "ana", "decisions:answer", decision.pk))


def test_they_can_keep_the_first_and_the_page_is_gone(cast):
    decision, pack = page_after_web(cast)
    send(cast, "ana", "paper:choose", pack.pk, first="yes")
    assert answers(decision) == [("Ana", "agree", "On the site")]
    assert not Typed.objects.exists()
    with pytest.raises(Refused, match="gone"):
        choose_page(by=cast.ana, pack=pack, paper=True, note=cast.note())


def test_nobody_else_chooses(cast):
    decision, pack = page_after_web(cast)
    assert send(cast, "bo", "paper:choose", pack.pk, paper="yes").status_code == 404
    with pytest.raises(Refused, match="Only the person themselves"):
        choose_page(by=cast.bo, pack=pack, paper=True, note=cast.note())
    assert answers(decision) == [("Ana", "agree", "On the site")]


def test_after_the_close_nothing_can_be_chosen_and_nothing_of_the_page_is_kept(cast):
    decision, pack = page_after_web(cast)
    after_its_time(cast, decision)
    with pytest.raises(Refused, match="has closed"):
        choose_page(by=cast.ana, pack=pack, paper=True, note=cast.note())
    clear_closed(by=None, note=cast.note())
    assert not Typed.objects.exists()


def test_a_secret_answer_is_final_and_a_page_after_it_is_not_kept(cast):
    decision, pack = page_after_web(cast, secret=True)
    assert pack.stage == Stage.ASIDE
    assert not Typed.objects.exists()
    assert [each.answer for each in SecretBallot.objects.all()] == ["agree"]
    assert "does not count" in text(look(cast, "ana", "decisions:answer", decision.pk))


def test_after_a_page_the_site_says_that_it_counts_and_asks_if_they_want_to_change_it(cast):
    decision = opened(cast)
    counted(cast, decision, cast.ana)
    page = text(look(cast, "ana", "decisions:answer", decision.pk))
    assert "Your answer came on paper" in page
    assert "It was written by hand, entered by <bdi>Bo</bdi> and <bdi>Di</bdi>" in page
    assert "Do you want to change it?" in page
    cast.note()
    send(cast, "ana", "decisions:answer", decision.pk, answer="object", reason="I thought again")
    assert answers(decision) == [("Ana", "object", "I thought again")]
    assert took_part(decision) == ["Ana"]
    assert "Your answer came on paper" not in text(look(cast, "ana", "decisions:answer", decision.pk))


def test_after_a_secret_page_the_site_takes_no_second_answer(cast):
    decision = opened(cast, secret=True)
    counted(cast, decision, cast.ana, YES)
    with pytest.raises(Refused, match="cannot be changed"):
        says(cast, decision, cast.ana, Answer.OBJECT)
    assert SecretBallot.objects.count() == 1


def test_a_page_half_typed_in_is_overtaken_by_the_site(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made, NO)
    assert "Your page has come" in text(look(cast, "ana", "decisions:answer", decision.pk))
    says(cast, decision, cast.ana, Answer.AGREE)
    assert typed(cast, cast.di, made, NO).stage == Stage.ASIDE
    assert [each[1] for each in answers(decision)] == ["agree"]


def test_the_database_itself_lets_no_second_page_count(cast):
    decision = opened(cast)
    pack = counted(cast, decision, cast.ana).pack
    with pytest.raises(Exception, match=r"(?i)unique|constraint"):
        Pack.objects.create(
            partnership=cast.here, decision=decision, round=1, whose=cast.ana, way="paper", code_digest="x",
            printed_at=cast.clock.at, stage="counted", stage_at=cast.clock.at,
        )  # fmt: skip
    assert pack.pk
