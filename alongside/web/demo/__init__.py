"""The made-up partnerships that a visitor can look round in: told as stories, and played by the site’s own acts."""
