"""The website as the files are now. What is asked for is made then, in both editions."""

import logging
import subprocess
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from threading import Lock

from consortium.addresses import LARGE_PRINT
from consortium.publishing.file_recipe import FileRecipe
from consortium.publishing.register import PAGE
from making.serve.ground import (
    TEMPLATES,
    Ground,
    code_marks,
    ground_marks,
    see_that_all_is_there,
)
from making.serve.mistake import MistakeBox, MistakeError, in_words, is_for_editors

log = logging.getLogger("making.serve")


class Preview:
    """Shows the website of the folder `top` at `address`, and follows the files.

    `mistake` says what is wrong in them now, "" if nothing is. Until it is mended, every page is
    shown as it was, below what is wrong. `keep` is called when nearly all that there is then stays.
    """

    def __init__(self, top: Path, address: str, keep: Callable[[], None] = lambda: None) -> None:
        self.mistake = ""
        #: Whether code has changed that this process has loaded, and which is good.
        self.is_behind = False
        self._top, self._address, self._keep = top, address, keep
        self._code = code_marks(top)
        self._box = MistakeBox(top / TEMPLATES)
        self._ground: Ground | None = None
        self._recipes: list[FileRecipe] = []
        #: Pages as they were shown last, and which of them are as the files are now.
        self._last_good: dict[str, bytes] = {}
        self._are_of_now: set[str] = set()
        self._at_work = Lock()
        self.follow()

    def close(self) -> None:
        """Leave nothing behind."""
        if self._ground:
            self._ground.close()

    def follow(self) -> None:
        """Take the files as they are now. A mistake in them is told, and changes nothing else."""
        with self._at_work:
            try:
                self._follow()
            except (Exception, SystemExit) as error:  # MkDocs gives up with the latter
                self.mistake = self._told(error)
            else:
                self.mistake = ""
                self._are_of_now.clear()

    def content(self, file: str) -> bytes | None:
        """Give a file of the website: "hubs/ayton/index.html". None: there is none.

        A page that cannot be made is shown as it was, below what is wrong.
        """
        is_page = file.endswith(".html")
        with self._at_work:
            mistake = self.mistake
            try:
                content = self._last_good[file] if file in self._are_of_now else self._made(file)
            except Exception as error:  # a template can fail in any way
                mistake = self._told(error)
                content = self._last_good.get(file, b"") if is_page else None
            else:
                if is_page and content:
                    self._last_good[file] = content
                    self._are_of_now.add(file)
            if not mistake or not is_page or content is None:
                return content
            return self._box.above(content, mistake)

    def _follow(self) -> None:
        see_that_all_is_there(self._top)
        if code_marks(self._top) != self._code:
            self._try_code()
            self.is_behind = True
            return
        ground = self._ground
        if ground is None or ground_marks(self._top) != ground.marks:
            self._ground = Ground(self._top, self._address, ground.marks if ground else {})
            if ground:
                ground.close()
            del ground
            self._keep()
        else:
            ground.extra["read"]()
        self._recipes = [*chain.from_iterable(give() for give in self._ground.extra["recipes"])]

    def _try_code(self) -> None:
        """Have another process show all this with the new code, before this one goes."""
        command = [sys.executable, "-m", "making.serve.trial", self._address]
        tried = subprocess.run(  # noqa: S603 (our own command)
            command, cwd=self._top, capture_output=True, text=True, check=False
        )
        if tried.returncode:
            raise MistakeError(tried.stdout or tried.stderr)

    def _made(self, file: str) -> bytes | None:
        ground = self._ground
        if ground is None:
            return b"" if file.endswith(".html") else None
        if file == PAGE or file.endswith(f"/{PAGE}"):
            show = ground.extra["twin" if file.startswith(LARGE_PRINT) else "frame"]
            path = file.removeprefix(LARGE_PRINT).removesuffix(PAGE)
            with ground.written_page(path) as written:
                if page := written or ground.extra["made_pages"].at(path):
                    return show(page).encode()
        asked = (recipe for recipe in self._recipes if recipe.may_have(file))
        made = next((recipe.files[file] for recipe in asked if file in recipe.files), None)
        return made or ground.template(file) or ground.shared_file(file)

    def _told(self, error: BaseException) -> str:
        words = in_words(error, self._top)
        log.error("%s", words, exc_info=None if is_for_editors(error) else error)
        log.info("The preview still shows what was there before this mistake.")
        return words
