#!/bin/sh
# Sets up what the tests need, a browser and LibreOffice too, and runs them all.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh --for-tests
npm test
