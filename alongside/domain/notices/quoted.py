"""Which part of an answer by e-mail did the person write, and which did their program put there?

These are our own rules. That "On Monday, Ana wrote:" begins a quoted letter, in many languages, is known to a library.
"""

from __future__ import annotations

import re

from alongside.domain.saying import say

MARK = say("Write your answer above this line.")
"""It stands at the top of each of our letters that can be answered. Whatever is under it is ours."""
SIGNATURE = re.compile(r"^-- ?$")
SENT_FROM = re.compile(
    r"^(sent|get|gesendet|envoyé|anfonwyd) .{0,20}(from|for|von|depuis|o) .{0,40}"
    r"(phone|ipad|android|galaxy|outlook|mail|mobile|blackberry|huawei|device|tablet|ffôn).{0,40}$",
    re.IGNORECASE,
)
RULE = re.compile(
    r"^(_{10,}|-{3,} ?(original message|forwarded message|ursprüngliche nachricht) ?-{3,})$", re.IGNORECASE
)
QUOTED = re.compile(r"^\s*>")
EMPTY_LINES = re.compile(r"\n{3,}")


def own_words(text: str) -> str:
    """What stands above our mark, the quoted letter and the signature, as it was written. "" where nothing is left.

    A line that begins with > is quoted wherever it stands: people answer between the lines too.
    """
    kept: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        bare = line.strip().strip("\u200b\ufeff\u00a0 ")
        if MARK in bare or SIGNATURE.match(line.lstrip()) or SENT_FROM.match(bare) or RULE.match(bare):
            break
        if not QUOTED.match(line):
            kept.append(line.rstrip())
    return EMPTY_LINES.sub("\n\n", "\n".join(kept)).strip().strip("\u200b\ufeff\u00a0").strip()
