"""The packs here are read by tests as others would install them, not collected as tests."""

collect_ignore_glob = ["quality-pack-*"]
