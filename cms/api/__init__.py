"""The headless API: any page and the site as data, and what all addresses under /api/ share."""
