"""May this picture be shown in an easy version, and as what is it kept?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.contributions import clean_name
from alongside.domain.rooms import FileKind, kind_of, may_be_described, may_be_kept
from alongside.domain.verdict import Refused, insist, no
from alongside.plainforms.pictures import painted_anew

NO_PICTURE = no("This is not a picture that we can show.", "Choose a JPEG, PNG, WebP or GIF picture.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyPhoto:
    """A picture that may be kept, painted anew. `photo_ready` makes it, and nothing else."""

    kind: FileKind
    alt: str
    content: bytes


def photo_ready(content: bytes, *, alt: str) -> ReadyPhoto:
    """Raises Refused, with why. Where and when it was taken does not come along."""
    alt = clean_name(alt)
    insist(may_be_described(alt))
    insist(may_be_kept(content))
    kind = kind_of(content)
    if kind is None or not kind.is_picture:
        raise Refused(NO_PICTURE)
    kind, content = painted_anew(content, kind)
    return ReadyPhoto(kind=kind, alt=alt, content=content)
