"""With whose help was this said or answered?"""

from __future__ import annotations

from django import template

from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.supporters.models import WithHelp
from alongside.supporters.queries import is_kept_supporter

register = template.Library()
SOMEBODY = "a supporter"


@register.filter
def helper(thing: WithHelp, viewer: Viewer | None) -> str:
    """The supporter's name; nothing where nobody helped.

    “A supporter” and no name where the name would tell too much: beside a name chosen for this alone, of whoever
    keeps from this viewer that they are here, and of whoever has closed their account.
    """
    support = thing.with_help if thing.with_help_id else None
    if support is None:
        return ""
    hidden = getattr(thing, "named", "own") == "chosen" or is_kept_supporter(viewer, support)
    return SOMEBODY if hidden or not support.name else support.name


@register.filter
def help_words(thing: WithHelp, viewer: Viewer | None) -> str:
    return say("With help from {helper}", helper=helper(thing, viewer))
