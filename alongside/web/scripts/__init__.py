"""Which scripts make up the one that every page brings? `python -m alongside.web.scripts` joins them again.

On a slow line each file costs a way there and back, and a browser asks for six at a time.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
JOINED = HERE.parent / "static" / "web" / "alongside.js"
SCRIPTS = ("frame", "listen", "line")


def joined() -> str:
    return "\n".join((HERE / f"{name}.js").read_text() for name in SCRIPTS)
