#!/bin/sh
# Runs moto on 127.0.0.1 at a port until it is killed. Installs it first, once, into a virtual environment.
# usage: moto.sh PORT FOLDER-OF-THE-ENVIRONMENT
set -eu
port=$1
venv=$2
here=$(cd "$(dirname "$0")" && pwd)
wanted=$here/requirements.txt
if ! cmp -s "$wanted" "$venv/installed.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$venv/installed.txt"
fi
exec "$venv/bin/python" "$here/moto_repaired.py" -H 127.0.0.1 -p "$port"
