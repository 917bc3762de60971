"""What do the words of this house mean? Every partnership has these from its first day, and may say it better."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.saying import say


@dataclass(frozen=True, slots=True)
class HouseWord:
    """`also_everyday` words mean something else in other people's mouths: they are explained in our own texts only."""

    word: str
    meaning: str
    also_everyday: bool = False


_ONLY_OURS = True
HOUSE: tuple[HouseWord, ...] = (
    HouseWord("agreement", say("The rules that we share. Only a decision can change them."), _ONLY_OURS),
    HouseWord("abstain", say("Not say yes, and not say no.")),
    HouseWord("check", say("It shows if people really share the power here. It counts what was done."), _ONLY_OURS),
    HouseWord("chosen name", say("A name for one thing you say. People do not see who you are.")),
    HouseWord("closed room", say("A room for one group only. Nobody else can read what people say there.")),
    HouseWord("co-chair", say("Somebody who leads meetings together with somebody from the other side.")),
    HouseWord("co-production", say("People who use services and people who work there run things together as equals.")),
    HouseWord("consensus", say("Everybody can live with it.")),
    HouseWord("consent", say("You say yes because you want to. You know what it means."), _ONLY_OURS),
    HouseWord("contribution", say("Something a person says here: a need, an idea, a story or a question.")),
    HouseWord("decision", say("Something that we say yes or no to, together."), _ONLY_OURS),
    HouseWord("digest", say("A short code made from words. If one letter changes, the code changes."), _ONLY_OURS),
    HouseWord("initiative", say("One piece of work that we do together.")),
    HouseWord("ladder", say("It shows how much power people have in a piece of work. It has seven steps."), _ONLY_OURS),
    HouseWord("lived experience", say("You know it from your own life: you use services, or you care for somebody.")),
    HouseWord("member", say("A person who has joined this partnership.")),
    HouseWord("objection", say("A reason against something. Somebody must answer it.")),
    HouseWord("override", say("The law made somebody set our decision aside. They must say which law, and why.")),
    HouseWord("partnership", say("The people who run a service together, with one set of rules.")),
    HouseWord("position", say("Your answer to a decision: yes, no, or something between."), _ONLY_OURS),
    HouseWord("professional", say("Somebody who is paid to work in the service.")),
    HouseWord("promise", say("Something a person says they will do, and by which day."), _ONLY_OURS),
    HouseWord("proposal", say("An idea for us all to decide on.")),
    HouseWord("pseudonym", say("A made-up name that stands for a person.")),
    HouseWord("quorum", say("Enough people must answer, or we cannot decide.")),
    HouseWord("record", say("A list of what happened here. Nobody can change it later."), _ONLY_OURS),
    HouseWord("role", say("A job that a member does for all of us."), _ONLY_OURS),
    HouseWord("rung", say("One step of the ladder. Higher up, people share more power."), _ONLY_OURS),
    HouseWord("safeguarding", say("Keeping people safe from harm.")),
    HouseWord("seat", say("A place with one vote. A person has it for some time."), _ONLY_OURS),
    HouseWord("secret ballot", say("Nobody can see how you voted.")),
    HouseWord("side", say("There are two: people with lived experience, and people who are paid."), _ONLY_OURS),
    HouseWord(
        "stake", say("Why you are here: you use services, you care for somebody, or you work there."), _ONLY_OURS
    ),
    HouseWord("witness", say("Somebody outside who sees that our record was not changed."), _ONLY_OURS),
)
