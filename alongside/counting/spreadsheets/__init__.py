"""Evidence out of spreadsheets: one CSV file a table, in words that people write."""
