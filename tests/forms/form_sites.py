"""Both sites, and their records as the check reads them."""

import day_of_records
from built_site import REPOSITORY
from consortium.reading.newsletter_files import read_newsletter
from consortium.reading.record_files import read_record
from demonstration_county import DAY


def reading(kind, record_id, text):
    """Give what the check reads in a text, and what it tells of it."""
    if kind == "newsletters":
        return read_newsletter(record_id, f"docs/newsletters/{record_id}.md", text.encode())
    return read_record(kind, record_id, f"data/{kind}/{record_id}.yml", text.encode())


def read(kind, text):
    """Give the record that the check reads in a text of which there is nothing to tell."""
    record, problems = reading(kind, "one", text)
    assert not problems, text
    return record


def both_sites(demonstration_folder):
    """Give the folder and the day of each site."""
    return ((REPOSITORY, day_of_records.today()), (demonstration_folder, DAY))
