"""The pages of a partnership: its agreement, its people, how to come in."""
