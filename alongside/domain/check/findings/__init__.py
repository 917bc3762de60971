"""From what was counted to what can be said of it: each file answers one question about one finding, or about all."""
