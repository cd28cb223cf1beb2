#!/usr/bin/env bash
# What gazette send asks on a real terminal (util-linux's script, which every Debian has).
set -euo pipefail

npm run --silent terminal
