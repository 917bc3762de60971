"""What the house's own pages read, from every floor below."""
