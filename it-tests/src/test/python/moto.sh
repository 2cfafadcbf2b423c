#!/bin/sh
# Runs moto on 127.0.0.1 until it is killed, at a free port that it writes into a file once it listens. Installs it
# first, once, into a virtual environment.
# usage: moto.sh FILE-FOR-THE-PORT FOLDER-OF-THE-ENVIRONMENT
set -eu
port_file=$1
venv=$2
here=$(cd "$(dirname "$0")" && pwd)
wanted=$here/requirements.txt
if ! cmp -s "$wanted" "$venv/installed.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --retries 10 --timeout 60 --requirement "$wanted"
    cp "$wanted" "$venv/installed.txt"
fi
exec "$venv/bin/python" "$here/moto_repaired.py" "$port_file"
