"""A change to the words of templates, as a programmer makes it."""

import re

from edits.repository_copy import Copy

WORD = re.compile(r"(?m)^<p>([A-Z][a-z]+) [^<{%]*\.</p>$|^([A-Z][a-z]+) [^<{%]{30,}\.$")


def change_a_word_in_each_folder(copy: Copy) -> None:
    """Add a word to the first sentence of a template in each folder that has one."""
    done = set()
    for file in copy.files("overrides/**/*"):
        folder = file.rpartition("/")[0]
        text = copy.read(file)
        found = None if folder in done else WORD.search(text)
        if found:
            done.add(folder)
            end = found.end() - len(".</p>") if found[0].startswith("<p>") else found.end() - 1
            copy.write(file, f"{text[:end]} indeed{text[end:]}")
