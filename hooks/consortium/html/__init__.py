"""Tools on HTML and plain text that all editions share."""
