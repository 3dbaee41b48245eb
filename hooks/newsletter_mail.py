"""Write the newsletters as e-mails, and the page for the editors who send them: editors/."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.mail import FOLDER, MailTemplates, mail_files
from consortium.newsletters import published_issues


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the files. Only the page has the policy: a mail's styles are in its elements."""
    templates = MailTemplates(
        config.extra["site"], Path(config.theme.custom_dir), name=config.site_name
    )
    files = mail_files(published_issues(config.extra["renderer"]), templates)
    for path, content in files.items():
        target = Path(config.site_dir, FOLDER, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        page = config.extra["policy"](content) if path == "index.html" else content
        target.write_bytes(page if isinstance(page, bytes) else page.encode())
