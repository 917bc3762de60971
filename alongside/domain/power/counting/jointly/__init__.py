"""Groups that are asked in several places: gone through jointly, and nobody else."""
