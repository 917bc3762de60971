"""A Word file as people have it: what comes along, and in which order."""

from __future__ import annotations

import io

from PIL import Image
from PIL.ExifTags import GPS, IFD

from alongside.bringing import Kind, from_word
from tests.bringing.word_files import embedded, heading, item, painted, paragraph, word_file

WORDS = "We want to change how people get help at home."


def test_headings_paragraphs_and_list_items_come_in_their_order():
    brought = from_word(word_file(heading("Help at home"), paragraph(WORDS), item("More time"), item("Same person")))
    assert [(piece.kind, piece.words) for piece in brought.pieces] == [
        (Kind.HEADING, "Help at home"),
        (Kind.PARAGRAPH, WORDS),
        (Kind.ITEM, "More time"),
        (Kind.ITEM, "Same person"),
    ]
    assert brought.title == "Help at home"
    assert brought.left_out == ()


def test_a_picture_stands_beside_the_words_after_it_with_what_it_shows():
    brought = from_word(word_file(embedded(0, "A garden"), paragraph(WORDS), pictures=[("png", painted())]))
    (piece,) = brought.pieces
    (picture,) = piece.pictures
    assert (picture.kind, picture.alt) == ("png", "A garden")
    assert Image.open(io.BytesIO(picture.content)).size == (40, 30)


def test_a_picture_at_the_end_comes_along_too():
    brought = from_word(word_file(paragraph(WORDS), embedded(0), pictures=[("png", painted())]))
    assert brought.pieces[-1].words == ""
    assert len(brought.pieces[-1].pictures) == 1


def test_where_a_photo_was_taken_does_not_come_along():
    where = Image.Exif()
    where[0x010F] = "Camera of Ana"
    where.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (51.0, 30.0, 0.0)
    photo = painted(form="JPEG", exif=where)
    assert b"Camera of Ana" in photo
    brought = from_word(word_file(embedded(0), paragraph(WORDS), pictures=[("jpg", photo)]))
    content = brought.pieces[0].pictures[0].content
    assert b"Camera of Ana" not in content
    assert not Image.open(io.BytesIO(content)).getexif()


def test_words_that_look_like_markup_stay_words():
    brought = from_word(
        word_file(paragraph("2 &lt; 3 &amp; &lt;script&gt;alert(1)&lt;/script&gt; is what we said here"))
    )
    assert brought.pieces[0].words == "2 < 3 & <script>alert(1)</script> is what we said here"


def test_letters_that_nobody_sees_do_not_come_along():
    brought = from_word(word_file(paragraph("pay \u202eevif\u202c pounds\u200b a day for each of us")))
    assert brought.pieces[0].words == "pay evif pounds a day for each of us"


def test_a_table_comes_row_by_row():
    cell = "<w:tc>{}</w:tc>".format
    row = "<w:tr>{}</w:tr>".format
    table = "<w:tbl>" + row(cell(paragraph("Monday")) + cell(paragraph("Tea"))) + "</w:tbl>"
    brought = from_word(word_file(table, paragraph(WORDS)))
    assert [piece.words for piece in brought.pieces] == ["Monday", "Tea", WORDS]


def test_the_words_alone_are_one_text():
    assert from_word(word_file(paragraph("One two."), paragraph("Three."))).paragraphs == "One two.\n\nThree."
