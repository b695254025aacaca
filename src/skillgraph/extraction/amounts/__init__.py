"""Amounts: words come in; numbers with unit and bound, money, and the times that they are for go out."""
