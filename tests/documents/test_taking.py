"""Take it with you: each form holds what people wrote, for whoever may read it and for nobody else."""

from __future__ import annotations

import io

import pytest
from pikepdf import Pdf

from alongside.documents import copies
from alongside.documents.actions.papers import write_paper
from alongside.documents.actions.photographing import add_photo
from alongside.documents.models import Consent, Photo
from alongside.documents.photos import photo_ready
from alongside.domain.agreement import Thing
from alongside.jobs.actions import work_off
from alongside.jobs.models import Job
from alongside.ledger.actions import CLOCK
from alongside.partnerships.actions.leaving import leave
from alongside.printing import page, speech
from tests.decisions.pages import address, text
from tests.documents.world import FIRST, given, keys, photo, read_by, written


@pytest.fixture
def easy(cast):
    paper = write_paper(by=cast.cy, title="The café", words="It opens late.", note=cast.note())
    return written(cast, cast.cy, Thing.PAPER, paper.pk)


def at(cast, easy, name):
    return address(cast, f"documents:{name}", easy.of, easy.thing_id)


def asked(cast, easy, form, who="ana"):
    cast.client(who).post(at(cast, easy, "copy"), {"form": form})
    return Job.objects.get()


def made(cast, easy, form):
    job = asked(cast, easy, form)
    work_off(by=CLOCK, note=cast.note())
    job.refresh_from_db()
    return job


@pytest.mark.parametrize("form", copies.PDFS)
def test_a_booklet_is_made_in_the_background_for_whoever_asked(cast, easy, form):
    job = made(cast, easy, form)
    assert (job.state, job.why) == ("done", "")
    assert job.file_name == f"{cast.here.slug}-paper-{form}.pdf"
    with Pdf.open(io.BytesIO(bytes(job.content))) as pdf:
        assert str(pdf.docinfo["/Title"]) == easy.title


def test_what_waits_to_be_made_holds_ids_and_no_words(cast, easy):
    job = asked(cast, easy, "booklet")
    assert set(job.about) == {"slug", "kind", "thing", "form"}
    assert "café" not in str(job.about)


def test_whoever_left_meanwhile_gets_nothing(cast, easy):
    job = asked(cast, easy, "booklet")
    leave(by=cast.ana, note=cast.note())
    work_off(by=CLOCK, note=cast.note())
    job.refresh_from_db()
    assert (job.state, job.content, job.why) == ("failed", None, copies.GONE)


def test_a_paper_that_went_meanwhile_is_told_so(cast, easy):
    job = asked(cast, easy, "booklet")
    easy.delete()
    work_off(by=CLOCK, note=cast.note())
    job.refresh_from_db()
    assert job.why == copies.GONE


def test_where_nothing_can_draw_it_another_way_is_told(cast, easy, monkeypatch):
    monkeypatch.setattr(copies, "as_pdf", lambda *args, **named: (_ for _ in ()).throw(page.CannotPrint))
    assert made(cast, easy, "booklet").why == copies.NO_PDF


def test_a_recording_is_made_where_there_is_a_voice(cast, easy, monkeypatch):
    said = []
    monkeypatch.setattr(copies, "spoken", lambda words, language: said.append((words, language)) or b"RIFF")
    job = made(cast, easy, "audio")
    assert (bytes(job.content), job.content_type) == (b"RIFF", "audio/wav")
    assert FIRST in said[0][0]
    assert said[0][1] == "en-GB"


def test_without_a_voice_the_page_says_so_and_offers_the_others(cast, easy, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    told = text(cast.client("ana").get(at(cast, easy, "take")))
    assert "This machine has no voice." in told
    assert "Make a recording" not in told
    assert "Make the booklet" in told
    assert made(cast, easy, "audio").why == copies.NO_VOICE


def test_with_a_voice_it_says_how_long_it_takes(cast, easy, monkeypatch, tmp_path):
    program = tmp_path / speech.PROGRAM
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "It takes 1 minute." in text(cast.client("ana").get(at(cast, easy, "take")))


def test_a_form_that_is_none_asks_for_nothing(cast, easy):
    cast.client("ana").post(at(cast, easy, "copy"), {"form": "../booklet"})
    assert not Job.objects.exists()


def test_the_words_and_the_page_are_saved_at_once(cast, easy):
    words = cast.client("ana").get(at(cast, easy, "take_text"))
    assert FIRST in words.content.decode()
    assert words["Content-Disposition"] == f'attachment; filename="{cast.here.slug}-paper.txt"'
    kept = cast.client("ana").get(at(cast, easy, "take_page"))
    assert 'alt="A meeting"' in kept.content.decode()
    assert kept["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("name", ["take", "take_text", "take_page"])
@pytest.mark.parametrize("who", ["eve", "dot", "nobody"])
def test_whoever_may_not_read_the_original_takes_nothing_along(cast, easy, name, who):
    assert cast.client(who).get(at(cast, easy, name)).status_code == 404


def test_its_cover_counts_its_writers_and_says_whether_readers_checked_it(cast, easy):
    words = cast.client("ana").get(at(cast, easy, "take_text")).content.decode()
    assert f"Written by one member of {cast.here.name}." in words
    assert "Cy" not in words
    assert copies.CHECKED["draft"] in words
    read_by(cast, given(cast, cast.cy, easy), cast.ana, cast.di, cast.ed)
    words = cast.client("ana").get(at(cast, easy, "take_text")).content.decode()
    assert "Checked by 3 people who read easy versions." in words


def test_a_photo_of_their_own_is_in_it(cast, easy):
    ready = photo_ready(photo(), alt="Two people with tea")
    add_photo(by=cast.cy, easy=easy, key=keys(easy)[0], photo=ready, consent=Consent.SAID_YES, note=cast.note())
    assert Photo.objects.exists()
    kept = cast.client("ana").get(at(cast, easy, "take_page")).content.decode()
    assert 'src="data:image/jpeg;base64,' in kept
    assert 'alt="Two people with tea"' in kept
