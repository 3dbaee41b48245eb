"""What is wrong in a record, told to the person who can put it right."""
