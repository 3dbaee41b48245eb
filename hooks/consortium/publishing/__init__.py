"""From bodies to the files of the site: old addresses, and each of them once."""
