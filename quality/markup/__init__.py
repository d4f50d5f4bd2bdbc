"""Readers: from a source in some format to text, blocks and zones with offsets."""
