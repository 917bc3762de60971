"""Which addresses may be opened with help, and which part of the help has the person to have asked for?

What is not named here cannot be done with help. Closed rooms are never here: nobody who was not let in by the people
in it sees them, and being somebody's supporter is no way in. Nor is anything that says who somebody is: their group,
their seat, from whom they keep that they are here, their account, and whom they choose as a supporter.
"""

from __future__ import annotations

from alongside.domain.supporters import Area

READ = {
    "web": ("home", "more", "search", "record", "record_entry", "record_file"),
    "partnerships": ("agreement", "agreement_versions", "agreement_version", "people", "group"),
    "contributions": ("talk", "said", "one", "earlier"),
    "initiatives": ("work", "one", "card"),
    "decisions": (
        "proposals", "proposal", "earlier", "list", "show", "how", "said", "objection", "outcomes", "outcome",
        "set_asides",
    ),
    "promises": ("list", "show"),
    "documents": (
        "easy_list", "easy", "take", "take_text", "take_page", "photo_file", "papers", "paper",
    ),
    "glossary": ("list", "house", "show"),
    "access": ("rounds", "round", "everyone"),
    "check": (
        "index", "easy", "report", "report_pdf", "findings_json", "findings_csv", "principle", "finding", "entries",
    ),
}  # fmt: skip
SAY = {
    "contributions": ("say", "comment", "reply", "change", "suggest", "suggestion", "withdraw", "follow"),
    "initiatives": ("say",),
    "decisions": ("new", "change", "withdraw", "comment", "follow"),
    "documents": ("ask",),
    "glossary": ("flag",),
    "check": ("say",),
}
ANSWER = {
    "decisions": ("support", "answer", "settle"),
    "promises": ("progress", "judge", "take_on", "decline", "new"),
    "documents": ("read", "send"),
    "glossary": ("helped",),
    "survey": ("ask",),
    "access": ("confirm", "different", "met"),
}
AREA_OF = {
    f"{app}:{name}": area
    for area, table in ((Area.READ, READ), (Area.SAY, SAY), (Area.ANSWER, ANSWER))
    for app, names in table.items()
    for name in names
}


def area_of(view_name: str) -> Area | None:
    """None: nobody does this with help."""
    return AREA_OF.get(view_name)
