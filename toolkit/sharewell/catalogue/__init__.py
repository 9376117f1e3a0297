"""The national catalogue: law, guidance, bodies, methods, standards, purposes and categories, as dated registers."""

from .folder import folder

__all__ = ["folder"]
