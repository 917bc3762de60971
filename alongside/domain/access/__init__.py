"""What does somebody need to take part, said once? Needs, formats, and ways to reach a person."""

from alongside.domain.access.formats import LARGE_PRINT, Format, Pace, Reach

__all__ = ["LARGE_PRINT", "Format", "Pace", "Reach"]
