"""Articles of other agreements that say the same as one."""
