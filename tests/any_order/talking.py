"""Everything a member can do with what people say: to their own, to others', in rooms that are theirs or not."""

from __future__ import annotations

from alongside.contributions.actions.changing import accept, change_words, decline, suggest
from alongside.contributions.actions.hiding import hide, show
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Contribution, Suggestion
from alongside.partnerships.models import Member
from alongside.spaces.actions import follow, unfollow
from alongside.spaces.models import Followed, Space
from tests.any_order.world import WORD, World, pick

KINDS = ("need", "story", "idea", "question", "comment")


def contribution(n: int) -> Contribution | None:
    return pick(Contribution.objects.order_by("said_at", "pk"), n)


def says(world: World, by: Member, n: int) -> None:
    chosen = f"{WORD} {n % 5}" if n % 3 == 0 else ""
    saying = Saying(
        words=f"{WORD} {n}", kind=KINDS[n % 5], asks=n % 2 == 0, chosen_name=chosen, show_stake=n % 7 == 0,
        about=contribution(n) if n % 4 == 0 else None,
    )  # fmt: skip
    space = pick(Space.objects.order_by("opened_at"), n) if n % 5 == 0 else Space.objects.get(
        partnership=by.partnership, kind="joint"
    )  # fmt: skip
    world.act("contribution.made", say, by=by, space=space, saying=saying)


def changes_words(world: World, by: Member, n: int) -> None:
    if thing := contribution(n):
        world.act("contribution.corrected", change_words, by=by, contribution=thing, words=f"{WORD} anew {n}")


def suggests(world: World, by: Member, n: int) -> None:
    if thing := contribution(n):
        world.act("suggestion.made", suggest, by=by, contribution=thing, words=f"{WORD} rather {n}")


def answers_suggestion(world: World, by: Member, n: int) -> None:
    if thing := pick(Suggestion.objects.order_by("made_at"), n):
        act, entry = (accept, "contribution.corrected") if n % 3 else (decline, "suggestion.declined")
        world.act(entry, act, by=by, suggestion=thing)


def replies(world: World, by: Member, n: int) -> None:
    if thing := contribution(n):
        outcome = pick(("done", "planned", "partly", "no", "noted"), n)
        world.act("reply.made", reply, by=by, contribution=thing, outcome=outcome, words=f"{WORD} reply {n}")


def takes_back(world: World, by: Member, n: int) -> None:
    if thing := contribution(n):
        world.act("contribution.withdrawn", withdraw, by=by, contribution=thing)


def hides(world: World, by: Member, n: int) -> None:
    if thing := contribution(n):
        world.act("contribution.hidden", hide, by=by, contribution=thing, reason=f"{WORD} because {n}")


def shows(world: World, by: Member, n: int) -> None:
    if thing := contribution(n):
        world.act("contribution.shown", show, by=by, contribution=thing)


def follows(world: World, by: Member, n: int) -> None:
    if thing := contribution(n):
        world.act("", follow, by=by, kind=Followed.CONTRIBUTION, thing=thing.pk)
        if n % 2:
            world.act("", unfollow, by=by, thing=thing.pk)


TALKING = (
    says, says, changes_words, suggests, answers_suggestion, replies, takes_back, hides, shows, follows,
)  # fmt: skip
