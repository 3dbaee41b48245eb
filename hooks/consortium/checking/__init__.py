"""From text to the typed directory: the rules for one record, and between records."""
