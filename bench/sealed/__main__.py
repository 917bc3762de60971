"""How long does a sealed room of 5,000 messages take to open on a slow phone? `python -m bench.sealed`."""

from __future__ import annotations

import os
import tempfile
from importlib import import_module

import django

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            ALONGSIDE_DATA=folder,
            DATABASE_URL=f"sqlite:///{folder}/bench.sqlite3",
            ALONGSIDE_SECRET_KEY="for this benchmark only " * 3,
            DJANGO_SETTINGS_MODULE="alongside.config.settings",
            DJANGO_ALLOW_ASYNC_UNSAFE="true",  # the browser's driver runs a loop in this thread
        )
        django.setup()
        import_module("bench.sealed.opening").main()
