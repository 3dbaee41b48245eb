"""What browsers ask: MkDocs' own server, with pages that are made when they are asked for."""

import mimetypes
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from consortium.publishing.register import PAGE
from making.serve.ground import FOLDERS, SETTINGS
from making.serve.preview import Preview

NOT_FOUND = "404.html"

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""It would stop the script that has a page load again."""


class PreviewServer(LiveReloadServer):
    """Shows a preview. After each change it has browsers load their page again."""

    def __init__(
        self,
        preview: Preview,
        host: str,
        port: int,
        mount_path: str,
        start_anew: Callable[[], None],
    ) -> None:
        super().__init__(self._follow, host, port, root="", mount_path=mount_path)
        self._preview, self._start_anew = preview, start_anew
        self.build_delay = 0.02  # one save may be several changes

    def watch_files(self, top: Path) -> None:
        """Look out for changes of all that the website is made from.

        Where the system tells of none, or of no more, they are looked for twice a second.
        """
        try:
            self._observe(Observer(), top)
        except OSError:
            self._observe(self.observer, top)

    def _observe(self, observer: BaseObserver, top: Path) -> None:
        self._look_into(observer, top)
        observer.start()
        self.observer = observer

    def _look_into(self, observer: BaseObserver, top: Path) -> None:
        """Look out for changes in each of the folders that is there, and of the settings.

        A folder that comes anew is not the one that was looked into before.
        """

        def look_anew() -> None:
            observer.unschedule_all()
            self._look_into(observer, top)
            self._look_again()

        below = _OnChange(self._look_again, lambda path: "__pycache__" not in path.parts)
        folders = _OnChange(look_anew, lambda path: path.name in FOLDERS)
        settings = _OnChange(self._look_again, lambda path: path.name == SETTINGS)
        for folder in filter(Path.is_dir, (top / name for name in FOLDERS)):
            observer.schedule(below, str(folder), recursive=True)
        for handler in (settings, folders):  # an editor may put another file in its place
            observer.schedule(handler, str(top))

    def _look_again(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _follow(self) -> None:
        self._preview.follow()
        if self._preview.is_behind:
            self._start_anew()

    def _serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith("/livereload/") or not path.startswith(self.mount_path):
            return super()._serve_request(environ, start_response)
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            epoch = self._visible_epoch
        file = path.removeprefix(self.mount_path)
        file += PAGE if not file or file.endswith("/") else ""
        content = self._preview.content(file)
        if content is None and self._preview.content(f"{file}/{PAGE}") is not None:
            start_response("302 Found", [("Location", f"{quote(path)}/")])
            return []
        status = "404 Not Found" if content is None else "200 OK"
        if content is None:
            file, content = NOT_FOUND, self._preview.content(NOT_FOUND) or b""
        if file.endswith(".html"):
            content = self._inject_js_into_html(_POLICY.sub(b"", content), epoch)
        kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(content)))])
        return [content]


class _OnChange(FileSystemEventHandler):
    """Takes notice of what is written, and not of what is read."""

    def __init__(self, notice: Callable[[], None], counts: Callable[[Path], bool]) -> None:
        self._notice, self._counts = notice, counts

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take notice of a file that counts, and of a folder that comes or goes."""
        changes = ("created", "moved", "deleted")
        is_written = event.event_type in changes or isinstance(event, FileModifiedEvent)
        paths = (Path(str(path)) for path in (event.src_path, event.dest_path) if path)
        if is_written and any(map(self._counts, paths)):
            self._notice()
