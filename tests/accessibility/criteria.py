"""What the website promises to those who find websites hard, and the tests that see to it.

The accessibility statement tells of each criterion whose tests have all passed.
"""

from dataclasses import dataclass

from consortium.accessibility.results import MeasuredEdition

HTML = "tests/sites/test_html.py"
STANDARD = "tests/browser/test_standard_edition.py"
KEYBOARD = "tests/browser/test_standard_keyboard.py"
TWINS = "tests/large_print/test_large_print.py"
LARGE_PRINT = "tests/browser/test_large_print_edition.py"
PAPER = "tests/paper/test_paper.py"
PAPER_NEWSLETTERS = "tests/paper/test_paper_newsletters.py"


@dataclass(frozen=True)
class Criterion:
    """One promise. The words for its id are in overrides/made/markers/how_we_tested.html.

    The tests of `pdf` run once for each document that they look at. `programs` are those that the
    tests measure with.
    """

    id: str
    standard: tuple[str, ...] = ()
    large_print: tuple[str, ...] = ()
    pdf: tuple[str, ...] = ()
    programs: tuple[str, ...] = ("Chromium", "Playwright")

    @property
    def tests(self) -> dict[MeasuredEdition, tuple[str, ...]]:
        """The tests by their editions, of those editions that the promise is made of."""
        editions = {"standard": self.standard, "large-print": self.large_print, "pdf": self.pdf}
        return {edition: tests for edition, tests in editions.items() if tests}


CRITERIA = (
    Criterion(
        "twins",
        large_print=(f"{TWINS}::test_every_page_has_a_twin_and_no_twin_is_without_its_page",),
        programs=("html5lib",),
    ),
    Criterion(
        "facts",
        large_print=(
            f"{TWINS}::test_no_fact_is_missing_from_a_twin_and_none_is_out_of_order",
            f"{TWINS}::test_every_link_telephone_number_and_mail_address_of_a_page_is_in_its_twin",
            f"{TWINS}::test_the_words_of_every_image_are_in_the_twin",
        ),
        programs=("html5lib",),
    ),
    Criterion(
        "axe",
        standard=(f"{STANDARD}::test_axe_finds_nothing",),
        large_print=(f"{LARGE_PRINT}::test_axe_finds_nothing",),
        programs=("Chromium", "Playwright", "axe-core"),
    ),
    Criterion(
        "html",
        standard=(f"{HTML}::test_the_checker_finds_no_fault_in_any_page_of_either_edition",),
        large_print=(f"{HTML}::test_the_checker_finds_no_fault_in_any_page_of_either_edition",),
        programs=("Nu Html Checker",),
    ),
    Criterion(
        "contrast",
        standard=(f"{STANDARD}::test_all_text_has_a_contrast_of_7_to_1_by_day_and_by_night",),
        large_print=(f"{LARGE_PRINT}::test_every_scheme_has_a_contrast_of_7_to_1",),
    ),
    Criterion(
        "size",
        standard=(f"{STANDARD}::test_no_text_is_below_16_pixels",),
        large_print=(f"{LARGE_PRINT}::test_text_is_at_least_18_point_well_spaced_and_plain",),
    ),
    Criterion(
        "plain-type",
        large_print=(f"{LARGE_PRINT}::test_text_is_at_least_18_point_well_spaced_and_plain",),
    ),
    Criterion(
        "lines",
        large_print=(f"{LARGE_PRINT}::test_lines_are_neither_long_nor_short",),
    ),
    Criterion(
        "reflow",
        standard=(
            f"{STANDARD}::test_nothing_scrolls_sideways_or_is_cut_off_at_any_width_or_spacing",
        ),
        large_print=(
            f"{LARGE_PRINT}::test_nothing_scrolls_sideways_at_any_width_spacing_or_size",
            f"{LARGE_PRINT}::test_letters_of_twice_the_size_still_fit_a_telephone",
        ),
    ),
    Criterion(
        "targets",
        standard=(f"{STANDARD}::test_every_target_is_big_enough_for_a_finger",),
        large_print=(f"{LARGE_PRINT}::test_every_target_is_big_enough_for_a_finger",),
    ),
    Criterion(
        "keyboard",
        standard=(
            f"{STANDARD}::test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is",
            f"{KEYBOARD}::test_from_home_to_an_answer_and_its_contact_by_links",
        ),
        large_print=(
            f"{LARGE_PRINT}::test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is",
            f"{LARGE_PRINT}::test_from_home_to_an_answer_and_its_contact_with_the_keyboard_alone",
        ),
    ),
    Criterion(
        "forced-colours",
        standard=(
            f"{STANDARD}::test_with_the_readers_own_colours_the_focus_and_every_mark_are_still_seen",
        ),
    ),
    Criterion(
        "movement",
        standard=(f"{STANDARD}::test_nothing_moves_for_those_who_ask_for_less_of_it",),
    ),
    Criterion(
        "no-script",
        standard=(f"{STANDARD}::test_the_same_text_is_there_without_script",),
        large_print=(f"{LARGE_PRINT}::test_the_same_text_is_there_without_script",),
    ),
    Criterion(
        "paper",
        standard=(
            f"{STANDARD}::"
            "test_paper_has_14_point_all_words_no_navigation_and_each_web_address_once",
        ),
        large_print=(
            f"{LARGE_PRINT}::"
            "test_paper_has_18_point_all_words_no_navigation_and_each_web_address_once",
        ),
        programs=("Chromium", "Playwright", "PyMuPDF"),
    ),
    Criterion(
        "weight",
        large_print=(f"{TWINS}::test_no_twin_is_heavier_than_50_kilobytes_with_its_style_sheet",),
        programs=(),
    ),
    Criterion(
        "pdf-size",
        pdf=(f"{PAPER}::test_no_text_is_smaller_than_the_size_it_is_named_for",),
        programs=("WeasyPrint", "PyMuPDF"),
    ),
    Criterion(
        "pdf-tags",
        pdf=(f"{PAPER}::test_a_pdf_is_tagged_titled_and_in_english",),
        programs=("WeasyPrint", "pikepdf"),
    ),
    Criterion(
        "pdf-checker",
        pdf=(
            f"{PAPER}::test_a_checker_of_accessibility_finds_no_error",
            f"{PAPER_NEWSLETTERS}::test_a_checker_of_accessibility_finds_no_error",
        ),
        programs=("WeasyPrint", "outloud"),
    ),
)
