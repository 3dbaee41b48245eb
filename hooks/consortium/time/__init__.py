"""Days as people write them, London's clock, and the moment of a build."""
