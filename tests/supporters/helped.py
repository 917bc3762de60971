"""Somebody asks for help, and Sam says yes and helps."""

from __future__ import annotations

from django.test import Client

from alongside.domain.supporters import Area
from alongside.people.models import Account
from alongside.supporters.actions import accept, ask
from alongside.supporters.models import Support
from tests.cast import Cast, _account


def sam(cast: Cast) -> Account:
    return Account.objects.filter(name="Sam").first() or _account(cast.clock, "Sam")


def supported(cast: Cast, *, by=None, account: Account | None = None, areas=tuple(Area)) -> Support:
    """Ana is supported by Sam, who is no member, with everything there is; unless a test says otherwise."""
    asked = ask(by=by or cast.ana, name="Sam Oyelaran", areas=areas, note=cast.note())
    return accept(by=account or sam(cast), support=asked.support, note=cast.note())


def helping(cast: Cast, support: Support) -> Client:
    """The supporter's browser, once they have chosen to help."""
    client = Client()
    client.force_login(support.supporter)
    assert client.post(f"/supporting/{support.pk}/help/").status_code == 302
    return client
