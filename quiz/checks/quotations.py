def quotations_of(c): return []
