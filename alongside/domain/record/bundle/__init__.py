"""How does a record travel? As a zip that anyone can open, and that promises nothing until it is verified."""
