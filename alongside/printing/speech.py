"""How is a text said aloud? By the voice of this machine, where it has one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from alongside.domain.saying import say

VOICES = {"en": "en-gb", "cy": "cy"}
"""The name of the voice for a language: English as it is spoken here, and Welsh."""
PROGRAM = "espeak-ng"
WORDS_A_MINUTE = 130
"""Slower than people talk (about 160), as whoever listens may be reading along."""
REST = 8
"""How long it rests between two words, in hundredths of a second."""
MOST_LETTERS = 40_000
MOST_SECONDS = 120


class CannotSpeak(Exception):
    """This machine has no voice for that, or its voice failed."""


def has_voice(language: str) -> bool:
    return shutil.which(PROGRAM) is not None and _base(language) in VOICES


def minutes_of(text: str) -> int:
    """About how long it takes to listen to, in whole minutes, at least one."""
    return max(1, round(len(text.split()) / WORDS_A_MINUTE * 1.25))


def spoken(text: str, *, language: str) -> bytes:
    """The text as a WAV file. Raises CannotSpeak with what is missing.

    The text is handed over as a file of words, never as part of a command: whatever it says, nothing of it is run.
    """
    program, voice = shutil.which(PROGRAM), VOICES.get(_base(language))
    if program is None or voice is None:
        raise CannotSpeak(say("This machine has no voice."))
    if len(text) > MOST_LETTERS:
        raise CannotSpeak(say("This text is too long for one recording."))
    with TemporaryDirectory() as folder:
        into = Path(folder) / "spoken.wav"
        how = ["-v", voice, "-s", str(WORDS_A_MINUTE), "-g", str(REST), "-b", "1"]
        command = [program, *how, "--stdin", "-w", str(into)]
        try:
            subprocess.run(  # noqa: S603 - a fixed command; the words go in by another way
                command, input=text.encode(), check=True, timeout=MOST_SECONDS, capture_output=True
            )
            return into.read_bytes()
        except (OSError, subprocess.SubprocessError) as problem:
            raise CannotSpeak(say("The voice of this machine failed.")) from problem


def _base(language: str) -> str:
    return language.lower().partition("-")[0]
