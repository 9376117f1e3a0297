"""What stands in a text in place of words still to come: prompts of a template, blanks, letters for figures.

Word processors and departments' model agreements have their own ways of leaving a gap. Each is read in its context,
since the same words serve in earnest: staff do enter a date, a form does have a box, a date does follow the pattern
dd/mm/yyyy.
"""
