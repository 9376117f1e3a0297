"""What is put right in the theme's own HTML, where no template of ours reaches it.

Found with axe and the keyboard in Material 9.8.1 and Zensical 0.0.73. Each is an exact piece of the theme's
HTML, so that a theme that changes is left as it is; tests/browser holds the outcome.
"""

from __future__ import annotations

import re

from .addresses import relative

_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_LOGO_TITLE = re.compile(r'(<a href="[^"]*") title="[^"]*"( class="md-nav__button md-logo")')
_EXACT = (
    # A dialog needs a name (WCAG 4.1.2).
    (
        '<div class="md-search" data-md-component="search" role="dialog">',
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="Search this site">',
    ),
    # How many pages were found is to be spoken as it changes (WCAG 4.1.3).
    ('<div class="md-search-result__meta">', '<div class="md-search-result__meta" role="status">'),
    # Says which page of the menu this is, to those who do not see the colour.
    (
        'class="md-nav__link md-nav__link--active">',
        'class="md-nav__link md-nav__link--active" aria-current="page">',
    ),
)


def put_right(text: str, page: str) -> str:
    """The HTML of the page at this address with the theme's accessibility faults put right.

    Every page gets a way past the menu, also one without headings, where the theme has none (WCAG 2.4.1); the
    logo of the menu loses a tooltip that repeats its name, escaped twice; and a page that is not in the menu
    marks its group there.
    """
    text = _SKIP.sub(r'\1<a href="#title" class="md-skip">Skip to main content</a>\2', text, count=1)
    text = _LOGO_TITLE.sub(r"\1\2", text)
    for fault, right in _EXACT:
        text = text.replace(fault, right)
    return _mark_group(text, page)


def _mark_group(text: str, page: str) -> str:
    folder = page
    while folder := folder.rstrip("/").rpartition("/")[0]:
        folder += "/"
        entry = f'<a href="{relative(page, folder)}" class="md-nav__link">'
        if entry in text:
            marked = entry.replace('__link">', '__link md-nav__link--active" aria-current="true">')
            return text.replace(entry, marked)
    return text
