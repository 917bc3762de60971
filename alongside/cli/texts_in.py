"""Read the text messages that have come, do what they say, and answer them. Each is deleted once it is answered."""

from __future__ import annotations

import argparse
from importlib import import_module

from alongside.cli import site
from alongside.domain.record.chance import Chance


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes nothing: the folder is ALONGSIDE_TEXTS."""


def run(options: argparse.Namespace) -> int:
    """One by one, each by itself: a text that cannot be answered now stays, and is read again next time."""
    site.set_up()
    gateway, texting = import_module("alongside.paper.gateway"), import_module("alongside.paper.actions.texting")
    ledger, people = import_module("alongside.ledger.actions"), import_module("alongside.people.queries")
    read = 0
    with site.using_database():
        chance: Chance = ledger.RealChance()
        for each in gateway.waiting():
            note = ledger.Note(at=people.clock_now(), chance=chance, channel="text")
            for number, words in texting.receive(by=None, number=each.number, words=each.words, note=note):
                gateway.gateway().send(number, words)
            each.file.unlink()
            read += 1
    print("One text was read." if read == 1 else f"{read} texts were read.")
    return 0
