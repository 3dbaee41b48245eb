"""What has changed in the directory since it opened, from the dated history of its records."""
