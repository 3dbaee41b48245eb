"""All the rules of the second pass, and how each is run.

What a rule tells of is in its signature. One on the words of a record takes every record that could
be read, and one on what they mean takes the rows of a model: both tell of that record alone, and
look others up in the rulebook. A rule between records takes the rulebook alone. One that tells of
something missing names the kinds that may not lack any record that it could be in.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from consortium.checking import (
    address_rules,
    area_rules,
    called_off_rules,
    checked_date_rules,
    contact_rules,
    document_rules,
    event_rules,
    fitting_rules,
    glossary_rules,
    look_rules,
    map_rules,
    newsletter_rules,
    office_rules,
    picture_rules,
    plan_rules,
    reference_rules,
    repeats_rules,
    report_rules,
    source_rules,
    successor_rules,
    template_rules,
    text_rules,
    wording_warnings,
)
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import (
    Area,
    Consortium,
    Document,
    Event,
    GlossaryTerm,
    Hub,
    Indicator,
    Listed,
    Newsletter,
    Organisation,
    Part,
    Project,
    Service,
)
from consortium.problems.problem import Problem
from consortium.text.record import Record

AnyPart = TypeVar("AnyPart", bound=Part)
Thing = TypeVar("Thing")
Problems = Iterable[Problem]
Rule = Callable[[Rulebook], Problems]


def _each(
    things: Callable[[Rulebook], Iterable[Thing]],
    *rules: Callable[[Thing, Rulebook], Problems],
) -> Iterator[Rule]:
    """Give rules that look at one thing after the other."""

    def over_things(rule: Callable[[Thing, Rulebook], Problems]) -> Rule:
        return lambda book: chain.from_iterable(rule(thing, book) for thing in things(book))

    return map(over_things, rules)


def _records(book: Rulebook) -> tuple[Record, ...]:
    """Give every record that could be read, whether the model accepts it or not."""
    return book.records


def _rows(model: type[AnyPart]) -> Callable[[Rulebook], tuple[Row[AnyPart], ...]]:
    """Give what gives the rows of a model."""
    return lambda book: book.of(model)


def _if_all_passed(rule: Rule, *models: type[Part]) -> Rule:
    """Give a rule that is silent while a record of some kinds is not accepted."""
    return lambda book: rule(book) if book.all_passed(models) else ()


WORDS: tuple[Rule, ...] = (
    *_each(
        _records,
        reference_rules.unknown_references,
        reference_rules.repeated_references,
        contact_rules.telephone_numbers,
        contact_rules.example_addresses,
        contact_rules.old_emails,
        contact_rules.personal_mailboxes,
        text_rules.plain_text,
        template_rules.words_of_templates,
        wording_warnings.hard_words,
        wording_warnings.long_sentences,
        wording_warnings.hidden_lists,
        wording_warnings.words_of_a_plan,
    ),
)
"""What the words of a record may be, wherever they stand."""

MEANING: tuple[Rule, ...] = (
    *_each(
        _rows(Part),
        fitting_rules.what_fits_together,
        successor_rules.successors,
        area_rules.districts_one_by_one,
        document_rules.document_there,
        document_rules.which_document,
        source_rules.lines_and_quotes,
    ),
    *_each(
        _rows(Listed),
        checked_date_rules.not_checked_for_a_year,
        checked_date_rules.ended_notices,
        source_rules.words_of_the_plan,
        contact_rules.contacts_that_nobody_sees,
        address_rules.old_addresses_that_name,
    ),
    *_each(_rows(Organisation), successor_rules.replacing_hubs),
    *(
        _if_all_passed(rule, Area)
        for rule in _each(
            _rows(Hub), area_rules.help_for_a_county, area_rules.local_hubs_in_districts
        )
    ),
    *_each(
        _rows(Service),
        successor_rules.services_with_an_open_hub,
        area_rules.narrower_than_hubs,
    ),
    *_each(
        _rows(Event),
        event_rules.times_of_an_event,
        repeats_rules.coming_again,
        called_off_rules.told_in_history,
        called_off_rules.on_again,
        contact_rules.web_addresses_to_join_at,
    ),
    *_each(
        _rows(Newsletter),
        address_rules.old_addresses_that_name,
        newsletter_rules.withdrawals,
        newsletter_rules.small_letters_of_reasons,
        newsletter_rules.pictures_of_issues,
    ),
    *_each(
        _rows(Project),
        plan_rules.fields_of_its_kind,
        report_rules.reports_in_their_time,
        report_rules.reports_told_once,
        report_rules.reported_and_not_checked,
    ),
    *_each(
        _rows(Indicator),
        report_rules.reports_in_their_time,
        report_rules.reports_told_once,
    ),
    *_each(_rows(Document), document_rules.texts_of_documents),
    *_each(
        _rows(Consortium),
        office_rules.office_to_reach,
        office_rules.office_checked_again,
        look_rules.words_on_colours,
        look_rules.logo_there,
    ),
    address_rules.one_page_at_each_address,
    address_rules.old_addresses,
    address_rules.short_names,
    area_rules.districts_and_a_county,
    glossary_rules.each_spelling_once,
    newsletter_rules.numbers_of_issues,
    picture_rules.in_pictures,
    _if_all_passed(map_rules.codes_of_the_map, Area),
    _if_all_passed(plan_rules.roles_of_the_consortium, Organisation),
    _if_all_passed(wording_warnings.unknown_abbreviations, GlossaryTerm),
    _if_all_passed(wording_warnings.unused_needs, Hub, Service),
    _if_all_passed(wording_warnings.unused_communities, Hub, Service),
)
"""What is said, by itself and beside what other records say."""

ONLY_PUBLISHED: tuple[Rule, ...] = (*_each(_rows(Consortium), office_rules.nothing_made_up),)
"""What lets a site be built and not be published."""
