"""How values look, alike on screen, on paper and in files: signs, words, rounding and dates."""
