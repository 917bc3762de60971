"""What do people need, and what came of it? The words of a dozen needs, from the first sentence to "did it help?"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thread:
    """One need and where it leads. `helped` is what most people say in the end."""

    need: str
    reply: str
    title: str
    proposal: str
    promise: str
    progress: str
    helped: str
    said_after: str


THREADS = (
    Thread(
        need="The café shuts at ten. My worst hours come after midnight. Then there is only the hospital.",
        reply="You are right that nothing is open then. We would like to work out later hours with you.",
        title="Keep the café open until 2 in the morning, Friday to Sunday",
        proposal="The café stays open until 2 on Friday, Saturday and Sunday nights, for a trial of three months. "
        "Two paid staff and one peer worker are there. We look together at who came before it goes on.",
        promise="Find and pay staff for the late hours, and open until 2 from the first Friday of next month.",
        progress="Two people have said yes to Fridays and Saturdays. Sundays are still open.",
        helped="yes",
        said_after="I came on a Saturday at one. Somebody made me toast. I did not go to the hospital.",
    ),
    Thread(
        need="The last bus goes at midnight. If I stay at the café I cannot get home.",
        reply="We can look at taxis. First we need to know how many people would use one.",
        title="Book taxis home from the café after 11",
        proposal="Anyone who leaves the café after 11 at night can have a taxi home, booked and paid by the team. "
        "Nobody has to say why they need one.",
        promise="Set up an account with a taxi firm that knows us, and put the number on the wall.",
        progress="The firm has agreed. Its drivers come for a cup of tea on Tuesday, to meet people.",
        helped="yes",
        said_after="The driver knew not to talk. That was kind.",
    ),
    Thread(
        need="I care for my brother. Nobody asks me how the week was, though I am the one who is there at night.",
        reply="That should not be so. A carers’ hour was talked about last year and forgotten.",
        title="An hour for carers every Thursday",
        proposal="Every Thursday from 5 to 6 one worker is there for carers only: to listen, and to sort things out.",
        promise="Put the carers’ hour on the rota for good, with a second person for when somebody is ill.",
        progress="It has run four times. Three to six people came.",
        helped="partly",
        said_after="It helps to be asked. An hour is short.",
    ),
    Thread(
        need="Letters come with words I do not know. I put them in a drawer and then I am told I missed something.",
        reply="We will write them again with you. Please bring one that you did not understand.",
        title="Write our six standard letters again, with the people who get them",
        proposal="A group of people who get the letters and people who send them writes all six again in plain words, "
        "with a picture for the day and time. The old ones are thrown away.",
        promise="Send only the new letters from the date in this promise.",
        progress="Four of six are done. Two need the legal team to agree.",
        helped="yes",
        said_after="I understood the whole letter. I rang the number and it was a person.",
    ),
    Thread(
        need="Different staff come to my home each week. I have to tell my story from the beginning every time.",
        reply="We know. It is partly sick leave, partly how the rota is made.",
        title="No more than three different home workers for each person",
        proposal="Each person has up to three workers, whom they have met before. If a fourth must come, "
        "somebody rings first and says who and why.",
        promise="Make the rota by person instead of by street, and publish how often a fourth worker came.",
        progress="The new rota is running in the north of town.",
        helped="no",
        said_after="I had five different people in March. Nobody rang.",
    ),
    Thread(
        need="In meetings things are said quickly and then it is already decided. I need a bit of time to think.",
        reply="Agreed. We could send what will be talked about a week before, and have a pause in the middle.",
        title="A pause of seven minutes before anything is decided in a meeting",
        proposal="Whoever runs the meeting stops for seven minutes before each decision. Anyone may ask for longer. "
        "What is to be decided is sent a week before.",
        promise="Put the pause in the plan of every meeting, and ask at the end whether it was long enough.",
        progress="We have done it in three meetings. It felt odd once and then it did not.",
        helped="yes",
        said_after="I said something I would not have said.",
    ),
    Thread(
        need="The waiting room is bright and loud. I leave before my turn and then I am marked as not having come.",
        reply="We can change the lights. The noise comes from the door, and that is harder.",
        title="A quiet room to wait in, and no mark for leaving",
        proposal="The small room at the back becomes a quiet place to wait, with a lamp instead of the ceiling light. "
        "Whoever has to leave gets a ring and another time, and is not marked down.",
        promise="Clear and paint the back room, and change the rule about missed times.",
        progress="The room is painted. The rule is with the council.",
        helped="partly",
        said_after="The room is good. I still got the letter that says I did not come.",
    ),
    Thread(
        need="My benefits were stopped for six weeks after I was paid for a training day. Nobody had told me.",
        reply="We are sorry. It was our job to say so before, and we did not.",
        title="Money advice before anyone is paid for the first time",
        proposal="Before a first payment, everyone is offered an hour with an adviser who knows benefits. "
        "People can take all of a payment, part, or none, and change their mind.",
        promise="Pay an adviser for two mornings a month, and offer them to everyone before their first payment.",
        progress="The adviser starts next month.",
        helped="yes",
        said_after="She did the sums with me. I take part of it now and sleep better.",
    ),
    Thread(
        need="When I ring out of hours I get a recorded message that tells me to ring somebody else.",
        reply="The message is wrong and old. Changing it is the easy part; answering is not.",
        title="A person answers the phone until midnight",
        proposal="Peer workers and staff take turns to answer the phone from 8 in the evening until midnight.",
        promise="Make a rota for the evening phone and keep to it for three months.",
        progress="The rota is full for this month.",
        helped="yes",
        said_after="It rang twice and somebody said hello.",
    ),
    Thread(
        need="The forms ask things that are already on other forms. My mother cried over the fourth one.",
        reply="Two of the four can go. The other two are asked for by law.",
        title="Two forms instead of four",
        proposal="We drop two of the forms and fill in the other two from what we know, for the person to check.",
        promise="Take the two forms out of use, and fill in the rest beforehand.",
        progress="One form is gone. The second needs a change in the computer.",
        helped="partly",
        said_after="One less is something.",
    ),
    Thread(
        need="There is nowhere to sit outside. People smoke by the door because there is no other place.",
        reply="The yard belongs to the landlord. We will ask.",
        title="Benches and a roof in the yard",
        proposal="We ask the landlord for the yard, and build two benches and a roof with people who like that.",
        promise="Get a yes from the landlord in writing, and buy the wood.",
        progress="The landlord said yes. The wood comes on Monday.",
        helped="yes",
        said_after="I built the left one.",
    ),
    Thread(
        need="New workers do not know what it is like. They learn it from a slide.",
        reply="We would like people from here to teach them, and to be paid for it as any trainer is.",
        title="People who use the café train every new worker",
        proposal="Each new worker spends their first two days with a pair of trainers from the café, who are paid "
        "the same as other trainers and decide together what is taught.",
        promise="Pay the trainers by the agreed rate, and start with the workers who come in the autumn.",
        progress="Two pairs are ready. They have made their own plan for the days.",
        helped="yes",
        said_after="A new one came up to me and asked before he did anything.",
    ),
)
