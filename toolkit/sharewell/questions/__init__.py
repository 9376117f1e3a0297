"""Questions: what readers ask of a corpus. Each answer is data; the command line and the site put it into words."""
