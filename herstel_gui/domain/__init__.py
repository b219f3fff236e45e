"""The domain of Herstel: immutable values and pure functions, standard library only."""
