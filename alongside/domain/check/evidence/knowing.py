"""Which acts make rows, which are known and count for nothing, and do the facts of an entry fit?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from alongside.domain.check.evidence import access, decided, meetings, members, money, said, terms, work
from alongside.domain.check.evidence.here import Facts, Here, Rows, Writer, Writers
from alongside.domain.record import acts
from alongside.domain.record.acts import Act, UnknownAct
from alongside.domain.record.entry import Entry, act_from
from alongside.domain.record.facts import Check, check_of, hints, shape_of

MAKES_ROWS: Writers = {
    **members.WRITERS,
    **access.WRITERS,
    **meetings.WRITERS,
    **said.WRITERS,
    **decided.WRITERS,
    **money.WRITERS,
    **work.WRITERS,
    **terms.WRITERS,
}

COUNTS_FOR_NOTHING: Mapping[type[Act], str] = {
    acts.AgreementAdopted: "It gives only a digest of the agreement. The terms that follow it say what holds.",
    acts.MemberForgotten: "Their words are gone. What they did stays counted, for nobody's name was ever in it.",
    acts.MemberHelpedIn: "Somebody came back to what was theirs. It gives nobody a seat, and takes none.",
    acts.ContributionCorrected: "The author's own words were put better. It is the same contribution.",
    acts.SuggestionMade: "Other words were suggested. What the author then says is what counts.",
    acts.SuggestionDeclined: "The author kept their own words, as everybody may.",
    acts.ProposalSupported: "Support brings a proposal to a decision, and decisions are counted.",
    acts.ProposalSupportWithdrawn: "As with support: what is decided is counted.",
    acts.ProposalPut: "It is counted when the decision opens.",
    acts.ProposalTakenBack: "It went back to its author for new words. Those, or the end of it, are counted.",
    acts.RoleSpoke: "It is a part of how a decision is made. What became of the decision is counted.",
    acts.DecisionRoundOpened: "It is another round of a decision that is counted already.",
    acts.PromiseAsked: "It is no promise until somebody makes it one.",
    acts.PromiseDeclined: "Nobody has to promise anything.",
    acts.HelperNamed: "Who types in for whom is theirs to say. What is typed in is counted.",
    acts.HelperEnded: "As with naming a helper.",
    acts.PackPrinted: "It is counted when an answer comes of it.",
    acts.PackPutAside: "The answer that it came too late for is counted.",
    acts.PositionEntered: "The answer itself is in the entry before, and weighs the same by whatever way it came.",
    acts.PostAddressSet: "It says where pages go, and nothing of what is on them.",
    acts.WordFlagged: "A word was hard for somebody. To count it would tell people to keep quiet about it.",
    acts.WordExplained: "A word was explained. Whether papers are easy is asked of the people who read them.",
    acts.WordJudged: "One person said if one explanation helped them. It is between them and whoever wrote it.",
    acts.DocumentKept: "A paper counts from when it is there to read. That entry is its own.",
    acts.EasyAsked: "Asking is no easy version. The one that comes of it is counted.",
    acts.EasyDrafted: "It is not checked yet. It counts when it is there to read.",
    acts.EasyAnswered: "Readers try it out. What they find is counted when it is checked.",
    acts.EasyChecked: "The paper that is there to read from then on is counted.",
    acts.EasyOutdated: "The time until readers have checked it again is counted with the paper.",
    acts.ClockStopped: "Standing still takes nobody's time. What is decided is counted.",
    acts.ClockStarted: "As with the stop: what is decided is counted.",
    acts.SupportBegun: "Whether somebody has help is theirs to say. What they say and answer with it is counted.",
    acts.SupportEnded: "As with its beginning.",
}
"""Acts that are known and make no row, each with why."""


def _nothing(rows: Rows, here: Here, facts: Facts) -> None:
    pass


WRITERS: Mapping[tuple[str, int], Writer] = {
    (each.act, each.act_v): writer
    for each, writer in {**dict.fromkeys(COUNTS_FOR_NOTHING, _nothing), **MAKES_ROWS}.items()
}


def fits(entry: Entry) -> bool:
    """Whether the facts of an act that this version knows have their shapes. The same answer as `act_from` gives."""
    checks = _plain_checks(entry.act, entry.act_v)
    if not checks:
        return not isinstance(act_from(entry), UnknownAct)
    facts = entry.facts
    return len(facts) == len(checks) and all(check(facts.get(name)) for name, check in checks)


@cache
def _plain_checks(name: str, version: int) -> tuple[tuple[str, Check], ...]:
    """For an act whose facts are all plain, the question to each of them; for any other, nothing."""
    asked = hints(acts.ACTS[name, version])
    plain = all(shape_of(hint) or hint is bool for hint in asked.values())
    return tuple((fact, check_of(hint)) for fact, hint in asked.items()) if plain else ()
