"""A reader's own corpus: documents come in; their tables and one graph of all of them go out.

A corpus is one directory: ``concepts.tsv`` and ``documents/<slug>/`` as in the ontology
directory of the package, each document's source beside its tables, and the three files
of a build, so that the same directory is edited, built and asked.
"""
