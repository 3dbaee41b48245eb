"""Forms made from the model: what they ask, check by and write, and the records they change."""
