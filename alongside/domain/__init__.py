"""The hard thoughts of co-production as pure Python: no Django, clock, network, files, logging or hidden chance."""
