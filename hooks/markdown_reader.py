"""Have MkDocs read pages as newsletters, the check and the preview on GitHub read them."""

from mkdocs.config.defaults import MkDocsConfig

from consortium.articles.rendering import TOC_SETTINGS, AsGitHub


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add our reader. Named in mkdocs.yml it would be looked for before hooks are there."""
    config.markdown_extensions.append(AsGitHub())
    config.mdx_configs.setdefault("toc", {}).update(TOC_SETTINGS)
    return config
