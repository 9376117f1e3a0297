"""What follows from a change: findings, documents below that no longer fit, adoptions, versions, charts."""
