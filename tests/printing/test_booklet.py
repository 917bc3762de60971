"""An easy version to take along: can it be read by everybody, in each of its forms?"""

from __future__ import annotations

import io
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from pikepdf import Pdf
from PIL import Image

from alongside.domain.plainwords import EasyText, Idea
from alongside.printing.booklet import SIZES, Booklet, Photo, as_pdf, as_plain_text, as_web_page
from alongside.printing.mending import MARKED
from tests.printing.reading_pdf import elements, numbers_of

IDEAS = (
    Idea(key="a", words="We want to change help at home.\nIt is called home care.", picture="house"),
    Idea(key="b", words="You can read more at https://example.org/care.", picture="read", alt="Somebody reads"),
    Idea(key="c", words="There will be tea."),
    Idea(key="d", words="This is our garden.", picture="photo:1234", alt="Our garden with a bench"),
    Idea(key="e", words="Ken & Jo say: 2 < 3 <b>", picture="no-such-symbol"),
)


def photo():
    painted = io.BytesIO()
    Image.new("RGB", (40, 30), (30, 120, 30)).save(painted, "JPEG")
    return Photo(kind="jpg", content=painted.getvalue())


def booklet(**other):
    text = EasyText(title="Help at home", ideas=other.pop("ideas", IDEAS), language=other.pop("language", "en-GB"))
    facts = {
        "of": "Harbour Lane",
        "made_by": "Made by Ana and Cy.",
        "checked": "Checked by 3 people who read Easy Read.",
        "on": date(2026, 3, 5),
        "ask": "You can ask Priya Nair.",
        "address": "https://alongside.example/p/harbour-lane/",
        "photos": {"1234": photo()},
    }
    return Booklet(text=text, **{**facts, **other})


@pytest.fixture(scope="module")
def pdf():
    with Pdf.open(io.BytesIO(as_pdf(booklet()))) as opened:
        yield opened


@pytest.fixture(scope="module")
def found(pdf):
    return list(elements(pdf.Root.StructTreeRoot))


def test_it_has_a_language_a_title_and_tags(pdf):
    assert str(pdf.Root.Lang) == "en-GB"
    assert str(pdf.docinfo["/Title"]) == "Help at home"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert "pdfuaid" in pdf.Root.Metadata.read_bytes().decode()


def test_each_picture_is_read_before_its_words_and_says_what_it_shows(found):
    read = [(kind, str(node.get("/Alt", ""))) for kind, node, _ in found if kind in {"/H1", "/H2", "/Figure", "/P"}]
    first = next(at for at, (kind, alt) in enumerate(read) if alt == "A house")
    assert read[first : first + 9] == [
        ("/Figure", "A house"),
        ("/P", ""),
        ("/P", ""),
        ("/Figure", "Somebody reads"),
        ("/P", ""),
        ("/P", ""),
        ("/Figure", "Our garden with a bench"),
        ("/P", ""),
        ("/P", ""),
    ]
    assert [kind for kind, _ in read].count("/H1") == 1
    assert all(alt for kind, alt in read if kind == "/Figure")


def test_links_are_links_for_a_screen_reader_and_lead_where_they_say(pdf, found):
    assert [kind for kind, _, _ in found].count("/Link") >= 2
    leads = {str(link.A.URI) for page in pdf.pages for link in page.get("/Annots", [])}
    assert leads == {"https://example.org/care", "https://alongside.example/p/harbour-lane/"}


def test_the_number_of_a_page_is_not_read_in_the_middle_of_the_words(pdf, found):
    """Whatever is marked belongs to an element. The number at the foot belongs to none: it is marked as not read."""
    assert len(pdf.pages) > 1
    belongs = {number for _, node, _ in found if node.get("/Pg") == pdf.pages[1].obj for number in numbers_of(node)}
    content = pdf.pages[1].Contents.read_bytes()
    marked = {int(number) for number in MARKED.findall(content)}
    assert marked
    assert marked <= belongs
    assert b"/Artifact BMC" in content


@pytest.mark.parametrize("points", SIZES)
def test_letters_are_as_large_as_was_asked(points):
    """The text matrix and font size of each line, in points: none of the words is smaller."""
    with Pdf.open(io.BytesIO(as_pdf(booklet(), points=points))) as opened:
        for page in opened.pages:
            content = page.Contents.read_bytes()
            scale = float(re.search(rb"^([\d.]+) 0 0 -?[\d.]+ ", content, re.MULTILINE)[1])
            sizes = [float(size) * scale for size in re.findall(rb"/\w+ ([\d.]+) Tf", content)]
            assert sizes
            assert min(sizes) >= min(points, 16) - 0.01
            assert max(sizes) >= points - 0.01


def test_no_size_is_made_that_is_not_offered():
    with pytest.raises(ValueError, match="9 points"):
        as_pdf(booklet(), points=9)


def test_words_of_people_are_words_and_never_part_of_the_page():
    page = as_web_page(booklet())
    assert "Ken &amp; Jo say: 2 &lt; 3 &lt;b&gt;" in page
    assert "<b>" not in page


class Asks(HTMLParser):
    """Every address in a page that a browser would fetch by itself."""

    def __init__(self):
        super().__init__()
        self.fetched = []

    def handle_starttag(self, tag, attrs):
        self.fetched += [value for name, value in attrs if name in {"src", "srcset", "poster", "data"}]
        if tag in {"script", "link", "iframe", "object", "embed", "form", "base"}:
            self.fetched.append(tag)


def test_the_page_of_its_own_asks_nobody_for_anything():
    page = as_web_page(booklet())
    asks = Asks()
    asks.feed(page)
    assert len(asks.fetched) == 4  # the cover, two symbols and a photo
    assert all(each.startswith("data:image/") for each in asks.fetched)
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_the_plain_text_has_all_the_words_and_no_gaps():
    text = as_plain_text(booklet())
    assert text.startswith("Help at home\n\nHarbour Lane\nMade by Ana and Cy.\n")
    assert "5 March 2026" in text
    assert text.endswith("You can ask Priya Nair.\n")
    assert all(line in text for idea in IDEAS for line in idea.words.splitlines())
    assert "\n\n\n" not in text


def test_without_any_picture_the_words_have_the_whole_page():
    page = as_web_page(booklet(ideas=(Idea(key="a", words="Only words."),), is_easy=False))
    assert "with-pictures" not in page.split("</style>")[1]
    assert "<img" not in page
    assert "Easy Read</p>" not in page


def test_a_language_that_is_read_from_the_right_says_so():
    assert '<html lang="ar" dir="rtl">' in as_web_page(booklet(language="ar"))
    assert '<html lang="tlh" dir="ltr">' in as_web_page(booklet(language="tlh"))


def test_welsh_letters_are_printed_in_our_own_letters():
    welsh = booklet(ideas=(Idea(key="a", words="Mae'r tŷ yn ŵyl."),), language="cy")
    with Pdf.open(io.BytesIO(as_pdf(welsh))) as opened:
        fonts = {str(font.BaseFont) for page in opened.pages for font in page.Resources.Font.values()}
    assert fonts
    assert all("Atkinson" in font for font in fonts)


def test_the_same_booklet_gives_the_same_bytes():
    assert as_pdf(booklet()) == as_pdf(booklet())
