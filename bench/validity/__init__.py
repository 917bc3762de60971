"""Does the check tell honest partnerships from tokenistic ones? Hundreds of each kind are made, and looked at."""
