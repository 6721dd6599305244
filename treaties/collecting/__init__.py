"""Collections of provisions and agreements that staff put together."""
