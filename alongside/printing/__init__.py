"""What is printed here: tagged PDFs, booklets, large print, plain text, a page of its own, and speech."""
