"""The records that programs read: those of `--format jsonl` and of the Python interface.

Values are strings, so that no reader turns them into floats. Lines and columns count from 1,
offsets from 0, all in code points; a stretch is half open.
"""

SCHEMA = 1
