"""Two at once with one promise. Run as `python -m tests.promises.racing`, on an empty database."""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from importlib import import_module
from typing import Any

import django

from tests.decisions.racing import Table


class Promising:
    """The table of the races of decisions, with a decision that passed and everything that the races below call."""

    def __init__(self) -> None:
        self.table = Table()
        self.cast = self.table.cast
        self.actions = import_module("alongside.promises.actions")
        self.queries = import_module("alongside.promises.queries")
        self.models = import_module("alongside.promises.models")
        self.record = import_module("tests.decisions.record")
        self.decision = self.table.world.passed(self.cast)

    def due(self) -> Any:
        return self.cast.clock.at.date() + timedelta(days=30)

    def asked(self) -> Any:
        """Ana asks Cy."""
        return self.actions.promise(
            by=self.cast.ana, decision=self.decision, owner=self.cast.cy, words="A bell.", due=self.due(),
            note=self.cast.note(),
        )  # fmt: skip

    def done(self) -> Any:
        """Cy promised it, and says that it is done."""
        owed = self.asked()
        self.actions.take_on(by=self.cast.cy, promise=owed, note=self.cast.note())
        self.actions.report(by=self.cast.cy, promise=owed, words="Done.", says_done=True, note=self.cast.note())
        return owed

    def entered(self, act: str, owed: Any) -> int:
        return sum(facts["promise"] == owed.pk.hex for facts in self.record.those(self.cast, act))

    def note(self) -> Any:
        return self.table.note(self.cast.clock.at)


def yes_and_no(here: Promising) -> dict[str, Any]:
    """Cy presses yes on one device and no on another."""
    owed = here.asked()
    acts = (here.actions.take_on, here.actions.decline)
    said = here.table.together(*(lambda act=act: act(by=here.cast.cy, promise=owed, note=here.note()) for act in acts))
    owed.refresh_from_db()
    return {
        "said": said,
        "taken_on": owed.taken_on_at is not None,
        "declined": owed.declined_at is not None,
        "entered": [here.entered("promise.made", owed), here.entered("promise.declined", owed)],
    }


def yes_as_the_asker_is_forgotten(here: Promising) -> dict[str, Any]:
    """Dee asks Cy, and is forgotten while Cy says yes."""
    [dee] = here.cast.more("carer", f"Dee {here.models.Promise.objects.count()}")
    owed = here.actions.promise(
        by=dee, decision=here.decision, owner=here.cast.cy, words="A lamp.", due=here.due(), note=here.cast.note()
    )
    forget = import_module("alongside.web.actions").forget_member
    said = here.table.together(
        lambda: here.actions.take_on(by=here.cast.cy, promise=owed, note=here.note()),
        lambda: forget(by=dee, note=here.note()),
    )
    owed.refresh_from_db()
    return {"said": said, "taken_on": owed.taken_on_at is not None, "words": owed.words}


def judging_twice(here: Promising) -> dict[str, Any]:
    """Ana answers from two devices."""
    owed = here.done()
    said = here.table.together(
        *(
            lambda kept=kept: here.actions.judge(
                by=here.cast.ana, promise=owed, kept=kept, helped="no", note=here.note()
            )
            for kept in ("yes", "no")
        )
    )
    [judgement] = here.models.Judgement.objects.filter(promise=owed)
    facts = [each for each in here.record.those(here.cast, "promise.judged") if each["promise"] == owed.pk.hex]
    return {"said": said, "entered": len(facts), "last_is_kept": facts[-1]["kept"] == judgement.kept}


def judging_together(here: Promising) -> dict[str, Any]:
    """Ana and Bo answer at the same instant."""
    owed = here.done()
    said = here.table.together(
        *(
            lambda who=who: here.actions.judge(by=who, promise=owed, kept="yes", helped="yes", note=here.note())
            for who in (here.cast.ana, here.cast.bo)
        )
    )
    found = here.queries.promise_or_404(here.cast.cy.viewer, owed.pk)
    return {"said": said, "kept": found.kept, "entered": here.entered("promise.judged", owed)}


RACES = [yes_and_no, yes_as_the_asker_is_forgotten, judging_twice, judging_together]


def main(times: int) -> dict[str, list[dict[str, Any]]]:
    django.setup()
    import_module("tests.built_at_once").build()
    here = Promising()
    return {race.__name__: [race(here) for _ in range(times)] for race in RACES}


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))  # noqa: T201
