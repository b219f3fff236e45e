"""One module per family of rules; each holds declaration, limits, judgement and evidence together."""
