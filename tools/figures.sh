#!/bin/sh
# Sets up what drawing needs, and draws the figures of examples/ into output/.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh
node tools/gallery.mjs
