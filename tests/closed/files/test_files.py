"""Pictures and files in a room: locked, painted anew, with words about them, and sent only to those inside."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.db import connection, transaction
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from alongside.closed import queries
from alongside.closed.actions.adding import add_file, take_file_away
from alongside.closed.actions.clearing import clear_rooms
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.rekeying import rekey
from alongside.closed.actions.talking import Words, change_words, withdraw
from alongside.closed.locked import Opened
from alongside.closed.models import Attachment
from alongside.closed.pictures import made_ready
from alongside.closed.queries import keeping
from alongside.closed.reading import tending
from alongside.domain.record.entry import INSTALLER
from alongside.domain.rooms import Damaged, FileKind, turn_of
from alongside.domain.rooms.locking import SHORTEST
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE
from tests.closed.files.pictures import (
    PLANTED,
    held_sideways,
    picture,
    that_moves,
    that_says_it_is_huge,
    with_its_place,
)
from tests.closed.keeping.test_clearing import agree
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LETTER = b"%PDF-1.7 " + PLANTED
CORNER = {1: 0, 2: 1, 3: 2, 4: 3, 5: 0, 6: 3, 7: 2, 8: 1}
"""Which corner of what a camera sent is the upper left one of what it saw, clockwise from there (Exif 2.32)."""


def ready(content: bytes = LETTER, name: str = "letter.pdf", alt: str = "A letter from the ward"):
    return made_ready(content, name=name, alt=alt)


@pytest.fixture
def said(five):
    return five.rooms.says(five.cast.ana, five.space, "Look at this.", file=ready())


def kept(five):
    with five.rooms.seen_by(five.cast.bo):
        return [
            (each.kind, each.name, each.alt, bytes(each.content)) for each in Attachment.objects.order_by("added_at")
        ]


def test_it_comes_with_what_is_said_and_those_inside_read_it(five, said):
    assert kept(five) == [("pdf", "letter.pdf", "A letter from the ward", LETTER)]
    answer = five.rooms.replies(five.cast.bo, said, "Mine too.")
    add_file(by=five.cast.bo, post=answer, file=ready(picture(), "me.png", "A door"), note=five.note())
    with five.rooms.seen_by(five.cast.ana):
        shown = queries.with_files(five.cast.ana.viewer, [said, answer], at=five.cast.clock.at)
        assert [[file.kind for file in post.shown_files] for post in shown] == [["pdf"], ["png"]]


def test_no_byte_of_it_stands_in_the_database(five, said):
    with five.rooms.seen_by(five.cast.ana), connection.cursor() as cursor:
        cursor.execute("select content, alt, name from closed_attachment")
        told = b"".join(bytes(each) for row in cursor.fetchall() for each in row)
        assert len(told) > len(LETTER)
        for planted in (PLANTED, b"%PDF", b"ward", b"letter"):
            assert planted not in told


def test_bytes_that_nobody_locked_are_not_kept(five, said):
    with five.rooms.seen_by(five.cast.ana):
        row = Attachment.objects.get()
        row.content = LETTER
        with pytest.raises(Damaged), transaction.atomic():
            row.save()
        with pytest.raises(TypeError), transaction.atomic():
            Attachment.objects.update(content=Opened(LETTER))


def test_bytes_that_were_moved_to_another_row_do_not_open(five, said):
    add_file(by=five.cast.ana, post=said, file=ready(b"%PDF-1.7 other", "other.pdf"), note=five.note())
    with five.rooms.seen_by(five.cast.ana):
        first, second = Attachment.objects.order_by("added_at")
        with connection.cursor() as cursor:
            cursor.execute(
                "update closed_attachment set content = (select content from closed_attachment where name = %s)"
                " where name = %s",
                [first.__dict__["name"], second.__dict__["name"]],
            )
        with pytest.raises(Damaged):
            assert Attachment.objects.get(pk=second.pk).content


def test_a_new_key_locks_files_too(five, said):
    add_file(by=five.cast.ana, post=said, file=ready(picture(), "me.png", "A door"), note=five.note())
    before = kept(five)
    rekey(by=INSTALLER, space=five.space, note=five.note())
    with tending(five.space.pk):
        assert queries.turns_in_use(None, five.space) == {2}
    assert kept(five) == before


def test_which_keys_are_in_use_is_seen_without_reading_whole_files(five, said, monkeypatch):
    read = []
    monkeypatch.setattr(keeping, "turn_of", lambda stored: read.append(stored) or turn_of(stored))
    with tending(five.space.pk):
        assert queries.turns_in_use(None, five.space) == {1}
    assert max(map(len, read)) == SHORTEST


def test_a_picture_loses_where_it_was_taken_and_is_the_right_way_up(five):
    before = with_its_place()
    assert PLANTED in before
    made = ready(before, "IMG_0001.JPG", "Our door")
    assert (made.kind, made.name) == (FileKind.JPEG, "IMG_0001.jpg")
    assert PLANTED not in made.content
    with Image.open(BytesIO(made.content)) as painted:
        assert painted.size == (30, 40)
        assert not painted.getexif()


@pytest.mark.parametrize(("tag", "kind"), [(0x0100, 7), (0x010F, 11), (0x011A, 2), (0xA005, 1)])
def test_a_camera_that_errs_about_something_else_spoils_no_picture(tag, kind):
    with Image.open(BytesIO(ready(held_sideways(tag, kind), "a.jpg", "A door").content)) as painted:
        assert painted.size == (30, 40)


@pytest.mark.parametrize("held", range(1, 9))
def test_however_it_was_held_its_top_is_up(held):
    """Its upper left corner is white. Exif says which corner of what was sent that is."""
    sent = Image.new("L", (40, 30))
    sent.paste(255, ((0, 0, 16, 12), (24, 0, 40, 12), (24, 18, 40, 30), (0, 18, 16, 30))[CORNER[held]])
    told, written = Image.Exif(), BytesIO()
    told[0x0112] = held
    sent.save(written, "PNG", exif=told)
    with Image.open(BytesIO(ready(written.getvalue(), "a.png", "A door").content)) as painted:
        assert painted.size == ((40, 30) if held < 5 else (30, 40))
        assert painted.convert("L").getpixel((3, 3)) == 255


def test_a_large_photo_is_opened_small_and_one_in_layers_is_refused():
    """Layers would be in the memory all at once, however small it is to be."""
    wide = Image.new("L", (5_001, 5_000), 90)
    plain, layers = BytesIO(), BytesIO()
    wide.save(plain, "JPEG")
    wide.save(layers, "JPEG", progressive=True)
    with Image.open(BytesIO(ready(plain.getvalue(), "a.jpg", "A door").content)) as painted:
        assert painted.width == 2000
    with pytest.raises(Refused, match="too large"):
        ready(layers.getvalue(), "a.jpg", "A door")


@pytest.mark.parametrize(
    ("mode", "form"), [("P", "PNG"), ("1", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP"), ("CMYK", "JPEG"), ("L", "GIF")]
)
def test_dots_of_every_kind_can_be_painted(mode, form):
    written = BytesIO()
    Image.new("RGB", (2_400, 30), (255, 255, 255)).convert(mode).save(written, form)
    with Image.open(BytesIO(ready(written.getvalue(), "a.png", "A door").content)) as painted:
        assert painted.size == (2000, 25)
        assert painted.convert("RGB").getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_whatever_hides_behind_a_picture_does_not_come_along(form):
    made = ready(picture(form) + b"<script>alert('" + PLANTED + b"')</script>", "a.html", "A door")
    assert PLANTED not in made.content
    assert made.kind.is_picture
    assert made.name == f"a.{made.kind.value}"


def test_what_hides_in_a_picture_between_its_dots_does_not_either():
    told = PngInfo()
    told.add_text("Comment", f"<script>{PLANTED.decode()}</script>")
    assert PLANTED not in ready(picture(pnginfo=told), "a.png", "A door").content
    assert PLANTED not in ready(picture("JPEG", comment=PLANTED), "a.jpg", "A door").content


def test_a_picture_that_moves_keeps_still():
    made = ready(that_moves(), "a.gif", "A door")
    assert made.kind is FileKind.PNG
    with Image.open(BytesIO(made.content)) as painted:
        assert getattr(painted, "n_frames", 1) == 1


def test_a_large_picture_is_made_small_enough_for_a_phone():
    with Image.open(BytesIO(ready(picture("JPEG", (5000, 2500)), "a.jpg", "A door").content)) as painted:
        assert painted.size == (2000, 1000)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (picture()[:60], "cannot be opened"),
        (picture("JPEG")[:40], "cannot be opened"),
        (picture("WEBP")[:24], "cannot be opened"),
        (b"\x89PNG\r\n\x1a\n", "cannot be opened"),
        (that_says_it_is_huge(), "too large"),
        (that_says_it_is_huge(5_001, 5_000), "too large"),
        (that_says_it_is_huge(5_000, 5_000), "cannot be opened"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "can run"),
        (b"GIF89a<html>", "cannot be opened"),
        (b"", "nothing in this file"),
    ],
)
def test_what_is_cut_or_no_picture_is_refused_with_why(content, why):
    with pytest.raises(Refused, match=why):
        ready(content, "a.png", "A door")


def test_half_a_jpeg_is_refused_and_not_half_shown():
    whole = picture("JPEG", (400, 400), quality=95)
    with pytest.raises(Refused, match="cannot be opened"):
        ready(whole[: len(whole) // 2], "a.jpg", "A door")


def test_taking_the_words_back_takes_the_files(five, said):
    withdraw(by=five.cast.ana, post=said, note=five.note())
    assert kept(five) == []


def test_changing_the_words_leaves_them(five, said):
    change_words(by=five.cast.ana, post=said, saying=Words(words="Look at that."), note=five.note())
    assert len(kept(five)) == 1


def test_whoever_is_forgotten_takes_theirs_along(five, said):
    five.rooms.says(five.cast.bo, five.space, "And this.", file=ready(alt="Bo’s letter"))
    forget_words(by=five.cast.ana, note=five.note())
    assert [alt for _, _, alt, _ in kept(five)] == ["Bo’s letter"]


def test_they_go_with_the_words_when_the_time_is_over(five, said):
    agree(five, 30)
    five.days(25)
    five.rooms.replies(five.cast.bo, said, "New.")
    five.days(10)
    clear_rooms(by=INSTALLER, note=five.note())
    assert kept(five) == []


def test_nobody_adds_to_or_takes_from_what_another_person_said(five, said):
    with five.rooms.seen_by(five.cast.ana):
        file = Attachment.objects.defer("content").get()
    assert "Only the person who said this" in refused(
        add_file, by=five.cast.bo, post=said, file=ready(), note=five.note()
    )
    assert refused(take_file_away, by=five.cast.bo, file=file, note=five.note()) == NOT_HERE.reason
    assert refused(add_file, by=five.cast.cy, post=said, file=ready(), note=five.note()) == NOT_HERE.reason
    assert refused(take_file_away, by=five.cast.cy, file=file, note=five.note()) == NOT_HERE.reason
    take_file_away(by=five.cast.ana, file=file, note=five.note())
    assert kept(five) == []
    assert refused(take_file_away, by=five.cast.ana, file=file, note=five.note()) == NOT_HERE.reason


def test_there_are_at_most_four(five, said):
    for _ in range(3):
        add_file(by=five.cast.ana, post=said, file=ready(), note=five.note())
    assert "4 pictures and files" in refused(add_file, by=five.cast.ana, post=said, file=ready(), note=five.note())
