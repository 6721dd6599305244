"""The audit log: what people do on the site, kept in a table that the site cannot change."""
