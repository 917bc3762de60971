"""See a record as a witness: check it, hold it against what you saw before, and sign that you saw it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alongside.cli.files import content_of, keys_in, save, text_of
from alongside.cli.plain import BadInput
from alongside.domain.record import BadKey, NotARecord, SigningKey, Signs, VerifierKey, verify
from alongside.domain.record.bundle.newest import newest_in
from alongside.domain.record.bundle.parts import LARGEST_FILE
from alongside.domain.record.signed.checkpoint import Checkpoint, cosign
from alongside.domain.record.signed.note import SignedNote
from alongside.ledger.keyfile import NoKeyInside, begin_key, read_key


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the record file that you were given, a zip")
    parser.add_argument(
        "--key", type=Path, required=True, metavar="FILE", help="your own key; made if there is none yet"
    )
    parser.add_argument(
        "--name", default="", help="what you are called as a witness, such as quay-group.example/witness; only at first"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the signed checkpoint to give back")


def run(options: argparse.Namespace) -> int:
    """0: seen and signed. 1: not signed, because the record is not what it was. 2: bad input."""
    record = content_of(options.file, LARGEST_FILE)
    problem = _problem(record, since=None)
    if problem is None:
        note = newest_in(record)
        checkpoint = Checkpoint.read(note.text)
        kept = Path(f"{options.key}.seen") / checkpoint.partnership
        before = text_of(kept, "checkpoint") if kept.exists() else None
        problem = _problem(record, since=before) if before else None
    if problem is not None:
        print(f"You signed nothing. {options.file} does not verify. {problem}", file=sys.stderr)
        return 1
    witness = _witness(options.key, options.name)
    _remember(kept, note)
    line = cosign(note, name=witness.name, key=witness.key, at=datetime.now(UTC))
    save(options.out, str(SignedNote(note.text, (*note.signatures, line))).encode())
    print(_told(options, checkpoint, is_first=before is None))
    return 0


def _problem(record: bytes, *, since: str | None) -> str | None:
    try:
        return verify(record, since=since).problem
    except NotARecord as problem:
        raise BadInput(str(problem)) from problem


@dataclass(frozen=True, slots=True)
class Witness:
    name: str
    key: SigningKey


def _witness(path: Path, name: str) -> Witness:
    """Your key and name; both are made at first. Whatever else happens, the two stay together."""
    public = _public(path)
    if not path.exists():
        _insist_on_a_name(name)
        begin_key(path)
    try:
        key = read_key(path)
    except NoKeyInside as problem:
        raise BadInput(f"The file “{path}” holds no key of a witness. Put it back from a backup.") from problem
    if not public.exists():
        _insist_on_a_name(name)
        save(public, f"{key.verifier(name, Signs.WITNESS)}\n".encode())
    known = next(iter(keys_in(str(public))), None)
    if known is None or known != key.verifier(known.name, Signs.WITNESS):
        raise BadInput(f"The public key in “{public}” is not the one of “{path}”. Put both back from a backup.")
    if name and name != known.name:
        raise BadInput(f"With this key you are called “{known.name}”. Another name needs another key.")
    return Witness(known.name, key)


def _insist_on_a_name(name: str) -> None:
    if not name:
        raise BadInput(
            "Say what you are called as a witness, as in --name quay-group.example/witness. It is shown to all."
        )
    try:
        VerifierKey(name, bytes(32), Signs.WITNESS)
    except BadKey as problem:
        raise BadInput(f"You cannot be called “{name}” as a witness. {problem}") from problem


def _public(path: Path) -> Path:
    return path.with_name(f"{path.name}.pub")


def _remember(kept: Path, note: SignedNote) -> None:
    """Before anything is signed: a witness that forgets could sign two histories."""
    kept.parent.mkdir(mode=0o700, exist_ok=True)
    save(kept, str(note).encode())


def _told(options: argparse.Namespace, checkpoint: Checkpoint, *, is_first: bool) -> str:
    before = "You had not seen this record before." if is_first else "It continues what you saw before."
    return (
        f"You have seen {checkpoint.size} entries, and signed that you did. {before}\n"
        f"Give {options.out} and {_public(options.key)} to whoever runs the site. They type:\n"
        f"  alongside witnessed {checkpoint.partnership} {options.out} --key {_public(options.key).name}\n"
        f"Keep {options.key} and the folder {options.key}.seen to yourself, and keep a copy of both."
    )
