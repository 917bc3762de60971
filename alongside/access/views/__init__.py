"""Pages about what people need."""
