"""The pages of sealed rooms, and what their script sends and asks for."""
