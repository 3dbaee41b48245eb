"""Say in each page what the browser may load and run. Made pages carry it from their shell."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from consortium.content_policy import with_content_policy


def on_post_page(output: str, *, config: MkDocsConfig, **_: Any) -> str:
    """Add the policy to a page of docs/."""
    return _governed(output, config)


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Add the policy to the page for addresses that lead nowhere."""
    return _governed(output, config) if template_name == "404.html" else output


def _governed(output: str, config: MkDocsConfig) -> str:
    return output if config.extra["preview"] else with_content_policy(output)
