"""What follows from changes, one file for each question: findings, documents below, adoptions, the version that fits."""
