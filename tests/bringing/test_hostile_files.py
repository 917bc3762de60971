"""Files that are broken, locked, too large, or not what they are called: each is told so, with what to do."""

from __future__ import annotations

import io
import socket
import zipfile

import pytest

from alongside.bringing import from_word, opening, pieces, word
from alongside.domain.verdict import Refused
from tests.bringing.word_files import WITH_MACROS, R, embedded, item, painted, paragraph, picture, word_file

WORDS = paragraph("We want to change how people get help at home.")


def refused(content):
    with pytest.raises(Refused) as problem:
        from_word(content)
    assert problem.value.verdict.next_step
    return problem.value.verdict


def zipped(*parts):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return written.getvalue()


def with_flag_of_a_password():
    content = bytearray(word_file(WORDS))
    for begin, flag in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(begin)
        while at >= 0:
            content[at + flag] |= 1
            at = content.find(begin, at + 1)
    return bytes(content)


ODT = zipped(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"))
NOT_WHAT_IT_SAYS = {
    "empty": (b"", opening.NOTHING),
    "a_pdf": (b"%PDF-1.7 ...", opening.A_PDF),
    "an_old_doc": (opening.OLE + b"\0" * 600, opening.OLD_WORD),
    "rich_text": (b"{\\rtf1 hello}", opening.RICH_TEXT),
    "an_odt": (ODT, opening.OPEN_TEXT),
    "a_spreadsheet": (zipped(("[Content_Types].xml", "<a/>"), ("xl/workbook.xml", "<a/>")), opening.NOT_WORD),
    "a_web_page": (b"<html>", opening.NOT_WORD),
    "locked_by_word": (opening.OLE + b"\0" * 600 + opening.LOCKED_INSIDE, opening.WITH_PASSWORD),
    "locked_as_a_zip": (with_flag_of_a_password(), opening.WITH_PASSWORD),
    "cut_in_the_middle": (word_file(WORDS)[:900], opening.BROKEN),
    "zip_of_nothing": (b"PK\x03\x04 and then nothing", opening.BROKEN),
    "too_large": (b"PK" + b"\0" * opening.MOST_BYTES, opening.TOO_BIG),
    "macro_by_type": (word_file(WORDS, types=WITH_MACROS), opening.WITH_MACROS),
    "macro_inside": (word_file(WORDS, parts=[("word/vbaProject.bin", b"x")]), opening.WITH_MACROS),
    "macro_elsewhere": (word_file(WORDS, parts=[("Word/Sub/VBAPROJECT.BIN", b"x")]), opening.WITH_MACROS),
    "no_words": (word_file(paragraph("")), pieces.NO_WORDS),
}


@pytest.mark.parametrize(("content", "said"), NOT_WHAT_IT_SAYS.values(), ids=NOT_WHAT_IT_SAYS)
def test_what_cannot_be_opened_is_told_why_and_what_to_do(content, said):
    assert refused(content) == said


def test_a_part_whose_sum_is_wrong_is_broken():
    content = bytearray(word_file(WORDS))
    at = content.find(b"word/document.xml") + len("word/document.xml") + 20
    content[at] ^= 0xFF
    assert refused(bytes(content)) == opening.BROKEN


def test_a_bomb_is_not_unpacked():
    """A megabyte that becomes 200: it is refused by what it says of itself, before any of it is read."""
    bomb = word_file(WORDS, parts=[(f"word/media/{at}.bin", b"\0" * 20_000_000) for at in range(7)])
    assert len(bomb) < 1_000_000
    assert refused(bomb) == opening.TRICK


def test_words_without_end_are_not_read():
    assert refused(word_file(WORDS, f"<!--{' ' * opening.MOST_OF_WORDS}-->")) == opening.TRICK


def test_thousands_of_parts_are_not_looked_through():
    assert refused(word_file(WORDS, parts=[(f"x/{at}", b"") for at in range(opening.MOST_FILES)])) == opening.TRICK


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_not_opened():
    assert refused(word_file(WORDS, parts=[("word/document.xml", "<a/>")])) == opening.TRICK


OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
GROWS = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("declared", [OUTSIDE, GROWS], ids=["from_elsewhere", "that_grows"])
def test_nothing_is_declared_in_a_word_file(declared):
    assert refused(word_file(paragraph("&x;"), before=declared)) == opening.TRICK


@pytest.mark.parametrize("name", ["word/footnotes.xml", "word/_rels/footnotes.xml.rels", "customXml/item1.XML"])
def test_nor_in_any_other_part_of_it(name):
    assert refused(word_file(WORDS, parts=[(name, OUTSIDE + "<a/>")])) == opening.TRICK


def test_nor_in_other_letters():
    hidden = (OUTSIDE + "<a/>").encode("utf-16")
    assert refused(word_file(WORDS, parts=[("word/footnotes.xml", hidden)])) == opening.TRICK


def elsewhere(address):
    return f'<Relationship Id="o" Type="{R}/image" Target="{address}" TargetMode="External"/>'


@pytest.fixture
def impatient():
    """Whoever would ask another machine after all does not wait for its answer."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(1)
    yield
    socket.setdefaulttimeout(before)


@pytest.mark.parametrize("link", ["r:link", "r:embed"])
def test_a_picture_that_lies_elsewhere_is_not_fetched(link, impatient):
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/a.png"
        brought = from_word(word_file(picture(f'{link}="o"'), WORDS, WORDS, links=elsewhere(address)))
        assert brought.left_out == (word.ONE_LEFT_OUT,)
        assert not any(piece.pictures for piece in brought.pieces)
        with pytest.raises(BlockingIOError):
            listening.accept()


@pytest.mark.parametrize("place", ["file:///etc/hostname", "../../../../../../etc/hostname", "/etc/hostname"])
def test_a_picture_that_is_a_file_of_this_machine_is_not_read(place):
    brought = from_word(word_file(picture('r:link="o"'), WORDS, WORDS, links=elsewhere(place)))
    assert brought.left_out == (word.ONE_LEFT_OUT,)


def test_a_picture_of_fifty_megapixels_stays_outside_and_the_words_come():
    huge = painted((10_000, 5_100))
    brought = from_word(word_file(embedded(0), WORDS, pictures=[("png", huge)]))
    assert brought.left_out == (word.ONE_LEFT_OUT,)
    assert brought.pieces[0].words.startswith("We want")


def test_a_picture_that_is_a_script_stays_outside():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    brought = from_word(word_file(embedded(0), embedded(1), WORDS, WORDS, pictures=[("svg", svg), ("png", b"half")]))
    assert brought.left_out == (word.some_left_out(2),)


def test_a_scan_is_told_to_be_pictures_of_words():
    pages = [("png", painted()) for _ in range(3)]
    assert refused(word_file(*(embedded(at) for at in range(3)), pictures=pages)) == word.SCANNED
    assert refused(word_file(paragraph("Page 1"), *(embedded(at) for at in range(3)), pictures=pages)) == word.SCANNED


def test_two_hundred_pages_are_too_long_and_the_limit_is_told():
    said = refused(word_file(*[paragraph("word " * 300)] * 200))
    assert said == pieces.TOO_LONG
    assert "10,000 words" in said.reason


def test_a_list_without_end_is_too_long():
    assert refused(word_file(*[item("a")] * (pieces.MOST_PIECES + 1))) == pieces.TOO_LONG


def test_what_stands_in_itself_thousands_of_times_is_broken():
    deep = "<w:sdt><w:sdtContent>" * 3_000 + WORDS + "</w:sdtContent></w:sdt>" * 3_000
    assert refused(word_file(deep)) == opening.BROKEN


def test_a_link_that_is_a_script_leaves_its_words():
    outside = f'<Relationship Id="o" Type="{R}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>'
    link = '<w:p><w:hyperlink r:id="o"><w:r><w:t>Read more of it here</w:t></w:r></w:hyperlink></w:p>'
    (piece,) = from_word(word_file(link, links=outside)).pieces
    assert piece.words == "Read more of it here"
