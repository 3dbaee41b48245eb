"""The pages in docs/ that others lead to, whatever else a site has."""

from collections.abc import Mapping

NEEDED: Mapping[str, tuple[str, str]] = {
    "index.md": ("Find help for your group", "finder"),
    "about/index.md": ("About this site", ""),
    "areas/index.md": ("Where your group is", "areas"),
    "changes/index.md": ("What has changed", "changes"),
    "communities/index.md": ("Who your group is for", "communities"),
    "contact/index.md": ("Contact us", "office"),
    "contents/index.md": ("All pages", "contents"),
    "events/index.md": ("Events", "whats_on"),
    "events/past.md": ("What was on", "past_events"),
    "find/index.md": ("Find help", "finder"),
    "find/outside.md": ("Outside our area", "outside"),
    "find/places.md": ("Towns and villages A to Z", "places"),
    "find/words.md": ("A to Z of everyday words", "words"),
    "hubs/index.md": ("Who to ask", "hubs"),
    "needs/index.md": ("What you need", "needs"),
    "newsletters/index.md": ("Newsletters", "newsletters"),
    "organisations/index.md": ("Organisations", "organisations"),
    "search/index.md": ("Search", "search"),
    "services/index.md": ("Kinds of help", "services"),
    "shortlist/index.md": ("Your list", "shortlist"),
    "subscribe/index.md": ("Get our news", "subscribe"),
}
"""A title for each, which a site may change, and the marker that has to stand on it ("": none)."""
