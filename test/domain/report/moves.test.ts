import type { Person, Role } from '@/domain/people/person'
import { reportCommandsOf, reportMovesOpenTo, type ReportMove } from '@/domain/report/decide'
import { REPORT_STATES, type Report, type ReportState } from '@/domain/report/report'
import type { ReportCommand } from '@/domain/report/rules'
import { REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { ACTORS, contact, day, office, otherContact, otherReviewer, reviewer, ROLES } from '../support/cast'
import { allowed, askReport, codeOf, inState, unrouted } from '../support/reports'

/** The legal moves once more, by hand: what is not in this list is refused. */
const LEGAL: ReadonlyArray<readonly [ReportKind, ReportMove, Role, from: ReportState, to: ReportState]> = [
  ['stage', 'submit', 'contact', 'draft', 'submitted'],
  ['stage', 'submit', 'contact', 'returned', 'submitted'],
  ['stage', 'withdraw', 'contact', 'submitted', 'draft'],
  ['stage', 'return', 'reviewer', 'submitted', 'returned'],
  ['stage', 'receive', 'reviewer', 'submitted', 'received'],
  ['summary', 'submit', 'reviewer', 'draft', 'submitted'],
  ['summary', 'submit', 'reviewer', 'returned', 'submitted'],
  ['summary', 'withdraw', 'reviewer', 'submitted', 'draft'],
  ['summary', 'return', 'office', 'submitted', 'returned'],
  ['summary', 'receive', 'office', 'submitted', 'received'],
]

const COMMANDS: Readonly<Record<ReportMove, ReportCommand>> = {
  submit: { kind: 'submit' },
  withdraw: { kind: 'withdraw' },
  return: { kind: 'return', rectifyBy: day('2026-12-20'), note: '请补充工作机制的运行情况' },
  receive: { kind: 'receive' },
}

const moves = Object.keys(COMMANDS) as ReportMove[]
const everyCase = REPORT_KINDS.flatMap((kind) =>
  moves.flatMap((move) => ROLES.flatMap((role) => REPORT_STATES.map((state) => [kind, move, role, state] as const))),
)
const legalCase = (kind: ReportKind, move: ReportMove, role: Role, state: ReportState) =>
  LEGAL.find((legal) => legal[0] === kind && legal[1] === move && legal[2] === role && legal[3] === state)

/** Who is refused before the state is looked at, and how. */
const refusedForWho = (kind: ReportKind, move: ReportMove, role: Role): string | undefined => {
  if (!reportCommandsOf(kind)[move].by.includes(role)) return 'not_permitted'
  return kind === 'stage' && role === 'office' ? 'report_with_union' : undefined
}

describe('every report × move × role × state', () => {
  test('there are 96 cases', () => expect(everyCase).toHaveLength(96))

  test.each(everyCase)('%s: %s by %s from %s', (kind, move, role, state) => {
    const answer = askReport(inState(kind, state), ACTORS[role], COMMANDS[move])
    const legal = legalCase(kind, move, role, state)
    if (legal) expect(allowed(answer)).toMatchObject({ patch: { state: legal[4] }, event: { state: legal[4] } })
    else expect(codeOf(answer)).toBe(refusedForWho(kind, move, role) ?? 'report_move_not_allowed')
  })

  test.each(
    REPORT_KINDS.flatMap((kind) => ROLES.flatMap((role) => REPORT_STATES.map((state) => [kind, role, state] as const))),
  )('%s: what is offered to %s in %s is what is legal', (kind, role, state) => {
    expect(reportMovesOpenTo(role, inState(kind, state))).toEqual(
      LEGAL.filter((legal) => legal[0] === kind && legal[2] === role && legal[3] === state).map((legal) => legal[1]),
    )
  })

  test('a report that was received is at its end', () => {
    for (const kind of REPORT_KINDS)
      expect(ROLES.flatMap((role) => reportMovesOpenTo(role, inState(kind, 'received')))).toEqual([])
  })
})

describe('the permission twin: the right role of somebody else’s', () => {
  const strangers: ReadonlyArray<readonly [Person, Role, string]> = [
    [otherContact, 'contact', 'other_enterprise'],
    [otherReviewer, 'reviewer', 'other_union'],
  ]

  test.each(LEGAL.filter(([, , role]) => role !== 'office'))(
    '%s: %s by a strange %s from %s',
    (kind, move, by, from) => {
      for (const [person, role, code] of strangers)
        if (role === by) expect(codeOf(askReport(inState(kind, from), person, COMMANDS[move]))).toBe(code)
    },
  )

  test('no contact writes or withdraws a summary, not even one of an enterprise of that union', () => {
    for (const move of moves)
      expect(codeOf(askReport(inState('summary', 'draft'), contact, COMMANDS[move]))).toBe('not_permitted')
  })

  test('a stale view is refused before anything is judged', () => {
    for (const [kind, move, role, from] of LEGAL) {
      const report = inState(kind, from)
      expect(codeOf(askReport(report, ACTORS[role], COMMANDS[move], { seenRevision: report.revision + 1 }))).toBe(
        'version_changed',
      )
    }
  })
})

describe('a stage report without a responsible union', () => {
  const waiting = unrouted('submitted')

  test('is taken in, and the office hears of it', () => {
    const { effects } = allowed(askReport(unrouted('draft'), contact, COMMANDS.submit))
    expect(effects).toMatchObject([{ occasion: 'report_submitted', audience: { kind: 'office' } }])
  })

  test('is the office’s to return or receive, and no reviewer’s', () => {
    expect(reportMovesOpenTo('office', waiting)).toEqual(['return', 'receive'])
    for (const move of ['return', 'receive'] as const) {
      expect(codeOf(askReport(waiting, office, COMMANDS[move]))).toBe('allowed')
      expect(codeOf(askReport(waiting, reviewer, COMMANDS[move]))).toBe('other_union')
    }
  })

  test('goes to the union that the office assigns, which opens it anew and is told', () => {
    const opened: Report = { ...waiting, openedAt: waiting.submittedAt }
    const { patch, effects } = allowed(
      askReport(opened, office, { kind: 'route', unionId: 'u-dongguan', unionName: '东莞市总工会' }),
    )
    expect(patch).toMatchObject({ unionId: 'u-dongguan', openedAt: null })
    expect(effects).toMatchObject([{ audience: { kind: 'reviewers', unionId: 'u-dongguan' } }])
  })
})

test('asked twice it says the same and leaves what it was asked about untouched', () => {
  const report = inState('stage', 'draft')
  const before = JSON.stringify(report)
  const answers = [1, 2].map(() => askReport(report, contact, COMMANDS.submit))
  expect(answers[0]).toEqual(answers[1])
  expect(JSON.stringify(report)).toBe(before)
})
