"""A document that cannot be made: the run goes on, and the pages say what there is instead."""

from dataclasses import replace

from consortium.__main__ import main
from consortium.answers import order
from consortium.large_print.body import large_print_body
from consortium.pages import Landing, made_pages
from consortium.paper import making
from consortium.paper.documents import documents
from consortium.paper.typesetting import Typeset
from consortium.rendering import Renderer
from consortium.time.moment import SETTING
from counties import directory, hub
from day_of_records import noon
from paper_fixtures import DOCS, TEMPLATES, real_site, small
from rendering import pdf, renderer
from second_county import DAY


def test_a_page_says_which_of_its_documents_could_not_be_made_and_what_to_do(real):
    site = real_site(real)
    files = (
        pdf("corby-18-point.pdf", "Corby", area="corby", fault="It is too long."),
        pdf("p.pdf", "Corby", area="corby", sheet="A4", fault="It is too long."),
        pdf("kettering.pdf", "Kettering", area="kettering", sheet="A3", size=9000),
        pdf("leaflet.pdf", "Kettering", area="kettering", sheet="A5", points=14, size=8000),
        pdf("whole-directory-18-point.pdf", "All", fault="It is too long."),
    )
    with_paper = Renderer(replace(site, paper=files), TEMPLATES)
    pages = made_pages(with_paper)
    corby, kettering = (pages.at(f"areas/{id_}/").body for id_ in ("corby", "kettering"))
    marker = '<p><a href="made:paper"></a></p>'
    listed = Landing(with_paper, {}).fill(marker, "paper/", title="On paper", file="docs/x.md")
    for body in (corby, large_print_body(corby)):
        assert "We could not make this one this time:" in body
        assert "Corby, A4. You can print this page instead." in body
    assert "could not make" not in kettering
    assert "Poster for Kettering, A3 (PDF, 9 KB)" in kettering
    assert "Leaflet for Kettering, A5 (PDF, 8 KB)" in kettering
    assert '<a href="../areas/corby/">the page of Corby</a> instead' in listed
    assert "You can print any page of this website in large print instead. Choose a size" in listed
    for body in (corby, listed):
        assert "corby-18-point.pdf" not in body
        assert "whole-directory" not in body


def test_the_command_ends_well_and_warns_of_what_it_left_out(
    capfd, monkeypatch, tmp_path, second_county_folder
):
    monkeypatch.setenv(SETTING, noon(DAY))
    good = small("good")
    bad = small("bad", record="data/hubs/corby.yml", fault="It is too long.")
    monkeypatch.setattr("consortium.commands.paper.documents", lambda *_: (bad, good))
    monkeypatch.setattr("consortium.commands.paper.equipment", lambda: "as today")
    monkeypatch.setattr(making, "typeset", lambda _: Typeset(b"good", 1))
    monkeypatch.setattr("consortium.commands.paper.FOLDER", str(tmp_path))
    told = (
        "'Small' (bad.pdf) could not be made, so the website goes on without it, and its page says "
        "so. It is too long."
    )
    for under_github in (False, True):
        monkeypatch.setenv("GITHUB_ACTIONS", str(under_github).lower())
        assert main(["--repository", str(second_county_folder), "paper"]) == 0
        said = capfd.readouterr().out
        assert f"data/hubs/corby.yml\n  {told}\n" in said
        assert said.index("good.pdf") < said.index(told)
        assert (f"::warning file=data/hubs/corby.yml::{told}\n" in said) == under_github


def test_what_goes_wrong_in_one_district_leaves_the_documents_of_the_others(monkeypatch):
    def answer(directory, areas, *others):
        if areas[0].id == "ayton" and others[0]:
            raise ValueError(areas[0].name)
        return order.answer(directory, areas, *others)

    monkeypatch.setattr("consortium.paper.booklet.answer", answer)
    made = documents(renderer(directory(hub("ayton"))).site, TEMPLATES, DOCS)
    left_out = [document for document in made if document.fault]
    assert [document.name for document in left_out] == ["ayton-18-point", "ayton-24-point"]
    assert all(
        "ValueError: Ayton (test_paper_left_out.py, line" in document.fault for document in left_out
    )
