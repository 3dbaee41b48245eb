"""All the rules between records, in the order of this list."""

from collections.abc import Callable, Iterable

from consortium.checking import (
    address_rules,
    area_rules,
    called_off_rules,
    checked_date_rules,
    closed_hub_rules,
    contact_rules,
    event_rules,
    history_rules,
    map_rules,
    markdown_warnings,
    newsletter_rules,
    newsletter_text_rules,
    office_rules,
    reference_rules,
    repeats_rules,
    source_rules,
    successor_rules,
    template_rules,
    text_rules,
    wording_warnings,
)
from consortium.checking.entry import Rulebook
from consortium.problems.problem import Problem

Rule = Callable[[Rulebook], Iterable[Problem]]

RULES: tuple[Rule, ...] = (
    reference_rules.unknown_references,
    reference_rules.repeated_references,
    successor_rules.successors,
    closed_hub_rules.services_with_an_open_hub,
    area_rules.one_county,
    area_rules.districts_one_by_one,
    area_rules.narrower_than_hubs,
    area_rules.one_local_hub,
    area_rules.local_hubs_in_districts,
    area_rules.general_county_hub,
    map_rules.codes_of_the_map,
    checked_date_rules.checked_by_somebody,
    checked_date_rules.not_yet_checked,
    checked_date_rules.not_in_the_future,
    event_rules.times,
    event_rules.all_day,
    event_rules.booking,
    repeats_rules.days_that_come_again,
    repeats_rules.last_day,
    repeats_rules.first_day,
    repeats_rules.one_after_another,
    repeats_rules.days_left_out,
    repeats_rules.moved_days,
    repeats_rules.times,
    history_rules.in_order,
    history_rules.said_in_words,
    called_off_rules.told_in_history,
    called_off_rules.on_again,
    called_off_rules.reasons,
    address_rules.one_page_at_each_address,
    address_rules.old_addresses,
    address_rules.old_addresses_that_name,
    newsletter_rules.numbers,
    newsletter_rules.updates,
    newsletter_rules.withdrawals,
    newsletter_rules.pictures,
    newsletter_text_rules.text_there,
    newsletter_text_rules.heading_levels,
    contact_rules.telephone_numbers,
    contact_rules.example_addresses,
    contact_rules.web_addresses_to_join_at,
    contact_rules.addresses_of_2004,
    text_rules.plain_text,
    template_rules.template_words,
    source_rules.quotes,
    source_rules.plan_lines,
    source_rules.words_of_the_plan,
)
"""What stops the site from being built."""

WARNINGS: tuple[Rule, ...] = (
    checked_date_rules.not_checked_for_a_year,
    checked_date_rules.notices,
    contact_rules.contacts_that_nobody_sees,
    contact_rules.personal_mailboxes,
    wording_warnings.block_capitals,
    wording_warnings.click_here,
    wording_warnings.long_sentences,
    wording_warnings.hidden_lists,
    wording_warnings.words_of_a_plan,
    wording_warnings.unused_vocabulary,
    newsletter_rules.reasons,
    markdown_warnings.lists_under_text,
    markdown_warnings.spaces_in_links,
    markdown_warnings.links_without_address,
    markdown_warnings.addresses_that_are_no_links,
)
"""What is worth a look."""

BUILDING: tuple[Rule, ...] = (*RULES, *WARNINGS, office_rules.office_for_building)
PUBLISHING: tuple[Rule, ...] = (*RULES, *WARNINGS, office_rules.office_for_publishing)
