"""Is this record file still what it was?"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from alongside.cli.plain import BadInput
from alongside.domain.record import BadKey, NotARecord, Verification, VerifierKey, verify
from alongside.domain.record.bundle.parts import LARGEST_FILE, LARGEST_PART, keys_from


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the record file, a zip")
    parser.add_argument(
        "--key",
        action="append",
        default=[],
        metavar="KEY",
        help="a public key that you got another way, the partnership’s or a witness’s: name+hash+key, "
        "or a file of such lines, or a keys.json; may be given more than once",
    )
    parser.add_argument("--since", metavar="CHECKPOINT", help="a checkpoint that you kept from an earlier copy")
    parser.add_argument("--json", action="store_true", help="answer as JSON")


def run(options: argparse.Namespace) -> int:
    """0: it is what it was. 1: it is not. 2: it is no record file."""
    try:
        answer = _answer(options)
    except BadInput as problem:
        if options.json:
            print(json.dumps(Verification(verified=False, problem=str(problem)).as_json(), ensure_ascii=False))
        raise
    if options.json:
        print(json.dumps(answer.as_json(), ensure_ascii=False))
    else:
        _say(answer)
    if not answer.verified:
        print(f"{options.file} does not verify. {answer.problem}", file=sys.stderr)
    return 0 if answer.verified else 1


def _answer(options: argparse.Namespace) -> Verification:
    keys = [key for each in options.key for key in _keys(each)]
    since = _text(options.since, "checkpoint") if options.since else None
    try:
        return verify(_bytes(options.file, LARGEST_FILE), key=keys, since=since)
    except NotARecord as problem:
        raise BadInput(str(problem)) from problem


def _keys(given: str) -> list[VerifierKey]:
    """One key as it was typed, or all keys in a file of that name."""
    try:
        if re.match(r"[^\s+]+\+[0-9a-f]{8}\+", given):
            return [VerifierKey.read(given)]
        text = _text(given, "key")
        if text.lstrip().startswith("{"):
            return keys_from(text)
        return [VerifierKey.read(line) for line in text.splitlines() if line.strip()]
    except BadKey as problem:
        raise BadInput(f"The key “{given}” cannot be used. {problem}") from problem


def _text(name: str, called: str) -> str:
    try:
        return _bytes(name, LARGEST_PART).decode("utf-8")
    except UnicodeDecodeError as problem:
        raise BadInput(f"The file “{name}” holds no {called}: it is not text.") from problem


def _bytes(name: str, most: int) -> bytes:
    try:
        with Path(name).open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError as problem:
        raise BadInput(f"There is no file “{name}”. Check how it is spelled and where it is.") from problem
    except (OSError, ValueError) as problem:
        raise BadInput(f"The file “{name}” cannot be read. It may be a folder, or not yours to read.") from problem
    if len(content) > most:
        raise BadInput(f"The file “{name}” is far too large to be what it should be.")
    return content


def _say(answer: Verification) -> None:
    if answer.verified:
        print(f"This record is what it was: {answer.entries} entries, with the root {answer.root}.")
        for sentence in answer.trusted:
            print(sentence)
    for act, times in answer.unknown.items():
        print(f"It holds {times} of an act this version cannot read, “{act}”. They are kept, and they count as signed.")
