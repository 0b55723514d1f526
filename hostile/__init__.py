"""What the world can do to a nightly crawl, done to it on purpose: bad files, bad servers, faults of the machine.

Here belong the makers of all that, what each must come to, the trials, and the page that shows them (``docs/hostile.md``).
Does not belong here: what defends against it, which stands where it defends; a document that once broke a reader, which
is a fixture of its test.
"""
