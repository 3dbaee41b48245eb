"""Every copy that the tests are run on, by its name: the edits that are made in it, in order."""

from collections.abc import Callable, Mapping

from edits import events, hubs, lists, newsletters, office, records, templates
from edits.repository_copy import Copy

Edit = Callable[[Copy], None]

EDITS: Mapping[str, tuple[Edit, ...]] = {
    "office": (office.fill_in_the_office,),
    "hub": (hubs.open_a_hub_with_everything,),
    "events": (events.plan_events,),
    "newsletter": (newsletters.publish_an_issue,),
    "services": (records.add_services,),
    "need": (records.change_the_words_of_needs,),
    "templates": (templates.change_a_word_in_each_folder,),
    "guide": (
        office.fill_in_the_office_as_the_guide_says,
        records.give_a_new_name,
        records.add_a_hub,
        records.add_services,
        records.add_an_organisation,
        records.open_a_local_hub,
        records.change_a_contact,
        records.check_a_body_again,
        records.report_on_a_project,
        records.report_a_result,
        records.pause_a_service,
        records.close_a_service,
        events.plan_events,
        records.take_a_person_off,
        records.explain_a_word,
        records.change_the_words_of_a_page,
        lists.close_a_hub_with_its_services,
        lists.add_a_need_and_a_community,
        lists.add_a_page_with_a_picture,
        newsletters.publish_an_issue,
        newsletters.put_an_issue_right,
        newsletters.take_an_issue_back,
        newsletters.rename_an_issue,
    ),
}
"""The last has each task of CONTRIBUTING.md, done one after another as it says."""
