"""What a change means: two corpora compared by ids, each difference one small class, weighed by a table that is data."""
