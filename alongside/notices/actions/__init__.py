"""How people choose to be reached, and how what is for them leaves, comes back, and comes in."""
