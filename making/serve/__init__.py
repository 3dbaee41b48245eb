"""`make serve`: the website as it will be, made while somebody looks at it.

A process that stays. After each save it reads and checks everything, and then makes the pages that
are asked for and no others.
"""
