"""All the rules of the second pass, and what each may look at.

What a rule tells of is in its signature, with all that it may look at. A rule by record takes one:
any that could be read, where it is on the words, or a row of a model, where it is on what they
mean. It may take a value beside it, such as the day or the names of all records. A rule between
records takes the rulebook alone. One that tells of something missing names the kinds that may not
lack any record that it could be in.
"""

from collections.abc import Mapping
from datetime import date

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
from consortium.checking.rule import (
    Rule,
    beside,
    by_itself,
    if_all_passed,
    if_passed,
    of_value,
    rows_of,
)
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
from consortium.text.record import Record


def _records(book: Rulebook) -> tuple[Record, ...]:
    """Give every record that could be read, whether the model accepts it or not."""
    return book.records


def _real_records(book: Rulebook) -> tuple[Record, ...]:
    """Give the same, but none where all may be made up."""
    return () if book.may_be_made_up else book.records


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


WORDS: tuple[Rule, ...] = (
    beside(_names_and_meanings, _records, reference_rules.unknown_references),
    beside(lambda book: book.terms.sectors, _records, postcode_rules.postcodes_there),
    by_itself(_real_records, contact_rules.numbers_for_films, contact_rules.example_addresses),
    beside(_library, _records, source_rules.quoted_in_text),
    beside(lambda book: book.old_emails, _records, contact_rules.old_emails),
    beside(lambda book: book.terms.template_words, _records, template_rules.words_of_templates),
    by_itself(
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
    beside(_areas, rows_of(Part), area_rules.districts_one_by_one),
    beside(_names, rows_of(Part), document_rules.document_there, document_rules.which_document),
    beside(_library, rows_of(Part), source_rules.lines_and_quotes),
    beside(_today, rows_of(Part), fitting_rules.what_fits_together),
    beside(
        _today,
        rows_of(Listed),
        checked_date_rules.not_checked_for_a_year,
        checked_date_rules.ended_notices,
    ),
    by_itself(
        rows_of(Listed),
        contact_rules.contacts_that_nobody_sees,
        address_rules.old_addresses_that_name,
        sentence_shape.names_as_names,
    ),
    beside(_library, rows_of(Listed), source_rules.words_of_the_plan),
    beside(_hubs, rows_of(Organisation), successor_rules.replacing_hubs),
    if_passed(
        beside(
            _areas,
            rows_of(Hub),
            area_rules.help_for_a_county,
            area_rules.local_hubs_in_districts,
        ),
        Area,
    ),
    beside(_hubs, rows_of(Service), successor_rules.services_with_an_open_hub),
    beside(
        lambda book: (book.hubs, book.area_ids), rows_of(Service), area_rules.narrower_than_hubs
    ),
    beside(
        _today,
        rows_of(Event),
        called_off_rules.told_in_history,
        called_off_rules.on_again,
        event_doubts.far_ahead,
    ),
    by_itself(
        rows_of(Event),
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
    by_itself(
        rows_of(Newsletter),
        address_rules.old_addresses_that_name,
        newsletter_rules.small_letters_of_reasons,
        sentence_shape.names_as_names,
    ),
    beside(_terms, rows_of(Newsletter), newsletter_rules.pictures_of_issues),
    beside(_today, rows_of(Newsletter), newsletter_rules.out_in_a_year),
    by_itself(
        rows_of(Project), plan_rules.fields_of_its_kind, report_rules.reported_and_not_checked
    ),
    beside(_today_and_plan, rows_of(Project), report_rules.reports_in_their_time),
    by_itself(rows_of(Project), report_rules.reports_told_once),
    beside(_today_and_plan, rows_of(Indicator), report_rules.reports_in_their_time),
    by_itself(rows_of(Indicator), report_rules.reports_told_once),
    beside(_today, rows_of(Check), check_rules.checks_of_their_day),
    check_rules.checked_records,
    by_itself(rows_of(Erased), erased_rules.when_it_was, address_rules.old_addresses_that_name),
    beside(_library, rows_of(Document), document_rules.texts_of_documents),
    beside(
        _today,
        rows_of(Consortium),
        office_rules.office_to_reach,
        office_rules.office_checked_again,
    ),
    by_itself(rows_of(Consortium), look_rules.words_on_colours),
    beside(_terms, rows_of(Consortium), look_rules.logo_there),
    if_passed(
        beside(lambda book: book.explained, _records, wording_warnings.unknown_abbreviations),
        GlossaryTerm,
    ),
    of_value(lambda book: (book.names, book.terms.files), address_rules.one_page_at_each_address),
    of_value(lambda book: (book.names, book.terms.files, book.moved), address_rules.old_addresses),
    of_value(_names, address_rules.short_names),
    of_value(lambda book: book.terms.pictures, picture_rules.in_pictures),
    area_rules.districts_and_a_county,
    doubled_names.names_told_apart,
    glossary_rules.each_spelling_once,
    newsletter_rules.numbers_of_issues,
    newsletter_rules.withdrawals,
    successor_rules.successors,
    if_all_passed(map_rules.codes_of_the_map, Area),
    if_all_passed(plan_rules.roles_of_the_consortium, Organisation),
    if_all_passed(wording_warnings.hubs_in_no_answer, Service),
    if_all_passed(wording_warnings.unused_needs, Hub, Service),
    if_all_passed(wording_warnings.unused_communities, Hub, Service),
)
"""What is said, by itself and beside what other records say."""

ONLY_PUBLISHED: tuple[Rule, ...] = (by_itself(rows_of(Consortium), office_rules.nothing_made_up),)
"""What lets a site be built and not be published."""
