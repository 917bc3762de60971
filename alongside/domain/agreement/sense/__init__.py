"""Does an agreement make sense?"""
