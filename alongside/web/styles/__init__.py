"""Which sheets make up the one that browsers are given? `python -m alongside.web.styles` joins them again."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
JOINED = HERE.parent / "static" / "web" / "alongside.css"
SHEETS = ("tokens", "ground", "frame", "parts", "forms", "pictures", "check", "easy")
"""In this order: later sheets may speak over earlier ones."""


def joined() -> str:
    """All sheets as one, without what only people read."""
    text = "\n".join((HERE / f"{name}.css").read_text() for name in SHEETS)
    lines = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"
