"""Every act the record knows: one small class each, by the noun it is about."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from alongside.domain.record.acts import (
    access,
    contributions,
    decisions,
    easy,
    glossary,
    heard,
    initiatives,
    meetings,
    money,
    outside,
    paper,
    partnerships,
    promises,
    proposals,
    supporters,
    terms,
)
from alongside.domain.record.acts.access import AccessAnswered, AccessAsked, PaperPublished
from alongside.domain.record.acts.contributions import (
    ContributionCorrected,
    ContributionHidden,
    ContributionMade,
    ContributionShown,
    ContributionWithdrawn,
    ReplyMade,
    StatementCarried,
    SuggestionDeclined,
    SuggestionMade,
)
from alongside.domain.record.acts.decisions import (
    DecisionClosed,
    DecisionOpened,
    DecisionOverridden,
    DecisionRoundOpened,
    ObjectionAnswered,
    ObjectionStands,
    ObjectionWithdrawn,
    PositionTaken,
    RoleSpoke,
    StakeCount,
)
from alongside.domain.record.acts.easy import (
    ClockStarted,
    ClockStopped,
    DocumentKept,
    EasyAnswered,
    EasyAsked,
    EasyChecked,
    EasyDrafted,
    EasyOutdated,
)
from alongside.domain.record.acts.glossary import WordExplained, WordFlagged, WordJudged
from alongside.domain.record.acts.heard import (
    ContactMade,
    GroupsCounted,
    LeavingExplained,
    ReplyJudged,
    ReplyTold,
    SurveyAnswered,
)
from alongside.domain.record.acts.initiatives import (
    InitiativeBegun,
    InitiativeJoined,
    InitiativeLeft,
    InitiativeMoveAsked,
    InitiativeMoved,
    InitiativeMoveDeclined,
    InitiativeRungClaimed,
)
from alongside.domain.record.acts.meetings import (
    AgendaProposed,
    AgendaSettled,
    MeetingAttended,
    MeetingCalled,
    MeetingHeld,
    MeetingVoices,
    MinutesAgreed,
    MinutesDrafted,
    MinutesStand,
)
from alongside.domain.record.acts.money import BudgetDecided, ClaimMade, ClaimPaid, ClaimWithdrawn, OfferMade, TimeGiven
from alongside.domain.record.acts.outside import (
    MatterOpened,
    MatterSettled,
    PlanReviewed,
    PlanSectionKept,
    RecommendationAnswered,
    RecommendationSent,
    SpaceReached,
)
from alongside.domain.record.acts.paper import (
    HelperEnded,
    HelperNamed,
    PackPrinted,
    PackPutAside,
    PositionEntered,
    PostAddressSet,
)
from alongside.domain.record.acts.partnerships import (
    AgreementAdopted,
    ImportMade,
    ImportUndone,
    MemberForgotten,
    MemberHelpedIn,
    MemberInvited,
    MemberJoined,
    MemberLeft,
    MemberStakeChanged,
    PartnershipStarted,
    RoleLeft,
    RoleTaken,
    SeatLeft,
    SeatTaken,
    SpaceOpened,
    SpaceOpenedForSafeguarding,
)
from alongside.domain.record.acts.promises import (
    PromiseAsked,
    PromiseDeclined,
    PromiseJudged,
    PromiseMade,
    PromiseProgressed,
)
from alongside.domain.record.acts.proposals import (
    ProposalChanged,
    ProposalMade,
    ProposalPut,
    ProposalSupported,
    ProposalSupportWithdrawn,
    ProposalTakenBack,
    ProposalWithdrawn,
)
from alongside.domain.record.acts.supporters import SupportBegun, SupportEnded
from alongside.domain.record.acts.terms import Line, TermsStated
from alongside.domain.record.acts.unknown import UnknownAct
from alongside.domain.record.facts import Act

_IN_ORDER = (
    partnerships, contributions, initiatives, proposals, decisions, promises, terms, meetings, access, easy, money,
    heard, outside, paper, glossary, supporters,
)  # fmt: skip


def _acts_of(module: ModuleType) -> Iterator[type[Act]]:
    """The acts that a module defines, in its own order."""
    for each in vars(module).values():
        if isinstance(each, type) and issubclass(each, Act) and each.__module__ == module.__name__:
            yield each


KNOWN: tuple[type[Act], ...] = tuple(act for module in _IN_ORDER for act in _acts_of(module))
"""Every act: to add one is to write its class."""
ACTS: dict[tuple[str, int], type[Act]] = {(each.act, each.act_v): each for each in KNOWN}
"""Each act by its name and version. A new version of an act is a new class; the old one stays for old entries."""

__all__ = [
    "ACTS",
    "KNOWN",
    "AccessAnswered",
    "AccessAsked",
    "Act",
    "AgendaProposed",
    "AgendaSettled",
    "AgreementAdopted",
    "BudgetDecided",
    "ClaimMade",
    "ClaimPaid",
    "ClaimWithdrawn",
    "ClockStarted",
    "ClockStopped",
    "ContactMade",
    "ContributionCorrected",
    "ContributionHidden",
    "ContributionMade",
    "ContributionShown",
    "ContributionWithdrawn",
    "DecisionClosed",
    "DecisionOpened",
    "DecisionOverridden",
    "DecisionRoundOpened",
    "DocumentKept",
    "EasyAnswered",
    "EasyAsked",
    "EasyChecked",
    "EasyDrafted",
    "EasyOutdated",
    "GroupsCounted",
    "HelperEnded",
    "HelperNamed",
    "ImportMade",
    "ImportUndone",
    "InitiativeBegun",
    "InitiativeJoined",
    "InitiativeLeft",
    "InitiativeMoveAsked",
    "InitiativeMoveDeclined",
    "InitiativeMoved",
    "InitiativeRungClaimed",
    "LeavingExplained",
    "Line",
    "MatterOpened",
    "MatterSettled",
    "MeetingAttended",
    "MeetingCalled",
    "MeetingHeld",
    "MeetingVoices",
    "MemberForgotten",
    "MemberHelpedIn",
    "MemberInvited",
    "MemberJoined",
    "MemberLeft",
    "MemberStakeChanged",
    "MinutesAgreed",
    "MinutesDrafted",
    "MinutesStand",
    "ObjectionAnswered",
    "ObjectionStands",
    "ObjectionWithdrawn",
    "OfferMade",
    "PackPrinted",
    "PackPutAside",
    "PaperPublished",
    "PartnershipStarted",
    "PlanReviewed",
    "PlanSectionKept",
    "PositionEntered",
    "PositionTaken",
    "PostAddressSet",
    "PromiseAsked",
    "PromiseDeclined",
    "PromiseJudged",
    "PromiseMade",
    "PromiseProgressed",
    "ProposalChanged",
    "ProposalMade",
    "ProposalPut",
    "ProposalSupportWithdrawn",
    "ProposalSupported",
    "ProposalTakenBack",
    "ProposalWithdrawn",
    "RecommendationAnswered",
    "RecommendationSent",
    "ReplyJudged",
    "ReplyMade",
    "ReplyTold",
    "RoleLeft",
    "RoleSpoke",
    "RoleTaken",
    "SeatLeft",
    "SeatTaken",
    "SpaceOpened",
    "SpaceOpenedForSafeguarding",
    "SpaceReached",
    "StakeCount",
    "StatementCarried",
    "SuggestionDeclined",
    "SuggestionMade",
    "SupportBegun",
    "SupportEnded",
    "SurveyAnswered",
    "TermsStated",
    "TimeGiven",
    "UnknownAct",
    "WordExplained",
    "WordFlagged",
    "WordJudged",
]
