"""The term table: legal terms with their usual renderings in Kazakh, Russian and English."""
