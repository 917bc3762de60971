"""Is this record file still what it was?"""

from __future__ import annotations

import argparse
import json
import sys

from alongside.cli.files import content_of, keys_in, text_of
from alongside.cli.plain import BadInput
from alongside.domain.record import NotARecord, Verification, verify
from alongside.domain.record.bundle.parts import LARGEST_FILE


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
    keys = [key for each in options.key for key in keys_in(each)]
    since = text_of(options.since, "checkpoint") if options.since else None
    try:
        return verify(content_of(options.file, LARGEST_FILE), key=keys, since=since)
    except NotARecord as problem:
        raise BadInput(str(problem)) from problem


def _say(answer: Verification) -> None:
    if answer.verified:
        print(f"This record is what it was: {answer.entries} entries, with the root {answer.root}.")
        for sentence in answer.trusted:
            print(sentence)
    for act, times in answer.unknown.items():
        print(f"It holds {times} of an act this version cannot read, “{act}”. They are kept, and they count as signed.")
