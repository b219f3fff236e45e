"""What Herstel knows: pure values and functions, standard library only."""
