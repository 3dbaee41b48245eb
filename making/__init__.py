"""What make runs round a build: one at a time, and what is there stays until the new is whole.

It runs before anything is installed too, so it needs nothing but Python.
"""
