"""The rules of the second pass: each public generator is one."""
