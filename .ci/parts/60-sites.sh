#!/usr/bin/env bash
# Real docs engines build a fresh site with the sample brief and with hostile editions.
set -euo pipefail

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends hugo jekyll jekyll-theme-minima ruby-jekyll-feed ruby-webrick mkdocs mkdocs-material >/dev/null

npm run sites
