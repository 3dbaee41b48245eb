"""Files to trees of text: nothing is guessed, nothing is dropped, every place is kept."""
