"""`python -m sharewell` is the command `sharewell`."""

import sys

from sharewell.cli import main

sys.exit(main())
