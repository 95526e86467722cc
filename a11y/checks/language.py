"""Languages: whether what is read aloud is pronounced as it is meant."""
