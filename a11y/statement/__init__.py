"""What the body that publishes says of its site's accessibility, and what readers report to it."""
