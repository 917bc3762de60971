"""Walls around what goes out and what comes in that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

ARRIVING, SENDING = "alongside/notices/actions/arriving.py", "alongside/notices/actions/sending.py"

OF_POST = (
    Fault(
        name="anybody answers with an address that was given to somebody else",
        file=ARRIVING,
        wall="is_from_owner=account is not None and bool(account.email) and came.senders == [account.email.lower()],",
        left="is_from_owner=account is not None,",
        caught_by=(
            "tests/notices/test_refused_mail.py::test_only_her_own_address_can_use_the_address_that_she_was_given",
        ),
    ),
    Fault(
        name="an address that somebody made up is taken for ours",
        file="alongside/notices/queries/arrived.py",
        wall="if row and row.member.account and holds(sealed, about=",
        left="if row and row.member.account and (True or sealed, ",
        caught_by=("tests/notices/test_refused_mail.py::test_an_address_that_somebody_made_up_is_nobodys[seal]",),
    ),
    Fault(
        name="programs talk in circles in somebody's name",
        file="alongside/domain/notices/arriving.py",
        wall="        (facts.is_automatic, Fate.AUTOMATIC),\n",
        left="",
        caught_by=("tests/domain/notices/test_arriving.py",),
    ),
    Fault(
        name="anybody makes us believe that a mailbox is gone",
        file="alongside/notices/queries/arrived.py",
        wall="if sealed.what == BOUNCE and holds(sealed):",
        left="if sealed.what == BOUNCE:",
        caught_by=("tests/notices/test_bounces.py::test_nobody_can_make_us_believe_that_anothers_mailbox_is_gone",),
    ),
    Fault(
        name="a letter is handed over before it is saved as on its way",
        file=SENDING,
        wall="            batch = _take(queries.to_send(None, note.at, way=way, most=AT_A_TIME), note)\n",
        left="            batch = queries.to_send(None, note.at, way=way, most=AT_A_TIME)\n",
        caught_by=("tests/notices/test_sending.py::test_a_letter_leaves_once_with_all_that_a_mailbox_should_know",),
    ),
    Fault(
        name="whoever prints a letter reads what is for its reader alone",
        file="alongside/notices/actions/digesting.py",
        wall="    return [each for each in news if each.shared] if reaching.way == Reach.LETTER else news\n",
        left="    return news\n",
        caught_by=("tests/notices/test_digests.py::test_a_letter_on_paper_says_nothing_that_is_for_its_reader_alone",),
    ),
    Fault(
        name="a letter tells of what somebody said who is kept from its reader",
        file="alongside/contributions/queries/told.py",
        wall="    told = [(_reply, each) for each in _unwalled(viewer, _answered(readers), walls)]\n",
        left="    told = [(_reply, each) for each in _answered(readers)]\n",
        caught_by=("tests/notices/test_digests.py::test_whoever_is_kept_from_the_reader_leaves_no_trace",),
    ),
    Fault(
        name="an answer by e-mail gives away who stands behind a chosen name",
        file="alongside/contributions/actions/answering.py",
        wall='chosen_name=about.shown_name if was_chosen else "")',
        left='chosen_name="")',
        caught_by=(
            "tests/notices/test_answers.py::test_what_somebody_said_under_a_chosen_name_they_go_on_saying_under_it",
        ),
    ),
)
