"""Makes the files of data/geography from files that people have."""
