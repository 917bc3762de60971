"""Whoever wishes to be forgotten is gone from closed rooms too, and so is every word of theirs."""

import pytest

from alongside.closed import queries
from alongside.closed.actions.entering import leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.talking import Words, change_words
from alongside.closed.models import EarlierPost, Post, Presence
from alongside.closed.reading import tending
from alongside.web.actions import forget_member

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def stored_in(space):
    with tending(space.pk):
        posts = [(bytes(p.by_id.bytes), Post.words.field.stored(p)) for p in Post.objects.filter(space=space)]
        return posts, EarlierPost.objects.filter(space=space).count()


def test_their_words_go_and_a_reply_to_them_stays(rooms):
    cast = rooms.cast
    begun = rooms.says(cast.ana, rooms.lived, "Mine.")
    change_words(by=cast.ana, post=begun, saying=Words(words="Mine, changed."), note=cast.note())
    answer = rooms.replies(cast.bo, begun, "I hear you.")
    forget_words(by=cast.ana, note=cast.note())
    with rooms.seen_by(cast.bo):
        seen = {post.pk: post for post in queries.posts_for(cast.bo.viewer, at=cast.clock.at)}
        assert (seen[begun.pk].words, seen[begun.pk].forgotten_at is None) == ("", False)
        assert seen[answer.pk].words == "I hear you."
    assert stored_in(rooms.lived)[1] == 0


def test_no_stay_leads_to_them_any_more_also_in_rooms_that_they_left(rooms):
    cast = rooms.cast
    rooms.says(cast.ana, rooms.users, "Mine.")
    leave(by=cast.ana, space=rooms.users, note=cast.note())
    forget_member(by=cast.ana, note=cast.note())
    for space in (rooms.users, rooms.lived):
        with tending(space.pk):
            assert not Presence.objects.filter(space=space, member=cast.ana).exists()
            assert not [words for words in Post.objects.filter(space=space, by__member=None) if words.words]


def test_nobody_elses_words_go(rooms):
    cast = rooms.cast
    theirs = rooms.says(cast.bo, rooms.lived, "Hers.")
    forget_words(by=cast.ana, note=cast.note())
    with rooms.seen_by(cast.bo):
        assert queries.post_or_404(cast.bo.viewer, rooms.lived, theirs.pk, at=cast.clock.at).words == "Hers."
