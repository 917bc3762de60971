"""Every change to a partnership and its membership, one file a noun."""
