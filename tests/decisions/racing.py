"""Processes that do things at the same instant. Run as `python -m tests.decisions.racing`, on an empty database."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from typing import Any

import django

ACTIONS = "alongside.decisions.actions"


class Table:
    """The cast in a partnership of their own, and everything that the races below call, once the site is set up."""

    def __init__(self) -> None:
        self.world = import_module("tests.decisions.world")
        self.cast = import_module("tests.cast").assemble()
        self.models = import_module("alongside.decisions.models")
        self.queries = import_module("alongside.decisions.queries")
        self.ledger = import_module("alongside.ledger.actions")
        self.refused = import_module("alongside.domain.verdict").Refused
        self.answers = import_module("alongside.domain.decisions").Answer
        self.db = import_module("django.db")
        self.world.rules(self.cast, hide_results_until_close=False)

    def act(self, where: str, name: str) -> Callable[..., Any]:
        found: Callable[..., Any] = getattr(import_module(f"{ACTIONS}.{where}"), name)
        return found

    def note(self, at: Any) -> Any:
        return self.ledger.Note(at=at, chance=self.ledger.RealChance())

    def together(self, *works: Callable[[], object]) -> list[str]:
        """Each work in a process of its own, all let go at once. What became of each: "done", or the refusal."""
        self.db.connections.close_all()
        gate, told = os.pipe(), [os.pipe() for _ in works]
        pids = [self._child(work, gate, pipe[1]) for work, pipe in zip(works, told, strict=True)]
        for pipe in told:
            os.close(pipe[1])
        os.close(gate[0])
        os.close(gate[1])
        said = [os.fdopen(pipe[0]).read() for pipe in told]
        for pid in pids:
            os.waitpid(pid, 0)
        return said

    def _child(self, work: Callable[[], object], gate: tuple[int, int], told: int) -> int:
        pid = os.fork()
        if pid:
            return pid
        os.close(gate[1])
        os.read(gate[0], 1)  # answers only when every other end of the gate is closed
        os.write(told, self._became(work).encode())
        os._exit(0)

    def _became(self, work: Callable[[], object]) -> str:
        try:
            work()
        except self.refused as refused:
            return str(refused.verdict.reason)
        except BaseException:  # noqa: BLE001 # whatever it is, the test has to see it
            return traceback.format_exc()
        return "done"


def putting_twice(table: Table) -> dict[str, Any]:
    """Bo and Cy put the same proposal."""
    cast, world = table.cast, table.world
    proposal = world.proposed(cast)
    seen = table.queries.words_seen(cast.bo.viewer, proposal)
    put, at = table.act("putting", "put"), cast.note().at
    said = table.together(
        *(
            lambda who=who: put(by=who, proposal=proposal, open_days=14, seen=seen, note=table.note(at))
            for who in (cast.bo, cast.cy)
        )
    )
    return {"said": said, "decisions": table.models.Decision.objects.filter(proposal=proposal).count()}


def changing_while_it_opens(table: Table) -> dict[str, Any]:
    """Ana changes the words while Bo puts them, and without notice it opens at once."""
    cast, world = table.cast, table.world
    proposal = world.proposed(cast)
    seen = table.queries.words_seen(cast.bo.viewer, proposal)
    put, change, at = table.act("putting", "put"), table.act("proposals", "change_words"), cast.note().at
    other = world.ProposalText(title="Open until midnight", words="Every day.")
    said = table.together(
        lambda: put(by=cast.bo, proposal=proposal, open_days=14, seen=seen, note=table.note(at)),
        lambda: change(by=cast.ana, proposal=proposal, text=other, note=table.note(at)),
    )
    proposal.refresh_from_db()
    return {"said": said, "state": proposal.state, "title": proposal.title}


def answering_as_it_closes(table: Table) -> dict[str, Any]:
    """Three people answer in the last instant, while the clock closes it twice over."""
    cast, world = table.cast, table.world
    decision = world.opened(cast)
    last, closes = decision.closes_at - timedelta(microseconds=1), decision.closes_at
    answer, close = table.act("answers", "take_position"), table.act("closing", "close_due")
    agree = table.answers.AGREE
    clocks = [lambda: close(by=table.ledger.CLOCK, note=table.note(closes)) for _ in range(2)]
    people = [
        lambda who=who: answer(by=who, decision=decision, answer=agree, note=table.note(last))
        for who in (cast.ana, cast.bo, cast.cy)
    ]
    said = table.together(clocks[0], *people, clocks[1])
    decision.refresh_from_db()
    counted = sum(each["agreed"] for each in decision.working["shown"]["stakes"])
    return {"said": said, "counted": counted, "closed": len(_entries(table, "decision.closed", decision))}


def answering_twice(table: Table) -> dict[str, Any]:
    """Ana answers from two devices."""
    cast, world = table.cast, table.world
    decision = world.opened(cast)
    answer, at = table.act("answers", "take_position"), cast.note().at
    said = table.together(
        *(
            lambda given=given: answer(
                by=cast.ana, decision=decision, answer=given, reason="Because.", note=table.note(at)
            )
            for given in (table.answers.AGREE, table.answers.OBJECT)
        )
    )
    kept = table.models.Position.objects.filter(voter__decision=decision).count()
    box = table.models.SecretBallot.objects.filter(decision=decision).count()
    return {"said": said, "kept": kept, "box": box}


def answering_twice_in_secret(table: Table) -> dict[str, Any]:
    table.world.secret(table.cast)
    found = answering_twice(table)
    table.world.rules(table.cast, ballot=table.world.Ballot.OPEN, hide_results_until_close=False)
    return found


def voting_in_secret_together(table: Table) -> dict[str, Any]:
    """Everyone puts an answer into the box, and the box is written anew each time."""
    cast, world = table.cast, table.world
    world.secret(cast)
    decision = world.opened(cast)
    answer, at = table.act("answers", "take_position"), cast.note().at
    said = table.together(
        *(
            lambda who=who: answer(by=who, decision=decision, answer=table.answers.AGREE, note=table.note(at))
            for who in (cast.ana, cast.bo, cast.cy)
        )
    )
    world.rules(cast, ballot=world.Ballot.OPEN, hide_results_until_close=False)
    return {"said": said, "box": table.models.SecretBallot.objects.filter(decision=decision).count()}


def leaving_a_seat_as_it_opens(table: Table) -> dict[str, Any]:
    """A second carer gives up their seat while Bo puts a proposal that opens at once."""
    cast, world = table.cast, table.world
    dee = _second_carer(table)
    proposal = world.proposed(cast)
    seen, at = table.queries.words_seen(cast.bo.viewer, proposal), cast.note().at
    put = table.act("putting", "put")
    leave = import_module("alongside.partnerships.actions.seats").leave_seat
    said = table.together(
        lambda: put(by=cast.bo, proposal=proposal, open_days=14, seen=seen, note=table.note(at)),
        lambda: leave(by=dee, note=table.note(at)),
    )
    decision = table.models.Decision.objects.get(proposal=proposal)
    return {"said": said, "seats": decision.seats["carer"], "voters": decision.voters.filter(stake="carer").count()}


def _second_carer(table: Table) -> Any:
    """Dee, in the second seat of the carers, once more."""
    members = import_module("alongside.partnerships.models").Member
    dee = members.objects.filter(partnership=table.cast.here, name="Dee").select_related("partnership").first()
    if dee is None:
        [dee] = table.cast.more("carer", "Dee")
    seats = import_module("alongside.partnerships.queries")
    if seats.seat_of(dee.viewer) is None:
        import_module("alongside.partnerships.actions.seats").take_seat(by=dee, note=table.note(table.cast.note().at))
    return dee


def _entries(table: Table, act: str, decision: Any) -> list[dict[str, Any]]:
    record = import_module("tests.decisions.record")
    return [facts for facts in record.those(table.cast, act) if facts["decision"] == decision.pk.hex]


RACES = [
    putting_twice,
    changing_while_it_opens,
    answering_as_it_closes,
    answering_twice,
    answering_twice_in_secret,
    voting_in_secret_together,
    leaving_a_seat_as_it_opens,
]


def main(times: int) -> dict[str, list[dict[str, Any]]]:
    django.setup()
    import_module("tests.built_at_once").build()
    table = Table()
    return {race.__name__: [race(table) for _ in range(times)] for race in RACES}


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))  # noqa: T201
