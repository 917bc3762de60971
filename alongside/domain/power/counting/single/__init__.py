"""One sum of weights held against one quota: the quickest way to count it that is exact enough."""
