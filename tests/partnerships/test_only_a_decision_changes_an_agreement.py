"""Is there any other way to change an agreement than a decision that passed? This looks for one."""

import ast
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import URLPattern, get_resolver

from alongside.domain.agreement import agreement_as_data, ready_made
from alongside.partnerships import queries
from alongside.partnerships.actions.inviting import Guest, invite
from alongside.partnerships.models import AgreementVersion
from tests.architecture.sources import SOURCES, name_of, tree_of
from tests.cast import SEATS

WRITER = "alongside/partnerships/actions/adopting.py"
WRITES = {
    "create",
    "save",
    "update",
    "delete",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "add",
}
TABLE = "partnerships_agreementversion"


def names_in(tree):
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
    }


def touches_versions(call):
    """A call such as AgreementVersion.objects.create(…) or partnership.agreements.update(…)."""
    names = names_in(call.func)
    return bool(names & WRITES) and bool(names & {"AgreementVersion", "agreements"})


def test_one_file_writes_agreements_and_no_other():
    writers = {
        name_of(path)
        for path in SOURCES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and (touches_versions(node) or (isinstance(node.func, ast.Name) and node.func.id == "AgreementVersion"))
    }
    assert writers == {WRITER}


def test_in_that_file_one_line_writes_and_two_acts_lead_to_it():
    tree = tree_of(next(path for path in SOURCES if name_of(path) == WRITER))
    callers = {
        function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_add"
    }
    assert callers == {"adopt", "adopt_first"}


def test_nothing_in_the_house_writes_to_the_table_by_sql():
    assert not [name_of(path) for path in SOURCES if TABLE in path.read_text(encoding="utf-8")]


ROWS = {
    "saved again": lambda row: row.save(),
    "updated": lambda row: AgreementVersion.objects.filter(pk=row.pk).update(body={}),
    "updated in bulk": lambda row: AgreementVersion.objects.bulk_update([row], ["body"]),
    "deleted": lambda row: row.delete(),
    "deleted in bulk": lambda row: AgreementVersion.objects.all().delete(),
    "written over": lambda row: AgreementVersion.objects.update_or_create(
        partnership=row.partnership, number=1, defaults={"body": {}}
    ),
    "a second first version": lambda row: row.partnership.agreements.create(
        number=1, body={}, digest="", adopted_at=row.adopted_at
    ),
    "a next one without a decision": lambda row: row.partnership.agreements.create(
        number=2, body={}, digest="", adopted_at=row.adopted_at
    ),
    "a first one with a decision": lambda row: row.partnership.agreements.create(
        number=1, body={}, digest="", adopted_at=row.adopted_at, decision_id=uuid4()
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize("way", ROWS)
def test_the_database_refuses_a_row_that_is(cast, way):
    row = queries.newest_agreement(None, cast.here)
    with pytest.raises(IntegrityError), transaction.atomic():
        ROWS[way](row)
    assert list(AgreementVersion.objects.filter(partnership=cast.here).values_list("number", "digest")) == [
        (1, row.digest)
    ]


SQL = [
    "update partnerships_agreementversion set body = '{}'",
    "update partnerships_agreementversion set partnership_id = partnership_id",
    "delete from partnerships_agreementversion",
    "insert into partnerships_agreementversion (partnership_id, number, body, digest, adopted_at) "
    "select partnership_id, 2, body, digest, adopted_at from partnerships_agreementversion",
]
ONLY = {
    "sqlite": [
        "insert or replace into partnerships_agreementversion select * from partnerships_agreementversion",
        "update or replace partnerships_agreementversion set number = 1",
    ],
    "postgresql": ["truncate partnerships_agreementversion", "truncate partnerships_agreementversion cascade"],
}


@pytest.mark.django_db
@pytest.mark.parametrize("number", range(6))
def test_the_database_refuses_it_in_its_own_language(cast, number):
    before = list(AgreementVersion.objects.order_by("pk").values())
    statement = [*SQL, *ONLY[connection.vendor]][number]
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert list(AgreementVersion.objects.order_by("pk").values()) == before


def addresses(patterns=None, before=""):
    """Every address of the site, with the parts that vary as (kind, name) pairs."""
    for each in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(each, URLPattern):
            yield (
                before + str(each.pattern),
                {name: type(kind).__name__ for name, kind in each.pattern.converters.items()},
            )
        else:
            yield from addresses(each.url_patterns, before + str(each.pattern))


BODY = agreement_as_data(ready_made("simple_majority", SEATS))
TYPED = {
    "rule": "simple_majority",
    "seats-carer": "1",
    "seats-uses_services": "1",
    "seats-professional": "9",
    "thing": "seats",
    "reply_days": "99",
    "name": "Somebody",
    "stake": "professional",
    "agreement": str(BODY),
    "new_agreement": str(BODY),
    "number": "2",
    "go": "on",
    "words": "one two three four five six",
}


def filled(path, kinds, things):
    for name, kind in kinds.items():
        value = things.get(name) or {"UUIDConverter": things["some_id"], "IntConverter": "1"}.get(kind, "harbour-lane")
        for written in (f"<{kind.removesuffix('Converter').lower()}:{name}>", f"<str:{name}>", f"<{name}>"):
            path = path.replace(written, value)
    return f"/{path}"


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["ana", "bo", "cy", "eve", "dot", "nobody"])
def test_no_address_of_the_site_changes_it_whoever_comes(cast, who):
    """Everybody in the cast opens every address, and sends it every answer that might be one about the agreement."""
    (made,) = invite(by=cast.ana, partnership=cast.here, guests=[Guest()], note=cast.note())
    things = {
        "slug": "harbour-lane",
        "some_id": str(made.invitation.pk),
        "token": made.secret.token,
        "stake": "carer",
        "role": "co_chair_lived",
        "step": "deciding",
    }
    before = list(AgreementVersion.objects.filter(partnership=cast.here).values())
    opened = 0
    for path, kinds in addresses():
        browser = cast.client(who)
        for sent in (None, TYPED):
            answer = (
                browser.get(filled(path, kinds, things))
                if sent is None
                else browser.post(filled(path, kinds, things), sent)
            )
            assert answer.status_code < 500, path
            opened += 1
    assert opened > 40
    assert list(AgreementVersion.objects.filter(partnership=cast.here).values()) == before
