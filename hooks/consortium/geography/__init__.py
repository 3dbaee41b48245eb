"""Which district a place, a postcode or a town over the border belongs to, and the map of them."""
