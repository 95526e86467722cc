"""A well made page, for samples of what only whole documents have."""

TEXT = "<p>The partners of the project met in Riga, and saw how the city counts its cyclists.</p>"


def page(
    body: str = f"<main><h1>Study visit to Riga</h1>{TEXT}</main>",
    title: str = "<title>Study visit to Riga</title>",
    head: str = "",
    attributes: str = 'lang="en"',
) -> str:
    return f"<!doctype html><html {attributes}><head>{title}{head}</head><body>{body}</body></html>"
