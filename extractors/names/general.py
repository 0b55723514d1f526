"""The name of the general model, apart from what uses it: who asks for its version need not load spaCy."""

GENERAL = "nl_core_news_lg"
"""The package whose votes count too where it is installed; results differ with it, so it is part of their version."""
