"""What scripts make of HTML: roles, states, and what the keyboard reaches."""
