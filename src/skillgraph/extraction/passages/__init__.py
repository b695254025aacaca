"""Passages: framed prose, labeled lines and rows come in; statements by the rule each calls for go out."""
