"""Whom a group should ask, for each area and need, in the order of the page of that answer."""

from collections.abc import Iterator

from consortium.addresses import answer_address, key
from consortium.answers.answer import Result, Stage
from consortium.model import Area, Contact, Guide, Need
from consortium.model.parts import WAYS
from consortium.open_data.parts import Values, alert, filled, how_known, identifier
from consortium.rendering import Renderer
from consortium.standing import standing


def answers(renderer: Renderer) -> Iterator[Values]:
    """Give the answer for each area and need: those near, the official pages, those further away.

    Nobody stands in it who cannot be reached.
    """
    directory = renderer.site.directory

    def told(stages: tuple[Stage, ...]) -> list[Values]:
        return [
            {"tier": stage.tier, **_result(renderer, result)}
            for stage in stages
            for result in stage.results
        ]

    for area in directory.areas.values():
        for need in directory.needs.values():
            its_answer = renderer.site.answer(area, need)
            yield {
                **_about(renderer, area, need),
                "lead": its_answer.lead,
                "near": told(its_answer.near),
                "guides": [_guide(renderer, guide) for guide in _by_publisher(its_answer.guides)],
                "further_away": told(its_answer.far),
            }


def _about(renderer: Renderer, area: Area, need: Need) -> Values:
    return {
        "area": area.id,
        "area_code": area.code,
        "need": need.id,
        "taxonomy_term_id": identifier(renderer, need),
        "listed_at": renderer.site.address + answer_address(area, need),
    }


def _result(renderer: Renderer, result: Result) -> Values:
    return {
        "id": identifier(renderer, result.hub),
        "record": key(result.hub),
        "name": result.hub.name,
        "reason": result.reason,
        "state": result.standing.state.family,
        "how_known": how_known(renderer, result.standing),
        **filled({"alert": alert(renderer, result.hub, result.contact)}),
        "services": [
            {"id": identifier(renderer, service), "record": key(service), "name": service.name}
            for service in result.services
        ],
        "reached_at": result.contact.holder,
        "reached_by": [_ways(contact) for contact in result.contact.contacts],
    }


def _ways(contact: Contact) -> Values:
    return filled({way: getattr(contact, way) for way in WAYS})


def _by_publisher(guides: tuple[Guide, ...]) -> list[Guide]:
    """Put those of a publisher beside one another, as a page does."""
    publishers = [guide.publisher for guide in guides]
    return sorted(guides, key=lambda guide: publishers.index(guide.publisher))


def _guide(renderer: Renderer, guide: Guide) -> Values:
    return {
        "record": key(guide),
        "name": guide.name,
        "publisher": guide.publisher,
        "link": guide.link,
        "state": standing(guide, renderer.site.today).state.family,
    }
