"""Which words wait to be explained, and what do the others mean?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.urls import reverse

from alongside.domain.contributions import gist
from alongside.domain.notices import News
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.glossary.models import Meaning, Word
from alongside.ledger.rows import only
from alongside.partnerships.models import Member

LENGTH = 60
SAID = Meaning.objects.filter(word=OuterRef("pk")).exclude(words="").order_by("-at", "pk")
EXPLAINED, STILL_HARD, NOT_JUDGED = Q(meaning__isnull=False), Q(helped="no"), Q(helped="")
NEWEST = {"meaning": Subquery(SAID.values("words")[:1]), "helped": Subquery(SAID.values("helped")[:1])}


def words_for(viewer: Viewer | None) -> QuerySet[Word]:
    """Each with its newest meaning, and whether that helped; by the alphabet."""
    mine = Q(partnership_id=viewer.partnership_id) if viewer else Q(pk__in=[])
    return Word.objects.filter(mine).annotate(**NEWEST).order_by("plain")


def waiting(viewer: Viewer | None) -> QuerySet[Word]:
    """Not explained yet, or not so that it helped. The one that waits longest stands first."""
    return words_for(viewer).filter(~EXPLAINED | STILL_HARD).order_by("flagged_at", "pk")


def explained(viewer: Viewer | None) -> QuerySet[Word]:
    return words_for(viewer).filter(EXPLAINED).exclude(STILL_HARD)


def to_mark(viewer: Viewer | None) -> list[tuple[str, str, UUID]]:
    """For marking a page: each explained word as it is looked up, its meaning, and its id. One query."""
    found = words_for(viewer).filter(EXPLAINED)
    return [(word.plain, getattr(word, "meaning", ""), word.pk) for word in found.only("plain")]


def word_or_404(viewer: Viewer | None, word_id: UUID) -> Word:
    word = only(words_for(viewer).filter(pk=word_id).select_related("flagged_by"))
    if word is None:
        raise Http404
    return word


def word_called(viewer: Viewer | None, plain: str) -> Word | None:
    return only(words_for(viewer).filter(plain=plain))


def locked_word(viewer: Viewer | None, word_id: UUID) -> Word:
    """Read inside the transaction that holds the partnership. Raises Refused for missing and not yours alike."""
    word = only(words_for(viewer).filter(pk=word_id))
    if word is None:
        raise Refused(NOT_HERE)
    return word


def meanings_of(viewer: Viewer | None, word: Word) -> QuerySet[Meaning]:
    """What was written of it, the newest first. What was taken away is left out."""
    if viewer is None:
        return Meaning.objects.none()
    mine = Meaning.objects.filter(word__partnership_id=viewer.partnership_id, word=word)
    return mine.exclude(words="").select_related("by").order_by("-at", "pk")


def asks_me(viewer: Viewer | None) -> QuerySet[Word]:
    """Words that this member flagged and others explained: did it help?"""
    if viewer is None:
        return Word.objects.none()
    return words_for(viewer).filter(EXPLAINED & NOT_JUDGED).filter(flagged_by=viewer.member_id)


def news_of_words(viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime) -> list[News]:
    """Somebody explained a word that they had flagged, and they have not said yet whether that helped."""
    slugs = {each.pk: each.partnership.slug for each in readers}
    said = Meaning.objects.filter(word__flagged_by__in=readers, at__gt=since, helped="").exclude(words="")
    return [
        _news(each, slugs[each.word.flagged_by_id])
        for each in said.exclude(by=F("word__flagged_by")).select_related("word").order_by("at", "pk")
    ]


def _news(meaning: Meaning, slug: str) -> News:
    word = gist(meaning.word.words, most=LENGTH)
    return News(
        to=meaning.word.flagged_by_id,
        kind="word",
        icon="talk",
        title=say("Somebody explained a word: “{word}”", word=word),
        step=say("You told us that it is hard. Now say if this helps."),
        easy=say("Somebody explained “{word}”. Does it help?", word=word),
        path=reverse("glossary:show", args=[slug, meaning.word_id]),
        at=meaning.at,
        thing=meaning.word_id,
    )
