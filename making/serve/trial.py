"""`python -m making.serve.trial ADDRESS`: see whether the code as it is now can show a website.

It says what is wrong. A preview asks for it before it gives way to a process with new code.
"""

import sys
from pathlib import Path


def main(address: str) -> int:
    """Start a preview that nobody sees; give how the process is to end."""
    from making.serve.preview import Preview  # noqa: PLC0415 (it may be what is wrong)

    preview = Preview(Path.cwd(), address)
    preview.close()
    print(preview.mistake)
    return 1 if preview.mistake else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
