"""What does the one answer mean, and what can the check not see? Fixed sentences, for the page, in print and anywhere.

The last of `CANNOT_SEE` are what made-up partnerships showed: see "Does the check tell the truth?" in bench/RESULTS.md.
"""

from __future__ import annotations

from alongside.domain.saying import say

FLAGGED_MEANS = (
    say("We draw a line for each thing, and look for what is far off its line."),
    say("Far means about three times as bad as the line allows."),
    say("And it is not bad luck: of 100 partnerships that just meet that line, fewer than 2 would look like this."),
)
"""How `flagged` comes about, in three sentences."""

NOT_FLAGGED_MEANS = (
    say("Nothing is so far off its line, and so surely, that it looks like show."),
    say("Small and rare things do not add up to this answer. So look at each of them too."),
)

CANNOT_SEE = (
    say("How people were spoken to, and if they felt safe. Read what members say beside each finding."),
    say("What was settled in a corridor or in a phone call. Only what is on the record counts."),
    say("If an entry was true when it was written. Somebody could write down a meeting that was not like that."),
    say("If people are who they say they are. A friend of the staff could join as a carer."),
    say("What is said in closed rooms. That is none of the check’s business."),
    say(
        "What happens only now and then. A thing that goes wrong one time in three is often no worse "
        "than a line allows."
    ),
    say("One or two decisions that were set aside in a year. With so few we cannot tell a habit from a hard year."),
    say("Who leads, where somebody with lived experience leads two or three meetings in ten. That can be chance."),
    say("Silence, where somebody now and then still answers or rings. It may be short of the line, and not far off."),
    say("Whose things get the time, where few things are put forward. Then one long talk can change the figure."),
    say(
        "If work is seen through, where fewer than ten things were decided. Two that got done can hide "
        "that most did not."
    ),
)
"""What nobody should think that the check would have found."""
