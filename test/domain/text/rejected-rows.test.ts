import type { PlannedRow } from '@/domain/roster/import-row'
import { refuse } from '@/domain/refusal/refusal'
import { unwrittenWords } from '@/text/roster'

// The function that writes this file has no page that would bring sentences along: the words of a roster bring them themselves.
test('a row that was refused when it was to be written says why, in the file that is given back', () => {
  const row = { kind: 'changed', reasons: [], decision: null, match: null, candidates: [] } as unknown as PlannedRow
  const refusal = refuse('ledger_column_unknown')
  expect(unwrittenWords({ ...row, outcome: { was: 'refused', refusal } })).toBe(
    '台账的栏目刚刚调整过。请刷新页面，按新的栏目填写；您填的内容都还在。',
  )
})
