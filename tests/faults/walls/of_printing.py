"""Walls around what is printed and brought in that are taken away, one at a time. Add a row for a new wall."""

from __future__ import annotations

from tests.faults.walls.fault import Fault

OF_PAGES_PRINTED = ("tests/printing/test_page.py",)

OF_PRINTING = (
    Fault(
        name="a printed page fetches what it names",
        file="alongside/printing/page.py",
        wall=", url_fetcher=fetcher)",
        left=")",
        caught_by=("tests/printing/test_page.py::test_a_page_that_asks_for_something_else_is_printed_without_it",),
    ),
    Fault(
        name="once something was printed, half a picture passes for a whole one",
        file="alongside/printing/page.py",
        wall="ImageFile.LOAD_TRUNCATED_IMAGES = False",
        left="ImageFile.LOAD_TRUNCATED_IMAGES = True",
        caught_by=("tests/printing/test_page.py::test_once_something_was_printed_half_a_picture_is_still_refused",),
    ),
    Fault(
        name="the number of a page is read in the middle of the words",
        file="alongside/printing/mending.py",
        wall="            _leave_out_what_is_not_read(page, read[page.obj.objgen])\n",
        left="",
        caught_by=("tests/printing/test_booklet.py::test_the_number_of_a_page_is_not_read_in_the_middle_of_the_words",),
    ),
    Fault(
        name="what is read aloud becomes part of the command that reads it",
        file="alongside/printing/speech.py",
        wall='"--stdin", "-w", str(into)]',
        left='"-w", str(into), text]',
        caught_by=("tests/printing/test_speech.py::test_words_are_never_part_of_the_command",),
    ),
    Fault(
        name="a Word file unpacks to whatever it likes",
        file="alongside/bringing/opening.py",
        wall=" or sum(part.file_size for part in parts) > MOST_UNPACKED:",
        left=":",
        caught_by=("tests/bringing/test_hostile_files.py::test_a_bomb_is_not_unpacked",),
    ),
    Fault(
        name="a Word file declares what it will be read as",
        file="alongside/bringing/opening.py",
        wall="    if FORBIDDEN.search(part) or ",
        left="    if ",
        caught_by=("tests/bringing/test_hostile_files.py::test_nothing_is_declared_in_a_word_file[from_elsewhere]",),
    ),
    Fault(
        name="a Word file has pictures fetched for it",
        file="alongside/bringing/word.py",
        wall="external_file_access=False",
        left="external_file_access=True",
        caught_by=("tests/bringing/test_hostile_files.py::test_a_picture_that_lies_elsewhere_is_not_fetched[r:link]",),
    ),
    Fault(
        name="a photo in a Word file says where it was taken",
        file="alongside/bringing/word.py",
        wall="            kind, content = painted_anew(content, kind)\n",
        left="",
        caught_by=("tests/bringing/test_word.py::test_where_a_photo_was_taken_does_not_come_along",),
    ),
    Fault(
        name="whoever knows the address of a file gets it",
        file="alongside/jobs/queries.py",
        wall="Job.objects.filter(owner=viewer.pk, pk=job_id, state=State.DONE)",
        left="Job.objects.filter(pk=job_id, state=State.DONE)",
        caught_by=("tests/jobs/test_pages.py::test_what_somebody_else_asked_for_is_not_there[chromium-file]",),
    ),
)
