"""How many things become one short root, and how one of them is shown to be in it."""
