"""The signals: rules, groups, levels and advice, from the definitions of the documents."""
