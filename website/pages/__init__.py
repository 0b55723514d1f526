"""One module per kind of page: from the tables to what its template shows.

Belongs here: choosing, joining and ordering. Does not belong here: HTML, which is in ``website/templates``.
"""
