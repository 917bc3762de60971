"""What may still be done about something that was said, and by whom?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.verdict import ALLOWED, Verdict, no


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a contribution stands for one member who may read it.

    `mine`: that member said it. `taken_back`: its author withdrew it, or its words were taken away.
    `hidden`: somebody hid it, and nobody has shown it again. `together`: people in a closed room said it as one.
    """

    mine: bool
    asks: bool
    taken_back: bool = False
    hidden: bool = False
    together: bool = False


TAKEN_BACK = no("This was taken back. Its words are gone from the page.", "There is nothing more to do here.")
HIDDEN = no("This is hidden just now.", "You can write a comment, for example to ask for it to be shown again.")
NOT_YOURS = no("Only the person who said this can do that.", "You can suggest other words to them.")


def _about_others_words(standing: Standing, mine: Verdict) -> Verdict:
    if standing.taken_back:
        return TAKEN_BACK
    if standing.mine:
        return mine
    return HIDDEN if standing.hidden else ALLOWED


def _about_own_words(standing: Standing) -> Verdict:
    if not standing.mine:
        return NOT_YOURS
    return TAKEN_BACK if standing.taken_back else ALLOWED


def may_reply(standing: Standing) -> Verdict:
    """Anyone but the author may answer what asks for something. A reply to oneself is not an answer."""
    if not standing.asks:
        return no("This does not ask for a reply.", "You can write a comment.")
    return _about_others_words(
        standing,
        no("You asked this yourself, so the answer has to come from somebody else.", "You can write a comment."),
    )


def may_comment(standing: Standing) -> Verdict:
    """On what is hidden too: that is how its author, or anyone, asks for it to be shown again."""
    return TAKEN_BACK if standing.taken_back else ALLOWED


def may_suggest(standing: Standing, *, one_is_open: bool) -> Verdict:
    """Other words for somebody else's, one suggestion at a time."""
    if one_is_open:
        return no("You have suggested something here already.", "Wait until the person has answered it.")
    if standing.together:
        return no("People in a closed room said this together. Nobody can change it alone.", "You can write a comment.")
    return _about_others_words(standing, no("These are your own words.", "You can change them without asking anyone."))


def may_change(standing: Standing) -> Verdict:
    """One's own words only, also while they are hidden."""
    return _about_own_words(standing)


def may_take_back(standing: Standing) -> Verdict:
    return _about_own_words(standing)


def may_answer_suggestion(standing: Standing, *, is_open: bool) -> Verdict:
    """Only the author says yes or no to other words, and only once."""
    if not is_open and standing.mine:
        return no("You have answered this suggestion already.", "There is nothing more to do here.")
    return _about_own_words(standing)
