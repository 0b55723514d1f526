"""A static site of the published tables: pages, plots, search and feeds that work from a folder, without a server.

Belongs here: what a page shows (``pages``), how it looks (``templates``, ``assets``), and the writing of its folder. Does not
belong here: deciding what is known (``pipeline``), drawing a document's page (``pipeline.evidence``), other formats
(``exports``). Everything is made from the tables; the archive is opened for pictures of evidence alone, by ``pipeline.evidence``.
"""
