"""What can anybody see in the acts of a partnership? Shares and means counted by hand, without any indicator."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from itertools import pairwise
from statistics import fmean

from alongside.domain.record import acts
from alongside.domain.record.acts import Act
from alongside.domain.record.entry import Author
from alongside.domain.record.shapes import time_of
from alongside.domain.stakes import PROFESSIONAL

Told = tuple[datetime, Author, Act]


class Seen:
    """The acts of one partnership by their kind, each with when and by whom."""

    def __init__(self, told: Iterable[Told]) -> None:
        self.by_kind: dict[type[Act], list[tuple[datetime, Author, Act]]] = defaultdict(list)
        for at, by, act in told:
            self.by_kind[type(act)].append((at, by, act))

    def of(self, kind):
        return self.by_kind[kind]

    def lived(self, kind):
        return [each for each in self.of(kind) if each[1].stake not in {"", PROFESSIONAL}]

    def share(self, kind, holds):
        found = [holds(act) for _, _, act in self.of(kind)]
        return sum(found) / len(found) if found else 0.0

    def per_month(self, kind, months=12):
        return len(self.of(kind)) / months

    def answered(self):
        """Of what asks for something, how much was answered."""
        replied = {act.contribution for _, _, act in self.of(acts.ReplyMade)}
        asked = [act.contribution for _, _, act in self.of(acts.ContributionMade) if act.asks]
        return sum(each in replied for each in asked) / max(len(asked), 1)

    def days_to_reply(self):
        said = {act.contribution: at for at, _, act in self.of(acts.ContributionMade)}
        waits = [
            (at - said[act.contribution]).total_seconds() / 86_400
            for at, _, act in self.of(acts.ReplyMade)
            if act.contribution in said
        ]
        return fmean(waits) if waits else 0.0

    def seconds_between_replies(self):
        times = [at for at, _, _ in self.of(acts.ReplyMade)]
        gaps = sorted((b - a).total_seconds() for a, b in pairwise(times))
        return gaps[len(gaps) // 4] if gaps else 0.0

    def agenda_minutes_of_lived(self):
        by = {act.item: author.stake for _, author, act in self.of(acts.AgendaProposed)}
        settled = [(by[act.item] != PROFESSIONAL, act.minutes) for _, _, act in self.of(acts.AgendaSettled)]
        return sum(minutes for lived, minutes in settled if lived) / max(sum(minutes for _, minutes in settled), 1)

    def lived_items_in(self):
        by = {act.item: author.stake for _, author, act in self.of(acts.AgendaProposed)}
        theirs = [act.outcome for _, _, act in self.of(acts.AgendaSettled) if by[act.item] != PROFESSIONAL]
        return theirs.count("accepted") / max(len(theirs), 1)

    def minutes_an_item(self):
        by = {act.item: author.stake for _, author, act in self.of(acts.AgendaProposed)}
        return mean(a.minutes for _, _, a in self.of(acts.AgendaSettled) if a.minutes and by[a.item] != PROFESSIONAL)

    def reasons_given(self):
        turned = [act for _, _, act in self.of(acts.AgendaSettled) if act.outcome != "accepted"]
        return sum(bool(act.reason) for act in turned) / max(len(turned), 1)

    def easy_with_the_other(self):
        """Of papers, how many had their easy version within two days."""
        first: dict[tuple[str, str], datetime] = {}
        for at, _, act in self.of(acts.PaperPublished):
            first.setdefault((act.paper, act.form), at)
        papers = {paper for paper, form in first if form == "standard"}
        soon = [
            (first[each, "easy"] - first[each, "standard"]).days < 2 if (each, "easy") in first else False
            for each in papers
        ]
        return sum(soon) / max(len(soon), 1)

    def easy_checked(self):
        easy = [act for _, _, act in self.of(acts.PaperPublished) if act.form == "easy"]
        return sum(act.checked_by_readers for act in easy) / max(len(easy), 1)

    def minutes_that_lived_agreed_first(self):
        agreed: dict[str, datetime] = {}
        for at, by, act in self.of(acts.MinutesAgreed):
            if by.stake != PROFESSIONAL:
                agreed.setdefault(act.meeting, at)
        stands = [agreed.get(act.meeting, at) < at for at, _, act in self.of(acts.MinutesStand)]
        return sum(stands) / max(len(stands), 1)

    def draft_days(self):
        held = {act.meeting: at for at, _, act in self.of(acts.MeetingHeld)}
        return mean((at - held[act.meeting]).days for at, _, act in self.of(acts.MinutesDrafted))

    def came(self, *, lived):
        asked = [act.came for _, by, act in self.of(acts.MeetingAttended) if (by.stake != PROFESSIONAL) is lived]
        return sum(asked) / max(len(asked), 1)

    def lived_people_who_came(self):
        return len({by.pseudonym for _, by, act in self.lived(acts.MeetingAttended) if act.came})

    def share_of_three(self):
        """How many of all who came with lived experience are the three who came most."""
        came = Counter(by.pseudonym for _, by, act in self.lived(acts.MeetingAttended) if act.came)
        return sum(count for _, count in came.most_common(3)) / max(came.total(), 1)

    def contacts(self):
        return sum(act.member_stake != PROFESSIONAL for _, _, act in self.of(acts.ContactMade))

    def objections_answered(self):
        """How many objections of people with lived experience somebody answered, where answers are open."""
        objected = [act for _, _, act in self.lived(acts.PositionTaken) if act.answer == "object"]
        answered = {act.decision for _, _, act in self.of(acts.ObjectionAnswered)}
        return sum(act.decision in answered for act in objected) / max(len(objected), 1)

    def paid(self):
        wanted = [act for _, _, act in self.of(acts.TimeGiven) if act.wanted]
        return sum(act.paid for act in wanted) / max(sum(act.minutes for act in wanted), 1)

    def pay_days(self):
        made = {act.claim: at for at, _, act in self.of(acts.ClaimMade)}
        return mean((at - made[act.claim]).days for at, _, act in self.of(acts.ClaimPaid))

    def led_by_lived(self):
        return self.share(acts.MeetingHeld, lambda act: any(each != PROFESSIONAL for each in act.led_by))

    def settled_before(self):
        opened = {act.matter: at.date() for at, _, act in self.of(acts.MatterOpened)}
        return self.share(acts.MatterSettled, lambda act: date.fromisoformat(act.settled_on) < opened[act.matter])

    def overridden(self):
        passed = [act for _, _, act in self.of(acts.DecisionClosed) if act.outcome == "passed"]
        return len(self.of(acts.DecisionOverridden)) / max(len(passed), 1)

    def passed(self):
        return self.share(acts.DecisionClosed, lambda act: act.outcome == "passed")

    def delivered(self):
        moved = [act for _, _, act in self.of(acts.InitiativeMoved) if act.stage == "deliver"]
        return len(moved) / max(len(self.of(acts.InitiativeBegun)), 1)

    def kept(self):
        judged = [act.kept for _, _, act in self.of(acts.PromiseJudged) if act.kept != "not_sure"]
        return judged.count("yes") / max(len(judged), 1)

    def helped(self):
        return self.share(acts.PromiseJudged, lambda act: act.helped == "yes")

    def judged_yes(self):
        return self.share(acts.ReplyJudged, lambda act: act.answered == "yes")

    def proposals_without_source_by_lived(self):
        made = self.lived(acts.ProposalMade)
        return sum(not act.from_contributions for _, _, act in made)

    def carers_agree(self):
        theirs = [act.answer for _, by, act in self.of(acts.PositionTaken) if by.stake == "carer" and act.answer]
        return theirs.count("agree") / len(theirs) if theirs else None

    def suitable_hours(self):
        return self.share(acts.MeetingCalled, lambda act: 9 <= time_of(act.starts_at).hour <= 19)

    def face(self, *, lived):
        return mean(act.face for _, _, act in self.of(acts.SurveyAnswered) if (act.of_stake != PROFESSIONAL) is lived)

    def face_of(self, stake):
        return mean(act.face for _, _, act in self.of(acts.SurveyAnswered) if act.of_stake == stake)

    def filled_in(self):
        return self.share(acts.SurveyAnswered, lambda act: act.entered_by_helper)

    def left(self):
        return len(self.lived(acts.MemberLeft))


def mean(numbers):
    found = list(numbers)
    return fmean(found) if found else 0.0
