#!/bin/sh
# The wheel, in a Python of its own: the README's program runs, and the example.
set -eu
example=$PWD/bindings/python/examples/demo.py
cd "$2"
python3 -m venv python
python/bin/pip install --quiet --no-index "$1"/convoke_im-*manylinux*_x86_64.whl
awk '/^```python$/ { on = !seen++; next } /^```/ { on = 0 } on' "$(dirname "$example")/../README.md" >readme.py
python/bin/python readme.py >said
grep -q "created: work" said || { cat said; exit 1; }
python/bin/python "$example" data >said || { cat said; exit 1; }
