"""What a record of the plan is called today: editors may give its file another name."""

from consortium.directory import Directory
from consortium.model import ARTICLES, LISTED


def name_today(real: Directory, first_name: str) -> str:
    """Give the name that a record has today, by its first: "hubs/corby"."""
    for kind in (*LISTED, *ARTICLES):
        for id_, record in getattr(real, kind).items():
            if f"{first_name}/" in record.redirect_from:
                return f"{kind}/{id_}"
    return first_name


def id_today(real: Directory, kind: str, first_id: str) -> str:
    """Give the id that a record has today, by its first."""
    return name_today(real, f"{kind}/{first_id}").partition("/")[2]
