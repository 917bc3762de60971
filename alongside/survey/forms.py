"""Five questions, each with five faces, and none that has to be answered."""

from __future__ import annotations

from typing import Any

from alongside.domain.saying import say
from alongside.domain.survey import FACES, QUESTIONS
from alongside.domain.verdict import Verdict
from alongside.people.cards import LONGEST_TYPED, read_words
from alongside.plainforms import ChoiceCards, PlainCharField, PlainChoiceField, PlainForm

SKIP = ""
CHOICES = [*((str(face.value), face.word) for face in FACES), (SKIP, say("Skip this one"))]


class FaceCards(ChoiceCards):
    """Each answer is a face with its word under it; the last one skips the question, and is chosen at first."""

    template_name = "survey/widgets/faces.html"
    option_template_name = "survey/widgets/face.html"


class FacesField(PlainChoiceField):
    """One face, or none: nobody has to say anything, and the page does not say so five times."""

    widget = FaceCards

    def __init__(self, *, sentence: str, means: str) -> None:
        super().__init__(label=sentence, help_text=means, choices=CHOICES, required=False)


class FacesForm(PlainForm):
    """The five questions of the survey, in their order."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in QUESTIONS:
            self.fields[each.key] = FacesField(sentence=each.sentence, means=each.means)

    @property
    def faces(self) -> dict[str, int]:
        """The face for each question that was not skipped. Only asked of possible answers."""
        given = {each.key: self.cleaned_data[each.key] for each in QUESTIONS}
        return {key: int(face) for key, face in given.items() if face != SKIP}

    @property
    def questions(self) -> list[Any]:
        return [self[each.key] for each in QUESTIONS]


class SheetForm(FacesForm):
    """The same, typed in from somebody's sheet, with the words that stand on it."""

    words = PlainCharField(
        label="The six words on the sheet",
        help_text="They stand at the bottom. They do not tell you who it is from.",
        missing="Type the six words from the sheet.",
        max_length=LONGEST_TYPED,
    )

    def clean_words(self) -> tuple[str, ...]:
        found = read_words(self.cleaned_data["words"])
        if isinstance(found, Verdict):
            self.add_error("words", f"{found.reason} {found.next_step}".replace("card", "sheet"))
            return ()
        return found
