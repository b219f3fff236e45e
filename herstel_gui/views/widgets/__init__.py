"""Small widgets that know nothing of the journal: the pages share them."""
