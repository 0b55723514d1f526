"""``python -m inkoopspoor``: the command line.."""

import sys

from inkoopspoor.cli import main

if __name__ == "__main__":
    sys.exit(main())
