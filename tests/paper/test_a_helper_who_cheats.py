"""A helper who wants an answer to count that nobody gave, or to know one that is not theirs to know."""

import pytest

from alongside.domain.paper import Stage, code_of
from alongside.domain.verdict import Refused
from alongside.paper import queries
from alongside.paper.actions.helping import end_helper, set_address
from alongside.paper.actions.packs import make_pack
from alongside.paper.models import Helper, Pack, Typed
from tests.decisions.pages import address, look, send, text
from tests.decisions.world import after_its_time
from tests.paper.papers import NO, YES, answers, by_phone, counted, opened, pack_for, typed


def test_by_a_code_that_was_never_printed_nothing_is_typed_in(cast):
    decision = opened(cast)
    page = text(send(cast, "bo", "paper:enter", code=code_of(bytes(range(16)))))
    assert "There is no page with this code here." in page
    assert answers(decision) == []


def test_by_trying_codes_one_after_another_they_have_to_wait(cast):
    made = pack_for(cast, cast.ana, opened(cast))
    for number in range(10):
        send(cast, "bo", "paper:enter", code=code_of(bytes([number]) * 16))
    page = text(send(cast, "bo", "paper:enter", code=code_of(bytes([99]) * 16)))
    assert "several wrong codes" in page
    assert "several wrong codes" in text(send(cast, "bo", "paper:enter", code=made.code))


def test_by_the_code_of_another_partnership_it_is_as_if_there_were_none(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    assert queries.pack_with(cast.eve.viewer, made.code) is None
    with pytest.raises(Refused, match="no page with this code"):
        typed(cast, cast.eve, made)


def test_alone_as_both_persons_they_are_refused(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made)
    with pytest.raises(Refused, match="typed in this page already"):
        typed(cast, cast.bo, made)
    assert answers(decision) == []
    assert Pack.objects.get().stage == Stage.ONCE


def test_by_printing_for_somebody_they_do_not_help_they_are_refused(cast):
    decision = opened(cast)
    with pytest.raises(Refused, match="not a helper"):
        make_pack(by=cast.di, whose=cast.ana, decision=decision, note=cast.note())
    assert look(cast, "cy", "paper:person", cast.ana.pk).status_code == 404


def test_once_they_are_no_longer_named_they_do_nothing(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    end_helper(by=cast.ana, helper=Helper.objects.get(), note=cast.note())
    with pytest.raises(Refused, match="not a helper"):
        typed(cast, cast.bo, made)


def test_by_printing_a_pack_and_taking_a_call_that_never_came_they_are_refused(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision, by=cast.bo)
    with pytest.raises(Refused, match="seen its code"):
        by_phone(cast, cast.bo, made)
    assert answers(decision) == []


def test_by_suggesting_something_and_typing_in_the_yes_of_others_they_are_refused(cast):
    decision = opened(cast, by=cast.bo)
    made = pack_for(cast, cast.ana, decision)
    with pytest.raises(Refused, match="your suggestion"):
        typed(cast, cast.bo, made)


def test_by_typing_in_their_own_page_they_are_refused(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.bo, decision)
    with pytest.raises(Refused, match="your own page"):
        typed(cast, cast.bo, made)


def test_after_the_close_an_answer_cannot_be_changed_by_a_page(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made)
    after_its_time(cast, decision)
    assert typed(cast, cast.di, made).stage == Stage.LATE
    assert answers(decision) == []
    with pytest.raises(Refused):
        pack_for(cast, cast.ana, decision)


def test_the_second_never_sees_what_the_first_typed(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made, NO)
    page = text(send(cast, "cy", "paper:list")) + text(look(cast, "cy", "paper:list"))
    assert NO.words not in page
    cast.di.account.refresh_from_db()
    client = cast.client("nobody")
    client.force_login(cast.di.account)
    page = client.post(f"/p/{cast.here.slug}/paper/enter/", {"code": made.code}).content.decode()
    assert "What is on the page?" in page
    assert NO.words not in page
    assert "checked" not in page


def test_of_a_secret_page_the_first_cannot_read_what_the_second_typed(cast):
    decision = opened(cast, secret=True)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made, YES)
    typed(cast, cast.di, made, NO)
    assert Pack.objects.get().stage == Stage.DIFFERS
    page = text(send(cast, "bo", "paper:enter", code=made.code))
    assert NO.words not in page
    assert "typed in this page already" in page


def test_without_the_page_nobody_reads_a_secret_answer_that_waits(cast):
    decision = opened(cast, secret=True)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made, NO)
    row = Typed.objects.get()
    for guess in (bytes([each]) * 16 for each in range(4)):
        assert queries.reading_of(cast.cy.viewer, row, code_of(guess)) is None


def test_the_pack_is_printed_again_by_nobody_but_whoever_made_it(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    answer = send(cast, "cy", "paper:pdf", code=made.code)
    assert answer.status_code == 302


def test_a_page_that_counted_is_not_printed_again(cast):
    decision = opened(cast)
    made = counted(cast, decision, cast.ana)
    assert send(cast, "ana", "paper:pdf", code=made.code).status_code == 302
    with pytest.raises(Refused, match="counted already"):
        pack_for(cast, cast.ana, decision, by=cast.bo)


def test_nobody_without_a_role_turns_the_post_away(cast):
    with pytest.raises(Refused, match="holds a role"):
        set_address(by=cast.bo, lines="My own letter box", note=cast.note())


def test_a_helper_with_a_role_cannot_print_the_faces_of_somebody_who_did_not_name_them(cast):
    for who, status in (("cy", 404), ("bo", 200)):
        assert look(cast, who, "paper:survey", cast.ana.pk).status_code == status
        is_offered = address(cast, "paper:survey", cast.ana.pk) in text(look(cast, who, "paper:person", cast.ana.pk))
        assert is_offered == (status == 200)
