"""Which kinds of things are held about somebody, where they stand, and what it is that makes a row theirs?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from alongside.access import models as access
from alongside.contributions import models as contributions
from alongside.decisions import models as decisions
from alongside.documents import models as documents
from alongside.domain.saying import say
from alongside.glossary import models as glossary
from alongside.initiatives import models as initiatives
from alongside.jobs import models as jobs
from alongside.notices import models as notices
from alongside.paper import models as paper
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
TYPED = ("locked", "answer", "words")
OF_THE_READER = ("subject", "body", "html", "format", "thread", "answers_to")
HELD: tuple[Kind, ...] = (
    Kind("account", say("Your account"), people.Account, "id", ("session_salt",)),
    Kind("cards", say("Your cards"), people.Card, "account", CARD),
    Kind("email_codes", say("Codes sent to you"), people.EmailCode, "account", ("digest", "link_digest")),
    Kind(
        "letting_in", say("Devices you are letting in"), people.LettingIn, "account", ("number_digest", "source_digest")
    ),
    Kind("passkeys", say("Your passkeys"), people.Passkey, "account", ("known_by", "attested")),
    Kind("staff_keys", say("Your organisation’s sign-in"), people.StaffKey, "account"),
    Kind("second_step", say("Your app for a second step"), people.Authenticator, "account", ("locked",)),
    Kind("paper_lines", say("Lines on your paper for a second step"), people.PaperCode, "account", ("digest",)),
    Kind("came_in", say("When you came in"), people.CameIn, "account"),
    Kind("browsers", say("Where you are signed in"), people.Visit, "account", ("session_key", "session_data")),
    Kind("reaching", say("How we reach you"), notices.Reaching, "account", ("calendar_digest",)),
    Kind("postal_address", say("Where your letters go"), notices.PostalAddress, "account"),
    Kind("prints_for", say("For whom you print letters"), notices.PostalAddress, "printer", ("lines",)),
    Kind("outgoing", say("What we sent you, or would send"), notices.Outgoing, "account", ("answers_to",)),
    Kind("reply_addresses", say("What you can answer by e-mail"), notices.ReplyAddress, "member"),
    Kind("letters_printed", say("Letters you printed"), notices.Outgoing, "printed_by", OF_THE_READER),
    Kind("arrivals", say("Letters that came from you"), notices.Arrival, "account", ("digest",)),
    Kind("needs_told", say("That you said what you need"), access.Profile, "account"),
    Kind("needs", say("What you need to take part"), access.Line, "account"),
    Kind("needs_shown", say("Who sees what you need"), access.Shown, "member"),
    Kind("needs_here", say("Where you said that this is all you need"), access.Told, "member"),
    Kind("days_asked", say("Days for which you asked what people need"), access.Round, "asked_by"),
    Kind("days_answered", say("Days for which you said what you need"), access.Answer, "member"),
    Kind("needs_of_days", say("What you needed on each day, and if it was there"), access.Need, "answer__member"),
    Kind("papers_for_you", say("Papers that somebody makes for you"), access.Making, "member"),
    Kind("papers_made", say("Papers that you make for others"), access.Making, "taken_by", ("member",)),
    Kind("jobs", say("What you asked to have made"), jobs.Job, "owner", ("content",)),
    Kind("partnerships_started", say("Partnerships you started"), partnerships.Partnership, "started_by"),
    Kind("memberships", say("Where you are a member, or were"), partnerships.Member, "account"),
    Kind("kept_from", say("From whom you keep it that you are here"), partnerships.Wall, "by"),
    Kind("supporters", say("Whom you asked to support you"), supporters.Support, "member", ("words_digest",)),
    Kind("supporting", say("Whom you support, or did"), supporters.Support, "supporter", ("words_digest", "name")),
    Kind("seats", say("Your seats"), partnerships.Seat, "member"),
    Kind("roles", say("Your roles"), partnerships.RoleHeld, "member"),
    Kind("roles_named", say("Whom you named for a role"), partnerships.RoleHeld, "named_by"),
    Kind("welcomer", say("When you were named as a welcomer"), partnerships.Welcomer, "member"),
    Kind("welcomers_named", say("Whom you named as a welcomer"), partnerships.Welcomer, "named_by"),
    Kind("helped_in", say("When a welcomer helped you in"), partnerships.HelpIn, "helped"),
    Kind("helps_given", say("When you helped somebody in"), partnerships.HelpIn, "by"),
    Kind("helps_seconded", say("When you were there too"), partnerships.HelpIn, "second"),
    Kind("invitations_made", say("Invitations you made"), partnerships.Invitation, "made_by", CARD),
    Kind("invitation_used", say("The invitation you came with"), partnerships.Invitation, "used_by", CARD),
    Kind("follows", say("What you follow"), spaces.Follow, "member"),
    Kind("said", say("What you said"), contributions.Contribution, "author"),
    Kind("earlier_words", say("How it read before"), contributions.EarlierWords, "contribution__author"),
    Kind(
        "entered",
        say("What you entered for others"),
        contributions.Contribution,
        "entered_by",
        ("words", "shown_name", "pen"),
    ),
    Kind("suggestions", say("Other words you suggested"), contributions.Suggestion, "by"),
    Kind("replies", say("Your replies"), contributions.Reply, "by"),
    Kind("hidings", say("What you hid, and why"), contributions.Hiding, "by"),
    Kind("shown_again", say("What you showed again"), contributions.Hiding, "shown_by", ("words",)),
    Kind("brought_in", say("Files you brought in"), contributions.ImportBatch, "by", ("file_digest",)),
    Kind("work_begun", say("Work you began"), initiatives.Initiative, "begun_by"),
    Kind("takes_part", say("Work you take part in, or did"), initiatives.TakingPart, "member"),
    Kind("moves_asked", say("Moves of work you asked for"), initiatives.Move, "asked_by"),
    Kind("moves_answered", say("Moves of work you answered"), initiatives.Move, "answered_by"),
    Kind("proposals", say("What you suggested we do"), decisions.Proposal, "by"),
    Kind("earlier_proposals", say("How your proposals read before"), decisions.EarlierProposal, "proposal__by"),
    Kind("supports", say("What you support"), decisions.Support, "member"),
    Kind("votes", say("Decisions in which you have a seat"), decisions.Voter, "member"),
    Kind("answers", say("Your answers, and why"), decisions.Position, "voter__member"),
    Kind("role_words", say("What you said as the holder of a role"), decisions.RoleWord, "member"),
    Kind("objections", say("Your objections and questions"), decisions.Objection, "by", ("answer_words",)),
    Kind("objections_answered", say("Your replies to objections"), decisions.Objection, "answered_by", ("words",)),
    Kind("set_aside", say("Decisions you set aside"), decisions.Override, "entered_by"),
    Kind("promises", say("Your promises"), promises.Promise, "owner"),
    Kind("promises_asked", say("Promises you asked for"), promises.Promise, "made_by"),
    Kind("progress", say("How your promises went"), promises.Progress, "promise__owner"),
    Kind("judgements", say("What you said about promises"), promises.Judgement, "member"),
    Kind("paper_helpers", say("Who may type in for you"), paper.Helper, "whose"),
    Kind("paper_helps", say("For whom you may type in"), paper.Helper, "helper"),
    Kind("packs", say("Your answers on paper, by phone or by text"), paper.Pack, "whose", ("code_digest",)),
    Kind("packs_printed", say("Packs you printed"), paper.Pack, "printed_by", ("code_digest",)),
    Kind("packs_entered", say("Pages you typed in"), paper.Pack, "entered_by", ("code_digest",)),
    Kind("packs_checked", say("Pages you typed in as the second"), paper.Pack, "checked_by", ("code_digest",)),
    Kind("packs_settled", say("Pages you looked at as the third"), paper.Pack, "settled_by", ("code_digest",)),
    Kind(
        "typed",
        say("What you typed of a page that does not count yet"),
        paper.Typed,
        "by",
        ("locked", "answer", "words"),
    ),
    Kind("phone", say("Your number for texts"), paper.Phone, "member"),
    Kind("post_address", say("Where you said that pages go"), paper.PostAddress, "set_by"),
    Kind("hard_words", say("Words you found hard"), glossary.Word, "flagged_by"),
    Kind("meanings", say("What you wrote that words mean"), glossary.Meaning, "by"),
    Kind("papers", say("Papers you wrote"), documents.Document, "by"),
    Kind("earlier_papers", say("How your papers read before"), documents.EarlierDocument, "document__by"),
    Kind("easy_reader", say("That you read easy versions"), documents.EasyReader, "member"),
    Kind("easy_answers", say("What you understood in easy versions"), documents.EasyAnswer, "member"),
    Kind("easy_sittings", say("How long you read easy versions"), documents.Sitting, "member"),
    Kind("easy_asks", say("Easy versions you asked for"), documents.EasyAsk, "member"),
    Kind("easy_written", say("Easy versions you wrote in"), documents.EasyWriter, "member"),
    Kind("easy_given", say("Easy versions you gave to readers"), documents.EasyVersion, "given_by"),
    Kind("easy_steps", say("Easy versions as they read before you changed them"), documents.EarlierEasy, "by"),
    Kind("easy_photos", say("Pictures of your own in easy versions"), documents.Photo, "by", ("content",)),
    Kind("surveys", say("When you answered with faces: only that you did"), survey.Answered, "member"),
)
IN_ITS_ROOM = say("It is in the part of the file about closed rooms, which is read room by room.")
WITHOUT_WORDS = say(
    "Locked in the browser: what is kept here is no word of anybody's, and opens with a device of theirs."
)
NOT_FOR_YOU = {
    ("closed.Presence", "member"): IN_ITS_ROOM,
    ("closed.Asking", "member"): IN_ITS_ROOM,
    ("closed.Lead", "member"): IN_ITS_ROOM,
    ("closed.LeadMessage", "lead"): say(
        "The words are those of whoever sent it. What was answered is among the lead's."
    ),
    ("closed.LeadMessage", "member"): IN_ITS_ROOM,
    ("closed.Showing", "member"): IN_ITS_ROOM,
    ("closed.Suggestion", "member"): say("Whom a room thinks of asking stays in it until it asks them."),
    ("closed.Invitation", "member"): IN_ITS_ROOM,
    ("closed.Suggestion", "guest"): say(
        "What a room thinks of asking you is its own, until it has agreed and asks you."
    ),
    ("sealed.SealedBlob", "member"): WITHOUT_WORDS,
    ("sealed.SealedFile", "member"): WITHOUT_WORDS,
    ("sealed.SealedTry", "member"): WITHOUT_WORDS,
    ("notices.Outgoing", "member"): say("It is among what was sent to their account."),
    ("partnerships.Wall", "against"): say("Whoever keeps something from you does so unseen. That is what it is for."),
    ("contributions.EarlierWords", "thanks_to"): say("The words are their author's; the suggestion is among yours."),
}
"""Links to a person that are no kind of their own here, and why."""
ALWAYS_WITHHELD = frozenset({"salt", "answer_salt"})
