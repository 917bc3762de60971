"""What is asked about access: one question a page, and nothing that has to be answered."""
