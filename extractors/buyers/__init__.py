"""How documents tell who buys where no list of places helps: boards and councils, cooperation, letterheads, titles.

Belongs here: the wordings. Which fact they give is told in ``rules.parties``; places that are known in ``places``.
"""
