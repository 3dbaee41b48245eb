"""Read and check everything that editors write, before MkDocs begins to build."""

import logging
import os
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from consortium.accessibility.fingerprint import fingerprint
from consortium.accessibility.results import read_results
from consortium.accessibility.statement import notice, statement
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.directory import Directory
from consortium.pages import MARKERS, NEEDED, made_pages, redirects_to_parts
from consortium.pages.feed_links import site_feed_links
from consortium.paper.shelf import paper_of
from consortium.problems.problem import stopping, warnings
from consortium.problems.terminal import terminal_text
from consortium.publishing.redirects import redirects_from_short
from consortium.rendering import Renderer, Site
from consortium.site_on_disk import site_on_disk, with_records
from consortium.time.moment import SETTING, MomentError, build_day, build_moment

log = logging.getLogger("mkdocs.hooks.read_records")

# Of each file, what a preview has found in it. It outlives the settings of MkDocs.
_kept: dict[str, Any] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the records, the site, its renderer and its made pages into config.extra.

    Every problem in every file is told at once, and then the build stops. In a preview
    config.extra["read"] reads the records again, and nothing else.
    """
    repository = Path(config.config_file_path).parent
    moment = _moment()
    directory = _checked(config, moment)
    marks, today = fingerprint(repository), build_day(moment)
    said = statement(read_results(repository), fingerprint=marks, today=today)
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
    _put_down(config, site)
    config.extra["read"] = partial(_read_again, config)
    return config


def _read_again(config: MkDocsConfig) -> None:
    """Raises Abort with what is wrong; all is then as it was."""
    repository, moment = Path(config.config_file_path).parent, _moment()
    directory = _checked(config, moment)
    _put_down(config, with_records(config.extra["site"], repository, directory, built=moment))


def _put_down(config: MkDocsConfig, site: Site) -> None:
    repository, templates = Path(config.config_file_path).parent, Path(config.theme.custom_dir)
    renderer = Renderer(site, templates)
    pages = made_pages(renderer)
    if not config.extra["preview"] and (paper := paper_of(site, pages, repository, templates)):
        renderer = Renderer(replace(site, paper=paper), templates)
        pages = made_pages(renderer)
    config.site_name = site.directory.consortium.short_name
    config.site_url = site.address
    config.extra["site"] = renderer.site
    config.extra["renderer"] = renderer
    config.extra["made_pages"] = pages
    config.extra["more_redirects"] = (
        *redirects_to_parts(renderer),
        *redirects_from_short(renderer.site),
    )
    config.extra["feeds"] = site_feed_links(renderer)


def _moment() -> datetime:
    try:
        moment = build_moment(os.environ.get(SETTING), datetime.now(tz=UTC))
    except MomentError as error:
        raise Abort(str(error)) from None
    if not os.environ.get(SETTING, "").strip():
        os.environ.pop(SETTING, None)  # MkDocs takes an empty one for a moment that is wrong.
    return moment


def _checked(config: MkDocsConfig, moment: datetime) -> Directory:
    is_preview = config.extra["preview"]
    repository, kept = Path(config.config_file_path).parent, _kept if is_preview else {}
    check: KeptCheck = kept.setdefault("check", KeptCheck(markers=MARKERS, needed=NEEDED))
    files = kept["files"] = repository_at(repository, kept.get("files"))
    by = check.terms(files, today=build_day(moment), built=moment)
    directory, problems = check.check(files, by)
    if directory is None:
        # Above a page there is room for what stops it, and no more.
        raise Abort(terminal_text(stopping(problems) if is_preview else problems))
    worth_a_look = warnings(problems)
    if worth_a_look and worth_a_look != kept.get("told"):
        # Told as information: a warning of MkDocs would stop a strict build.
        log.info("%s", terminal_text(worth_a_look).strip())
    kept["told"] = worth_a_look
    config.extra["records"] = check.rulebook.records
    return directory
