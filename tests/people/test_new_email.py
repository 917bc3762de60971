"""An address counts once it is proved, and is nobody else's."""

import re

import pytest

from alongside.domain.verdict import Refused
from alongside.people import actions, queries
from alongside.people.models import Account
from tests.people.conftest import HERE

pytestmark = pytest.mark.both_databases


@pytest.fixture
def ask(note, letters):
    def asked(by, email):
        sent = []
        left = letters(
            lambda: sent.append(actions.send_code_to_new_email(by=by, note=note(), email=email, source=HERE))
        )
        return sent[0], re.search(r"^\d{6}$", left[0].body, re.MULTILINE)[0] if left else None

    return asked


def confirm(by, note, sent, code):
    return actions.confirm_email(by=by, note=note(), code_id=sent.pk, code=code, source=HERE)


def kept(account):
    return Account.objects.get(pk=account.pk).email


def test_a_new_address_counts_once_its_code_came_back(bo, ask, note):
    sent, code = ask(bo, "Bo@Example.org")
    assert kept(bo) == ""
    assert confirm(bo, note, sent, code)
    assert kept(bo) == "bo@example.org"


def test_a_wrong_code_changes_nothing(bo, ask, note):
    sent, code = ask(bo, "bo@example.org")
    assert not confirm(bo, note, sent, f"{(int(code) + 1) % 1_000_000:06}")
    assert kept(bo) == ""


def test_another_accounts_address_gets_no_code_and_the_answer_does_not_tell(ana, bo, ask, note):
    taken, none = ask(bo, "ana@example.org")
    free, code = ask(bo, "bo@example.org")
    assert (none, code is None) == (None, False)
    assert type(taken) is type(free)


def test_a_code_for_a_new_address_signs_nobody_in(bo, ask, note):
    sent, code = ask(bo, "bo@example.org")
    found = actions.check_code(by=None, note=note(), code_id=sent.pk, code=code, source=HERE)
    assert found == actions.codes.RUN_OUT


def test_a_code_to_sign_in_with_proves_no_new_address(ana, note, letters):
    sent = []
    [letter] = letters(lambda: sent.append(actions.send_code(by=None, note=note(), email=ana.email, source=HERE)))
    code = re.search(r"^\d{6}$", letter.body, re.MULTILINE)[0]
    assert confirm(ana, note, sent[0], code) == actions.codes.RUN_OUT


def test_one_person_cannot_prove_an_address_for_another(ana, bo, ask, note):
    sent, code = ask(bo, "bo@example.org")
    assert confirm(ana, note, sent, code) == actions.codes.RUN_OUT
    assert kept(ana) == "ana@example.org"


def test_when_two_prove_one_address_the_second_is_refused(ana, bo, ask, note):
    sent, code = ask(bo, "new@example.org")
    also_sent, also_code = ask(ana, "new@example.org")
    assert confirm(ana, note, also_sent, also_code)
    assert confirm(bo, note, sent, code) == actions.codes.RUN_OUT
    assert kept(bo) == ""


def test_an_address_can_be_taken_away_by_whoever_has_a_card(ana, note):
    actions.make_card(by=ana, note=note())
    actions.drop_email(by=ana, note=note())
    assert kept(ana) == ""


def test_the_only_way_in_cannot_be_taken_away(ana, note):
    with pytest.raises(Refused, match="your only way in"):
        actions.drop_email(by=ana, note=note())
    assert queries.account_with_email("ana@example.org") == ana


def test_an_address_that_is_none_is_refused_with_a_reason(bo, ask):
    refused, _ = ask(bo, "no address")
    assert refused.reason == "This does not look like an email address."
