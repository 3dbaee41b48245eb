"""The templates of `overrides/mail/`, filled for one site."""

from pathlib import Path

import css_inline

from consortium.answers.contact_point import office
from consortium.newsletters.links import picture_address
from consortium.pages.environment import environment
from consortium.pages.site import Site


class MailTemplates:
    """Renders e-mails and the editors' page. `folder` holds `mail/`; `name` is the sender's."""

    def __init__(self, site: Site, folder: Path, *, name: str) -> None:
        self.site = site
        self.name = name
        self._environment = environment(folder)
        self._environment.globals |= {
            "site": site,
            "office": site.directory.consortium.office,
            "contact": office(site.directory),
            "site_name": name,
            "picture_address": picture_address,
        }
        # Mail programs throw style sheets away, so each element carries its own style.
        self._inliner = css_inline.CSSInliner(
            extra_css=self.render("newsletter.css.jinja"),
            inline_style_tags=False,
            load_remote_stylesheets=False,
        )

    def render(self, template: str, **values: object) -> str:
        """Render a template of `overrides/mail/`, with `site`, `office` and `contact`."""
        return self._environment.get_template(f"mail/{template}").render(**values)

    def styled(self, **values: object) -> str:
        """Render `newsletter.html` with the style of each element in the element itself."""
        return f"{self._inliner.inline(self.render('newsletter.html', **values))}\n"

    def picture_words(self, words: str) -> str:
        """Give, as plain text, what stands in a mail for a picture that shows these words."""
        said = self._environment.get_template("mail/words.html").module.picture_words(words)
        return str(said.unescape())
