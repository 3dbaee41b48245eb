"""Say in each page what the browser may load and run. Made pages get it with their frame."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from consortium.publishing.content_policy import with_content_policy


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give every hook the policy. A preview has none: it would stop the live reload."""
    config.extra["policy"] = str if config.extra["preview"] else with_content_policy
    return config


def on_post_page(output: str, *, config: MkDocsConfig, **_: Any) -> str:
    """Add the policy to a page of docs/."""
    return config.extra["policy"](output)


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Add the policy to the page for addresses that lead nowhere."""
    return config.extra["policy"](output) if template_name == "404.html" else output
