"""Which kinds of things are held about somebody, where they stand, and what it is that makes a row theirs?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from alongside.contributions import models as contributions
from alongside.decisions import models as decisions
from alongside.initiatives import models as initiatives
from alongside.notices import models as notices
from alongside.partnerships import models as partnerships
from alongside.people import models as people
from alongside.people.models import Account
from alongside.promises import models as promises
from alongside.spaces import models as spaces
from alongside.supporters import models as supporters
from alongside.survey import models as survey


@dataclass(frozen=True, slots=True)
class Kind:
    """`path` leads from a row to the person: to their account, or to a membership of theirs.

    `withheld` are fields that say nothing about a person and open something (digests, keys), or that are somebody
    else's words.
    """

    key: str
    title: str
    model: type[Model]
    path: str
    withheld: tuple[str, ...] = ()

    @property
    def is_of_account(self) -> bool:
        """Held about an account, and not about a member of one partnership."""
        field = self.model._meta.get_field(self.path.split("__")[0])
        return field.related_model is Account or self.model is Account

    def rows(self, *, account: Account | None = None, member: partnerships.Member | None = None) -> QuerySet[Any]:
        """Of one account in every place, or of one member alone."""
        everything: QuerySet[Any] = self.model._default_manager.all()
        if account is not None:
            to = self.path if self.is_of_account else f"{self.path}__account"
            return everything.filter(**{to: account.pk}).order_by("pk")
        return everything.none() if self.is_of_account else everything.filter(**{self.path: member}).order_by("pk")


CARD = ("token_digest", "words_digest")
OF_THE_READER = ("subject", "body", "html", "format", "thread", "answers_to")
HELD: tuple[Kind, ...] = (
    Kind("account", "Your account", people.Account, "id", ("session_salt",)),
    Kind("cards", "Your cards", people.Card, "account", CARD),
    Kind("email_codes", "Codes sent to you", people.EmailCode, "account", ("digest", "link_digest")),
    Kind("letting_in", "Devices you are letting in", people.LettingIn, "account", ("number_digest", "source_digest")),
    Kind("passkeys", "Your passkeys", people.Passkey, "account", ("known_by", "attested")),
    Kind("staff_keys", "Your organisation’s sign-in", people.StaffKey, "account"),
    Kind("second_step", "Your app for a second step", people.Authenticator, "account", ("locked",)),
    Kind("paper_lines", "Lines on your paper for a second step", people.PaperCode, "account", ("digest",)),
    Kind("came_in", "When you came in", people.CameIn, "account"),
    Kind("browsers", "Where you are signed in", people.Visit, "account", ("session_key", "session_data")),
    Kind("reaching", "How we reach you", notices.Reaching, "account", ("calendar_digest",)),
    Kind("postal_address", "Where your letters go", notices.PostalAddress, "account"),
    Kind("prints_for", "For whom you print letters", notices.PostalAddress, "printer", ("lines",)),
    Kind("outgoing", "What we sent you, or would send", notices.Outgoing, "account", ("answers_to",)),
    Kind("reply_addresses", "What you can answer by e-mail", notices.ReplyAddress, "member"),
    Kind("letters_printed", "Letters you printed", notices.Outgoing, "printed_by", OF_THE_READER),
    Kind("arrivals", "Letters that came from you", notices.Arrival, "account", ("digest",)),
    Kind("partnerships_started", "Partnerships you started", partnerships.Partnership, "started_by"),
    Kind("memberships", "Where you are a member, or were", partnerships.Member, "account"),
    Kind("kept_from", "From whom you keep it that you are here", partnerships.Wall, "by"),
    Kind("supporters", "Whom you asked to support you", supporters.Support, "member", ("words_digest",)),
    Kind("supporting", "Whom you support, or did", supporters.Support, "supporter", ("words_digest", "name")),
    Kind("seats", "Your seats", partnerships.Seat, "member"),
    Kind("roles", "Your roles", partnerships.RoleHeld, "member"),
    Kind("roles_named", "Whom you named for a role", partnerships.RoleHeld, "named_by"),
    Kind("welcomer", "When you were named as a welcomer", partnerships.Welcomer, "member"),
    Kind("welcomers_named", "Whom you named as a welcomer", partnerships.Welcomer, "named_by"),
    Kind("helped_in", "When a welcomer helped you in", partnerships.HelpIn, "helped"),
    Kind("helps_given", "When you helped somebody in", partnerships.HelpIn, "by"),
    Kind("helps_seconded", "When you were there too", partnerships.HelpIn, "second"),
    Kind("invitations_made", "Invitations you made", partnerships.Invitation, "made_by", CARD),
    Kind("invitation_used", "The invitation you came with", partnerships.Invitation, "used_by", CARD),
    Kind("follows", "What you follow", spaces.Follow, "member"),
    Kind("said", "What you said", contributions.Contribution, "author"),
    Kind("earlier_words", "How it read before", contributions.EarlierWords, "contribution__author"),
    Kind(
        "entered",
        "What you entered for others",
        contributions.Contribution,
        "entered_by",
        ("words", "shown_name", "pen"),
    ),
    Kind("suggestions", "Other words you suggested", contributions.Suggestion, "by"),
    Kind("replies", "Your replies", contributions.Reply, "by"),
    Kind("hidings", "What you hid, and why", contributions.Hiding, "by"),
    Kind("shown_again", "What you showed again", contributions.Hiding, "shown_by", ("words",)),
    Kind("brought_in", "Files you brought in", contributions.ImportBatch, "by", ("file_digest",)),
    Kind("work_begun", "Work you began", initiatives.Initiative, "begun_by"),
    Kind("takes_part", "Work you take part in, or did", initiatives.TakingPart, "member"),
    Kind("moves_asked", "Moves of work you asked for", initiatives.Move, "asked_by"),
    Kind("moves_answered", "Moves of work you answered", initiatives.Move, "answered_by"),
    Kind("proposals", "What you suggested we do", decisions.Proposal, "by"),
    Kind("earlier_proposals", "How your proposals read before", decisions.EarlierProposal, "proposal__by"),
    Kind("supports", "What you support", decisions.Support, "member"),
    Kind("votes", "Decisions in which you have a seat", decisions.Voter, "member"),
    Kind("answers", "Your answers, and why", decisions.Position, "voter__member"),
    Kind("role_words", "What you said as the holder of a role", decisions.RoleWord, "member"),
    Kind("objections", "Your objections and questions", decisions.Objection, "by", ("answer_words",)),
    Kind("objections_answered", "Your replies to objections", decisions.Objection, "answered_by", ("words",)),
    Kind("set_aside", "Decisions you set aside", decisions.Override, "entered_by"),
    Kind("promises", "Your promises", promises.Promise, "owner"),
    Kind("promises_asked", "Promises you asked for", promises.Promise, "made_by"),
    Kind("progress", "How your promises went", promises.Progress, "promise__owner"),
    Kind("judgements", "What you said about promises", promises.Judgement, "member"),
    Kind("surveys", "When you answered with faces: only that you did", survey.Answered, "member"),
)
IN_ITS_ROOM = "It is in the part of the file about closed rooms, which is read room by room."
WITHOUT_WORDS = "Locked in the browser: what is kept here is no word of anybody's, and opens with a device of theirs."
NOT_FOR_YOU = {
    ("closed.Presence", "member"): IN_ITS_ROOM,
    ("closed.Asking", "member"): IN_ITS_ROOM,
    ("closed.Lead", "member"): IN_ITS_ROOM,
    ("closed.LeadMessage", "lead"): "The words are those of whoever sent it. What was answered is among the lead's.",
    ("closed.LeadMessage", "member"): IN_ITS_ROOM,
    ("closed.Showing", "member"): IN_ITS_ROOM,
    ("closed.Suggestion", "member"): "Whom a room thinks of asking stays in it until it asks them.",
    ("closed.Invitation", "member"): IN_ITS_ROOM,
    ("closed.Suggestion", "guest"): "What a room thinks of asking you is its own, until it has agreed and asks you.",
    ("sealed.SealedBlob", "member"): WITHOUT_WORDS,
    ("sealed.SealedFile", "member"): WITHOUT_WORDS,
    ("sealed.SealedTry", "member"): WITHOUT_WORDS,
    ("notices.Outgoing", "member"): "It is among what was sent to their account.",
    ("partnerships.Wall", "against"): "Whoever keeps something from you does so unseen. That is what it is for.",
    ("contributions.EarlierWords", "thanks_to"): "The words are their author's; the suggestion is among yours.",
}
"""Links to a person that are no kind of their own here, and why."""
ALWAYS_WITHHELD = frozenset({"salt", "answer_salt"})
