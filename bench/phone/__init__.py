"""How soon can somebody use a page on a slow phone with a slow line?"""
