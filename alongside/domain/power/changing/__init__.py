"""What could be done about a rule that is not level, and which of it is the least."""
