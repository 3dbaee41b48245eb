"""All the rules of the second pass, and how each is run.

What a rule tells of, and all that it may look at, is in its signature. A rule by record takes one:
any that could be read, where it is on the words, or a row of a model, where it is on what they
mean. It may take a value beside it, such as the day or the names of all records, and is run again
for a record only when that record or that value has changed. A rule between records takes the
rulebook alone, and is run each time. One that tells of something missing names the kinds that may
not lack any record that it could be in.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Any, Generic, TypeVar

from consortium.checking import (
    address_rules,
    area_rules,
    called_off_rules,
    check_rules,
    checked_date_rules,
    contact_rules,
    document_rules,
    doubled_names,
    erased_rules,
    event_doubts,
    event_rules,
    fitting_rules,
    glossary_rules,
    look_rules,
    map_rules,
    markdown_signs,
    newsletter_rules,
    office_rules,
    picture_rules,
    plan_rules,
    postcode_rules,
    reference_rules,
    repeats_rules,
    report_rules,
    sentence_shape,
    source_rules,
    successor_rules,
    template_rules,
    text_rules,
    wording_warnings,
)
from consortium.checking.library import Library
from consortium.checking.names import Names
from consortium.checking.row import Row
from consortium.checking.rulebook import AreaIds, Rulebook
from consortium.checking.terms import Terms
from consortium.model import (
    Area,
    Check,
    Consortium,
    Document,
    Erased,
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
Sight = TypeVar("Sight")
Problems = Iterable[Problem]
Between = Callable[[Rulebook], Problems]


@dataclass(frozen=True)
class ByRecord(Generic[Thing, Sight]):
    """Rules that look at one thing after the other, and beside it at one value.

    Both are taken from the rulebook here, and the rules never see it.
    """

    things: Callable[[Rulebook], Iterable[Thing]]
    sight: Callable[[Rulebook], Sight]
    rules: tuple[Callable[[Thing, Sight], Problems], ...]

    def of_one(self, thing: Thing, sight: Sight) -> tuple[Problem, ...]:
        """Tell what is wrong with one thing."""
        return tuple(chain.from_iterable(rule(thing, sight) for rule in self.rules))


Rule = ByRecord[Any, Any] | Between


def _records(book: Rulebook) -> tuple[Record, ...]:
    """Give every record that could be read, whether the model accepts it or not."""
    return book.records


def _real_records(book: Rulebook) -> tuple[Record, ...]:
    """Give the same, but none where all may be made up."""
    return () if book.may_be_made_up else book.records


def _rows(model: type[AnyPart]) -> Callable[[Rulebook], tuple[Row[AnyPart], ...]]:
    """Give what gives the rows of a model."""
    return lambda book: book.of(model)


def _alone(
    things: Callable[[Rulebook], Iterable[Thing]], *rules: Callable[[Thing], Problems]
) -> ByRecord[Thing, None]:
    """Give rules that look at each thing and at nothing else."""

    def without_a_sight(rule: Callable[[Thing], Problems]) -> Callable[[Thing, None], Problems]:
        return lambda thing, _: rule(thing)

    return ByRecord(things, lambda _: None, tuple(map(without_a_sight, rules)))


def _beside(
    sight: Callable[[Rulebook], Sight],
    things: Callable[[Rulebook], Iterable[Thing]],
    *rules: Callable[[Thing, Sight], Problems],
) -> ByRecord[Thing, Sight]:
    """Give rules that look at each thing, and beside it at one value."""
    return ByRecord(things, sight, rules)


def _at(sight: Callable[[Rulebook], Sight], rule: Callable[[Sight], Problems]) -> Rule:
    """Give a rule that looks at one value alone."""
    return ByRecord(lambda _: (None,), sight, (lambda _, seen: rule(seen),))


def _today(book: Rulebook) -> date:
    return book.terms.today


def _terms(book: Rulebook) -> Terms:
    return book.terms


def _names(book: Rulebook) -> Names:
    return book.names


def _names_and_meanings(book: Rulebook) -> reference_rules.Others:
    return reference_rules.Others(book.names, book.meanings)


def _areas(book: Rulebook) -> AreaIds:
    return book.area_ids


def _library(book: Rulebook) -> Library:
    return book.library


def _today_and_plan(book: Rulebook) -> tuple[date, Document | None]:
    return book.terms.today, book.library.plan


def _hubs(book: Rulebook) -> Mapping[str, Hub]:
    return book.hubs


def _if_passed(rules: ByRecord[Thing, Sight], *models: type[Part]) -> ByRecord[Thing, Sight]:
    """Give rules that are silent while a record of some kinds is not accepted."""
    return replace(rules, things=lambda book: rules.things(book) if book.all_passed(models) else ())


def _if_all_passed(rule: Between, *models: type[Part]) -> Between:
    """Give a rule between records that is silent while one of some kinds is not accepted."""
    return lambda book: rule(book) if book.all_passed(models) else ()


WORDS: tuple[Rule, ...] = (
    _beside(_names_and_meanings, _records, reference_rules.unknown_references),
    _beside(lambda book: book.terms.sectors, _records, postcode_rules.postcodes_there),
    _alone(_real_records, contact_rules.numbers_for_films, contact_rules.example_addresses),
    _beside(_library, _records, source_rules.quoted_in_text),
    _beside(lambda book: book.old_emails, _records, contact_rules.old_emails),
    _beside(lambda book: book.terms.template_words, _records, template_rules.words_of_templates),
    _alone(
        _records,
        reference_rules.repeated_references,
        reference_rules.repeated_words,
        contact_rules.telephone_numbers,
        contact_rules.personal_mailboxes,
        contact_rules.doubtful_addresses,
        contact_rules.two_kinds_of_address,
        contact_rules.dear_numbers,
        text_rules.plain_text,
        markdown_signs.signs_of_markdown,
        wording_warnings.hard_words,
        wording_warnings.sentences,
        wording_warnings.days_that_pass,
        sentence_shape.sentences_whole,
        wording_warnings.words_for_pictures,
        wording_warnings.says_more_than_its_name,
        wording_warnings.checked_by_a_name,
        wording_warnings.amounts_of_money,
        wording_warnings.hidden_lists,
        wording_warnings.words_of_a_plan,
    ),
)
"""What the words of a record may be, wherever they stand."""

MEANING: tuple[Rule, ...] = (
    _beside(_areas, _rows(Part), area_rules.districts_one_by_one),
    _beside(_names, _rows(Part), document_rules.document_there, document_rules.which_document),
    _beside(_library, _rows(Part), source_rules.lines_and_quotes),
    _beside(_today, _rows(Part), fitting_rules.what_fits_together),
    _beside(
        _today,
        _rows(Listed),
        checked_date_rules.not_checked_for_a_year,
        checked_date_rules.ended_notices,
    ),
    _alone(
        _rows(Listed),
        contact_rules.contacts_that_nobody_sees,
        address_rules.old_addresses_that_name,
        sentence_shape.names_as_names,
    ),
    _beside(_library, _rows(Listed), source_rules.words_of_the_plan),
    _beside(_hubs, _rows(Organisation), successor_rules.replacing_hubs),
    _if_passed(
        _beside(
            _areas,
            _rows(Hub),
            area_rules.help_for_a_county,
            area_rules.local_hubs_in_districts,
        ),
        Area,
    ),
    _beside(_hubs, _rows(Service), successor_rules.services_with_an_open_hub),
    _beside(lambda book: (book.hubs, book.area_ids), _rows(Service), area_rules.narrower_than_hubs),
    _beside(
        _today,
        _rows(Event),
        called_off_rules.told_in_history,
        called_off_rules.on_again,
        event_doubts.far_ahead,
    ),
    _alone(
        _rows(Event),
        event_rules.times_of_an_event,
        event_doubts.very_long,
        event_doubts.at_night,
        event_doubts.other_weekdays,
        event_doubts.days_without_a_year,
        event_doubts.days_of_another_year,
        event_doubts.online_is_no_venue,
        repeats_rules.coming_again,
        contact_rules.web_addresses_to_join_at,
    ),
    _alone(
        _rows(Newsletter),
        address_rules.old_addresses_that_name,
        newsletter_rules.small_letters_of_reasons,
        sentence_shape.names_as_names,
    ),
    _beside(_terms, _rows(Newsletter), newsletter_rules.pictures_of_issues),
    _beside(_today, _rows(Newsletter), newsletter_rules.out_in_a_year),
    _alone(_rows(Project), plan_rules.fields_of_its_kind, report_rules.reported_and_not_checked),
    _beside(_today_and_plan, _rows(Project), report_rules.reports_in_their_time),
    _alone(_rows(Project), report_rules.reports_told_once),
    _beside(_today_and_plan, _rows(Indicator), report_rules.reports_in_their_time),
    _alone(_rows(Indicator), report_rules.reports_told_once),
    _beside(_today, _rows(Check), check_rules.checks_of_their_day),
    check_rules.checked_records,
    _alone(_rows(Erased), erased_rules.when_it_was, address_rules.old_addresses_that_name),
    _beside(_library, _rows(Document), document_rules.texts_of_documents),
    _beside(
        _today,
        _rows(Consortium),
        office_rules.office_to_reach,
        office_rules.office_checked_again,
    ),
    _alone(_rows(Consortium), look_rules.words_on_colours),
    _beside(_terms, _rows(Consortium), look_rules.logo_there),
    _if_passed(
        _beside(lambda book: book.explained, _records, wording_warnings.unknown_abbreviations),
        GlossaryTerm,
    ),
    _at(lambda book: (book.names, book.terms.files), address_rules.one_page_at_each_address),
    _at(lambda book: (book.names, book.terms.files, book.moved), address_rules.old_addresses),
    _at(_names, address_rules.short_names),
    _at(lambda book: book.terms.pictures, picture_rules.in_pictures),
    area_rules.districts_and_a_county,
    doubled_names.names_told_apart,
    glossary_rules.each_spelling_once,
    newsletter_rules.numbers_of_issues,
    newsletter_rules.withdrawals,
    successor_rules.successors,
    _if_all_passed(map_rules.codes_of_the_map, Area),
    _if_all_passed(plan_rules.roles_of_the_consortium, Organisation),
    _if_all_passed(wording_warnings.hubs_in_no_answer, Service),
    _if_all_passed(wording_warnings.unused_needs, Hub, Service),
    _if_all_passed(wording_warnings.unused_communities, Hub, Service),
)
"""What is said, by itself and beside what other records say."""

ONLY_PUBLISHED: tuple[Rule, ...] = (_alone(_rows(Consortium), office_rules.nothing_made_up),)
"""What lets a site be built and not be published."""
