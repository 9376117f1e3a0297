"""`python -m sharewell` is the command `sharewell`."""

from sharewell.cli import start

start()
