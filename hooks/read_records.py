"""Read and check everything that editors write, before MkDocs begins to build."""

import logging
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from consortium.accessibility import fingerprint, notice, read_results, statement
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.pages import MARKERS, NEEDED, made_pages, redirects_to_parts
from consortium.pages.feed_links import site_feed_links
from consortium.paper.shelf import paper_of
from consortium.problems.problem import warnings
from consortium.problems.terminal import terminal_text
from consortium.publishing.redirects import redirects_from_short
from consortium.rendering import Renderer
from consortium.site_on_disk import site_on_disk
from consortium.time.moment import SETTING, MomentError, build_day, build_moment

log = logging.getLogger("mkdocs.hooks.read_records")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the site, its renderer and its made pages into config.extra.

    Every problem in every file is told at once, and then the build stops.
    """
    repository = Path(config.config_file_path).parent
    try:
        moment = build_moment(os.environ.get(SETTING), datetime.now(tz=UTC))
    except MomentError as error:
        raise Abort(str(error)) from None
    if not os.environ.get(SETTING, "").strip():
        os.environ.pop(SETTING, None)  # MkDocs takes an empty one for a moment that is wrong.
    today = build_day(moment)
    check, files = KeptCheck(markers=MARKERS, needed=NEEDED), repository_at(repository)
    terms = check.terms(files, today=today, built=moment)
    directory, problems = check.check(files, terms)
    if directory is None:
        raise Abort(terminal_text(problems))
    if worth_a_look := warnings(problems):
        # Told as information: a warning of MkDocs would stop a strict build.
        log.info("%s", terminal_text(worth_a_look).strip())
    said = statement(read_results(repository), fingerprint=fingerprint(repository), today=today)
    if behind := notice(said):
        log.info("%s", behind)
    site = site_on_disk(
        repository,
        directory,
        built=moment,
        address=config.site_url,
        edit_address=config.extra["edit_uri"],
        accessibility=said,
    )
    config.site_name = directory.consortium.short_name
    config.site_url = site.address
    templates = Path(config.theme.custom_dir)
    renderer = Renderer(site, templates)
    pages = made_pages(renderer)
    if not config.extra["preview"] and (paper := paper_of(site, pages, repository, templates)):
        renderer = Renderer(replace(site, paper=paper), templates)
        pages = made_pages(renderer)
    config.extra["site"] = renderer.site
    config.extra["renderer"] = renderer
    config.extra["made_pages"] = pages
    config.extra["more_redirects"] = (
        *redirects_to_parts(renderer),
        *redirects_from_short(renderer.site),
    )
    config.extra["feeds"] = site_feed_links(renderer)
    return config
