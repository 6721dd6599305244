"""Accounts: signing in, the second factor, own sign-ins, users and their rights."""
