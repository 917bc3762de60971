"""Dot runs the server, and has the first account. What does the website show to her that it shows to nobody?"""

from __future__ import annotations

import logging
import re
from unittest.mock import patch

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.urls import reverse

from alongside.cli import main
from alongside.people.models import Account
from tests.architecture.sources import SOURCES, name_of
from tests.attacks.lives import all_that_opens, differing
from tests.doors.house import HERE, ROOMS, THERE, email_of
from tests.doors.planted import MAY_READ, secrets_of
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
GUARDING = {"safety", "keyholder", "tell", "told", "show", "showing", "shown", "leading", "lead"}
"""The pages about a room's lead and keyholders."""
PLANTED = [HERE, THERE, *ROOMS.values(), *(email_of(name) for name in ("ana", "bo", "cy", "eve"))]


def words_in(text: str) -> list[str]:
    return [word for word in PLANTED if word in text]


def test_the_first_account_finds_no_word_of_anybodys_on_any_page(world):
    found = {where: words_in(answer.everything) for where, answer in all_that_opens(world, "dot").items()}
    assert not {where: words for where, words in found.items() if words}


def test_a_superuser_made_by_hand_opens_no_more_than_before(world):
    """Whatever somebody writes into the code of accounts: no page asks for it."""
    before = all_that_opens(world, "dot")
    powers = {"is_superuser": True, "is_staff": True, "has_perm": lambda *_: True, "has_perms": lambda *_: True,
              "has_module_perms": lambda *_: True}  # fmt: skip
    with patch.multiple(Account, create=True, **powers):
        assert differing(before, all_that_opens(world, "dot")) == []


@pytest.mark.parametrize(
    "sent", [{"agree": "1"}, {"end": "1"}, {"read": "1"}, {"answer": "yes"}, {"reason": "I must."}]
)
def test_with_every_power_there_is_no_way_to_show_a_room_nor_to_read_what_is_shown(world, sent):
    """Not by the pages of keyholders, nor by the lead's, nor by saying yes for either."""
    pages = [row for row in ROWS if row.address.partition(":")[2] in GUARDING]
    powers = {"is_superuser": True, "is_staff": True, "has_perm": lambda *_: True, "has_perms": lambda *_: True}
    with patch.multiple(Account, create=True, **powers):
        found = {(str(row), world.at("dot", world.address(row), how, sent).status)
                 for row in pages for how in ("get", "post")}  # fmt: skip
    assert {row.address.partition(":")[2] for row in pages} == GUARDING
    assert {status for _, status in found} <= {404, 405}, found


def test_there_is_no_admin_site_and_no_flag_to_set():
    fields = {field.name for field in get_user_model()._meta.get_fields()}
    assert not fields & {"is_superuser", "is_staff", "groups", "user_permissions", "password"}


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/__debug__/", "/api/", "/static/../var/", "/.env"])
def test_the_usual_back_doors_are_not_there(world, address):
    assert world.at("dot", address).status == 404


def test_making_oneself_a_member_by_the_first_account_takes_an_invitation(world):
    """Dot started both partnerships. Since somebody joined, that gives her no way in."""
    for name in ("invite", "invite_one", "invite_list", "people", "roles", "walls"):
        assert world.at("dot", reverse(f"partnerships:{name}", args=["harbour-lane"])).status == 404
    for name in ("join_name", "join_group"):
        assert world.at("dot", reverse(f"partnerships:{name}"), "post", {"name": "Dot", "stake": "carer"}).status == 404


def test_the_record_file_holds_no_word_and_no_name(world):
    file = world.at("dot", reverse("web:record_file", args=["harbour-lane"]))
    assert file.status == 200
    assert not words_in(file.everything)
    assert "Ana" not in file.body


def test_the_export_command_writes_no_word_and_no_name(world, tmp_path, capsys):
    whole = tmp_path / "record.zip"
    assert main(["export", "harbour-lane", "--out", str(whole)]) == 0
    assert not words_in(whole.read_bytes().decode("latin-1") + capsys.readouterr().out)


def test_an_error_tells_the_log_and_the_page_nothing_of_what_was_typed(world, caplog):
    """What somebody was writing when the page failed stands in no line of the log and in no page of an error."""
    typed = f"My own {HERE} words"
    with (
        caplog.at_level(logging.DEBUG),
        patch("alongside.contributions.views.saying.say", side_effect=ZeroDivisionError("no luck")),
    ):
        sent = {"words": typed, "kind": "need", "named": "own"}
        answer = world.at("ana", reverse("contributions:say", args=["harbour-lane"]), "post", sent)
    assert answer.status == 500
    assert typed not in answer.body
    told = [record.getMessage() for record in caplog.records] + [caplog.text]
    assert not [line for line in told if typed in line]


def test_what_the_database_holds_opens_nobodys_account(world):
    """A copy of every table has none of the secrets that a card, an invitation or a link is."""
    secrets = secrets_of(world.house)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            text = str(cursor.fetchall())
            assert not [secret for secret in secrets if secret in text], table


def test_no_command_and_no_setting_shows_a_room_to_anybody():
    """What two keyholders agree is written in one place, and only their own page asks for it."""
    ways = {name_of(path) for path in SOURCES if re.search(r"\bagree_to_show\b", path.read_text(encoding="utf-8"))}
    assert ways == {"alongside/closed/actions/showing.py", "alongside/closed/views/showing.py"}
    writes = {name_of(path) for path in SOURCES if "Showing.objects" in path.read_text(encoding="utf-8")}
    queries = {f"alongside/closed/queries/{name}.py" for name in ("inside", "news", "showing")}
    assert writes == {"alongside/closed/actions/showing.py"} | queries


def test_words_that_nobody_may_read_are_planted_at_all():
    assert [word for word, people in MAY_READ.items() if not people]
