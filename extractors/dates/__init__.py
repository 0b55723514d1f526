"""Dutch dates: what their words say (``grammar``), and in which year they fall (``years``).

Grammar knows one text and no calendar year but those printed. Years are told from the document around the words.
"""
