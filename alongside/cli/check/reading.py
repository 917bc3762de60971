"""What was the command given, and how does it become evidence? A record is verified before anything is counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from alongside.cli.plain import BadInput
from alongside.counting.about import About, read_about
from alongside.counting.from_csv import add_tables
from alongside.counting.from_record import Wish, add_file
from alongside.counting.parts import BUCKET
from alongside.domain.check.evidence.folding import FOR_EVER
from alongside.domain.check.evidence.numbers import DAY_0

WHAT_TO_GIVE = "Give it a record file, its entries.jsonl, an evidence folder, or a folder of CSV files."


@dataclass(frozen=True, slots=True)
class Given:
    """An evidence folder, and what it says of itself."""

    folder: Path
    about: About


def evidence_of(what: Path, work: Path, *, now: date | None) -> Given:
    """`work` is an empty folder for what has to be made first. Entries dated after `now` are from the future.

    Raises BadInput, or CannotAdd, for anything that cannot be checked.
    """
    if not what.is_dir():
        return Given(work, _insist_on_entries(what, add_file(work, what, _wish(now))))
    if any(what.glob(BUCKET)):
        raise BadInput(f"The folder “{what}” holds many partnerships. Name the evidence folder of one of them.")
    about = read_about(what)
    if about is not None:
        return Given(what, _of_a_folder(about, now))
    if any(what.glob("*.csv")):
        return Given(work, _from_tables(what, work, now))
    if any(what.rglob("*.parquet")):
        raise BadInput(
            f"The folder “{what}” has no about.json, so nobody can tell which of its parts count. Make it again."
        )
    raise BadInput(f"In the folder “{what}” there is nothing to check. {WHAT_TO_GIVE}")


def _of_a_folder(about: About, now: date | None) -> About:
    """Tables prove nothing by themselves: whoever keeps them could have changed them."""
    as_of = about.as_of if now is None else _wish(now).as_of
    return replace(about, verified=False, as_of=as_of)


def _from_tables(what: Path, work: Path, now: date | None) -> About:
    """In a spreadsheet, a day that is still to come is a slip of the pen."""
    wish = Wish(now=datetime.now(UTC)) if now is None else _wish(now)
    return add_tables(work, what, partnership=what.resolve().name, now=wish.now, as_of=wish.as_of)


def _wish(now: date | None) -> Wish:
    if now is None:
        return Wish(now=FOR_EVER)
    return Wish(now=datetime.combine(now, time.max, tzinfo=UTC), as_of=now.toordinal() - DAY_0)


def _insist_on_entries(what: Path, about: About) -> About:
    if not about.state.partnership:
        raise BadInput(f"In the file “{what}” there are no entries. {WHAT_TO_GIVE}")
    return about
