"""The kinds of change, a file for each kind of thing; found by their place."""
