#!/usr/bin/env bash
# Judges from outside look at page, e-mail and message of every theme: SpamAssassin, vnu, html-validate, axe-core, caniemail,
# mailparser, Python's email package, Chromium.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

wanted=()
command -v spamassassin >/dev/null || wanted+=(spamassassin)
command -v chromium >/dev/null || wanted+=(chromium)
command -v java >/dev/null || wanted+=(default-jre-headless)
command -v python3 >/dev/null || wanted+=(python3)
if [ "${#wanted[@]}" -gt 0 ]; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${wanted[@]}"
fi

npm ci --prefix tests/judges --no-audit --no-fund
npm run --silent judges
