"""What a pull request would change, and what its check found, told in one summary."""
