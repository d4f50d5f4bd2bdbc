"""What a project needs to begin: settings that fit its own texts, a hook, a workflow."""
