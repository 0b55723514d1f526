"""What a person has to judge, and how a judgement comes into the region's file of corrections.

Belongs here: finding the doubtful and the contradictory in the published tables, with their words, and writing a judgement
down. Does not belong here: questions on a terminal (``inkoopspoor.cli.review``), and what a correction does to the tables
(``pipeline.corrections``).
"""
