"""Records as rows of a spreadsheet, and rows as records."""
