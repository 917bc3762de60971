"""Five of the indicators as one query by hand over all Parquet at once: what nobody would want to read or to check.

It joins each table once for both indicators of answers, folds before it joins, and reads no column that it can do
without. It gives the same rows as the five texts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alongside.counting.engines.duck import connected

FIVE = ("reply_rate", "days_to_reply", "access_met", "paid_parity", "days_to_pay")
CELL = "partnership, terms, quarter, side, stake"
WAITS = f"""
select indicator, {CELL}, days, sum(ended)::bigint, sum(1 - ended)::bigint, sum(newly)::bigint
from (
    select indicator, {CELL}, days, ended,
           (row_number() over (partition by indicator, {CELL}, who order by days, entry) = 1)::bigint as newly
    from waits
) marked group by all
"""
SHARES = f"""
select indicator, {CELL}, sum(part)::bigint, sum(whole)::bigint, sum(whole * whole)::bigint,
       count(distinct who)
from shares group by all
"""
QUERY = f"""
with home as (select partnership, last_day from read_parquet($partnerships)),
liked as (
    select distinct partnership, contribution from read_parquet($replies_judged) where answered = 'yes'
),
answered as (
    select partnership, contribution, min(day) as first_day
    from read_parquet($replies)
    where gap < 0 or gap >= 30 or (partnership, contribution) in (select * from liked)
    group by all
),
gone as (
    select partnership, contribution, member from read_parquet($contributions_gone)
    group by all having sum(gone) > 0
),
said as (
    select c.partnership, terms, quarter, side, stake, entry, case when member = 0 then -entry else member end as who,
           day, last_day, first_day, day + case when reply_days > 0 then reply_days else 28 end <= last_day as due
    from read_parquet($contributions) c
    join home using (partnership)
    left join answered using (partnership, contribution)
    where (asks = 1 or kind in ('need', 'idea', 'question'))
      and (c.partnership, c.contribution, c.member) not in (select * from gone)
),
met as (
    select partnership, terms, quarter, side, stake, entry, member, met from read_parquet($access_answers)
    qualify row_number() over (
        partition by partnership, member, meeting, case when meeting = 0 then entry else 0 end order by entry desc
    ) = 1
),
no_needs as (
    select partnership, member from read_parquet($access_asked) group by all having max(needs) = 0
),
paid as (
    select partnership, claim, sum(pence) as pence, max(day) as paid_day from read_parquet($claims_paid) group by all
),
owed as (
    select partnership, terms, quarter, side, stake, c.entry, c.member, c.day, last_day,
           case when paid.pence >= c.pence then paid_day end as paid_day
    from read_parquet($claims) c
    join home using (partnership)
    left join paid using (partnership, claim)
    where side = 'lived'
      and (c.partnership, c.claim) not in (select partnership, claim from read_parquet($claims_withdrawn))
),
shares as (
    select 'reply_rate' as indicator, {CELL}, who, (first_day is not null)::bigint as part, 1 as whole
    from said where due
    union all
    select 'access_met', {CELL}, case when member = 0 then -entry else member end, (met = 'yes')::bigint, 1
    from met where (partnership, member) not in (select * from no_needs)
    union all
    select 'paid_parity', {CELL}, case when member = 0 then -entry else member end,
           greatest(least(paid, minutes), 0), minutes
    from read_parquet($time_given) where side = 'lived' and wanted = 1 and minutes > 0
),
waits as (
    select 'days_to_reply' as indicator, {CELL}, who, entry,
           greatest(coalesce(first_day, last_day) - day, 0) as days, (first_day is not null)::bigint as ended
    from said
    union all
    select 'days_to_pay', partnership, max(terms), max(quarter), side, stake,
           case when member = 0 then -min(entry) else member end, min(entry),
           max(coalesce(paid_day, last_day)) - day, min((paid_day is not null)::bigint)
    from owed group by partnership, side, stake, member, day
)
"""
TABLES = (
    *("partnerships", "replies_judged", "replies", "contributions_gone", "contributions", "access_answers"),
    *("access_asked", "claims_paid", "claims", "claims_withdrawn", "time_given"),
)


def counts(region: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each of the five, as the texts give them."""
    connection = connected(memory="1500MB", spill=region / ".spill")
    places = {table: str(region / "*" / table / "*.parquet") for table in TABLES}
    found: dict[str, list[tuple[Any, ...]]] = {key: [] for key in FIVE}
    query = f"{QUERY} ({SHARES}) union all ({WAITS})"
    asked = connection.execute(query, places)
    while rows := asked.fetchmany(100_000):
        for row in rows:
            found[row[0]].append(row[1:])
    connection.close()
    return found
