"""A graph comes in, as tables of Arrow or Parquet; what its many documents say goes out, counted."""
