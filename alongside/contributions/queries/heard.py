"""What of all that was said is for this viewer: by the table of who may read, and by the wall. The one filter."""

from __future__ import annotations

from django.db import connection
from django.db.models import Q, UUIDField
from django.db.models.expressions import RawSQL

from alongside.domain.visibility import Sight, Trace, Viewer, sight_of
from alongside.partnerships.models import Member
from alongside.partnerships.queries import kept
from alongside.spaces.queries import readable

THREADS = """
with recursive unheard(id) as (
  select id from contributions_contribution where author_id in ({kept})
  union
  select said.id from contributions_contribution said join unheard on said.about_id = unheard.id
  where {not_mine}
) select id from unheard
"""
"""What somebody said who is kept from the viewer, and whatever hangs on it. The viewer's own words stay theirs."""


def heard_by(viewer: Viewer | None, *, prefix: str = "") -> Q:
    """As a filter on contributions. `prefix` reaches one from another model, as in `contribution__`."""
    return readable(viewer, prefix=f"{prefix}space__") & not_unheard(viewer, prefix=prefix)


def not_unheard(viewer: Viewer | None, *, prefix: str = "") -> Q:
    """The wall alone, where something else says what may be read: an object check, or a count that is public."""
    knows_of_none = viewer is not None and viewer.kept is not None and not viewer.kept
    if knows_of_none or sight_of(Trace.SAID, kept=True) is not Sight.NOTHING:
        return ~Q(pk__in=[])
    who, whose = Member.objects.filter(kept(viewer)).order_by().values("pk").query.sql_with_params()
    not_mine, mine = ("1 = 1", [])
    if viewer is not None:
        not_mine = "(said.author_id is null or said.author_id <> %s)"
        mine = [UUIDField().get_db_prep_value(viewer.member_id, connection)]
    threads = THREADS.format(kept=who, not_mine=not_mine)
    return ~Q(**{f"{prefix}pk__in": RawSQL(threads, [*whose, *mine])})  # noqa: S611 - nothing typed is in the text
