"""Documents come in, as files or Parquet, and tables and N-Quads go out in parts, made on Spark."""
