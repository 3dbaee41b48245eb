"""A page that a pull request changes, for the summary."""

from dataclasses import dataclass

from consortium.model import Listed


@dataclass(frozen=True, kw_only=True)
class PageChange:
    """One record's page before and after.

    `address` is from the top of the site ("hubs/corby/"). `before` is None for a new page, `after`
    for one that goes. `fields` names what differs, in the order of the record.
    """

    address: str
    before: Listed | None
    after: Listed | None
    fields: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The name of the record, the new one where there are two."""
        record = self.after or self.before
        return record.name if record else self.address
