"""A record made by these pages gives the check of access something to count."""


