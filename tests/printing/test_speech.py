"""Where a machine has a voice, words are handed to it as words, whatever they say."""

from __future__ import annotations

import io
import shutil
import sys
import wave

import pytest

from alongside.printing.speech import MOST_LETTERS, PROGRAM, CannotSpeak, has_voice, minutes_of, spoken

A_VOICE = """#!{python}
import pathlib, sys, wave
told = sys.argv[1:]
text = sys.stdin.buffer.read()
pathlib.Path({told!r}).write_text(repr((told, text)))
with wave.open(told[told.index("-w") + 1], "wb") as sound:
    sound.setnchannels(1); sound.setsampwidth(2); sound.setframerate(22050)
    sound.writeframes(b"\\0\\0" * len(text))
"""


@pytest.fixture
def voice(tmp_path, monkeypatch):
    """A program of that name that writes down what it was told, and a WAV file."""
    told = tmp_path / "told"
    program = tmp_path / PROGRAM
    program.write_text(A_VOICE.format(python=sys.executable, told=str(told)))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return told


@pytest.fixture
def no_voice(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))


def test_a_text_becomes_a_sound_file(voice):
    with wave.open(io.BytesIO(spoken("There will be tea.", language="en-GB"))) as sound:
        assert sound.getnframes() == len("There will be tea.")


def test_words_are_never_part_of_the_command(voice):
    harm = "-f /etc/passwd; $(touch here) `id` | sh \n--path=/ é"
    spoken(harm, language="cy")
    told, text = eval(voice.read_text())  # noqa: S307 - written by the program above
    assert text == harm.encode()
    assert told[:2] == ["-v", "cy"]
    assert not [each for each in told if "passwd" in each or "touch" in each]


def test_a_machine_without_a_voice_says_so(no_voice):
    assert not has_voice("en-GB")
    with pytest.raises(CannotSpeak, match="no voice"):
        spoken("There will be tea.", language="en-GB")


@pytest.mark.parametrize("language", ["xx", "", "en_x; rm", "../en"], ids=range(4))
def test_a_language_without_a_voice_is_not_read_in_another(voice, language):
    assert not has_voice(language)
    with pytest.raises(CannotSpeak):
        spoken("There will be tea.", language=language)


def test_a_voice_that_fails_leaves_nothing_half_said(voice, tmp_path):
    (tmp_path / PROGRAM).write_text(f"#!{sys.executable}\nraise SystemExit(1)\n")
    with pytest.raises(CannotSpeak, match="failed"):
        spoken("There will be tea.", language="en-GB")


def test_a_text_that_is_too_long_is_not_begun(voice):
    with pytest.raises(CannotSpeak, match="too long"):
        spoken("a" * (MOST_LETTERS + 1), language="en-GB")
    assert not voice.exists()


def test_how_long_it_takes_is_told_in_whole_minutes():
    assert minutes_of("Tea.") == 1
    assert 4 <= minutes_of("word " * 500) <= 6


@pytest.mark.skipif(shutil.which(PROGRAM) is None, reason="this machine has no espeak-ng")
def test_the_voice_of_this_machine_speaks():
    with wave.open(io.BytesIO(spoken("There will be tea.", language="en-GB"))) as sound:
        assert sound.getnframes() / sound.getframerate() > 0.5
