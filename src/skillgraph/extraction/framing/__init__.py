"""Framing: passages come in; whom each speaks of, what it promises and how sure it is go out."""
