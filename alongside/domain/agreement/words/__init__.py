"""An agreement in plain words."""
