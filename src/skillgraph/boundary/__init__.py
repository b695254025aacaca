"""The boundary: bytes from outside come in within limits; files go out whole, and harmless to open."""
