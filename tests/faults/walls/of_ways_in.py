"""What keeps somebody else from coming in, taken away one at a time."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_WAYS_IN = (
    Fault(
        name="a passkey's question is answered twice",
        file="alongside/people/views/asked.py",
        wall="request.session.pop(ASKED, {})",
        left="request.session.get(ASKED, {})",
        caught_by=(
            "tests/people/coming_in/test_passkeys.py::test_a_question_is_answered_once_in_the_same_session_too",
        ),
    ),
    Fault(
        name="a passkey may be asked for by any site",
        file="alongside/people/passkeys.py",
        wall="verify_origin=lambda said: said == _origin()",
        left="verify_origin=lambda said: bool(said)",
        caught_by=("tests/people/coming_in/test_passkeys.py::test_what_a_device_may_not_say",),
    ),
    Fault(
        name="a passkey that was copied lets in",
        file="alongside/people/passkeys.py",
        wall="return now > before or before == now == 0",
        left="return now >= 0 or before == now == 0",
        caught_by=(
            "tests/people/coming_in/test_passkeys.py::test_a_counter_that_goes_back_is_a_copy_and_its_owner_is_told",
        ),
    ),
    Fault(
        name="whoever has the card of an operator adds a passkey of their own",
        file="alongside/people/views/passkeys.py",
        wall="return _add_guarded(request) if queries.second_things_of(request.user).any else _add(request)",
        left="return _add(request)",
        caught_by=(
            "tests/people/coming_in/test_second_step.py::test_whoever_has_only_her_card_gets_no_second_thing_of_their_own",
        ),
    ),
    Fault(
        name="a device is let in without its pictures",
        file="alongside/people/actions/letting.py",
        wall="if list(picked) != found.pictures.split():",
        left="if not picked:",
        caught_by=(
            "tests/people/coming_in/test_letting_in.py::test_saying_yes_without_looking_is_refused_and_ends_it",
        ),
    ),
    Fault(
        name="a card that a welcomer made is good at once",
        file="alongside/people/actions/cards.py",
        wall="if card.good_from and note.at < card.good_from:",
        left="if card.good_from is None:",
        caught_by=("tests/attacks/test_a_welcomer.py::test_where_she_has_another_way_the_card_waits_a_day",),
    ),
    Fault(
        name="a welcomer finds whoever is kept from them",
        file="alongside/partnerships/queries/helping.py",
        wall="return members_for(viewer).filter(stake=viewer.stake, account__isnull=False)",
        left="here = Member.objects.filter(partnership_id=viewer.partnership_id, left_at__isnull=True)\n"
        "    return here.filter(stake=viewer.stake, account__isnull=False)",
        caught_by=("tests/attacks/test_a_welcomer.py::test_whoever_is_kept_from_a_welcomer_is_not_there_for_them",),
    ),
    Fault(
        name="an organisation's token for another question opens an account",
        file="alongside/people/organisations.py",
        wall='given = {"nonce": nonce, "client_id": organisation.client_id,',
        left='given = {"client_id": organisation.client_id,',
        caught_by=("tests/people/coming_in/test_organisations.py::test_a_token_that_is_not_for_us_opens_nothing",),
    ),
)
