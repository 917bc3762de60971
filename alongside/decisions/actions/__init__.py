"""Every change to a proposal and to the decision it becomes, one file a noun."""
