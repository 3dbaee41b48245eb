"""The colours of a site: one is enough, and words are read on all of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checked import check_repository
from consortium.model.colours import Colours
from consortium.palette import BLACK, COMFORTABLE, GROUNDS, WHITE, contrast
from counties import consortium
from good_county import changed, county_terms, county_with
from theme_fixtures import HOUSE, build_site

ANY = st.from_regex(r"[0-9a-f]{6}", fullmatch=True)


def test_contrast_is_that_of_wcag():
    assert contrast(BLACK, WHITE) == contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.005)


@given(ANY)
def test_from_any_colour_others_are_made_that_words_are_read_on_with_ease(main):
    palette = Colours(main=main).palette
    assert set(Colours.model_fields) <= set(palette)
    made = {name: ground for name, ground in GROUNDS.items() if name != "main"}
    assert [n for n, g in made.items() if g.contrast(palette[n]) < COMFORTABLE] == []


@given(ANY, st.sampled_from(sorted(GROUNDS)))
def test_the_shade_to_copy_is_one_that_the_check_takes(colour, name):
    shade = GROUNDS[name].readable(f"#{colour}")
    assert GROUNDS[name].contrast(shade) >= COMFORTABLE
    assert (shade == f"#{colour}") == (GROUNDS[name].contrast(f"#{colour}") >= COMFORTABLE)


def test_a_colour_that_is_written_is_not_made():
    palette = Colours(main="123F73", accent="#B8860B").palette
    assert (palette["main"], palette["accent"]) == ("#123f73", "#b8860b")


def test_the_shades_made_from_a_dark_colour_are_told_apart():
    palette = Colours(main="123f73").palette
    for shade, other in (("main", "accent"), ("main", "middle"), ("middle", "pale")):
        assert contrast(palette[shade], palette[other]) > 1.15, (shade, other)
    for shade, other in (("main", "middle"), ("middle", "pale")):
        night = contrast(palette[f"{shade}_by_night"], palette[f"{other}_by_night"])
        assert night > 1.15, (shade, other)


def test_the_check_is_content_with_colours_that_words_are_read_on():
    look = "colours:\n  main: 123f73\n  pale: e5f1ec\nplace:"
    county = county_with(changed("data/consortium.yml", "place:", look))
    directory, problems = check_repository(county, county_terms(), markers=("finder", "words"))
    assert problems == ()
    assert directory.consortium.colours.palette["pale"] == "#e5f1ec"


def test_style_sheet_icon_and_frame_have_the_colours_of_the_record(tmp_path):
    site = build_site(tmp_path, ())
    palette = consortium().colours.palette
    sheet = (site / "assets" / "standard.css").read_text(encoding="utf-8")
    assert f"--main: {palette['main']};" in sheet
    assert f"--pale: {palette['pale_by_night']};" in sheet
    assert palette["main"] in (site / "assets" / "favicon.svg").read_text(encoding="utf-8")
    assert f'content="{palette["main"]}"' in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["docs/assets", "overrides"])
def test_no_file_of_the_engine_writes_a_colour_that_is_the_site_s(folder):
    chosen = {"--main", "--pale", "--middle", "--accent", "--action"}
    for file in (HOUSE / folder).rglob("*.css*"):
        written = re.findall(r"(--[a-z]+): #", file.read_text(encoding="utf-8"))
        assert chosen.isdisjoint(written), file
