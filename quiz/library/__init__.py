"""From files to the model: YAML with positions, packs, quotation search, problems."""
