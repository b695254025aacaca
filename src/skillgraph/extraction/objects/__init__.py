"""Objects: a phrase that asks comes in; what it asks for, and which of it do for one another, go out."""
