"""The directory for other people's programs: made from the same records as the pages.

Open Referral UK (HSDS-UK 3.0) is the standard of it, beside tables for spreadsheets. Each module
gives values or files; a hook writes them.
"""
