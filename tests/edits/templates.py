"""A change to the words of templates, as a programmer makes it."""

import re

from edits.repository_copy import Copy

SENTENCE = re.compile(r"(?m)(?:^<p>|^)(?P<words>[A-Z][a-z]+ [^<{%]{30,})\.(?:</p>)?$")
#: The end of a sentence, as it stands in the tests that ask for it.
END = 25


def change_a_word_in_each_folder(copy: Copy) -> None:
    """Add a word to a sentence of a template in each folder that has one.

    A sentence that a test asks for word by word is left as it is.
    """
    asked_for = "\n".join(copy.read(file) for file in copy.files("tests/**/*") if _is_text(file))
    done = set()
    for file in copy.files("overrides/**/*"):
        folder = file.rpartition("/")[0]
        text = copy.read(file)
        free = [
            match for match in SENTENCE.finditer(text) if match["words"][-END:] not in asked_for
        ]
        if free and folder not in done:
            done.add(folder)
            end = free[0].end("words")
            copy.write(file, f"{text[:end]} indeed{text[end:]}")


def _is_text(file: str) -> bool:
    return file.endswith((".py", ".txt", ".xml", ".json", ".html", ".ics", ".yml"))
