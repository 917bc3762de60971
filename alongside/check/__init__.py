"""The pages of the check: is it real, or tokenism? The same page for everybody, worked out from the record alone."""
