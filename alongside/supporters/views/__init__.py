"""What a person sees of their supporters, and what a supporter sees of those they support."""
