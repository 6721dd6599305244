"""Uploaded texts on their way to being public: received, read, corrected, published."""
