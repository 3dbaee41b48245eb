"""A host on this machine that sends what the `_headers` of a folder say, as some hosts do."""

from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from browser.standard_measures import AXE
from header_rules import headers_of


class Silent(SimpleHTTPRequestHandler):
    """Sends no header of ours: a host that reads no `_headers`.

    It has axe in every folder: a page may load it whose policy names its own site alone.
    """

    def translate_path(self, path: str) -> str:
        """Say which file is asked for."""
        return str(AXE) if path.endswith(f"/{AXE.name}") else super().translate_path(path)

    def log_message(self, *_: object) -> None:
        """Say nothing: what was asked for is not what a failing test needs to show."""


class SendsAll(Silent):
    """Sends all that the rules of a file say, and takes nothing off again."""

    takes_off = False

    def end_headers(self) -> None:
        rules = Path(self.directory, "_headers").read_text(encoding="utf-8")
        joined: dict[str, list[str]] = {}
        for name, value in headers_of(self.path, rules, takes_off=self.takes_off):
            joined.setdefault(name, []).append(value)
        for name, values in joined.items():
            self.send_header(name, ", ".join(values))
        super().end_headers()


class TakesOff(SendsAll):
    """Takes off again what a rule names after `!`."""

    takes_off = True
