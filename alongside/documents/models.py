"""Papers, and the easy versions of whatever people here have to read: ideas, pictures, and what readers say of them."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from alongside.domain.agreement import Thing
from alongside.domain.plainwords import EasyText, Idea
from alongside.domain.plainwords.states import Says
from alongside.domain.saying import say
from alongside.ledger.constraints import both_or_neither, one_of
from alongside.ledger.words import Worded
from alongside.partnerships.models import Member, Partnership
from alongside.supporters.models import WithHelp


class DocumentKind(models.TextChoices):
    PAPER = "paper", "a paper"
    MINUTES = "minutes", "minutes"


class Document(Worded):
    """Something to read before people talk or decide. `about` is the proposal that it is about, if it is about one."""

    class Privacy:
        personal = frozenset({"words", "salt", "title", "by"})
        plain = frozenset({"id", "partnership", "kind", "about", "version", "written_at", "changed_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=8, choices=DocumentKind.choices)
    title = models.CharField(max_length=160)
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="documents")
    about = models.UUIDField(null=True, db_index=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [one_of("kind", DocumentKind.values, name="document_kind_is_known")]


class EarlierDocument(Worded):
    """How a document read before it was changed."""

    class Privacy:
        personal = frozenset({"words", "salt", "title"})
        plain = frozenset({"id", "document", "version", "until"})

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="earlier")
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=160)
    until = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "version"], name="one_document_a_version")]


class EasyVersion(models.Model):
    """The easy version of one thing. There is at most one of each, and anyone here may work on it.

    `revision` counts every change, so that nobody saves over what somebody else wrote meanwhile. `checked_as` is each
    idea as it stood when readers had understood it, `left_out` what its writers chose not to tell.
    """

    class Privacy:
        personal = frozenset({"title", "given_by"})
        plain = frozenset({
            "id", "partnership", "of", "thing_id", "revision", "made_at", "changed_at", "given_at", "left_out",
            "checked_at", "checked_as", "outdated_at",
        })  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="easy_versions")
    of = models.CharField(max_length=10)
    thing_id = models.UUIDField()
    title = models.CharField(max_length=160)
    revision = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    given_at = models.DateTimeField(null=True)
    given_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    left_out = models.JSONField(default=dict)
    checked_at = models.DateTimeField(null=True)
    checked_as = models.JSONField(default=dict)
    outdated_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "of", "thing_id"], name="one_easy_version_a_thing"),
            one_of("of", Thing, name="easy_version_is_of_a_known_thing"),
            both_or_neither("given_at", "given_by", name="an_easy_version_is_given_by_somebody"),
            models.CheckConstraint(
                condition=Q(outdated_at__isnull=True) | Q(checked_at__isnull=False),
                name="only_what_was_checked_goes_out_of_date",
            ),
        ]


class EasyIdea(models.Model):
    """One idea: a picture on the left, words on the right. `told` are the parts of the original that it tells."""

    class Privacy:
        personal = frozenset({"words", "alt"})
        plain = frozenset({"id", "easy", "key", "place", "picture", "told"})

    easy = models.ForeignKey(EasyVersion, on_delete=models.CASCADE, related_name="ideas")
    key = models.CharField(max_length=12)
    place = models.PositiveSmallIntegerField()
    words = models.TextField(blank=True)
    picture = models.CharField(max_length=80, blank=True)
    alt = models.CharField(max_length=400, blank=True)
    told = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["easy", "key"], name="one_idea_a_key")]
        ordering = ["place", "pk"]

    @property
    def idea(self) -> Idea:
        return Idea(key=self.key, words=self.words, picture=self.picture, alt=self.alt, from_parts=tuple(self.told))


class EasyWriter(models.Model):
    """A member who wrote any of it. They cannot check it."""

    class Privacy:
        personal = frozenset({"member"})
        plain = frozenset({"id", "easy", "since"})

    easy = models.ForeignKey(EasyVersion, on_delete=models.CASCADE, related_name="writers")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="easy_written")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["easy", "member"], name="write_an_easy_version_once")]


class EarlierEasy(models.Model):
    """How it read before the last change, to go back to. The newest few are kept."""

    class Privacy:
        personal = frozenset({"title", "ideas", "by"})
        plain = frozenset({"id", "easy", "revision", "until"})

    easy = models.ForeignKey(EasyVersion, on_delete=models.CASCADE, related_name="earlier")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField()
    title = models.CharField(max_length=160)
    ideas = models.JSONField()
    until = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["easy", "revision"], name="one_earlier_easy_a_revision")]


class Consent(models.TextChoices):
    NOBODY = "nobody", say("Nobody can be seen in it")
    SAID_YES = "said_yes", say("Everybody in it said yes")


class Photo(models.Model):
    """Somebody's own picture in an easy version, painted anew, so that nothing came along but its dots."""

    class Privacy:
        personal = frozenset({"content", "alt", "by", "consent"})
        plain = frozenset({"id", "easy", "kind", "added_at"})

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    easy = models.ForeignKey(EasyVersion, on_delete=models.CASCADE, related_name="photos")
    by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="easy_photos")
    kind = models.CharField(max_length=4)
    content = models.BinaryField()
    alt = models.CharField(max_length=400)
    consent = models.CharField(max_length=8, choices=Consent.choices)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("consent", Consent.values, name="photo_consent_is_known"),
            one_of("kind", ["png", "jpg", "webp"], name="photo_kind_is_known"),
        ]


class EasyReader(models.Model):
    """A member says that they read easy versions. They say it themselves, and can take it back."""

    class Privacy:
        personal = frozenset({"member"})
        plain = frozenset({"since"})

    member = models.OneToOneField(Member, on_delete=models.PROTECT, primary_key=True, related_name="easy_reader")
    since = models.DateTimeField()


class EasyAnswer(WithHelp):
    """What one reader says of one idea, as it stood. It counts once it is sent."""

    class Privacy:
        personal = frozenset({"member", "says", "with_help"})
        plain = frozenset({"id", "easy", "key", "stands_as", "at", "sent"})

    easy = models.ForeignKey(EasyVersion, on_delete=models.CASCADE, related_name="answers")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="easy_answers")
    key = models.CharField(max_length=12)
    stands_as = models.CharField(max_length=32)
    says = models.CharField(max_length=12)
    at = models.DateTimeField()
    sent = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["easy", "member", "key"], name="one_answer_an_idea"),
            one_of("says", Says, name="easy_answer_is_known"),
        ]


class Sitting(models.Model):
    """A reader sent what they say of an easy version, and how long it took. `is_paid` as the agreement said then."""

    class Privacy:
        personal = frozenset({"member", "minutes"})
        plain = frozenset({"id", "easy", "at", "is_paid"})

    easy = models.ForeignKey(EasyVersion, on_delete=models.CASCADE, related_name="sittings")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="easy_sittings")
    minutes = models.PositiveSmallIntegerField()
    is_paid = models.BooleanField()
    at = models.DateTimeField()


class EasyAsk(models.Model):
    """A member asks for an easy version of something that has none."""

    class Privacy:
        personal = frozenset({"member"})
        plain = frozenset({"id", "partnership", "of", "thing", "at"})

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="easy_asks")
    of = models.CharField(max_length=10)
    thing = models.UUIDField()
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="easy_asks")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "thing", "member"], name="ask_for_an_easy_version_once"),
            one_of("of", Thing, name="easy_ask_is_about_a_known_thing"),
        ]


def text_of(easy: EasyVersion, ideas: list[EasyIdea]) -> EasyText:
    """The whole of it as the rules of words read it."""
    return EasyText(title=easy.title, ideas=tuple(each.idea for each in ideas))
