"""Five of the indicators in pandas, as somebody would write them who reads all tables into memory first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

CELL = ["partnership", "terms", "quarter", "side", "stake"]
THING = ["partnership", "contribution"]
FIRST_REPLY_DAYS = 28


def counts(region: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each of the five, as the texts give them."""
    said = _said(region)
    due = said[said.day + said.reply_days.where(said.reply_days > 0, FIRST_REPLY_DAYS) <= said.last_day]
    rate = due.assign(part=due.first_day.notna().astype(int), whole=1)
    return {
        "reply_rate": _shares(rate),
        "days_to_reply": _waits(_waited(said, "first_day")),
        "access_met": _shares(_met(region)),
        "paid_parity": _shares(_paid(region)),
        "days_to_pay": _waits(_owed(region)),
    }


def _table(region: Path, name: str) -> pd.DataFrame:
    return pd.concat([pd.read_parquet(part) for part in sorted(region.glob(f"*/{name}/*.parquet"))])


def _said(region: Path) -> pd.DataFrame:
    judged = _table(region, "replies_judged")
    liked = judged[judged.answered == "yes"][THING].drop_duplicates().assign(liked=True)
    replies = _table(region, "replies").merge(liked, on=THING, how="left")
    real = replies[(replies.gap < 0) | (replies.gap >= 30) | replies.liked.notna()]
    first = real.groupby(THING, as_index=False).day.min().rename(columns={"day": "first_day"})
    gone = _table(region, "contributions_gone").groupby([*THING, "member"], as_index=False).gone.sum()
    said = _table(region, "contributions").merge(_home(region), on="partnership").merge(first, on=THING, how="left")
    said = said.merge(gone, on=[*THING, "member"], how="left")
    asks = (said.asks == 1) | said.kind.isin(["need", "idea", "question"])
    return said[(said.gone.fillna(0) <= 0) & asks]


def _home(region: Path) -> pd.DataFrame:
    return _table(region, "partnerships")[["partnership", "last_day"]]


def _met(region: Path) -> pd.DataFrame:
    answers = _table(region, "access_answers")
    answers["once"] = answers.entry.where(answers.meeting == 0, 0)
    last = answers.sort_values("entry").drop_duplicates(["partnership", "member", "meeting", "once"], keep="last")
    needs = _table(region, "access_asked").groupby(["partnership", "member"], as_index=False).needs.max()
    known = last.merge(needs, on=["partnership", "member"], how="left")
    known = known[known.needs.isna() | (known.needs != 0)]
    return known.assign(part=(known.met == "yes").astype(int), whole=1)


def _paid(region: Path) -> pd.DataFrame:
    given = _table(region, "time_given")
    given = given[(given.side == "lived") & (given.wanted == 1) & (given.minutes > 0)]
    return given.assign(part=given[["paid", "minutes"]].min(axis=1).clip(lower=0), whole=given.minutes)


def _owed(region: Path) -> pd.DataFrame:
    claim = ["partnership", "claim"]
    paid = (
        _table(region, "claims_paid").groupby(claim, as_index=False).agg(got=("pence", "sum"), paid_day=("day", "max"))
    )
    withdrawn = _table(region, "claims_withdrawn")[claim].drop_duplicates().assign(withdrawn=True)
    owed = _table(region, "claims").merge(_home(region), on="partnership")
    owed = owed.merge(paid, on=claim, how="left").merge(withdrawn, on=claim, how="left")
    owed = owed[(owed.side == "lived") & owed.withdrawn.isna()]
    owed["paid_day"] = owed.paid_day.where(owed.got >= owed.pence)
    owed["ended"] = owed.paid_day.notna().astype(int)
    owed["until"] = owed.paid_day.fillna(owed.last_day)
    by_day = owed.groupby(["partnership", "side", "stake", "member", "day"], as_index=False).agg(
        terms=("terms", "max"), quarter=("quarter", "max"), entry=("entry", "min"), until=("until", "max"),
        ended=("ended", "min"),
    )  # fmt: skip
    return by_day.assign(days=(by_day.until - by_day.day).astype(int))


def _waited(said: pd.DataFrame, ended_on: str) -> pd.DataFrame:
    days = (said[ended_on].fillna(said.last_day) - said.day).clip(lower=0).astype(int)
    return said.assign(days=days, ended=said[ended_on].notna().astype(int))


def _who(rows: pd.DataFrame) -> pd.Series[int]:
    return rows.member.where(rows.member != 0, -rows.entry)


def _shares(rows: pd.DataFrame) -> list[tuple[Any, ...]]:
    rows = rows.assign(who=_who(rows), squares=rows.whole * rows.whole)
    made = rows.groupby(CELL, as_index=False).agg(
        part=("part", "sum"), whole=("whole", "sum"), squares=("squares", "sum"), people=("who", "nunique")
    )
    return list(made.itertuples(index=False, name=None))


def _waits(rows: pd.DataFrame) -> list[tuple[Any, ...]]:
    rows = rows.assign(who=_who(rows)).sort_values(["days", "entry"])
    rows["newly"] = (~rows.duplicated([*CELL, "who"])).astype(int)
    made = rows.groupby([*CELL, "days"], as_index=False).agg(
        ended=("ended", "sum"), every=("ended", "size"), people=("newly", "sum")
    )
    made["waiting"] = made.every - made.ended
    return list(made[[*CELL, "days", "ended", "waiting", "people"]].itertuples(index=False, name=None))
