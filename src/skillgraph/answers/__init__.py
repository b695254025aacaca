"""Answers: a catalog or a projection and a question come in; plain values go out, one module a question."""
