"""Things said elsewhere are brought in from a file, all together, and can be taken out again together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from alongside.contributions import queries
from alongside.contributions.models import Contribution, EarlierWords, ImportBatch, Suggestion
from alongside.domain.bringing_in import Row
from alongside.domain.contributions import due_on, how_many_words
from alongside.domain.record.acts import ContributionMade, ImportMade, ImportUndone
from alongside.domain.record.entry import Author, salted_digest
from alongside.domain.verdict import insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.queries import agreement_of
from alongside.spaces.models import Space

CHANNEL = "import"
TWICE = no(
    "This file has been brought in already.",
    "If you want to bring it in anew, take the first batch out again before.",
)
OUT_ALREADY = no("This batch has been taken out again already.", "There is nothing more to do.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """Where the rows come from: the file's name, the SHA-256 of its bytes, and whether its rows wait for a reply."""

    name: str
    digest: str
    asks: bool = False


@transaction.atomic
def bring_in(*, by: Author, space: Space, file: SourceFile, rows: Sequence[Row], note: Note) -> ImportBatch:
    """Each row becomes a contribution without an author. Its entry carries the stake that the file gave, if any.

    A wait begins when the partnership first sees the words: now, and not when they were said.
    """
    if queries.batch_of(None, space, file.digest):
        insist(TWICE)
    batch = ImportBatch.objects.create(
        id=note.chance.new_id(),
        partnership_id=space.partnership_id,
        file_name=file.name[:200],
        file_digest=file.digest,
        rows=len(rows),
        made_at=note.at,
    )
    made = Contribution.objects.bulk_create(
        _contributions(batch, space, rows, asks=file.asks, note=note), batch_size=500
    )
    ledger.write(
        partnership_id=space.partnership_id, by=by, act=ImportMade(batch=batch.id.hex, count=len(rows)), note=note
    )
    for each in made:
        author = Author(by.pseudonym, each.shown_stake)
        ledger.write(partnership_id=space.partnership_id, by=author, act=_brought_in(each), note=note)
    return batch


def _contributions(
    batch: ImportBatch, space: Space, rows: Sequence[Row], *, asks: bool, note: Note
) -> list[Contribution]:
    agreement = agreement_of(None, space.partnership)
    due = due_on(timezone.localdate(note.at), reply_days=agreement.reply_days) if asks else None
    return [
        Contribution(
            id=note.chance.new_id(),
            partnership_id=space.partnership_id,
            space=space,
            pen=note.chance.new_id().hex,
            shown_name=row.name,
            named="chosen",
            shown_stake=row.stake,
            kind=row.kind,
            asks=asks,
            reply_due=due,
            words=row.words,
            salt=note.chance.new_salt(),
            said_at=row.at,
            channel=CHANNEL,
            batch=batch,
        )
        for row in rows
    ]


def _brought_in(made: Contribution) -> ContributionMade:
    return ContributionMade(
        contribution=made.id.hex,
        kind=made.kind,
        asks=made.asks,
        named=made.named,
        words=salted_digest(bytes(made.salt), made.words),
        length=how_many_words(made.words),
        space=made.space_id.hex,
        channel=CHANNEL,
    )


@transaction.atomic
def take_out(*, by: Author, batch: ImportBatch, note: Note) -> int:
    """Undo: the words and salts of every row go, and so do suggestions for them. What others answered stays.

    The rows stay as a plain line for whoever answered one of them; lists leave them out. Answers how many there were.
    """
    now = queries.batch_to_change(None, batch.pk)
    if now.undone_at:
        insist(OUT_ALREADY)
    rows = Contribution.objects.filter(batch=now)
    gone = {"words": "", "salt": b""}
    EarlierWords.objects.filter(contribution__in=rows).update(**gone)
    Suggestion.objects.filter(contribution__in=rows).update(**gone)
    count = rows.update(**gone, shown_name="", withdrawn_at=note.at, forgotten_at=note.at)
    ImportBatch.objects.filter(pk=now.pk).update(undone_at=note.at, file_digest="")
    ledger.write(partnership_id=now.partnership_id, by=by, act=ImportUndone(batch=now.id.hex, count=count), note=note)
    return count
