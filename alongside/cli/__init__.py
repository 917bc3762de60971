"""The `alongside` command: one file a subcommand, each imported only when it is asked for."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn

from alongside.cli.plain import BadInput

COMMANDS: dict[str, str] = {
    "serve": "keep the site running, and its clock",
    "demo": "prepare made-up partnerships to try things with",
    "welcome": "make the first account, and its sign-in card",
    "power": "who holds the power under a rule",
    "import": "bring in what people said elsewhere",
    "export": "write a partnership's record to a file that anyone can verify",
    "check": "is it real, or is it tokenism? worked out from a record alone",
    "verify": "does this record still tell what happened?",
    "witness": "sign that you saw a record, for whoever runs the site to keep",
    "witnessed": "keep what a witness signed with the record",
    "simulate": "write the record of a made-up partnership, without a database",
    "mail-in": "take in what came by e-mail",
    "texts-in": "read the text messages that have come, and answer them",
    "tick": "close what is due and sign the newest state of each record",
    "work": "make what people asked for, such as booklets",
    "tidy": "write the database anew, so that nothing deleted is left in its files",
    "rekey": "give closed rooms new keys",
    "where": "which files answer a page",
}
FILES = {"import": "bring_in", "mail-in": "mail_in", "texts-in": "texts_in"}
"""Where a subcommand cannot be the name of a file."""


class PlainParser(argparse.ArgumentParser):
    """argparse, except that a mistake is told in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{self.prog}: {message}. Type `{self.prog} --help` to see what it takes.")


def main(arguments: list[str] | None = None) -> int:
    """Run one subcommand. 0: good. 1: the answer is no. 2: bad input, said in one plain sentence."""
    _print_anything()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except BadInput as problem:
        print(problem, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0
    except OSError as problem:
        print(f"alongside: {problem.strerror or problem}: {problem.filename or 'no file named'}.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _print_anything() -> None:
    """What the terminal has no letter for, such as half a character in the name of a file, is printed by its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] in {"-h", "--help"}:
        print(_help())
        return 0
    name, *rest = arguments
    if name not in COMMANDS:
        raise BadInput(f"alongside: there is no command “{name}”. Type `alongside --help` to see them all.")
    command = import_module(f"alongside.cli.{FILES.get(name, name)}")
    parser = PlainParser(prog=f"alongside {name}", description=command.__doc__)
    command.add_arguments(parser)
    return int(command.run(parser.parse_args(rest)))


def _help() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {what}" for name, what in COMMANDS.items()]
    return "\n".join(["usage: alongside COMMAND …", "", *lines, "", "`alongside COMMAND --help` tells more of one."])
