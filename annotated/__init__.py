"""Annotated documents: what extraction is measured and calibrated on.

Here belong documents that we wrote ourselves in the genre, of every kind, with the answers of a careful reader, and the
program that makes PDFs, scans and Office files of their sources. ``develop`` is the part that rules are built on and
that confidence is calibrated with; ``check`` is read by nobody who works on rules: it says how the rules do on documents
that they were not made for. Code that extracts, scores or publishes does not belong here.
"""
