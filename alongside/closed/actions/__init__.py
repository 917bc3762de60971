"""Everything that changes a closed room. One file a noun. Nothing here is on the record, but that a room was opened."""
