"""The tables that people edit: TSV comes in; a catalog goes out, or every fault with its place."""
