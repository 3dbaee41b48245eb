"""`make benchmark`: how long this takes, beside two well-known builders of websites."""
