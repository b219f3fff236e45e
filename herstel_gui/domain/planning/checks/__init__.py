"""The checks of a plan, one module per rule. A check informs and never forbids."""
