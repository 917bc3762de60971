"""What else do people say, what is answered to a question, and why does somebody agree or not?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """`answer` is what somebody replies to a question."""

    kind: str
    words: str
    answer: str = ""


COMMENTS = (
    "Thank you for saying this. It is the same for me.",
    "I can bring this up with my team. I will say here what they answer.",
    "It was like this two years ago as well. I still have the letter.",
    "I had not thought of it from that side.",
    "I would come to talk about this, if it is not on a Monday.",
    "My sister says the same. She does not come any more.",
    "We tried something like it in my last job. I can tell you what went wrong.",
    "Please ask the people who come at night, too.",
    "Could we hear from a carer about this?",
    "I am glad that it is written down now.",
    "It matters more than it sounds.",
    "Not everyone has a phone for this.",
    "I would help to write it.",
    "I have asked, and I am still waiting.",
    "Thank you. I read it twice.",
    "I would say it more strongly.",
)
STORIES = (
    "Last winter I waited four hours. What helped in the end was a woman who sat down next to me.",
    "I have been coming for two years. I used to sit by the door so that I could leave.",
    "They rang to ask how the new tablets were. Nobody had ever rung before.",
    "I told my story to three people in one day. By the third I left half of it out.",
    "The first time I came in nobody asked what was wrong with me. They asked if I took sugar.",
    "My dad would not open the door to a stranger. He opens it to Beth.",
    "I missed my own review. It was moved, and the letter came the day after.",
    "I was on the ward at Christmas. Somebody from here sent a card with all the names on it.",
    "I came to one meeting and understood nothing. I came to the next one because somebody rang and explained.",
    "I work here, and I was a patient across the road. I did not say so for a year.",
    "When my mother fell, the home team knew before I did. I would have liked a call.",
    "I slept through the night after the quiet room. That is all I wanted to say.",
    "The taxi came to the back door, as I had asked. Nobody stared.",
    "For once the form was short. I filled it in on the bus.",
    "I sang in the choir in the yard. I had not sung since school.",
    "They let me bring the dog. He slept under the table for the whole meeting.",
)
IDEAS = (
    "A board by the door where anyone can write what they would like to talk about.",
    "A list of who is in today, with photographs, so that I know before I come in.",
    "One sheet about me that I write myself, so that new workers read it first.",
    "Tea that people from here make and sell, and the money goes to trips.",
    "A walk on Sunday mornings. It costs nothing.",
    "Send the text about the visit with a name in it, not only a time.",
    "A shelf where I can leave my bag while I talk.",
    "Ask us in spring what the winter was like, when there is still time to change something.",
    "Let people who are on the waiting list come to the café already.",
    "Write the name of the worker on the card, in large letters.",
    "A box for notes in the waiting room, for people who do not like screens.",
    "Have one meeting a year at six in the evening, for people who work.",
    "Somebody who has been through it could sit with people on their first visit.",
    "A clock in the waiting room that is right.",
    "Bring the kettle into the meeting room, so that nobody has to leave to get tea.",
    "Put the name of whoever wrote it under each letter.",
)
QUESTIONS = (
    Saying("question", "Who decides which day the group meets?", "We do. It can be any day that has a room."),
    Saying(
        "question",
        "Could somebody explain what the new rule about appointments means?",
        "Yes. I have written it out in plain words and put it on the board.",
    ),
    Saying("question", "Can my daughter come with me to the meeting?", "Yes. Bring anyone who helps you."),
    Saying("question", "Is the money for the trips gone?", "No. There is enough for three more before March."),
    Saying("question", "What happens to the notes about me?", "You can read them. Ask any of us, any day."),
    Saying("question", "Why was the Thursday group stopped?", "Two people left. It starts again in the new year."),
    Saying("question", "Do I have to say why I come?", "No. You never have to."),
    Saying("question", "Will the café be open on the bank holiday?", "Yes, from four. It stands on the door, too."),
    Saying("question", "Who can I ring when Jo is away?", "Mei. Her number is on the back of your card."),
    Saying("question", "Is there a ramp at the new place?", "Not yet. I have asked, and will say here when I know."),
    Saying("question", "Can I get the papers on paper?", "Yes. Tell us once and they come by post each time."),
    Saying("question", "How do I stop the text messages?", "Answer one of them with the word stop. I can do it, too."),
    Saying("question", "Where can I lock my bike?", "Behind the kitchen. Ask for the key at the counter."),
    Saying("question", "Who reads what I put in the box?", "Dee and Jo, together, each Friday."),
    Saying("question", "Could the meetings have a break?", "Yes. There are two now, of seven minutes each."),
)
TALK = (
    *(Saying("comment", words) for words in COMMENTS),
    *(Saying("story", words) for words in STORIES),
    *(Saying("idea", words) for words in IDEAS),
    *QUESTIONS,
)
REASONS = {
    "agree": (
        "",
        "",
        "",
        "It is good enough to try.",
        "This was asked for long ago.",
        "I know three people who would use it.",
        "It costs little, and it shows that we listen.",
        "It would have helped me last year.",
    ),
    "agree_with_changes": (
        "Yes, if we look at it again after three months.",
        "Yes, but say who to ring.",
        "Yes, and put it on the wall as well, not only on the website.",
        "Yes, if carers can use it, too.",
    ),
    "object": (
        "I am afraid that it will fall to the same two people again.",
        "It could be stopped after a month, and that would be worse than not to begin.",
        "It leaves out people who live outside the town.",
    ),
    "abstain": ("", "I would not use it, so I leave it to those who would.", "I know too little about this."),
    "need_to_know": (
        "What happens when the money runs out?",
        "Who is there if somebody is unwell?",
        "Has anyone asked the night staff?",
    ),
}
