import { ASSESSMENT_STATES } from '@/domain/assessment/assessment'
import { LEDGER_STATES } from '@/domain/ledger/ledger-entry'
import { departureIn, type Departure } from '@/domain/ledger/departure'
import { departureOf, departureWord, type LeaveCommand } from '@/domain/ledger/leaving'
import { office } from '../support/cast'
import { allowed, ask as askLedger, codeOf, COMMANDS, IN_STATE as ENTRY_IN } from '../support/ledger-stages'
import { allowed as allowedForm, ask, codeOf as codeOfForm, IN_STATE } from '../support/stages'
import { NOON } from '../support/cast'

const departure: Departure = departureOf(
  { kind: 'deregistered', into: null, reason: ' 已办理注销登记 ' },
  { cycleId: 'c2026', at: NOON, byName: '周办' },
)
const leave: LeaveCommand = { kind: 'leave', departure, otherLeft: false }
const rejoin = { kind: 'rejoin', reason: '恢复经营' } as const

describe.each(ASSESSMENT_STATES)('a form that is %s', (state) => {
  test('stays so when its enterprise leaves, and when it comes back', () => {
    const left = allowedForm(ask(IN_STATE[state], office, leave))
    expect(left.patch).toEqual({ departure, revision: IN_STATE[state].revision + 1 })
    expect(left.event).toMatchObject({ kind: 'left', state, detail: { reason: '已办理注销登记' } })
    const gone = { ...IN_STATE[state], ...left.patch }
    expect(codeOfForm(ask(gone, office, { kind: 'receive' }))).toBe('enterprise_left')
    const back = allowedForm(ask(gone, office, rejoin))
    expect({ ...gone, ...back.patch }).toEqual({
      ...IN_STATE[state],
      departure: null,
      revision: gone.revision + 1,
    })
  })
})

describe.each(LEDGER_STATES)('an entry that is %s', (state) => {
  test('stays so, says how it stands on the ledger, and nothing else is done with it', () => {
    const left = allowed(askLedger(ENTRY_IN[state], office, leave))
    expect(left.entry).toMatchObject({ state, departure, values: ENTRY_IN[state].values })
    expect(left.event.changes).toMatchObject([{ label: '台账', from: '在台账', to: '注销' }])
    expect(codeOf(askLedger(left.entry, office, COMMANDS.correct))).toBe('enterprise_left')
    const back = allowed(askLedger(left.entry, office, rejoin))
    expect(back.event.changes).toMatchObject([{ from: '注销', to: '在台账' }])
  })

  test('goes along in a former year too, where it is history otherwise', () => {
    expect(codeOf(askLedger(ENTRY_IN[state], office, leave, { former: true }))).toBe('allowed')
  })
})

test('a departure holds for its year and those after it, and for none before', () => {
  expect(['c2025', 'c2026', 'c2027'].map((cycleId) => departureIn({ departure }, cycleId) !== null)).toEqual([
    false,
    true,
    true,
  ])
  expect([departureIn({}, 'c2026'), departureIn({ departure: null }, 'c2026')]).toEqual([null, null])
})

test('only a merger names another one', () => {
  const into = { enterpriseId: 'e003', no: 3, name: '第3号企业有限公司' }
  const by = { cycleId: 'c2026', at: NOON, byName: '周办' }
  expect(departureOf({ kind: 'removed', into, reason: '迁出' }, by).into).toBeNull()
  expect(departureWord(departureOf({ kind: 'merged', into, reason: '吸收合并' }, by))).toBe('合并入第3号企业有限公司')
})
