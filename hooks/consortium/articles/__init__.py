"""Texts that people write in Markdown: read once, as the preview on GitHub reads them."""
