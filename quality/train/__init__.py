"""How the shipped data was learnt. Needs the `train` extra; never imported by the rest."""
