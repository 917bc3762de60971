"""Do tables that were copied refuse what tables that were built refuse?"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from tests import ready_made
from tests.ready_made import digest_of_what_builds, keep_tables


@pytest.mark.django_db(transaction=True)
def test_tables_are_kept():
    keep_tables()
    assert "ledger_ledgerentry" in connection.introspection.table_names()


@pytest.mark.both_databases
@pytest.mark.django_db
def test_what_migrations_build_is_there():
    triggers = {
        "sqlite": "select count(*) from sqlite_master where type = 'trigger'",
        "postgresql": "select count(*) from pg_trigger where not tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(triggers[connection.vendor])
        assert cursor.fetchone()[0] > 0


def house_with(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        place = folder.joinpath(*name.split("__")).with_suffix(".py")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def digest(house: Path) -> str:
    digest_of_what_builds.cache_clear()
    return digest_of_what_builds(house)


def test_a_copy_is_not_taken_once_a_file_that_builds_tables_changed(tmp_path):
    house = house_with(
        tmp_path,
        alongside__app__migrations__0001="from alongside.app.secured import secured",
        alongside__app__secured="from alongside.app import policy",
        alongside__app__policy="HIDDEN = True",
        alongside__app__views="",
    )
    before = digest(house)
    house_with(tmp_path, alongside__app__views="changed = True")
    assert digest(house) == before
    house_with(tmp_path, alongside__app__policy="HIDDEN = False")
    assert digest(house) != before
    digest_of_what_builds.cache_clear()


def test_nothing_is_copied_where_nobody_asked(monkeypatch):
    monkeypatch.delenv(ready_made.PLACE, raising=False)
    assert ready_made.template_of_tables() == ""
    built = []
    ready_made.copying(lambda *_: built.append("built"))(None)
    assert built == ["built"]
