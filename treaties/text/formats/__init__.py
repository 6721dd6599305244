"""The file formats that texts arrive in, each read by a module of its own."""
