"""Somebody says something in a room, replies, finds other words, or takes them back."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.closed import queries
from alongside.closed.actions.adding import add_file
from alongside.closed.actions.drafting import drop_quotes
from alongside.closed.actions.reporting import drop_reports
from alongside.closed.models import Attachment, EarlierPost, Post
from alongside.closed.pictures import Ready
from alongside.closed.reading import as_themselves
from alongside.domain import saying
from alongside.domain.contributions import can_be_seen, clean_name, kept, may_be_said
from alongside.domain.rooms import may_change, may_reply, may_withdraw
from alongside.domain.verdict import Verdict, insist, no
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces.models import Space

LONGEST_TITLE = 120
THE_SAME = no("These are the same words as now.", "Change something first, or go back.")
TITLE_TOO_LONG = no(
    saying.say("The heading is longer than {longest_title} letters.", longest_title=LONGEST_TITLE), "Make it shorter."
)
NOTE_TOO_LONG = no(
    saying.say("What is hard to read is longer than {longest_title} letters.", longest_title=LONGEST_TITLE),
    "Make it shorter.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What somebody wants to say. `content_note` is what is hard to read in it; a reply has no `title`."""

    words: str
    title: str = ""
    content_note: str = ""
    file: Ready | None = None
    """A picture or file that comes with it."""

    def as_kept(self) -> dict[str, str]:
        """Raises Refused for nothing, and for too much."""
        words = kept(self.words)
        insist(may_be_said(words))
        return {
            "words": words,
            "title": _short(self.title, TITLE_TOO_LONG),
            "content_note": _short(self.content_note, NOTE_TOO_LONG),
        }


def _short(line: str, too_long: Verdict) -> str:
    """Nothing, where there is nothing to see. Raises Refused."""
    line = clean_name(line)
    if len(line) > LONGEST_TITLE:
        insist(too_long)
    return line if can_be_seen(line) else ""


@as_themselves
def say(*, by: Member, space: Space, saying: Words, note: Note) -> Post:
    """The beginning of a thread."""
    stay = queries.stay_to_take_part(by.viewer, space.pk, at=note.at)
    made = Post.objects.create(
        id=note.chance.new_id(), space_id=stay.space_id, by=stay, said_at=note.at, last_at=note.at, **saying.as_kept()
    )
    if saying.file:
        add_file(by=by, post=made, file=saying.file, note=note)
    return made


@as_themselves
def reply(*, by: Member, thread: Post, saying: Words, note: Note) -> Post:
    """A reply to a reply stands in the same thread."""
    stay = queries.stay_to_take_part(by.viewer, thread.space_id, at=note.at)
    first = queries.post_to_change(by.viewer, thread.thread_id or thread.pk, at=note.at)
    insist(may_reply(first.said_for(frozenset())))
    said = saying.as_kept() | {"title": ""}
    made = Post.objects.create(
        id=note.chance.new_id(), space_id=stay.space_id, by=stay, thread=first, said_at=note.at, **said
    )
    Post.objects.filter(pk=first.pk).update(last_at=note.at)
    if saying.file:
        add_file(by=by, post=made, file=saying.file, note=note)
    return made


@as_themselves
def change_words(*, by: Member, post: Post, saying: Words, note: Note) -> Post:
    """The words before stay, where those inside can read them. To say that they are hard to read changes no quote."""
    now = queries.post_to_change(by.viewer, post.pk, at=note.at)
    insist(may_change(now.said_for(queries.my_presences(by.viewer, now.space))))
    said = saying.as_kept() if now.thread_id is None else saying.as_kept() | {"title": ""}
    before = {field: getattr(now, field) for field in said}
    if said == before:
        insist(THE_SAME)
    EarlierPost.objects.create(id=note.chance.new_id(), space_id=now.space_id, post=now, until=note.at, **before)
    now.words, now.title, now.content_note, now.changed_at = said["words"], said["title"], said["content_note"], note.at
    now.save(update_fields=["words", "title", "content_note", "changed_at"])
    if said["words"] != before["words"]:
        drop_quotes(by=by, post=now, note=note)
    return now


@as_themselves
def withdraw(*, by: Member, post: Post, note: Note) -> Post:
    """The words go for good, and the earlier ones. A plain line stays, so that what others replied keeps its sense."""
    now = queries.post_to_change(by.viewer, post.pk, at=note.at)
    insist(may_withdraw(now.said_for(queries.my_presences(by.viewer, now.space))))
    EarlierPost.objects.filter(post=now).delete()
    Attachment.objects.filter(post=now).delete()
    drop_quotes(by=by, post=now, note=note)
    drop_reports(by=by, post=now, note=note)
    Post.objects.filter(pk=now.pk).update(words=b"", title=b"", content_note=b"", withdrawn_at=note.at)
    now.refresh_from_db()
    return now
