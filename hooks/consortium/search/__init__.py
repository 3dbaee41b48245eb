"""What the search of the website reads: records and pages as entries, and the index of words."""
