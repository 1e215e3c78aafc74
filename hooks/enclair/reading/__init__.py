"""From files to the model: YAML and Markdown read once, each part with its place; what only texts need to be judged."""
