"""What keeps somebody else from coming in, taken away one at a time."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

LETTING = ("tests/people/coming_in/test_letting_in.py",)
PASSKEYS = ("tests/people/coming_in/test_passkeys.py",)
SECOND = ("tests/people/coming_in/test_second_step.py",)
STAFF = ("tests/people/coming_in/test_organisations.py",)
WELCOMER = ("tests/attacks/test_a_welcomer.py",)

OF_WAYS_IN = (
    Fault(
        name="a passkey's question is answered twice",
        file="alongside/people/views/asked.py",
        wall="request.session.pop(ASKED, {})",
        left="request.session.get(ASKED, {})",
        caught_by=PASSKEYS,
    ),
    Fault(
        name="a passkey may be asked for by any site",
        file="alongside/people/passkeys.py",
        wall="verify_origin=lambda said: said == _origin()",
        left="verify_origin=lambda said: bool(said)",
        caught_by=PASSKEYS,
    ),
    Fault(
        name="a passkey that was copied lets in",
        file="alongside/people/passkeys.py",
        wall="return now > before or before == now == 0",
        left="return now >= 0 or before == now == 0",
        caught_by=PASSKEYS,
    ),
    Fault(
        name="whoever has the card of an operator adds a passkey of their own",
        file="alongside/people/views/passkeys.py",
        wall="return _add_guarded(request) if queries.second_things_of(request.user).any else _add(request)",
        left="return _add(request)",
        caught_by=SECOND,
    ),
    Fault(
        name="a device is let in without its pictures",
        file="alongside/people/actions/letting.py",
        wall="if list(picked) != found.pictures.split():",
        left="if not picked:",
        caught_by=LETTING,
    ),
    Fault(
        name="a card that a welcomer made is good at once",
        file="alongside/people/actions/cards.py",
        wall="if card.good_from and note.at < card.good_from:",
        left="if card.good_from is None:",
        caught_by=WELCOMER,
    ),
    Fault(
        name="a welcomer finds whoever is kept from them",
        file="alongside/partnerships/queries/helping.py",
        wall="return members_for(viewer).filter(stake=viewer.stake, account__isnull=False)",
        left="here = Member.objects.filter(partnership_id=viewer.partnership_id, left_at__isnull=True)\n"
        "    return here.filter(stake=viewer.stake, account__isnull=False)",
        caught_by=WELCOMER,
    ),
    Fault(
        name="an organisation's token for another question opens an account",
        file="alongside/people/organisations.py",
        wall='given = {"nonce": nonce, "client_id": organisation.client_id,',
        left='given = {"client_id": organisation.client_id,',
        caught_by=STAFF,
    ),
)
