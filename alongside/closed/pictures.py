"""Which picture or file may be kept in a room, and as what?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.contributions import clean_name
from alongside.domain.rooms import FileKind, file_name, kind_of, may_be_described, may_be_kept
from alongside.domain.rooms.files import NONE_OF_THEM
from alongside.domain.verdict import Refused, insist
from alongside.plainforms.pictures import painted_anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A picture or file that may be kept, as it is kept. `made_ready` makes it, and nothing else."""

    kind: FileKind
    name: str
    alt: str
    content: bytes


def made_ready(content: bytes, *, name: str, alt: str) -> Ready:
    """Raises Refused, with why."""
    alt = clean_name(alt)
    insist(may_be_described(alt))
    insist(may_be_kept(content))
    kind = kind_of(content)
    if kind is None:
        raise Refused(NONE_OF_THEM)
    if kind.is_picture:
        kind, content = painted_anew(content, kind)
    return Ready(kind=kind, name=file_name(name, kind), alt=alt, content=content)
