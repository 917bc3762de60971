"""An easy version is looked over idea by idea."""

from alongside.domain.plainwords import WHOLE, EasyText, Idea, Kind, Limits, look_over_easy

FINE = Idea(key="a", words="We meet on Monday.", picture="calendar", alt="A calendar")


def kinds(remarks):
    return [remark.kind for remark in remarks]


def test_a_good_idea_has_nothing_said_of_it():
    assert look_over_easy(EasyText(title="Our plan", ideas=(FINE,))) == {WHOLE: (), "a": ()}


def test_an_easy_version_without_ideas_can_be_looked_over():
    assert look_over_easy(EasyText(title="", ideas=())) == {WHOLE: ()}


def test_an_idea_without_words_or_picture_needs_its_picture():
    told = look_over_easy(EasyText(title="Plan", ideas=(Idea(key="b", words=""),)))
    assert kinds(told["b"]) == [Kind.NO_PICTURE]


def test_a_picture_has_to_be_told_to_whoever_cannot_see_it():
    told = look_over_easy(EasyText(title="Plan", ideas=(Idea(key="b", words="We meet.", picture="calendar", alt=" "),)))
    assert kinds(told["b"]) == [Kind.NO_ALT]


def test_places_are_counted_from_the_beginning_of_the_idea():
    ideas = (FINE, Idea(key="b", words="You utilise it.", picture="hand", alt="A hand"))
    (remark,) = look_over_easy(EasyText(title="We utilise", ideas=ideas))["b"]
    assert ideas[1].words[remark.start : remark.end] == "utilise"


def test_what_is_said_of_the_title_stands_with_the_whole():
    (remark,) = look_over_easy(EasyText(title="The quorum", ideas=(FINE,)))[WHOLE]
    assert (remark.kind, remark.start, remark.end) == (Kind.HARD_WORD, 4, 10)


def test_the_next_idea_may_explain_a_hard_word():
    ideas = (
        Idea(key="a", words="The quorum met.", picture="p", alt="x"),
        Idea(key="b", words="A quorum is enough people.", picture="p", alt="x"),
    )
    assert look_over_easy(EasyText(title="Plan", ideas=ideas)) == {WHOLE: (), "a": (), "b": ()}


def test_too_many_sentences_beside_one_picture_are_several_ideas():
    idea = Idea(key="a", words="We go. We eat. We sit. We talk.", picture="p", alt="x")
    assert kinds(look_over_easy(EasyText(title="Plan", ideas=(idea,)))["a"]) == [Kind.SEVERAL_IDEAS]
    assert look_over_easy(EasyText(title="Plan", ideas=(idea,)), Limits(sentences_in_idea=4))["a"] == ()


def test_too_many_words_are_counted_over_all_ideas():
    told = look_over_easy(EasyText(title="Plan", ideas=(FINE,)), Limits(most_words=4))
    assert kinds(told[WHOLE]) == [Kind.TOO_LONG]
