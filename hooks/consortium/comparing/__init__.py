"""What a pull request changes, compared with the branch that it will join."""
