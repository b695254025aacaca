"""Concepts: vocabulary tables come in; concepts with their forms, and which a phrase names, go out."""
