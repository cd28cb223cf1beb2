#!/usr/bin/env bash
# Messages that came back are read from a real IMAP server.
set -euo pipefail

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends dovecot-imapd >/dev/null

npm run imap
