"""Which kinds of record have pages."""

WITH_PAGES = (
    "areas",
    "needs",
    "communities",
    "hubs",
    "services",
    "guides",
    "organisations",
    "projects",
    "events",
    "newsletters",
)
"""Each of their records has a page at KIND/ID/, to which a `record:` link may lead."""
