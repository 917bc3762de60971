"""When somebody wishes to be forgotten, is every word of theirs gone, and the record as it was?"""

import pytest
from django.apps import apps
from django.db.models import CharField, TextField

from alongside.contributions import queries
from alongside.contributions.actions.changing import accept, change_words, suggest
from alongside.contributions.actions.hiding import hide, show
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.taking_back import forget_words
from alongside.contributions.models import Contribution, Reply
from alongside.spaces.models import Follow
from tests.contributions.speaking import entries, says

pytestmark = pytest.mark.django_db
SECRET = "marmalade"


def everything_in_the_tables():
    """Every text in every table of these apps."""
    for model in apps.get_models():
        if model._meta.app_label in {"contributions", "spaces"}:
            texts = [f.name for f in model._meta.concrete_fields if isinstance(f, CharField | TextField)]
            for row in model.objects.values_list(*texts) if texts else ():
                yield " ".join(map(str, row))


def a_full_life(cast):
    """Ana says, changes, suggests, replies and hides, always with the secret word; others copy it in suggestions."""
    own = says(cast, cast.ana, f"{SECRET} one", asks=True)
    chosen = says(cast, cast.ana, f"{SECRET} two", chosen_name=f"{SECRET} fan")
    change_words(by=cast.ana, contribution=own, words=f"{SECRET} three", note=cast.note())
    copied = suggest(by=cast.bo, contribution=chosen, words=f"{SECRET} four", note=cast.note())
    accept(by=cast.ana, suggestion=copied, note=cast.note())
    suggest(by=cast.cy, contribution=own, words=f"{SECRET} five", note=cast.note())
    theirs = says(cast, cast.bo, "Something of Bo’s.", asks=True)
    suggest(by=cast.ana, contribution=theirs, words=f"{SECRET} six", note=cast.note())
    reply(by=cast.ana, contribution=theirs, outcome="noted", words=f"{SECRET} seven", note=cast.note())
    hide(by=cast.ana, contribution=theirs, reason=f"{SECRET} eight", note=cast.note())
    show(by=cast.ana, contribution=theirs, note=cast.note())
    return own, chosen, theirs


def test_no_word_is_left_in_any_table_and_the_record_is_as_it_was(cast):
    a_full_life(cast)
    before = entries(cast.here)
    forget_words(by=cast.ana, note=cast.note())
    assert not [text for text in everything_in_the_tables() if SECRET in text]
    assert entries(cast.here) == before


def test_every_salt_of_theirs_is_gone_and_nobody_elses(cast):
    own, chosen, theirs = a_full_life(cast)
    forget_words(by=cast.ana, note=cast.note())
    for mine in (own, chosen):
        mine.refresh_from_db()
        assert (bytes(mine.salt), mine.author, mine.shown_name) == (b"", None, "")
        assert not [each for each in (*mine.earlier.all(), *mine.suggestions.all()) if bytes(each.salt)]
    theirs.refresh_from_db()
    assert theirs.words == "Something of Bo’s."
    assert bytes(theirs.salt)
    assert bytes(Reply.objects.get().salt) == b""


def test_a_plain_line_stays_so_that_answers_keep_their_sense(cast):
    own, chosen, theirs = a_full_life(cast)
    forget_words(by=cast.ana, note=cast.note())
    lines = {Contribution.objects.get(pk=each.pk).gist for each in (own, chosen)}
    assert lines == {"These words were taken away at the person’s wish."}
    assert list(queries.replies(cast.bo.viewer, theirs))
    assert not Follow.objects.filter(member=cast.ana).exists()


def test_nothing_of_theirs_can_be_changed_any_more(cast):
    own, _, _ = a_full_life(cast)
    forget_words(by=cast.ana, note=cast.note())
    own.refresh_from_db()
    assert own.standing_for(cast.ana.pk).taken_back
    assert list(queries.suggestions_to_answer(cast.ana.viewer)) == []
