"""Makes the annotated documents that cannot be written by hand: PDFs, scans, Office files and mails.

A source says by its name what becomes of it: ``brief.pdf.html`` is printed by Chromium, ``brief.scan.html`` is printed
and then photographed as a scanner would, ``brief.py`` has ``SUFFIX`` and ``make()``. The made files are kept beside the
sources, as another Chromium draws other bytes and the answers are about these.
"""
