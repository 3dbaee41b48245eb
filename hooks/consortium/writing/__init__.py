"""Records as an editor would write them: from values to lines of YAML."""
