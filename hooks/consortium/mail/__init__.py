"""Each newsletter as an e-mail, for an editor to send, and the page on which editors find them.

Words and style are in `overrides/mail/`. Nothing here sends anything, or knows who reads it.
"""
