"""What people say."""

from tests.doors.table.row import MEMBERS, MEMBERS_GO_ON, NOT_SO, here

CONTRIBUTIONS = [
    here("contributions:talk", MEMBERS, NOT_SO),
    here("contributions:say", MEMBERS, MEMBERS),
    here("contributions:said", MEMBERS, NOT_SO),
    here("contributions:one", MEMBERS, NOT_SO, thing_id="said"),
    here("contributions:one", MEMBERS, NOT_SO, thing_id="hidden"),
    here("contributions:one", MEMBERS, NOT_SO, thing_id="taken back"),
    here("contributions:one", "200 404 404 404 404 302", NOT_SO, thing_id="room uses_services"),
    here("contributions:one", "404 200 404 404 404 302", NOT_SO, thing_id="room carer"),
    here("contributions:one", "404 404 200 404 404 302", NOT_SO, thing_id="room professional"),
    here("contributions:one", "200 200 404 404 404 302", NOT_SO, thing_id="room lived"),
    here("contributions:earlier", MEMBERS, NOT_SO, thing_id="said"),
    here("contributions:comment", MEMBERS, MEMBERS, thing_id="said"),
    here("contributions:reply", "409 200 200 404 404 302", "409 200 200 404 404 302", thing_id="said"),
    here("contributions:change", "200 409 409 404 404 302", "200 409 409 404 404 302", thing_id="said"),
    here("contributions:suggest", "409 409 200 404 404 302", "409 409 200 404 404 302", thing_id="said"),
    here(
        "contributions:suggestion",
        "200 200 404 404 404 302",
        "302 409 404 404 404 302",
        thing_id="said",
        suggestion_id="suggestion",
    ),
    here("contributions:withdraw", "200 409 409 404 404 302", "302 409 409 404 404 302", thing_id="said"),
    here("contributions:hide", MEMBERS, MEMBERS, thing_id="said"),
    here("contributions:show", MEMBERS, "409 302 302 404 404 302", thing_id="hidden"),
    here("contributions:follow", NOT_SO, MEMBERS_GO_ON, thing_id="said"),
]
