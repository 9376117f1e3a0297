"""How fast Sharewell is, and how to find out again: `python -m benchmarks`."""
