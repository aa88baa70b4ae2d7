#!/bin/sh
# Sets up what drawing needs, and draws the pictures of podfig.yaml into output/.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh
node dist/cli/bin.cjs build
