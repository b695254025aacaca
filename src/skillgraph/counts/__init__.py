"""A graph goes in as tables of Arrow or Parquet; what its many documents say comes out, counted."""
