"""What a founding document adds up to: its money, its figures and its first months.

All sums are whole pounds. None of them is stored: each is worked out from the records.
"""
