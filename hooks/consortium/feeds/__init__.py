"""What people follow in a news app: RSS, JSON Feed, and the list of all feeds."""
