"""The store: tables come in and are built into a directory; an opened graph goes out as a catalog."""
