"""A graph as tables of columns, in Arrow and Parquet, and what many documents say, counted over these tables."""
