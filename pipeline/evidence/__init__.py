"""Evidence that can be seen: pictures of the place in a document where a fact's words stand, with the words marked.

A PDF is shown as its page, everything else as a drawing of the passage. What the tables mask is covered on the page.
Does not belong here: finding facts, and pages of HTML (``website``).
"""

from pipeline.evidence.picture import EvidenceError, Picture
from pipeline.evidence.studio import Studio

__all__ = ["EvidenceError", "Picture", "Studio"]
