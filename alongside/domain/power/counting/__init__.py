"""Counting who settles it: exact sums over all the ways that seats can agree, without listing them one by one.

From the outside there are three questions: `chances` (how often does it pass, and how often does one seat settle it),
`count` (the same at even odds, in whole numbers) and `bloc_shares` (the same when groups act as one).
"""
