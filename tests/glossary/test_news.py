"""Whoever told us that a word is hard is told when somebody explains it."""

from datetime import timedelta

from alongside.glossary.actions import explain, judge
from alongside.glossary.queries import news_of_words
from alongside.partnerships.models import Member
from tests.glossary.flagging import flagged, meant
from tests.notices.post import writes_to, written


def told(cast):
    everybody = list(Member.objects.select_related("partnership").order_by("pk"))
    found = news_of_words(None, everybody, since=cast.clock.at - timedelta(days=30), now=cast.clock.at)
    names = {each.pk: each.name for each in everybody}
    return [names[each.to] for each in found]


def test_whoever_flagged_it_is_told_and_nobody_else(cast):
    assert told(cast) == []
    meant(cast)
    assert told(cast) == ["Ana"]


def test_nobody_is_told_of_what_they_explained_themselves(cast):
    meant(cast, by=cast.ana)
    assert told(cast) == []


def test_a_letter_tells_it_once_and_leads_to_where_they_say_whether_it_helped(cast):
    writes_to(cast, "ana")
    word = meant(cast)
    (letter,) = written(cast)
    assert "Somebody explained a word: “Quorum”" in letter.body
    assert f"/words/{word.pk}/" in letter.body
    assert "Bo" not in letter.body
    assert written(cast) == []


def test_another_try_is_told_again_and_what_was_judged_is_not(cast):
    word = meant(cast)
    judge(by=cast.ana, word=word, helped="no", note=cast.note())
    assert told(cast) == []
    explain(by=cast.cy, word=word, words="Enough of us are here.", note=cast.note())
    assert told(cast) == ["Ana"]


def test_a_meaning_that_was_taken_away_is_no_news(cast):
    word = meant(cast)
    word.meanings.update(words="")
    assert told(cast) == []
    assert flagged(cast) == word
