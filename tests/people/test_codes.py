"""A code by email lets its owner in once, and tells nobody who has an account."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.domain.record.chance import SeededChance
from alongside.domain.verdict import Verdict
from alongside.people import actions
from alongside.people.models import EmailCode, Knock
from tests.people.conftest import ELSEWHERE, HERE

pytestmark = pytest.mark.both_databases


@pytest.fixture
def ask(note, letters):
    """Asks for a code; answers what came of it, and the code in the letter (None when there is no letter)."""

    def asked(email, source=HERE):
        sent = []
        left = letters(lambda: sent.append(actions.send_code(by=None, note=note(), email=email, source=source)))
        return sent[0], re.search(r"^\d{6}$", left[0].body, re.MULTILINE)[0] if left else None

    return asked


def check(note, sent, code, source=HERE):
    return actions.check_code(by=None, note=note(), code_id=sent.pk, code=code, source=source)


def other_than(code):
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_code_in_the_letter_lets_its_owner_in(ana, ask, note):
    sent, code = ask("ana@example.org")
    assert check(note, sent, code) == ana


def test_the_letter_goes_to_the_address_we_know_not_to_the_one_typed(ana, note, letters):
    [letter] = letters(lambda: actions.send_code(by=None, note=note(), email="ANA@EXAMPLE.ORG", source=HERE))
    assert letter.to == ["ana@example.org"]


@pytest.mark.parametrize("style", ["{0}", " {0} ", "{1} {2}", "{1}-{2}", "Your code is {0}.", "{1}\u00a0{2}"])
def test_a_code_may_be_pasted_in_any_style(ana, ask, note, style):
    sent, code = ask("ana@example.org")
    assert check(note, sent, style.format(code, code[:3], code[3:])) == ana


def test_the_digits_of_any_script_are_digits(ana, ask, note):
    sent, code = ask("ana@example.org")
    assert check(note, sent, code.translate({ord("0") + n: ord("٠") + n for n in range(10)})) == ana


def test_a_code_works_once(ana, ask, note):
    sent, code = ask("ana@example.org")
    check(note, sent, code)
    assert check(note, sent, code) == actions.codes.RUN_OUT
    assert not EmailCode.objects.exists()


def test_using_one_code_ends_the_others(ana, ask, note):
    first, first_code = ask("ana@example.org")
    second, second_code = ask("ana@example.org")
    check(note, second, second_code)
    assert check(note, first, first_code) == actions.codes.RUN_OUT


def test_a_code_works_for_half_an_hour(ana, ask, note):
    sent, code = ask("ana@example.org")
    assert check(note.later(minutes=30), sent, code) == actions.codes.RUN_OUT


def test_a_code_still_works_just_before(ana, ask, note):
    sent, code = ask("ana@example.org")
    assert check(note.later(minutes=29, seconds=59), sent, code) == ana


def test_five_wrong_tries_end_a_code(ana, ask, note):
    sent, code = ask("ana@example.org")
    said = [check(note, sent, other_than(code)).next_step for _ in range(5)]
    assert said[0].endswith("You can try 4 more times.")
    assert said[3].endswith("You can try 1 more time.")
    assert said[4] == "Ask for a new one."
    assert check(note, sent, code) == actions.codes.RUN_OUT


def test_the_code_of_one_letter_does_not_open_another(ana, ask, note):
    _, first_code = ask("ana@example.org")
    second, second_code = ask("ana@example.org")
    assert first_code != second_code
    assert isinstance(check(note, second, first_code), Verdict)


def test_a_code_nobody_sent_opens_nothing(ana, note):
    assert (
        actions.check_code(by=None, note=note(), code_id=uuid4(), code="123456", source=HERE) == actions.codes.RUN_OUT
    )


def test_after_many_wrong_codes_from_one_place_there_is_a_wait_there(ana, ask, note):
    sent = [ask("ana@example.org") for _ in range(3)]
    for n in range(10):
        check(note, sent[n // 5][0], other_than(sent[n // 5][1]))
    refused = check(note, *sent[2])
    assert refused.reason == "There were several wrong tries from where you are."
    assert check(note, *sent[2], source=ELSEWHERE) == ana


@pytest.mark.parametrize("typed", ["", "abc", "12345", "1234567", "0" * 100_000, "\x00", "½½½½½½", "🌻"])
def test_what_is_typed_as_a_code_may_be_anything(ana, ask, note, typed):
    sent, _code = ask("ana@example.org")
    assert isinstance(check(note, sent, typed), Verdict)


def test_an_address_nobody_has_goes_the_same_way_but_no_letter_leaves(ana, ask, note):
    known, code = ask("ana@example.org")
    unknown, none = ask("nobody@example.org", source=ELSEWHERE)
    assert code is not None
    assert none is None
    assert [check(note, sent, other_than(code)) for sent in (known, unknown)] == [actions.codes._not_that(4)] * 2


def test_an_address_nobody_has_takes_the_same_queries(ana, note):
    def asking(email):
        with CaptureQueriesContext(connection) as seen:
            actions.send_code(by=None, note=note(), email=email, source=email)
        return [re.sub(r"('[^']*'|\d+|NULL)(::\w+)?", "?", query["sql"]) for query in seen]

    assert asking("ana@example.org") == asking("nobody@example.org")


def test_the_row_for_nobody_opens_nothing_even_with_its_code(db, ask, note):
    drawn = SeededChance("people")
    sent, _ = ask("nobody@example.org")
    assert sent.pk == drawn.new_id()
    right = f"{int.from_bytes(drawn.new_token()) % 1_000_000:06}"
    assert EmailCode.objects.get().digest == actions.codes._digest(sent.pk, right)
    assert check(note, sent, right) == actions.codes._not_that(4)


def test_a_fourth_letter_has_to_wait_and_says_until_when(ana, ask):
    for _ in range(3):
        assert isinstance(ask("ana@example.org")[0], EmailCode)
    refused, none = ask("ana@example.org")
    assert none is None
    assert refused.reason == "We have already sent several codes to this address."
    assert refused.next_step == (
        "You can try again in 5 minutes. Your card still works. So does the newest code, where you asked for it."
    )


def test_the_wait_for_an_address_nobody_has_is_the_same(db, ask):
    for _ in range(3):
        ask("nobody@example.org")
    assert ask("nobody@example.org")[0].reason == "We have already sent several codes to this address."


def test_one_place_cannot_ask_for_everybody(db, ask):
    for n in range(10):
        assert isinstance(ask(f"{n}@example.org")[0], EmailCode)
    assert ask("11@example.org")[0].reason == "Many codes were asked for from where you are."
    assert isinstance(ask("11@example.org", source=ELSEWHERE)[0], EmailCode)


def test_no_address_asked_for_is_kept(db, ask):
    ask("nobody@example.org")
    kept = [*Knock.objects.values(), *EmailCode.objects.values()]
    assert "nobody@example.org" not in str(kept)


def test_a_wrong_address_is_said_and_nothing_is_sent(db, ask):
    refused, _ = ask("ana at example")
    assert refused.reason == "This does not look like an email address."
    assert not Knock.objects.exists()


def test_codes_that_ran_out_are_cleared_away(ana, ask, note):
    ask("ana@example.org")
    note.later(hours=1)
    ask("ana@example.org")
    assert EmailCode.objects.count() == 1


def test_a_closed_account_gets_no_letter(ana, ask, note):
    actions.close_account(by=ana, note=note())
    assert ask("ana@example.org")[1] is None
