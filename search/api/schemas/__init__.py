"""What the API's answers hold, described once: the answers are checked by it as they are made."""
