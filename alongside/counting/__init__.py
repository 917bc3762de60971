"""Evidence as Parquet, and the engines that count over it with one SQL text an indicator."""
