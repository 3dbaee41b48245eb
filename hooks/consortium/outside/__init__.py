"""Links that lead to other websites: where they stand, and what is there now."""
