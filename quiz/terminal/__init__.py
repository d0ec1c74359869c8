"""Everything a person sees: screens, keys, cards, problem listings."""
