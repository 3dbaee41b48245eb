"""What is to be checked soon, what is overdue, and whom to ask."""
