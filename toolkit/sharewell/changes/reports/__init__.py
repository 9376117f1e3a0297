"""How a review is told: one file for each format. They print; nothing is decided here."""
