"""What the proposals of the threads say in easy words: ideas with their symbols, one thought each."""

from __future__ import annotations

from collections.abc import Mapping

Ideas = tuple[tuple[str, str], ...]
EASY: Mapping[str, Ideas] = {
    "Keep the café open until 2 in the morning, Friday to Sunday": (
        ("The café would stay open until 2 at night.", "night"),
        ("It would be on Friday, Saturday and Sunday.", "calendar"),
        ("Three workers would be there.", "worker"),
        ("We would try it for 3 months.", "finish"),
    ),
    "Book taxis home from the café after 11": (
        ("You could get a taxi home after 11 at night.", "taxi"),
        ("We would book it and pay for it.", "money"),
        ("You would not have to say why.", "no-sound"),
    ),
    "An hour for carers every Thursday": (
        ("A worker would have time for carers.", "carer"),
        ("It would be each Thursday from 5 to 6.", "clock"),
    ),
    "Write our six standard letters again, with the people who get them": (
        ("We would write our six letters again.", "letters"),
        ("People who get the letters would help.", "together"),
        ("The words would be plain.", "easy-read"),
    ),
    "No more than three different home workers for each person": (
        ("You would have up to three workers at home.", "home-care"),
        ("You would meet them before.", "handshake"),
        ("Somebody would ring you if it must be another one.", "phone"),
    ),
    "A pause of seven minutes before anything is decided in a meeting": (
        ("We would stop for 7 minutes before we decide.", "clock"),
        ("You could think about it.", "thinking"),
        ("You would get the papers a week before.", "paper"),
    ),
    "A quiet room to wait in, and no mark for leaving": (
        ("You could wait in a quiet room.", "quiet"),
        ("The light would be soft.", "okay-face"),
        ("If you have to leave, we would ring you.", "phone"),
    ),
    "Money advice before anyone is paid for the first time": (
        ("You could talk to somebody who knows about benefits.", "talk"),
        ("You could do this before you are paid.", "money-for-time"),
        ("You could take all the money, some, or none.", "choose"),
    ),
    "A person answers the phone until midnight": (
        ("A person would answer the phone at night.", "phone"),
        ("You could ring from 8 until midnight.", "night"),
    ),
    "Two forms instead of four": (
        ("There would be two forms, not four.", "checklist"),
        ("We would write down what we know already.", "write"),
        ("You would check if it is right.", "yes"),
    ),
    "Benches and a roof in the yard": (
        ("We would build two benches and a roof.", "tools"),
        ("They would be in the yard.", "tree"),
        ("First we would ask the owner of the yard.", "ask-us"),
    ),
    "People who use the café train every new worker": (
        ("People from the café would teach new workers.", "teacher"),
        ("They would do it on the first two days.", "calendar"),
        ("They would be paid for it.", "pounds"),
    ),
}
"""By the title of the proposal. Each sentence has at most 15 words."""
PAPER = ("What the late hours would cost", "Three workers for three nights cost £540 a week.\n\nThe money is there.")
PAPER_EASY: Ideas = (
    ("Three workers for three nights cost money.", "pounds"),
    ("It is £540 for each week.", "numbers"),
    ("We have the money.", "yes"),
)
PAPER_CHANGED = "Three workers for three nights cost £610 a week.\n\nThe money is there until June."
