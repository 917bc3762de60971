"""The pages of proposals and decisions: three short ones for each decision, under one heading."""
