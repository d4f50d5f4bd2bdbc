"""Reports kept from one run to the next, by what decides them."""
