"""Nothing on a page gets round the wall between involvement and care: every name and every list goes through it."""

import re

import pytest
from django.apps import apps

from alongside.partnerships.models import Member
from tests.architecture.sources import ROOT, SOURCES, TEMPLATES, name_of

TO_A_MEMBER = {
    field.name
    for model in apps.get_models()
    if model.__module__.startswith("alongside.")
    for field in model._meta.concrete_fields
    if field.related_model is Member
}
PRINTED = re.compile(rf"\b(?:{'|'.join(sorted(TO_A_MEMBER))})\.name\b")
OWN = {"request.member.name"}
IN_SIGHT = {"group.html", "parts/person.html", "role_name.html", "walls.html"}
"""They list `members_for` the viewer, from which the wall has taken out whoever is kept from them."""

CHOSEN_FOR_A_ROOM = "by.name"
"""In a closed room, the name somebody chose for it. It belongs to their stay there, and leads to no member."""


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_no_template_prints_a_members_name_but_through_the_wall(path):
    text = path.read_text(encoding="utf-8")
    for each in OWN:
        text = text.replace(each, "")
    found = PRINTED.findall(text)
    if any(str(path).endswith(f"templates/partnerships/{name}") for name in IN_SIGHT):
        found = [each for each in found if each != "member.name"]
    if path.parts[-3:-1] == ("templates", "closed") or path.parts[-4:-2] == ("templates", "closed"):
        found = [each for each in found if each != CHOSEN_FOR_A_ROOM]
    assert not found, "Write `whoever|seen_by:request.viewer`."


def test_the_fields_that_lead_to_a_member_are_all_known():
    assert {"author", "by", "owner", "member", "asked_by", "begun_by", "entered_by"} <= TO_A_MEMBER


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_what_was_said_is_read_through_the_one_filter(path):
    """`readable` alone knows rooms; `heard_by` knows the wall as well."""
    if path != ROOT / "contributions" / "queries" / "heard.py":
        assert not re.search(r"\breadable\(viewer, prefix=", path.read_text(encoding="utf-8"))
