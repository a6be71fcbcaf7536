import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Documents } from './standing'

/**
 * What the functions of a day had written by then: of five enterprises, one is at its first answer, one was returned, one waits for its
 * review, one has not begun and one is endorsed; beside them a checked ledger entry, a submitted report and an open invitation. The
 * first is of before there were totals, search keys and filed events.
 */
export const frozen = (day: '2026-11-22' | '2026-11-30'): Documents =>
  JSON.parse(
    gunzipSync(readFileSync(path.join(__dirname, '..', 'frozen', `${day}.json.gz`))).toString('utf8'),
  ) as Documents
