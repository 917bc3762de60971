"""The pages: what a pack says, what a helper sees, and what happens with a photo."""

import re
from io import BytesIO

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pikepdf import Pdf

from alongside.domain.paper import Stage, grouped
from alongside.paper.actions.helping import set_address
from alongside.paper.models import Helper, Pack, Phone
from alongside.partnerships.actions.seats import leave_seat
from alongside.survey.models import Waiting
from tests.decisions.pages import address, look, send, text
from tests.doors.furnishing import Room, make_co_chair
from tests.paper import photographing as photo
from tests.paper.papers import NO, answers, opened, pack_for, typed


def words_of(pdf):
    opened_pdf = pypdfium2.PdfDocument(pdf)
    try:
        said = " ".join(opened_pdf[at].get_textpage().get_text_range() for at in range(len(opened_pdf)))
        return re.sub(r"\s+", " ", said)
    finally:
        opened_pdf.close()


def co_chair(cast):
    leave_seat(by=cast.di, note=cast.note())
    make_co_chair(Room(cast.clock, cast.ana, cast.bo, cast.cy, cast.joint, ""), named_by=cast.fay)


def as_member(cast, member):
    client = cast.client("nobody")
    client.force_login(member.account)
    return client


def made_on_page(cast, **more):
    decision = opened(cast)
    page = text(send(cast, "bo", "paper:person", cast.ana.pk, decision=str(decision.pk), **more))
    return decision, page, re.search(r'name="code" value="([^"]+)"', page).group(1)


def test_a_helper_makes_a_pack_and_the_pdf_says_all_that_it_must(cast):
    co_chair(cast)
    set_address(by=cast.cy, lines="Freepost HARBOUR\nThe Quay", note=cast.note())
    decision, page, code = made_on_page(cast)
    assert grouped(code) in page
    pdf = send(cast, "bo", "paper:pdf", code=code)
    assert pdf["Content-Type"] == "application/pdf"
    said = words_of(pdf.content)
    for part in (
        decision.proposal.title, "1. What it is", "2. How it is decided", "3. What happens with your answer",
        "Both of them see your answer.", "You can change your answer on the site", "Freepost HARBOUR",
        "Priya Nair", "01632 960 142", "My answer", "5. This is not for me", grouped(code), "One of them is Bo or Cy.",
    ):  # fmt: skip
        assert part in said, part
    assert "Ana" not in said
    with Pdf.open(BytesIO(pdf.content)) as tagged:
        assert bool(tagged.Root.MarkInfo.Marked)
        assert str(tagged.Root.Lang) == "en-GB"


def test_the_name_is_on_it_only_where_it_was_asked_for(cast):
    _, _, code = made_on_page(cast, with_name="on")
    assert "For Ana" in words_of(send(cast, "bo", "paper:pdf", code=code, with_name="on").content)


def test_a_secret_pack_says_that_two_people_see_it_and_that_it_is_final(cast):
    decision = opened(cast, secret=True)
    made = pack_for(cast, cast.ana, decision)
    said = words_of(send(cast, "ana", "paper:pdf", code=made.code).content)
    assert "This is a secret vote." in said
    assert "Both of them see your answer." in said
    assert "you cannot change it" in said


def test_two_helpers_type_it_in_on_the_pages(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    typed_in = {"code": grouped(made.code).lower(), "typed": "yes", "answer": "object", "words": NO.words}
    assert "What is on the page?" in text(send(cast, "bo", "paper:enter", code=made.code))
    assert send(cast, "bo", "paper:enter", **typed_in).status_code == 302
    assert Pack.objects.get().stage == Stage.ONCE
    second = as_member(cast, cast.di)
    assert second.post(address(cast, "paper:enter"), typed_in).status_code == 302
    assert answers(decision) == [("Ana", "object", NO.words)]
    assert "counted already" in second.post(address(cast, "paper:enter"), {"code": made.code}).content.decode()


def test_the_third_sees_both_readings_and_says_what_counts(cast):
    co_chair(cast)
    decision = opened(cast, by=cast.fay)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made)
    typed(cast, cast.di, made, NO)
    page = text(send(cast, "cy", "paper:enter", code=made.code))
    assert "Two people read this page differently" in page
    assert NO.words in page
    assert "Yes if theres tea" in page


def upload(cast, who, content):
    sent = SimpleUploadedFile("page.jpg", content, content_type="image/jpeg")
    return text(cast.client(who).post(address(cast, "paper:picture"), {"picture": sent}))


@pytest.fixture
def photographed(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    pdf = send(cast, "ana", "paper:pdf", code=made.code).content
    return decision, made, photo.as_jpeg(photo.crossed(photo.last_page(pdf), "object"))


def test_a_photo_fills_in_the_form_and_counts_for_nothing_by_itself(cast, photographed):
    decision, made, content = photographed
    page = upload(cast, "bo", content)
    assert "We read one mark. Look if it is right." in page
    assert 'src="data:image/jpeg;base64,' in page
    assert re.search(r'value="object"[^>]*checked', page)
    assert len(page) < 100_000
    assert Pack.objects.get(pk=made.pack.pk).stage == Stage.OUT
    assert answers(decision) == []


def test_the_same_photo_twice_is_refused_for_whoever_sent_it_first(cast, photographed):
    _, made, content = photographed
    typed(cast, cast.bo, made, NO)
    assert "typed in this page already" in upload(cast, "bo", content)


def test_a_photo_of_a_page_of_another_partnership_is_no_page_here(cast, photographed):
    _, _, content = photographed
    sent = SimpleUploadedFile("page.jpg", content, content_type="image/jpeg")
    page = text(cast.client("eve").post(f"/p/{cast.elsewhere.slug}/paper/picture/", {"picture": sent}))
    assert "There is no page with this code here." in page


def test_a_photo_that_cannot_be_read_says_why_and_offers_the_code(cast):
    page = upload(cast, "bo", b"no picture")
    assert "This is not a picture that we can read." in page
    assert "The code on the page" in page


def test_a_photo_of_the_page_with_faces_fills_in_the_five_questions_and_keeps_nothing(cast):
    pdf = look(cast, "bo", "paper:survey", cast.ana.pk).content
    content = photo.as_jpeg(photo.askew(photo.with_faces(photo.last_page(pdf), heard=5, safe=2)))
    page = upload(cast, "cy", content)
    assert re.search(r'name="heard" value="5"[^>]*checked', page)
    assert re.search(r'name="safe" value="2"[^>]*checked', page)
    assert re.search(r'name="equal" value=""[^>]*checked', page)
    assert "Ana" not in page
    assert len(page) < 100_000
    assert not Waiting.objects.exists()


def test_what_to_say_on_the_phone_has_the_options_in_words_and_no_code(cast):
    decision, _, code = made_on_page(cast)
    page = text(send(cast, "bo", "paper:script", decision=str(decision.pk), whose=str(cast.ana.pk)))
    for part in ("I agree, with changes.", "This is not for me.", "Read back", "You can change it until", CAFE_WORDS):
        assert part in page, part
    assert code not in page
    assert grouped(code) not in page


CAFE_WORDS = "On Fridays and Saturdays, for 6 months."


def test_a_call_ends_with_what_was_said_to_send_to_them(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    said = {"way": "phone", "code": made.code, "answer": "object", "words": NO.words}
    page = text(send(cast, "bo", "paper:enter", **said))
    assert "Said by phone, entered by <bdi>Bo</bdi>." in page
    assert "You can change it until" in page
    assert answers(decision) == [("Ana", "object", NO.words)]


def test_naming_a_helper_and_ending_it(cast):
    assert send(cast, "bo", "paper:helpers", helper=str(cast.ana.pk)).status_code == 302
    helper = Helper.objects.get(whose=cast.bo)
    assert "Ana" in text(look(cast, "bo", "paper:helpers"))
    assert send(cast, "cy", "paper:end", helper.pk).status_code == 404
    assert send(cast, "bo", "paper:end", helper.pk).status_code == 302
    assert Helper.objects.get(whose=cast.bo).ended_at is not None


def test_a_number_is_kept_shown_to_its_owner_alone_and_deleted(cast):
    send(cast, "ana", "paper:texts", number="07700 900 123")
    assert "+44 7700 900 123" in text(look(cast, "ana", "paper:texts"))
    for who, name in (("bo", "paper:texts"), ("bo", "paper:list"), ("cy", "paper:list")):
        assert "+44 7700" not in text(look(cast, who, name))
    send(cast, "ana", "paper:texts", away="yes")
    assert not Phone.objects.exists()


def test_the_list_tells_what_waits_to_helpers_and_to_nobody_else(cast):
    decision = opened(cast)
    pack_for(cast, cast.ana, decision)
    assert "For <bdi>Ana</bdi>" in text(look(cast, "bo", "paper:list"))
    assert "This one is yours." in text(look(cast, "ana", "paper:list"))
    assert "Ana" not in text(look(cast, "cy", "paper:list"))
