"""Sentences kept apart: what rules that judge running text are measured by.

They were written before the rules and without sight of them, by what an officer would call a fault. A sentence is
never changed because a rule misjudges it.
"""
