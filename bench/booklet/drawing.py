"""Draws the booklet in a process of its own, and says how long each time took."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import django


def main(into: Path, *, times: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings_test")
    django.setup()
    from alongside.printing.booklet import as_pdf, as_web_page  # noqa: PLC0415 - once Django is set up
    from bench.booklet.sample import booklet  # noqa: PLC0415

    taken = []
    for _ in range(times):
        began, busy = time.perf_counter(), time.process_time()
        drawn = as_pdf(booklet())
        taken.append((time.perf_counter() - began, time.process_time() - busy))
    (into / "ours.pdf").write_bytes(drawn)
    (into / "page.html").write_text(as_web_page(booklet()), encoding="utf-8")
    print(json.dumps(taken))


if __name__ == "__main__":
    main(Path(sys.argv[1]), times=int(sys.argv[2]))
