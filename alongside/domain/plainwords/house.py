"""What do the words of this house mean? Every partnership has these from its first day, and may say it better."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseWord:
    """`also_everyday` words mean something else in other people's mouths: they are explained in our own texts only."""

    word: str
    meaning: str
    also_everyday: bool = False


_ONLY_OURS = True
HOUSE: tuple[HouseWord, ...] = (
    HouseWord("agreement", "The rules that we share. Only a decision can change them.", _ONLY_OURS),
    HouseWord("abstain", "Not say yes, and not say no."),
    HouseWord("check", "It shows if people really share the power here. It counts what was done.", _ONLY_OURS),
    HouseWord("chosen name", "A name for one thing you say. People do not see who you are."),
    HouseWord("closed room", "A room for one group only. Nobody else can read what people say there."),
    HouseWord("co-chair", "Somebody who leads meetings together with somebody from the other side."),
    HouseWord("co-production", "People who use services and people who work there run things together as equals."),
    HouseWord("consensus", "Everybody can live with it."),
    HouseWord("consent", "You say yes because you want to. You know what it means.", _ONLY_OURS),
    HouseWord("contribution", "Something a person says here: a need, an idea, a story or a question."),
    HouseWord("decision", "Something that we say yes or no to, together.", _ONLY_OURS),
    HouseWord("digest", "A short code made from words. If one letter changes, the code changes.", _ONLY_OURS),
    HouseWord("initiative", "One piece of work that we do together."),
    HouseWord("ladder", "It shows how much power people have in a piece of work. It has seven steps.", _ONLY_OURS),
    HouseWord("lived experience", "You know it from your own life: you use services, or you care for somebody."),
    HouseWord("member", "A person who has joined this partnership."),
    HouseWord("objection", "A reason against something. Somebody must answer it."),
    HouseWord("override", "The law made somebody set our decision aside. They must say which law, and why."),
    HouseWord("partnership", "The people who run a service together, with one set of rules."),
    HouseWord("position", "Your answer to a decision: yes, no, or something between.", _ONLY_OURS),
    HouseWord("professional", "Somebody who is paid to work in the service."),
    HouseWord("promise", "Something a person says they will do, and by which day.", _ONLY_OURS),
    HouseWord("proposal", "An idea for us all to decide on."),
    HouseWord("pseudonym", "A made-up name that stands for a person."),
    HouseWord("quorum", "Enough people must answer, or we cannot decide."),
    HouseWord("record", "A list of what happened here. Nobody can change it later.", _ONLY_OURS),
    HouseWord("role", "A job that a member does for all of us.", _ONLY_OURS),
    HouseWord("rung", "One step of the ladder. Higher up, people share more power.", _ONLY_OURS),
    HouseWord("safeguarding", "Keeping people safe from harm."),
    HouseWord("seat", "A place with one vote. A person has it for some time.", _ONLY_OURS),
    HouseWord("secret ballot", "Nobody can see how you voted."),
    HouseWord("side", "There are two: people with lived experience, and people who are paid.", _ONLY_OURS),
    HouseWord("stake", "Why you are here: you use services, you care for somebody, or you work there.", _ONLY_OURS),
    HouseWord("witness", "Somebody outside who sees that our record was not changed.", _ONLY_OURS),
)
