"""Each newsletter as an e-mail, for an editor to send, and the page on which editors find them.

Words and style are in `overrides/mail/`. Nothing here sends anything, or knows who reads it.
"""

from consortium.mail.files import mail_files
from consortium.mail.templates import MailTemplates

__all__ = ["MailTemplates", "mail_files"]
