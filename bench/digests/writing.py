"""Write the letters of one moment in a database of its own, and print the table: ours beside the peer’s."""

from __future__ import annotations

import sys
from resource import RUSAGE_SELF, getrusage
from time import perf_counter, process_time

import django

TARGET = 200


def main(count: int) -> None:
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - only now is it known which models there are
    from django.db import connection  # noqa: PLC0415
    from django.urls import get_resolver  # noqa: PLC0415

    from alongside.ledger.actions import CLOCK, Note  # noqa: PLC0415
    from alongside.notices.actions.digesting import write_due  # noqa: PLC0415
    from alongside.notices.models import Outgoing  # noqa: PLC0415
    from bench.digests.preparing import CHANCE, NOW, prepared  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    prepared(count)
    with connection.cursor() as cursor:
        cursor.execute("analyze")  # how much there is of what: PostgreSQL looks by itself, within a minute or so
    get_resolver().url_patterns  # noqa: B018 - read once when a site starts: several seconds, and no part of a letter
    asked = Counted()
    with connection.execute_wrapper(asked):
        clock, cpu, before = perf_counter(), process_time(), getrusage(RUSAGE_SELF)
        built = write_due(by=CLOCK, note=Note(at=NOW, chance=CHANCE))
        ours = (perf_counter() - clock, process_time() - cpu)
    after = getrusage(RUSAGE_SELF)
    waited, pushed = after.ru_nvcsw - before.ru_nvcsw, after.ru_nivcsw - before.ru_nivcsw
    assert built == count == Outgoing.objects.count()
    peer = _bare(list(Outgoing.objects.select_related("account", "member__partnership")))
    print("| what | letters | a second of the clock | of CPU | target |\n| --- | --- | --- | --- | --- |")
    missed = " MISSED" if built / ours[0] < TARGET else ""
    for what, took, target in (
        ("ours: asked, bundled, written, sealed, saved", ours, f"{TARGET}{missed}"),
        ("a bare template and a message, of the same text", peer, ""),
    ):
        print(f"| {what} | {built:,} | {built / took[0]:,.0f} | {built / took[1]:,.0f} | {target} |")
    print(f"\nIt stopped to wait {waited:,} times, and was taken off the processor for others {pushed:,} times.")
    print(f"\nOurs to theirs, of CPU: {peer[1] / ours[1]:.2f}. Questions: {asked.count / built:.2f} a letter.")


class Counted:
    """How often the database was asked."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute, *asked):  # type: ignore[no-untyped-def]
        self.count += 1
        return execute(*asked)


def _bare(letters: list) -> tuple[float, float]:  # type: ignore[type-arg]
    """What it takes to put the same text together when somebody else has found and saved all of it."""
    from django.core.mail import EmailMultiAlternatives  # noqa: PLC0415
    from django.template import engines  # noqa: PLC0415

    plain, page = (engines["django"].from_string(text) for text in (PLAIN, PAGE))
    clock, cpu = perf_counter(), process_time()
    for each in letters:
        said = {"name": each.member.name, "here": each.member.partnership, "title": each.subject, "url": "https://x/"}
        message = EmailMultiAlternatives(each.subject, plain.render(said), to=[each.account.email])
        message.attach_alternative(page.render(said), "text/html")
    return perf_counter() - clock, process_time() - cpu


LINES = (
    "Hello {{ name }},", "this is new in {{ here.name }}.", "{{ title }}", "You can read it, and answer.", "{{ url }}",
    "Do you want to ask something? {{ here.contact_name }} helps. Ring {{ here.contact_phone }}.",
    "Why you get this: you are in {{ here.name }}, and you asked to hear from us once a week.",
    "Change how we write to you: {{ url }}", "Stop these letters: {{ url }}",
)  # fmt: skip
PLAIN = "\n\n".join(LINES)
PAGE = "".join(f"<p>{line}</p>" for line in LINES)


if __name__ == "__main__":
    main(int(sys.argv[1]))
