/**
 * How the store came to be what it is: the n-th entry leads from version n to n + 1 (`PRAGMA user_version`).
 *
 * Entries are added, never changed: stores made by each of them are out there.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What hashes are keyed with, so that nobody without the store can try addresses against them.
  INSERT INTO settings (name, value) VALUES ('secret', lower(hex(randomblob(32))));

  CREATE TABLE subscribers (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'active', 'unsubscribed', 'bounced', 'complained')),
    since TEXT NOT NULL,
    reason TEXT,
    joined TEXT NOT NULL,
    fields TEXT NOT NULL DEFAULT '{}',
    soft_bounces INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX subscribers_by_status ON subscribers (status);

  -- Addresses never to be mailed, known by a keyed hash alone.
  CREATE TABLE suppressions (
    hash TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    since TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE frozen_editions (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    parts TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    edition TEXT NOT NULL,
    key TEXT NOT NULL,
    address TEXT NOT NULL,
    domain TEXT NOT NULL,
    message_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending'
      CHECK (state IN ('pending', 'claimed', 'in-flight', 'sent', 'deferred', 'failed', 'unknown')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER,
    sender TEXT,
    response TEXT,
    at TEXT NOT NULL,
    UNIQUE (edition, key)
  ) STRICT;
  CREATE INDEX messages_due ON messages (edition, state, next_at);

  -- Who is sending; one that is silent for longer than its lease is taken for dead.
  CREATE TABLE senders (
    id TEXT PRIMARY KEY,
    boot TEXT NOT NULL,
    place TEXT NOT NULL,
    pid INTEGER NOT NULL,
    beat INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Token buckets of sending rates, shared by runs.
  CREATE TABLE buckets (
    name TEXT PRIMARY KEY,
    tokens REAL NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What happened, for reading afterwards.
  CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    edition TEXT,
    key TEXT,
    detail TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX events_by_key ON events (key, id);
  `,
  `
  -- The round of enrolments that last had them, so that an address counts once in each.
  ALTER TABLE subscribers ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- The last note of a kind is asked for at every run.
  CREATE INDEX events_by_edition ON events (edition, kind, id);
  `,
]
