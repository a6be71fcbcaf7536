import { LEDGER_STATES, type LedgerState } from '@/domain/ledger/ledger-entry'
import { LEDGER_COMMANDS, ledgerMovesOpenTo } from '@/domain/ledger/decide-ledger'
import type { Role } from '@/domain/people/person'
import { ACTORS, office, otherContact, otherReviewer, reviewer, ROLES } from '../support/cast'
import { ask, checked, codeOf, COMMANDS, fresh, IN_STATE, UNCHANGED } from '../support/ledger-stages'

const KINDS = Object.keys(COMMANDS) as Array<keyof typeof COMMANDS>

describe('who may do what, in every state', () => {
  const OPEN: Readonly<Record<LedgerState, readonly string[]>> = {
    unchecked: ['contact check'],
    checked: ['contact check', 'reviewer confirm', 'reviewer return'],
    confirmed: ['reviewer return'],
    returned: ['contact check'],
  }
  const OFFICE = ['office correct', 'office import', 'office route']
  const cases = LEDGER_STATES.flatMap((state) =>
    ROLES.flatMap((role) => KINDS.map((kind) => [state, role, kind] as const)),
  )

  test.each(cases)('%s: %s %s', (state, role, kind) => {
    const expected = [...OPEN[state], ...OFFICE].includes(`${role} ${kind}`)
      ? 'allowed'
      : ([...LEDGER_COMMANDS[kind].by] as Role[]).includes(role)
        ? 'ledger_move_not_allowed'
        : 'not_permitted'
    expect(codeOf(ask(IN_STATE[state], ACTORS[role], COMMANDS[kind]))).toBe(expected)
    expect(ledgerMovesOpenTo(ACTORS[role], IN_STATE[state]).includes(kind)).toBe(expected === 'allowed')
  })

  const former = LEDGER_STATES.flatMap((state) => KINDS.map((kind) => [state, kind] as const))
  test.each(former)('of a year that is not the newest, %s: %s only until it is confirmed', (state, kind) => {
    const actor = ACTORS[LEDGER_COMMANDS[kind].by[0]]
    const history = kind === 'import' || (state === 'confirmed' && kind !== 'route')
    const now = ask(IN_STATE[state], actor, COMMANDS[kind])
    expect(codeOf(ask(IN_STATE[state], actor, COMMANDS[kind], { former: true }))).toBe(
      history ? 'ledger_cycle_over' : codeOf(now),
    )
    expect(ledgerMovesOpenTo(actor, IN_STATE[state], true).includes(kind)).toBe(!history && codeOf(now) === 'allowed')
  })

  test('nobody learns of an entry that is not theirs, not even that they looked at an old one', () => {
    for (const kind of ['confirm', 'return'] as const)
      expect(codeOf(ask(checked, otherReviewer, COMMANDS[kind], { seenRevision: 9 }))).toBe('other_union')
    expect(codeOf(ask(fresh, otherContact, UNCHANGED, { seenRevision: 9 }))).toBe('other_enterprise')
    expect(ledgerMovesOpenTo(otherReviewer, checked)).toEqual([])
  })

  test('the office stands in for a union while none is assigned, and only then', () => {
    const unrouted = { ...checked, unionId: null, unionName: null }
    expect(codeOf(ask(unrouted, office, { kind: 'confirm' }))).toBe('allowed')
    expect(codeOf(ask(unrouted, reviewer, { kind: 'confirm' }))).toBe('other_union')
  })

  test.each(KINDS)('%s is refused over what somebody else did meanwhile', (kind) => {
    const actor = ACTORS[LEDGER_COMMANDS[kind].by[0]]
    expect(codeOf(ask(checked, actor, COMMANDS[kind], { seenRevision: 0 }))).toBe('ledger_changed')
  })
})
