"""Where is a real browser, and how is it started?"""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "No chromium found, so no journey was made. Install chromium, or put its path in ALONGSIDE_CHROMIUM."
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""It reaches for nothing outside this machine."""


def found() -> str:
    return os.environ.get("ALONGSIDE_CHROMIUM", "") or next(filter(None, map(shutil.which, NAMES)), "")
