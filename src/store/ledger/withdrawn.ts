// Whoever left since is not sent to, however the message came to be due.
const LEFT = `
  (EXISTS (SELECT 1 FROM subscribers WHERE subscribers.key = messages.key AND status <> 'active')
    OR EXISTS (SELECT 1 FROM suppressions WHERE hash = suppression_hash(messages.key)))`

/** Marks a claimed message of an address that has left as failed; changes nothing for others. */
export const WITHDRAW = `
  UPDATE messages SET state = 'failed', next_at = NULL, sender = NULL, at = :at,
    response = coalesce(
      (SELECT 'not sent: ' || status FROM subscribers WHERE subscribers.key = messages.key AND status <> 'active'),
      'not sent: suppressed')
  WHERE edition = :edition AND key = :key AND state = 'claimed' AND sender = :sender AND ${LEFT}`
