"""Make the first account, and its sign-in card: whoever has it keeps the server running and starts partnerships."""

from __future__ import annotations

import argparse
from importlib import import_module

from django.conf import settings
from django.urls import reverse

from alongside.cli import site
from alongside.cli.plain import BadInput
from alongside.domain.verdict import Refused
from alongside.ledger.chance import RealChance
from alongside.people.cards import Secret


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="what people should call whoever keeps this server running")
    parser.add_argument(
        "--email", default="", help="where a sign-in code may be sent, if letters can be sent from here"
    )


def run(options: argparse.Namespace) -> int:
    with site.using_database():
        site.prepare_tables()
        print(_welcome(options.name, options.email))
    return 0


def _welcome(name: str, email: str) -> str:
    # These have rows behind them, which are not known before the site is set up.
    actions, queries, ledger = map(
        import_module, ("alongside.people.actions", "alongside.people.queries", "alongside.ledger.actions")
    )
    note = ledger.Note(at=queries.clock_now(), chance=RealChance(), channel="installer")
    try:
        account = actions.open_account(by=None, note=note, name=name, email=email, runs_server=True)
    except Refused as refused:
        raise BadInput(f"alongside welcome: {refused.verdict.reason} {refused.verdict.next_step}") from refused
    return _card(account.name, actions.make_card(by=account, note=note))


def _card(name: str, secret: Secret) -> str:
    return "\n".join(
        [
            f"Welcome, {name}. You can keep this server running and start partnerships.",
            "You can read no more than anyone else.",
            "",
            "Your six words:",
            "",
            *(f"  {number}  {word}" for number, word in enumerate(secret.words, 1)),
            "",
            f"Type them at {settings.SITE_ADDRESS}{reverse('people:sign_in_words')}",
            f"or open {settings.SITE_ADDRESS}{reverse('people:card', args=[secret.token])}",
            "",
            "They are shown only now. Whoever has them can sign in as you.",
            *(["This is a demo: no ALONGSIDE_SECRET_KEY is set, or ALONGSIDE_DEMO is."] if settings.DEMO else []),
        ]
    )
