"""One agreement that says something about everything, so that every sentence can be read."""

from datetime import date
from fractions import Fraction

from alongside.domain.agreement import (
    Agreement,
    Ballot,
    CheckThreshold,
    ClosedSpace,
    Consent,
    Days,
    DecisionRule,
    EasyRead,
    Enough,
    EqualVoices,
    Expense,
    InEachGroup,
    Of,
    OverrideRight,
    PaidTime,
    Payment,
    Per,
    Published,
    Quorum,
    Rate,
    Role,
    ShareOfAll,
    Stake,
    StakeQuorum,
    Support,
    Thing,
    Weight,
    Weighted,
    WithApproval,
    at_least,
    more_than,
)
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind

FULL = Agreement(
    stakes=(
        Stake("care_leaver", "care leaver", "care leavers", Side.LIVED, 6, term_months=12),
        Stake("carer", "carer", "carers", Side.LIVED, 3),
        Stake("professional", "professional", "professionals", Side.PROFESSIONAL, 5),
    ),
    roles=(
        Role("co_chair_lived", "co-chair with lived experience", Side.LIVED),
        Role("co_chair_professional", "professional co-chair", Side.PROFESSIONAL, stake="professional"),
        Role("director", "council director", Side.PROFESSIONAL, has_seat=False),
    ),
    rules=(
        DecisionRule(
            "ordinary",
            "Everyday decisions",
            ShareOfAll(more_than("1/2"), Of.YES_OR_NO, casting_vote="co_chair_lived"),
            quorum=Quorum(Enough(Fraction(1, 3)), Enough(count=1), (StakeQuorum("carer", Enough(Fraction(1, 2), 2)),)),
            open_for_days=Days(14, 14),
        ),
        DecisionRule(
            "money",
            "Decisions about money",
            WithApproval(EqualVoices(at_least("2/3"), Of.YES_OR_NO), "director"),
            ballot=Ballot.SECRET,
            needs_support=Support(3, 2),
        ),
        DecisionRule(
            "agreement",
            "Changes to how we work",
            InEachGroup(at_least("1")),
            quorum=Quorum(each_stake=Enough(Fraction(1))),
        ),
        DecisionRule(
            "venue",
            "Where we meet",
            Consent(1, ("care_leaver", "carer"), 1),
            hide_results_until_close=False,
            needs_support=Support(0, 0),
        ),
        DecisionRule(
            "logo",
            "How we look",
            Weighted((Weight("care_leaver", 2), Weight("carer", 1)), 8),
            ballot=Ballot.SECRET,
            hide_results_until_close=False,
        ),
    ),
    payment=Payment(
        offered=True,
        rates=(Rate("meetings", 3050, Per.HOUR, date(2026, 4, 1), "Our own decision of 3 March 2026"),),
        covers=frozenset({PaidTime.MEETINGS, PaidTime.PREPARATION}),
        expenses=frozenset({Expense.TRAVEL}),
        within_days=1,
    ),
    overrides=(OverrideRight("director", "Care Act 2014, section 18"),),
    needs_easy_version=frozenset({Thing.PROPOSAL, Thing.MINUTES}),
    easy_read=EasyRead(readers=3, longest_sentence=12, most_words=800, picture_each=False),
    access_promises=("You can bring a supporter.",),
    closed_spaces=(ClosedSpace(SpaceKind.ONE_STAKE, "care_leaver"), ClosedSpace(SpaceKind.LIVED)),
    check_left_out=frozenset({"told_back"}),
    check_thresholds=(
        CheckThreshold("reply_rate", Fraction(9, 10), date(2026, 11, 22), "One in ten was too many to forget."),
        CheckThreshold("lone_voice_rate", None, date(2026, 11, 22), "We want to see it first."),
    ),
    published=frozenset({Published.MINUTES}),
)
