"""Every page in several languages, without one word more in a template: see docs/how-to/translate-the-pages.md.

A template is written in plain English. For another language its source is read once, before it is compiled: each whole
sentence is looked up in that language, and put in its place. Pages in English cost nothing for it.
"""
