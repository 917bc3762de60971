"""The JSON form of an agreement: writing it, and reading it with every fault named."""
