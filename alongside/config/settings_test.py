"""The same house with nothing left to chance: used by the tests alone."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("ALONGSIDE_SECRET_KEY", "for the tests only, and nowhere else: " + "x" * 40)
_folder = tempfile.TemporaryDirectory(prefix="alongside-tests-")  # gone when the tests are
os.environ.setdefault("ALONGSIDE_DATA", _folder.name)

from alongside.config.settings import *  # noqa: E402, F403, TID251

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CONTACT = {"name": "Priya Nair", "phone": "01632 960 142", "hours": "Monday to Friday, 9 in the morning to 5."}
STATIC_ROOT = Path(os.environ["ALONGSIDE_DATA"]) / "static"
STATIC_ROOT.mkdir(exist_ok=True)
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MAIL_WORKS = True
MAIL_IN = "post@reply.example.org"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LEDGER_KEY_FILE = Path(os.environ["ALONGSIDE_DATA"]) / "record-key.pem"
ROOM_KEYS = Path(os.environ["ALONGSIDE_DATA"]) / "room-keys"
CHECK_EVIDENCE = Path(os.environ["ALONGSIDE_DATA"]) / "check"
LANGUAGES_OF_TESTS = True
