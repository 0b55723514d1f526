"""What happens on a date: words and grammar of events, tense, and which event of a sentence belongs to which date."""
