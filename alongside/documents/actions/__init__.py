"""What can be done with papers and easy versions, one file a deed."""
