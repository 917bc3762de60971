"""Somebody's own picture: with a yes of whoever is in it, painted anew, and for nobody but its readers."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from alongside.documents.actions.papers import write_paper
from alongside.documents.actions.photographing import add_photo
from alongside.documents.models import Consent, Photo
from alongside.documents.photos import photo_ready
from alongside.documents.views import pictures
from alongside.domain.agreement import Thing
from alongside.domain.verdict import Refused
from tests.decisions.pages import address, text
from tests.documents.world import found_of, keys, photo, written


@pytest.fixture
def easy(cast):
    paper = write_paper(by=cast.cy, title="The café", words="It opens late.", note=cast.note())
    return written(cast, cast.cy, Thing.PAPER, paper.pk)


def upload(cast, easy, content, **typed):
    said = {"consent": "said_yes", "alt": "Two people with tea", "file": SimpleUploadedFile("tea.jpg", content)}
    said = {name: value for name, value in (said | typed).items() if value}
    where = address(cast, "documents:photo", easy.of, easy.thing_id, keys(easy)[0])
    return cast.client("cy").post(where, said)


def test_it_stands_beside_the_idea_with_words_for_whoever_cannot_see_it(cast, easy):
    upload(cast, easy, photo())
    idea, kept = found_of(easy).ideas[0], Photo.objects.get(easy=easy)
    assert (idea.picture, idea.alt, kept.consent) == (f"photo:{kept.pk.hex}", "Two people with tea", "said_yes")
    where = address(cast, "documents:photo_file", easy.of, easy.thing_id, kept.pk)
    assert where in text(cast.client("ana").get(address(cast, "documents:easy", easy.of, easy.thing_id)))


def test_where_it_was_taken_does_not_come_along(cast, easy):
    """An attack: a photo with location data, which would tell where somebody lives."""
    sent = photo(where=True)
    assert b"Quillwort" in sent
    assert Image.open(BytesIO(sent)).getexif().get_ifd(0x8825)
    upload(cast, easy, sent)
    kept = bytes(Photo.objects.get(easy=easy).content)
    assert b"Quillwort" not in kept
    assert not Image.open(BytesIO(kept)).getexif()


@pytest.mark.parametrize("missing", ["consent", "alt", "file"])
def test_without_a_yes_words_and_a_picture_nothing_is_kept(cast, easy, missing):
    assert upload(cast, easy, photo(), **{missing: ""}).status_code == 200
    assert not Photo.objects.exists()


@pytest.mark.parametrize("form", ["PNG", "WEBP", "GIF"])
def test_a_picture_of_fifty_megapixels_is_refused_plainly(form):
    with pytest.raises(Refused, match="too large to open"):
        photo_ready(photo(width=8_000, height=6_250, form=form), alt="A wall")


def test_a_photo_of_more_than_fifty_megapixels_is_refused_plainly(cast, easy):
    answer = upload(cast, easy, photo(width=8_010, height=6_250))
    assert "too large to open" in text(answer)
    assert "What you wrote is still here" in text(answer)


@pytest.mark.parametrize("content", [b"%PDF-1.4 no picture", b"<svg onload='alert(1)'/>", b"\xff\xd8\xff cut off"])
def test_what_is_no_picture_is_not_kept(cast, easy, content):
    assert upload(cast, easy, content).status_code == 200
    assert not Photo.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("ana", 200), ("eve", 404), ("dot", 404), ("nobody", 404)])
def test_it_is_sent_to_whoever_may_read_what_it_belongs_to(cast, easy, who, status):
    upload(cast, easy, photo())
    where = address(cast, "documents:photo_file", easy.of, easy.thing_id, Photo.objects.get().pk)
    answer = cast.client(who).get(where)
    assert answer.status_code == status
    if status == 200:
        assert answer["Content-Security-Policy"] == pictures.RUNS_NOTHING
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_photo_of_one_easy_version_cannot_be_had_through_another(cast, easy):
    upload(cast, easy, photo())
    other = write_paper(by=cast.cy, title="Another", words="It closes.", note=cast.note())
    written(cast, cast.cy, Thing.PAPER, other.pk)
    where = reverse("documents:photo_file", args=[cast.here.slug, "paper", other.pk, Photo.objects.get().pk])
    assert cast.client("ana").get(where).status_code == 404


def test_there_are_only_so_many(cast, easy):
    ready = photo_ready(photo(), alt="Tea")
    for _ in range(30):
        add_photo(by=cast.cy, easy=easy, key=keys(easy)[0], photo=ready, consent=Consent.NOBODY, note=cast.note())
    with pytest.raises(Refused, match="There are 30 photos"):
        add_photo(by=cast.cy, easy=easy, key=keys(easy)[0], photo=ready, consent=Consent.NOBODY, note=cast.note())
