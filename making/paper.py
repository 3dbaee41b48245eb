"""`python -m making.paper`: make the documents on paper while no other make is at work."""

import sys
from pathlib import Path

from consortium.__main__ import main
from making.alone import alone

if __name__ == "__main__":
    with alone(Path.cwd()):
        code = main(["paper"])
    sys.exit(code)
