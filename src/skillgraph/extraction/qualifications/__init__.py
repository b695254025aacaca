"""Qualifications: words come in; the degrees with fields, certificates and licences in them go out."""
