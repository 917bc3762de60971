"""Rules as people write them: read exactly, checked, and written again."""
