"""An easy letter on paper: a picture left of each idea, and no idea without one."""

import io
import re

import pypdfium2
import pytest
from pikepdf import Pdf

from alongside.decisions.actions.closing import close_due
from alongside.domain.access import Format, Reach
from alongside.ledger.actions import CLOCK
from alongside.notices.actions.choosing import give_address
from alongside.notices.pictures import PICTURES, picture_of
from alongside.printing.page import printed
from alongside.symbols import symbol
from tests.notices.post import writes_to, written
from tests.paper.papers import opened
from tests.printing.reading_pdf import elements

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(cast):
    account = writes_to(cast, "ana", way=Reach.LETTER, format=Format.EASY)
    give_address(by=account, lines="Ana\n1 Lane", printer=cast.bo, me=cast.ana, note=cast.note())
    decision = opened(cast)
    cast.clock.at = decision.closes_at
    close_due(by=CLOCK, note=cast.note())
    return next(each for each in written(cast) if each.account == account)


@pytest.mark.parametrize("icon", sorted(PICTURES))
def test_each_line_has_a_picture_that_ships_with_the_house(icon):
    assert picture_of(icon).file.exists()


def test_a_line_of_a_new_kind_has_a_picture_too():
    assert picture_of("nothing that we know") == symbol("new")


def test_every_idea_has_its_picture_left_of_it(letter):
    ideas = re.findall(r'<div class="idea"><img src="/static/symbols/[a-z-]+\.svg" alt="[^"]+"><div>', letter.html)
    assert len(ideas) == letter.html.count('class="idea"') >= 4
    told = letter.html.index("It did not pass.")
    assert "/static/symbols/no.svg" in letter.html[:told].rpartition("class")[2]
    assert "mailto:" not in letter.html


def test_on_paper_each_picture_says_what_it_shows(letter):
    pytest.importorskip("weasyprint")
    page = f'<html lang="en-GB"><title>x</title><link rel="stylesheet" href="/static/notices/letters.css">{letter.html}'
    drawn = printed(page)
    with Pdf.open(io.BytesIO(drawn)) as pdf:
        shown = [node for kind, node, _ in elements(pdf.Root.StructTreeRoot.K) if kind == "/Figure"]
        assert len(shown) >= 4
        assert all(str(each.Alt) for each in shown)
    opened_pdf = pypdfium2.PdfDocument(drawn)
    assert "It did not pass." in opened_pdf[0].get_textpage().get_text_range()
    opened_pdf.close()
