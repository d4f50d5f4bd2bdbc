"""Thin ways in for data tools; each imports its tool, nothing else imports them."""
