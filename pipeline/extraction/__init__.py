"""From archived bytes to a result per document, in processes that can be killed, kept in a cache.

``worker`` is what runs in those processes and ``reading`` its heavy part, ``checks`` what a fact must pass there,
``result`` the form in which it comes back, ``pool`` the processes, ``code`` the version of the code for the cache,
``stage`` what drives all this. Does not belong here: ids and tables (``pipeline.rows``).
"""
