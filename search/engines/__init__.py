"""Engines that keep and search the terms; each is a Haystack backend."""
