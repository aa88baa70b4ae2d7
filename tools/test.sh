#!/bin/sh
# Sets up what the tests need, a browser too, and runs them all.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh --with-browser
npm test
