"""Tables: whether a cell can be understood without seeing its row and column."""
