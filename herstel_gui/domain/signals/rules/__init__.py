"""Rules, a module per family with declarations, limits, judgement and evidence."""
