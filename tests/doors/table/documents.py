"""Papers and easy versions."""

from tests.doors.table.row import ANYONE, MEMBERS, MEMBERS_GO_ON, NO_SUCH_PAGE, NOT_SO, ONLY_READ, here

OF_PAPER = {"kind": "paper", "thing_id": "written paper"}
OF_OUTCOME = {"kind": "decision", "thing_id": "passed"}
OF_AGREEMENT = {"kind": "agreement", "thing_id": "partnership"}
OUT_OF_TWO = {"kind": "proposal", "thing_id": "gathering"}
"""Nobody has begun one."""
IDEA = OF_PAPER | {"key": "idea key"}

DOCUMENTS = [
    here("documents:easy_list", MEMBERS, NOT_SO),
    here("documents:reader", NOT_SO, MEMBERS_GO_ON),
    here("documents:easy", MEMBERS.replace("302", "404"), ONLY_READ, **OF_PAPER),
    here("documents:easy", MEMBERS.replace("302", "404"), ONLY_READ, query={"idea": "1"}, **OF_PAPER),
    here("documents:easy", MEMBERS.replace("302", "404"), ONLY_READ, **OUT_OF_TWO),
    here("documents:easy", ANYONE, ONLY_READ, **OF_OUTCOME),
    here("documents:easy", ANYONE, ONLY_READ, **OF_AGREEMENT),
    here("documents:easy", NO_SUCH_PAGE, ONLY_READ, kind="decision", thing_id="open"),
    here("documents:easy", NO_SUCH_PAGE, ONLY_READ, kind="reply", thing_id="room lived"),
    here("documents:ask", NOT_SO, MEMBERS_GO_ON, **OUT_OF_TWO),
    here("documents:begin", NOT_SO, MEMBERS_GO_ON, **OF_PAPER),
    here("documents:bring", MEMBERS, MEMBERS, **OF_PAPER),
    here("documents:bring", MEMBERS, MEMBERS, **OUT_OF_TWO),
    here("documents:take", MEMBERS.replace("302", "404"), ONLY_READ, **OF_PAPER),
    here("documents:copy", NOT_SO, MEMBERS_GO_ON, **OF_PAPER),
    here("documents:take_text", MEMBERS.replace("302", "404"), ONLY_READ, **OF_PAPER),
    here("documents:take_page", MEMBERS.replace("302", "404"), ONLY_READ, **OF_PAPER),
    here("documents:edit", MEMBERS, MEMBERS, **OF_PAPER),
    here("documents:look", NOT_SO, MEMBERS, **OF_PAPER),
    here("documents:give", MEMBERS, MEMBERS_GO_ON, **OF_PAPER),
    here("documents:read", MEMBERS, MEMBERS, **OF_PAPER),
    here("documents:send", MEMBERS, MEMBERS, **OF_PAPER),
    here("documents:picture", MEMBERS, MEMBERS_GO_ON, **IDEA),
    here("documents:photo", MEMBERS, MEMBERS, **IDEA),
    here("documents:photo_file", MEMBERS.replace("302", "404"), ONLY_READ, **OF_PAPER, photo_id="easy photo"),
    here("documents:papers", MEMBERS, NOT_SO),
    here("documents:new_paper", MEMBERS, MEMBERS),
    here("documents:bring_paper", MEMBERS, MEMBERS),
    here("documents:paper", MEMBERS, NOT_SO, thing_id="written paper"),
    here("documents:change_paper", MEMBERS, MEMBERS, thing_id="written paper"),
]
