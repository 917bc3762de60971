"""What a command says when it cannot go on."""


class BadInput(Exception):
    """The command was given something it cannot use. The text is one plain sentence for the person typing."""
