"""Is it real, or tokenism? Worked out from the record and nothing else.

Entries become evidence tables; each indicator counts over them with one SQL text; counts become findings.
"""
