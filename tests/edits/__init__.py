"""Edits as editors make them, each a function on a copy of the repository.

They show what the website has to bear, and the tests are run on copies that hold them:
`make test-edits`.
"""
