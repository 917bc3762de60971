"""How somebody stands behind a root: keys, signed notes, checkpoints, and what witnesses add."""
