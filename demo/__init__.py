"""A small demo: two invented jeugdregio's on a web server of this machine, crawled by the real nightly flow.

Belongs here: the pages and documents of the invented municipalities, the server, and the account at the end. Does not
belong here: anything that the pipeline needs; it treats the demo as any other site.
"""
