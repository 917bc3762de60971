"""A made-up partnership of the size that the goals name, by the product's own actions. Prints who and where, as JSON.

Six months of the simulator's honest partnership, told by `alongside.domain.simulate` and played, act by act, by the
same player as the demo's: no row is put in by hand. It takes half a minute on SQLite. With the file of such a database
as its argument, the rows that were made there are copied as they are, because PostgreSQL would take minutes.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

import django

SEED = 7
MEMBERS, NEEDS, TALK = 300, 236, 2_060
"""Some comments are dropped and the newest needs are on their way still: 2,000 contributions and 200 decisions stay."""
SIGNED_IN = 32
PAGES = {
    "home": ("web:home", None),
    "list: what was said": ("contributions:said", None),
    "list: decisions": ("decisions:list", None),
    "list: proposals": ("decisions:proposals", None),
    "list: promises": ("promises:list", None),
    "decision, open": ("decisions:show", "open"),
    "decision, how": ("decisions:how", "open"),
    "decision, my answer": ("decisions:answer", "open"),
    "decision, closed": ("decisions:show", "closed"),
    "something said": ("contributions:one", "said"),
    "the agreement": ("partnerships:agreement", None),
}


def play(*, members: int, needs: int, talk: int) -> None:
    simulate, playing = import_module("alongside.domain.simulate"), import_module("alongside.web.demo.playing")
    ledger, people = import_module("alongside.ledger.actions"), import_module("alongside.people.actions")
    size = simulate.Size(members=members, needs=needs, talk=talk)
    setting = simulate.Setting(seed=SEED, ends=datetime.now(UTC).replace(microsecond=0), size=size)
    note = ledger.Note(at=setting.starts - timedelta(hours=1), chance=ledger.SeededChance("bench"))
    with import_module("django.db.transaction").atomic():
        operator = people.open_account(by=None, note=note, name="Priya Nair", runs_server=True)
        played = playing.Player(simulate.honest(setting), by=operator, seed=SEED).play()
        # The player lets a visitor to the demo be anybody. This is no demo, and would not start as one.
        import_module("alongside.people.models").Account.objects.update(demo_words="")
        ledger.seal(partnership_id=played.pk, note=ledger.Note(at=setting.ends, chance=note.chance))


def copy(sqlite_file: str) -> None:
    """Every row of every table of ours, as the actions left it, into a database that has none yet."""
    backend = import_module("django.db.backends.sqlite3.base")
    connections, apps = import_module("django.db").connections, import_module("django.apps").apps
    settings = dict(connections.settings["default"], ENGINE="django.db.backends.sqlite3", NAME=sqlite_file, OPTIONS={})
    connections["made"] = backend.DatabaseWrapper(settings, "made")
    ours = [model for model in apps.get_models() if model.__module__.startswith("alongside.")]
    with import_module("django.db.transaction").atomic():
        for model in ours:
            rows = list(model.objects.using("made").all())
            model.objects.using("default").bulk_create(rows, batch_size=1_000)
    with connections["default"].cursor() as cursor:
        style = import_module("django.core.management.color").no_style()
        for statement in connections["default"].ops.sequence_reset_sql(style, ours):
            cursor.execute(statement)
        cursor.execute("analyze")


def described() -> dict[str, Any]:
    """How much there is, cookies of some members with a seat and some without, and where the pages are."""
    models = {
        name: import_module(f"alongside.{name}.models") for name in ("contributions", "decisions", "partnerships")
    }
    here = models["partnerships"].Partnership.objects.get()
    decisions, said = models["decisions"].Decision.objects, models["contributions"].Contribution.objects
    things = {
        "open": decisions.filter(closed_at__isnull=True).order_by("closes_at")[0].pk,
        "closed": decisions.filter(outcome="passed").order_by("-closes_at")[0].pk,
        "said": said.filter(kind="need", answered_at__isnull=False).order_by("-said_at")[0].pk,
        None: None,
    }
    reverse = import_module("django.urls").reverse
    return {
        "counts": {"members": here.members.count(), "contributions": said.count(), "decisions": decisions.count()},
        "cookies": [signed_in(member.account) for member in here.members.order_by("joined_at")[:SIGNED_IN]],
        "pages": {
            words: reverse(name, args=[here.slug, *([things[thing]] if thing else [])])
            for words, (name, thing) in PAGES.items()
        },
    }


def signed_in(account: Any) -> str:
    """A cookie by which somebody is known."""
    client = import_module("django.test").Client()
    client.force_login(account)
    return f"sessionid={client.cookies['sessionid'].value}"


def main(made: str = "") -> None:
    django.setup()
    import_module("django.core.management").call_command("migrate", verbosity=0)
    if made:
        copy(made)
    else:
        play(members=MEMBERS, needs=NEEDS, talk=TALK)
    json.dump(described(), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
