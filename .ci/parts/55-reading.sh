#!/usr/bin/env bash
# Files that real programs make afresh, LibreOffice and Chromium, give the articles that they were made of.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v soffice >/dev/null || ! command -v chromium >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui chromium >/dev/null
fi
npm run --silent reading
