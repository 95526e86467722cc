"""The report over the whole site: what keeps people out, where, and whether it gets better."""
