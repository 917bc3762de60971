"""A wrong value in the environment stops the start with a sentence."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from alongside.config import environment as env


@pytest.mark.parametrize(("value", "number"), [("0", 0), ("587", 587), (None, 25)])
def test_a_whole_number_is_read(monkeypatch, value, number):
    monkeypatch.delenv("A_NUMBER", raising=False)
    if value is not None:
        monkeypatch.setenv("A_NUMBER", value)
    assert env.number("A_NUMBER", default=25) == number


@pytest.mark.parametrize("value", ["", "-1", "1.5", "one", "٧", "1_000"])
def test_anything_else_is_refused(monkeypatch, value):
    monkeypatch.setenv("A_NUMBER", value)
    with pytest.raises(ImproperlyConfigured, match="It has to be a whole number"):
        env.number("A_NUMBER", default=25)


@pytest.mark.parametrize("value", ["Mars/Phobos", "", "../etc/passwd", "/etc/passwd", "Europe"])
def test_a_time_zone_has_to_be_one(monkeypatch, value):
    monkeypatch.setenv("A_ZONE", value)
    with pytest.raises(ImproperlyConfigured, match=f"A_ZONE is “{value}”. It has to be a time zone"):
        env.time_zone("A_ZONE", default="Europe/London")
    monkeypatch.delenv("A_ZONE")
    assert env.time_zone("A_ZONE", default="Europe/London") == "Europe/London"


@pytest.mark.parametrize(
    ("address", "engine"),
    [
        ("sqlite:////var/lib/alongside.sqlite3", "sqlite3"),
        ("postgres://dot:word@127.0.0.1:5432/alongside", "postgresql"),
        ("postgresql://dot@/alongside", "postgresql"),
    ],
)
def test_a_database_we_know_is_read(monkeypatch, address, engine):
    monkeypatch.setenv("A_DATABASE", address)
    assert env.database("A_DATABASE", default="")["ENGINE"] == f"django.db.backends.{engine}"


@pytest.mark.parametrize(
    "address",
    ["nonsense", "", "mysql://dot:hidden-word@127.0.0.1/x", "postgres://dot:hidden-word@[::1/x", "sqlite+x:///y"],
)
def test_any_other_is_refused_without_showing_its_password(monkeypatch, address):
    monkeypatch.setenv("A_DATABASE", address)
    with pytest.raises(ImproperlyConfigured, match="A_DATABASE names no database we can use") as refused:
        env.database("A_DATABASE", default="sqlite:///x")
    assert "hidden-word" not in str(refused.value)


@pytest.mark.slow
def test_a_command_says_it_in_one_sentence(tmp_path):
    for name in ("DATABASE_URL", "ALONGSIDE_TIME_ZONE", "ALONGSIDE_DEMO", "ALONGSIDE_SECRET_KEY_FILE"):
        environment = {**os.environ, "ALONGSIDE_DATA": str(tmp_path), name: "nonsense"}
        said = subprocess.run(
            [sys.executable, "-m", "alongside", "where", "/"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (said.returncode, said.stdout, said.stderr.count("\n")) == (2, "", 1), said.stderr
