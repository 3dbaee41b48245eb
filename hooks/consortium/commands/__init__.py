"""What the command line does: `run` of a module here is one command."""
