"""What the house's own pages ask."""
