"""Drawings of the facts, as accessible SVG text: pure functions, no Django."""

from alongside.web.pictures.bars import share_bar, share_bars
from alongside.web.pictures.beam import beam
from alongside.web.pictures.loop import loop_in_steps, loop_picture
from alongside.web.pictures.progress import progress_seats, steps_bar
from alongside.web.pictures.seats import seats_picture
from alongside.web.pictures.shapes import Kind, Shape, shape_of

__all__ = [
    "Kind",
    "Shape",
    "beam",
    "loop_in_steps",
    "loop_picture",
    "progress_seats",
    "seats_picture",
    "shape_of",
    "share_bar",
    "share_bars",
    "steps_bar",
]
