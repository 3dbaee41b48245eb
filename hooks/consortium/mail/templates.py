"""The templates of `overrides/mail/`, filled for one site."""

from pathlib import Path

import css_inline

from consortium.answers.contact_point import office
from consortium.html.direction import with_directions
from consortium.html.unbroken import with_no_break_spaces
from consortium.rendering import Site
from consortium.rendering.environment import environment, mail_link, said
from consortium.standing import checked


class MailTemplates:
    """Renders e-mails and the editors' page.

    `folder` holds `mail/`, `docs` the site's pictures; `name` is the sender's.
    """

    def __init__(self, site: Site, folder: Path, *, name: str, docs: Path) -> None:
        self.site = site
        self.name = name
        self.docs = docs
        contact = office(site.directory)
        way = checked(contact.checked, contact.checked_by, site.today) if contact else None
        email = site.directory.consortium.office.email
        self._environment = environment(folder, site)
        stop = said(self._environment, "mail/words.html", "stop_word")
        #: The address (`mailto:`) of those who want no more mail, or "" if none has been checked.
        self.stop = mail_link(email, stop) if email and way and way.state.is_checked else ""
        self._environment.globals |= {
            "office": site.directory.consortium.office,
            "contact": contact,
            "site_name": name,
            "stop": self.stop,
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
        written = with_directions(self._newsletter("link", plain=False, **values))
        return f"{self._inliner.inline(written)}\n"

    def plain(self, **values: object) -> str:
        """Render `newsletter.html` as plain text is made from it."""
        return self._newsletter("in words", plain=True, **values)

    def _newsletter(self, stop_by: str, **values: object) -> str:
        """Render `newsletter.html`. Where no address is checked, who wants no more just answers."""
        way = stop_by if self.stop else "answer"
        return with_no_break_spaces(self.render("newsletter.html", stop_by=way, **values))

    def picture_words(self, words: str) -> str:
        """Give, as plain text, what stands in a mail for a picture that shows these words."""
        return said(self._environment, "mail/words.html", "picture_words", words)
