"""What the script of a sealed room asks for, and what it sends. Everything in it is sealed or signed."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.domain.sealed import Keys, Odd, Signed, coded, raw
from alongside.domain.sealed.shapes import ID
from alongside.partnerships.request import MemberRequest
from alongside.sealed import actions, queries
from alongside.sealed.models import Part, SealedItem
from alongside.sealed.views.guarding import answering
from alongside.spaces.models import Space

BOTH = require_http_methods(["GET", "HEAD", "POST"])
LARGEST = 2**31 - 1
LONGEST_LIST = 800_000
"""An entry with the sealed keys of 600 devices."""


def _sent(request: MemberRequest, *names: str) -> dict[str, Any]:
    """The parts of what was sent. Raises Odd unless it is an object that has them."""
    try:
        found = json.loads(request.body)
    except (ValueError, RecursionError) as problem:
        raise Odd("not-json") from problem
    if type(found) is not dict or not set(names) <= found.keys():
        raise Odd("not-json")
    return found


def _signed(sent: dict[str, Any]) -> Signed:
    if not isinstance(sent["body"], str) or not isinstance(sent["sig"], str):
        raise Odd("not-json")
    try:
        return Signed(sent["body"].encode("utf-8"), sent["sig"])
    except UnicodeEncodeError as problem:
        raise Odd("not-json") from problem


def _ids(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > 20 or not all(isinstance(each, str) for each in value):
        raise Odd("not-json")
    return tuple(value)


def _bytes(value: Any) -> bytes:
    found = raw(value) if isinstance(value, str) else None
    if found is None:
        raise Odd("not-json")
    return found


def _number(request: MemberRequest, name: str, otherwise: int) -> int:
    """A place in a log. What is no such number counts as not said."""
    said = request.GET.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 16 else otherwise


def _device(request: MemberRequest) -> str:
    said = request.GET.get("device", "")
    return said if ID.fullmatch(said) else ""


def _placed(item: SealedItem) -> HttpResponse:
    return JsonResponse({"seq": item.seq, "chain": item.chain, "leaf": item.leaf})


@BOTH
@answering
def listing(request: MemberRequest, space: Space) -> HttpResponse:
    """The list after an entry that the device has already, and the sealed keys that are for it; or one entry more."""
    if request.method == "POST":
        if len(request.body) > LONGEST_LIST:
            raise Odd("too-long")
        sent = _sent(request, "body", "sig", "wraps", "grant")
        if not isinstance(sent["wraps"], list):
            raise Odd("not-json")
        keys = Keys(sent["wraps"], sent["grant"])
        return _placed(
            actions.change_list(by=request.member, space=space, signed=_signed(sent), keys=keys, note=request.note)
        )
    viewer = request.viewer
    room = queries.room_of(viewer, space)
    listed = queries.listed_in(viewer, room)
    after = _number(request, "after", -1)
    return JsonResponse(
        {
            "n": listed.n,
            "size": room.size,
            "entries": queries.entries_after(viewer, space, after),
            "keys": queries.keys_of_device(viewer, space, _device(request)),
            "gone": queries.no_longer_readers(viewer, space, listed) if queries.is_inside(viewer, room) else [],
        }
    )


@require_safe
@answering
def keys(request: MemberRequest, space: Space, number: int) -> HttpResponse:
    """All the sealed keys of one entry, so that a device can tell whose fault a wrong one is."""
    queries.room_inside_or_404(request.viewer, space)
    if number > LARGEST:
        raise Http404
    return JsonResponse({"keys": queries.keys_of_entry(request.viewer, space, number)})


@BOTH
@answering
def items(request: MemberRequest, space: Space) -> HttpResponse:
    """Part of the log, with the value it had before; or one message more."""
    viewer = request.viewer
    if request.method == "POST":
        return _posted(request, space)
    room = queries.room_inside_or_404(viewer, space)
    device, first = _device(request), _number(request, "from", -1)
    count = _number(request, "count", 50)
    if device:
        found = queries.newest_of_device(viewer, space, device)
    elif first >= 0:
        found = queries.items_from(viewer, space, first, count=count)
    else:
        found = queries.items_before(viewer, space, _number(request, "before", room.size), count=count)
    before = queries.chain_at(viewer, space, found[0]["seq"] - 1) if found and found[0]["seq"] else ""
    return JsonResponse({"size": room.size, "before": before, "items": found})


def _posted(request: MemberRequest, space: Space) -> HttpResponse:
    sent = _sent(request, "body", "sig", "ct", "drop", "files")
    message = actions.Message(_signed(sent), _bytes(sent["ct"]), _ids(sent["drop"]), _ids(sent["files"]))
    return _placed(actions.post(by=request.member, space=space, message=message, note=request.note))


@BOTH
@answering
def piece(request: MemberRequest, space: Space, *, file: str, number: int, count: int) -> HttpResponse:
    """One sealed piece of a file, as its bare bytes."""
    queries.room_inside_or_404(request.viewer, space)
    if not ID.fullmatch(file) or number >= actions.MOST_PIECES:
        raise Http404
    if request.method == "POST":
        sent = actions.Piece(file, number, count, request.body)
        actions.put_piece(by=request.member, space=space, piece=sent, note=request.note)
        return JsonResponse({})
    return HttpResponse(
        queries.piece_or_404(request.viewer, space, file, number=number), content_type="application/octet-stream"
    )


@require_http_methods(["GET", "HEAD", "POST", "DELETE"])
@answering
def blob(request: MemberRequest, space: Space, *, code: str, part: str) -> HttpResponse:
    """What lies under the id of a code. Asking for what is not there counts as a try, unless the code is one's own."""
    if not ID.fullmatch(code) or part not in Part.values:
        raise Http404
    if request.method == "DELETE":
        actions.drop_blob(by=request.member, space=space, code=code, note=request.note)
        return JsonResponse({})
    if request.method == "POST":
        body = _bytes(_sent(request, "body")["body"])
        actions.count_try(by=request.member, note=request.note)
        actions.put_blob(by=request.member, space=space, code=code, part=Part(part), body=body, note=request.note)
        return JsonResponse({})
    return _found(request, space, code=code, part=part)


def _found(request: MemberRequest, space: Space, *, code: str, part: str) -> HttpResponse:
    viewer = request.viewer
    if request.member.pk not in queries.owner_of_code(viewer, space, code):
        actions.count_try(by=request.member, note=request.note)
    found = queries.blob(viewer, space, code, part=part, now=request.note.at)
    if found is None:
        return JsonResponse({"body": None})
    who = {"member": found.member.pk.hex, "name": found.member.name}
    return JsonResponse({"body": coded(bytes(found.body)), **who})
