"""The signals: rules, groups, levels and advice, following the definitions of the documents."""
