#!/usr/bin/env bash
# The fault protocol against a recording SMTP server and Postfix's smtp-sink, and Python's dkim on what was signed.
# The whole of it, but for what takes the minutes of real servers (npm run faults -- minutes).
set -euo pipefail

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq python3-dkim strace faketime >/dev/null
# Postfix's test programs alone: the package itself would set up a mail server.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
(
  cd "$folder"
  chmod 777 .
  apt-get download -qq postfix libdb5.3 $(apt-cache depends postfix | sed -n 's/^ *|\?Depends: \(libicu[0-9]*\)$/\1/p')
  for package in *.deb; do dpkg -x "$package" unpacked; done
)
chmod -R a+rX "$folder/unpacked"
# CI draws the same every time, so that a red run is about the change; `npm run faults` draws anew.
FAULT_SEED="${FAULT_SEED:-1795667824}" GAZETTE_POSTFIX="$folder/unpacked" npm run --silent faults
