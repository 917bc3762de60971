"""What takes longer than a page may: made in the background, kept a week for whoever asked."""
