"""Where the directory is as data, below the site's own address."""

ABOUT = "open-data/"
"""The page that explains it: a site without that page has no open data."""

API = "api/v1/"
"""Open Referral UK."""
