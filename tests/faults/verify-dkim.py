"""Verifies signed messages with Python's dkim package; reads JSON {records, texts} from standard input."""

import json
import sys

import dkim

given = json.load(sys.stdin)
names = {f"s{i}._domainkey.example.org.": record.encode() for i, record in enumerate(given["records"])}


def find_key(name, timeout=5):
    return names.get(name.decode() if isinstance(name, bytes) else name)


def verify(message, index):
    try:
        return dkim.DKIM(message).verify(idx=index, dnsfunc=find_key)
    except dkim.DKIMException:
        return False


CHANGES = [
    ("one-click", lambda m: m.replace(b"One-Click", b"No-Click")),
    ("link", lambda m: m.replace(b"https://example.org/leave/", b"https://evil.example/leave/")),
    ("body", lambda m: m.replace(b"Ferry", b"Merry")),
    ("subject on top", lambda m: b"Subject: other\r\n" + m),
    ("list-unsubscribe on top", lambda m: b"List-Unsubscribe: <https://evil.example/>\r\n" + m),
    ("reply-to on top", lambda m: b"Reply-To: eve@example.net\r\n" + m),
]
wrong = []
checks = 0
for text in given["texts"]:
    message = text.encode("latin-1")
    for index in range(len(names)):
        checks += 1
        if not verify(message, index):
            wrong.append(f"signature {index} does not verify")
for name, change in CHANGES:
    message = change(given["texts"][0].encode("latin-1"))
    for index in range(len(names)):
        checks += 1
        if verify(message, index):
            wrong.append(f"signature {index} verifies although changed: {name}")
print(f"{checks} verifications, {len(given['texts'])} messages, RSA-2048 and Ed25519")
if wrong:
    sys.exit("\n".join(wrong[:10]))
