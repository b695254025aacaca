"""``python -m skillgraph``: the console script under another name."""

from skillgraph.cli import main

if __name__ == "__main__":
    main()
