"""From finished pages to a site: written to disk, built by an engine, finished, served.

What the engines do is the smaller half, on purpose: pages reach them as plain Markdown files whose heavy
parts are HTML already, so that no plugin or hook of ours is needed and MkDocs and Zensical give the same
site.
"""
