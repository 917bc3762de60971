"""Somebody says what they need, shows it, is asked, and says whether they got it; somebody makes a paper for them."""
