"""Start from what was written elsewhere: it becomes a draft, and never more than that."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.bringing import opening, pieces
from alongside.documents.actions.papers import write_paper
from alongside.documents.actions.writing import TOO_MUCH, begin
from alongside.documents.forms.bringing import BOTH, NEITHER
from alongside.documents.models import Document, EasyVersion
from alongside.domain.agreement import Thing
from tests.bringing.word_files import embedded, heading, painted, paragraph, word_file
from tests.decisions.pages import address, text
from tests.documents.world import FIRST, found_of, written


@pytest.fixture
def paper(cast):
    return write_paper(by=cast.cy, title="The café", words="It opens late.", note=cast.note())


def sent(cast, paper, content=b"", pasted="", who="bo"):
    typed = {"pasted": pasted} | ({"file": SimpleUploadedFile("a.docx", content)} if content else {})
    return cast.client(who).post(address(cast, "documents:bring", "paper", paper.pk), typed, follow=True)


def ideas():
    return [idea.words for idea in found_of(EasyVersion.objects.get()).ideas]


def test_each_piece_of_a_word_file_becomes_an_idea(cast, paper):
    sent(cast, paper, word_file(heading("The café"), paragraph("It opens at 10."), paragraph("There is tea.")))
    assert ideas() == ["The café", "It opens at 10.", "There is tea."]


def test_each_pasted_line_becomes_an_idea(cast, paper):
    sent(cast, paper, pasted="It opens at 10.\n\n- There is tea.")
    assert ideas() == ["It opens at 10.", "There is tea."]


def test_it_comes_after_what_was_written_already(cast, paper):
    written(cast, cast.cy, Thing.PAPER, paper.pk)
    sent(cast, paper, pasted="There is tea.")
    assert ideas() == [FIRST, "There is tea."]


def test_it_is_a_draft_and_whoever_brought_it_is_its_writer(cast, paper):
    sent(cast, paper, pasted="There is tea.")
    found = found_of(EasyVersion.objects.get())
    assert found.standing.state == "draft"
    assert found.kept.writers == {str(cast.bo.pk)}


def test_pictures_stay_outside_and_the_page_says_so(cast, paper):
    told = text(
        sent(cast, paper, word_file(embedded(0), paragraph("It opens at 10 each day."), pictures=[("png", painted())]))
    )
    assert "One picture did not come along. Ask everybody in it first." in told
    assert "add your own" in told
    assert not EasyVersion.objects.get().photos.exists()


def test_every_picture_is_counted_and_a_paper_says_where_they_can_be_put(cast):
    words = paragraph("It opens at 10 each day, and there is tea for everybody.")
    content = word_file(embedded(0), words, embedded(1), words, pictures=[("png", painted()), ("png", b"broken")])
    upload = {"file": SimpleUploadedFile("a.docx", content), "pasted": ""}
    told = text(cast.client("bo").post(address(cast, "documents:bring_paper"), upload))
    assert "2 pictures did not come along. A paper has words only." in told


def test_more_than_an_easy_version_can_hold_leaves_it_as_it_was(cast, paper):
    begin(by=cast.cy, kind=Thing.PAPER, thing=paper.pk, note=cast.note())
    told = text(sent(cast, paper, pasted="\n".join(f"Line {number}." for number in range(61))))
    assert TOO_MUCH.reason in told
    assert "Line 60." in told
    assert ideas() == [""]


@pytest.mark.parametrize(
    ("content", "pasted", "said"),
    [
        (b"", "", NEITHER),
        (b"", " \u200b ", NEITHER),
        (b"%PDF-1.7", "", opening.A_PDF.reason),
        (b"PK and nothing", "", opening.BROKEN.reason),
        (b"%PDF-1.7", "There is tea.", BOTH),
        (b"", "<p> </p>", pieces.NO_WORDS.reason),
    ],
    ids=["nothing", "unseen", "pdf", "broken", "both", "markup_alone"],
)
def test_what_cannot_be_brought_in_says_why_beside_its_field(cast, paper, content, pasted, said):
    assert str(said) in text(sent(cast, paper, content, pasted))
    assert not EasyVersion.objects.exists()


def test_others_bring_in_nothing(cast, paper):
    assert sent(cast, paper, pasted="There is tea.", who="eve").status_code == 404
    assert not EasyVersion.objects.exists()


def test_a_paper_from_a_word_file_is_looked_at_before_anybody_else_sees_it(cast):
    content = word_file(heading("Opening times"), paragraph("It opens at 10."))
    upload = {"file": SimpleUploadedFile("a.docx", content), "pasted": ""}
    told = text(cast.client("bo").post(address(cast, "documents:bring_paper"), upload))
    assert 'value="Opening times"' in told
    assert "It opens at 10." in told
    assert not Document.objects.exists()
