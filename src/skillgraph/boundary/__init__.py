"""The boundary: bytes from outside come in within limits and go out whole, unable to do harm to a reader."""
