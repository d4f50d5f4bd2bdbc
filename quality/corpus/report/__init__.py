"""The page about a corpus: `quality score --output FOLDER --report corpus.html`."""
