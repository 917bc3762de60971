"""The numbers that a finding stands on, each with how sure it is. Pure sums: no cells, no lines, no words."""
