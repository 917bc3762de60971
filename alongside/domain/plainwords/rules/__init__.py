"""One file a rule: each looks at one sentence and says what it finds there."""
