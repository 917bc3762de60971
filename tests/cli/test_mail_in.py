"""A mail server's pipe, and folders of letters."""

from __future__ import annotations

import io
import mailbox
import sys

import pytest

from alongside.cli import main

pytestmark = pytest.mark.django_db
RAW = b"From: eve@elsewhere.example\nTo: post@reply.example.org\n\nHello\n"


def test_a_letter_from_a_pipe_is_dealt_with_whatever_it_is(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RAW)))
    assert main(["mail-in"]) == 0
    assert capsys.readouterr().out == "1 unknown\n"


@pytest.mark.parametrize("kind", ["maildir", "mbox"])
def test_every_letter_of_a_folder_is_taken_out_of_it_once_it_was_dealt_with(tmp_path, capsys, kind):
    path = tmp_path / "letters"
    box = mailbox.Maildir(path) if kind == "maildir" else mailbox.mbox(path)
    for _ in range(3):
        box.add(RAW)
    box.close()
    assert main(["mail-in", "--folder", str(path)]) == 0
    assert capsys.readouterr().out == "3 unknown\n"
    assert main(["mail-in", "--folder", str(path)]) == 0
    assert capsys.readouterr().out == "no letters\n"


def test_a_letter_that_could_not_be_dealt_with_stays_where_it_is(tmp_path, monkeypatch):
    path = tmp_path / "letters"
    mailbox.Maildir(path).add(RAW)

    def breaks(**named):
        raise RuntimeError("broken")

    monkeypatch.setattr("alongside.notices.actions.arriving.take_in", breaks)
    with pytest.raises(RuntimeError):
        main(["mail-in", "--folder", str(path)])
    assert len(mailbox.Maildir(path)) == 1


def test_what_is_no_folder_of_letters_is_said_in_one_sentence(tmp_path, capsys):
    assert main(["mail-in", "--folder", str(tmp_path)]) == 2
    assert "neither a Maildir" in capsys.readouterr().err
