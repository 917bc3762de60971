"""Every change to what people say, one file a verb."""
