"""The editor: it saves, steps back, and never saves over what somebody else wrote."""

import re

import pytest

from alongside.documents.actions.papers import change_paper, write_paper
from alongside.documents.actions.writing import Page, Typed, begin, choose_picture, save, undo
from alongside.documents.models import EarlierEasy, EasyIdea, EasyWriter
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import MOST_IDEAS
from alongside.domain.verdict import Refused
from tests.decisions.pages import look, send, text
from tests.documents.world import FIRST, SECOND, found_of, keys, page_of, retell, written


@pytest.fixture
def paper(cast):
    return write_paper(by=cast.cy, title="The café", words="It opens late.\n\nIt costs £90.", note=cast.note())


@pytest.fixture
def easy(cast, paper):
    return written(cast, cast.cy, Thing.PAPER, paper.pk, {FIRST: (), SECOND: ()})


def words(easy):
    return [each.words for each in found_of(easy).ideas]


def press(cast, who, easy, do, **typed):
    """What a browser sends: everything on the page, and the button that was pressed."""
    found = found_of(easy)
    fields = {f"words-{each.key}": each.words for each in found.ideas}
    fields |= {f"alt-{each.key}": each.alt for each in found.ideas}
    fields |= {"title": found.easy.title, "revision": found.easy.revision, "do": do}
    return send(cast, who, "documents:edit", easy.of, easy.thing_id, **(fields | typed))


def test_it_begins_with_one_empty_idea_and_the_title_of_what_it_is_of(cast, paper):
    easy = begin(by=cast.bo, kind=Thing.PAPER, thing=paper.pk, note=cast.note())
    assert (easy.title, words(easy)) == ("The café", [""])


@pytest.mark.parametrize(
    ("do", "after"),
    [
        ("save", [FIRST, SECOND]),
        ("add", [FIRST, SECOND, ""]),
        ("down:0", [SECOND, FIRST]),
        ("up:1", [SECOND, FIRST]),
        ("up:0", [FIRST, SECOND]),
        ("out:0", [SECOND]),
        ("out:nothing", [FIRST, SECOND]),
        ("nonsense", [FIRST, SECOND]),
    ],
)
def test_each_button_does_what_it_says_without_a_script(cast, easy, do, after):
    step, _, number = do.partition(":")
    key = keys(easy)[int(number)] if number.isdigit() else number
    assert press(cast, "cy", easy, f"{step}:{key}" if number else do).status_code == 302
    assert words(easy) == after


def test_every_button_saves_what_was_typed_first(cast, easy):
    first = keys(easy)[0]
    press(cast, "cy", easy, "add", **{f"words-{first}": "Typed and not saved."})
    assert words(easy) == ["Typed and not saved.", SECOND, ""]


def test_the_last_change_can_be_undone_whoever_made_it_and_the_one_before(cast, easy):
    press(cast, "cy", easy, f"out:{keys(easy)[0]}")
    press(cast, "bo", easy, "add")
    press(cast, "ana", easy, "undo")
    assert words(easy) == [SECOND]
    press(cast, "ana", easy, "undo")
    assert words(easy) == [FIRST, SECOND]


def test_there_is_an_end_to_undoing_and_the_page_says_so(cast, paper):
    easy = begin(by=cast.cy, kind=Thing.PAPER, thing=paper.pk, note=cast.note())
    assert "There is nothing to undo" in text(press(cast, "cy", easy, "undo"))


def test_a_stale_page_does_not_save_over_what_somebody_else_wrote(cast, easy):
    """An attack, or two people at once: a page that was opened before somebody else saved."""
    old, first = page_of(easy), keys(easy)[0]
    retell(cast, cast.bo, easy, first, "Words of Bo.")
    typed = Page(revision=old.revision, title=old.title, ideas=old.ideas | {first: Typed(words="Words of Cy.", alt="")})
    with pytest.raises(Refused, match="Somebody else changed this"):
        save(by=cast.cy, easy=easy, page=typed, note=cast.note())
    assert words(easy) == ["Words of Bo.", SECOND]


def test_the_page_keeps_both_and_only_then_lets_somebody_choose(cast, easy):
    first, revision = keys(easy)[0], found_of(easy).easy.revision
    retell(cast, cast.bo, easy, first, "Words of Bo.")
    seen = text(press(cast, "cy", easy, "save", revision=revision, **{f"words-{first}": "Words of Cy."}))
    assert "Words of Bo." in seen
    assert "Words of Cy." in seen
    assert f'name="revision" value="{revision + 1}"' in seen
    assert words(easy)[0] == "Words of Bo."


def test_words_for_an_idea_that_somebody_took_out_meanwhile_are_not_lost(cast, easy):
    first, revision = keys(easy)[0], found_of(easy).easy.revision
    press(cast, "bo", easy, f"out:{first}")
    seen = text(press(cast, "cy", easy, "save", revision=revision, **{f"words-{first}": "Words of Cy."}))
    assert "Words of Cy." in seen
    assert words(easy) == [SECOND]


def test_undoing_is_no_way_over_somebody_elses_words_either(cast, easy):
    before = found_of(easy).easy.revision
    retell(cast, cast.bo, easy, keys(easy)[0], "Words of Bo.")
    with pytest.raises(Refused, match="Somebody else changed this"):
        undo(by=cast.cy, easy=easy, revision=before, note=cast.note())


def test_whoever_changed_anything_is_a_writer_and_whoever_only_looked_is_not(cast, easy):
    press(cast, "bo", easy, "save")
    press(cast, "ana", easy, "look")
    assert set(EasyWriter.objects.values_list("member__name", flat=True)) == {"Cy"}
    press(cast, "bo", easy, "add")
    assert set(EasyWriter.objects.values_list("member__name", flat=True)) == {"Cy", "Bo"}


def test_the_newest_steps_are_kept_and_no_more(cast, easy):
    for number in range(25):
        retell(cast, cast.cy, easy, keys(easy)[0], f"Version {number}.")
    assert EarlierEasy.objects.filter(easy=easy).count() == 20


def test_there_are_only_so_many_ideas(cast, easy):
    EasyIdea.objects.bulk_create(
        EasyIdea(easy=easy, key=f"k{number}", place=number + 5) for number in range(MOST_IDEAS - 2)
    )
    assert "as many as an easy version can have" in text(press(cast, "cy", easy, "add"))


def test_remarks_stand_beside_the_idea_without_a_script(cast, easy):
    long = "We want to open the café until two in the night on every Friday and every Saturday of the year."
    seen = text(press(cast, "cy", easy, "look", **{f"words-{keys(easy)[0]}": long}))
    beside = seen.split(f'id="remarks-{keys(easy)[0]}"')[1].split("</div>")[0]
    assert "15" in beside
    assert words(easy)[0] == FIRST


def test_a_script_gets_the_same_remarks_and_nothing_is_kept(cast, easy):
    typed = {f"words-{keys(easy)[0]}": "We will commence and utilise it.", "title": "The café"}
    answer = send(cast, "cy", "documents:look", easy.of, easy.thing_id, **typed)
    assert "start" in text(answer)
    assert "hx-swap-oob" in text(answer)
    assert words(easy)[0] == FIRST


def test_an_idea_whose_part_changed_is_marked_and_can_be_said_to_be_right_still(cast, easy, paper):
    change_paper(by=cast.cy, paper=paper, version=1, title="The café", words="It opens at ten.", note=cast.note())
    assert "What this idea tells has changed" in text(look(cast, "cy", "documents:edit", easy.of, easy.thing_id))
    for key in keys(easy):
        press(cast, "cy", easy, f"right:{key}")
    assert found_of(easy).standing.touched == ()


def test_a_picture_is_found_by_a_word_and_says_what_it_shows(cast, easy):
    first = keys(easy)[0]
    assert "Choose a picture" in text(
        look(cast, "cy", "documents:picture", easy.of, easy.thing_id, first, word="money")
    )
    send(cast, "cy", "documents:picture", easy.of, easy.thing_id, first, picture="meeting")
    idea = found_of(easy).ideas[0]
    assert (idea.picture, bool(idea.alt)) == ("meeting", True)


def test_a_picture_that_is_not_there_cannot_be_chosen(cast, easy):
    before = found_of(easy).ideas[0].picture
    send(cast, "cy", "documents:picture", easy.of, easy.thing_id, keys(easy)[0], picture="../../secret")
    assert found_of(easy).ideas[0].picture == before


def test_choosing_the_picture_that_is_there_changes_nothing(cast, easy):
    idea, revision = found_of(easy).ideas[0], found_of(easy).easy.revision
    choose_picture(by=cast.bo, easy=easy, key=idea.key, picture=idea.picture, alt=idea.alt, note=cast.note())
    assert found_of(easy).easy.revision == revision


def test_the_words_of_an_idea_are_not_called_something_that_can_be_left_out(cast):
    paper = write_paper(by=cast.cy, title="The café", words="It opens late.", note=cast.note())
    begin(by=cast.cy, kind=Thing.PAPER, thing=paper.pk, note=cast.note())
    page = text(look(cast, "cy", "documents:edit", "paper", paper.pk))
    assert re.search(r"What the picture of idea 1 shows <span[^>]*>\(if you like\)", page)
    assert not re.search(r"Words of idea 1 <span[^>]*>\(if you like\)", page)
