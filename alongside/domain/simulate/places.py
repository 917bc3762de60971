"""Where do the made-up partnerships live, and what do they say of themselves?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.simulate.cast import NAMES, NAMES_OF_ASHBY, NAMES_OF_CORBY_ROAD


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One partnership's own words, and the names of its people."""

    slug: str
    name: str
    purpose: str
    contact_name: str
    contact_phone: str
    names: tuple[str, ...]


HARBOUR_LANE = Place(
    slug="harbour-lane",
    name="Harbour Lane Partnership",
    purpose="We run the crisis café and the home support team in Wexley. We run them together, as equals.",
    contact_name="Priya Nair",
    contact_phone="01632 960 142",
    names=NAMES,
)
ASHBY = Place(
    slug="ashby",
    name="Ashby Together",
    purpose="We run the crisis café and the home support team in Ashby. We began as equals.",
    contact_name="Moira Field",
    contact_phone="01632 960 218",
    names=NAMES_OF_ASHBY,
)
CORBY_ROAD = Place(
    slug="corby-road",
    name="Corby Road Partnership Board",
    purpose="We advise on the crisis café and the home support team in Corby Road.",
    contact_name="Graham Sewell",
    contact_phone="01632 960 377",
    names=NAMES_OF_CORBY_ROAD,
)
