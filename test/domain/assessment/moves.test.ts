import { ASSESSMENT_STATES, type AssessmentState } from '@/domain/assessment/assessment'
import type { Role } from '@/domain/people/person'
import type { Command } from '@/domain/assessment/command'
import { ASSESSMENT_COMMANDS, movesOpenTo, type Move } from '@/domain/assessment/decide'
import { movesOf, targetIn } from '@/domain/workflow/command-table'
import { ACTORS, contact, day, otherContact, otherReviewer, ROLES } from '../support/cast'
import { allowed, ask, codeOf, flag, IN_STATE, RETURN } from '../support/stages'

/** The legal moves once more, by hand: what is not in this list is refused. */
const LEGAL: ReadonlyArray<readonly [move: Move, by: Role, from: AssessmentState, to: AssessmentState]> = [
  ['submit', 'contact', 'draft', 'submitted'],
  ['submit', 'contact', 'returned', 'submitted'],
  ['withdraw', 'contact', 'submitted', 'draft'],
  ['return', 'reviewer', 'submitted', 'returned'],
  ['endorse', 'reviewer', 'submitted', 'endorsed'],
  ['send_back', 'office', 'endorsed', 'returned'],
  ['receive', 'office', 'endorsed', 'received'],
  ['take_back_receipt', 'office', 'received', 'endorsed'],
]

const COMMANDS: Readonly<Record<Move, Command>> = {
  submit: { kind: 'submit' },
  withdraw: { kind: 'withdraw' },
  return: RETURN,
  endorse: { kind: 'endorse', signerName: '审核员甲' },
  send_back: { kind: 'send_back', rectifyBy: day('2026-12-20'), note: '' },
  receive: { kind: 'receive' },
  take_back_receipt: { kind: 'take_back_receipt' },
}

const moves: readonly Move[] = movesOf(ASSESSMENT_COMMANDS)
const everyCase = moves.flatMap((move) =>
  ROLES.flatMap((role) => ASSESSMENT_STATES.map((state) => [move, role, state] as const)),
)
const legalCase = (move: Move, role: Role, state: AssessmentState) =>
  LEGAL.find(([legal, by, from]) => legal === move && by === role && from === state)

/** In every state everything else is right for every move, so that only role and state can refuse. */
const ready = (move: Move, state: AssessmentState) =>
  move === 'return' || move === 'send_back' ? flag(IN_STATE[state], 8) : IN_STATE[state]

describe('every move × role × state', () => {
  test('the table of moves has 105 cases, and says to each what the list says', () => {
    expect(everyCase).toHaveLength(105)
    for (const [move, , state] of everyCase)
      expect([move, state, targetIn(ASSESSMENT_COMMANDS, move, state)]).toEqual([
        move,
        state,
        LEGAL.find(([legal, , from]) => legal === move && from === state)?.[3] ?? null,
      ])
    for (const [move, by] of LEGAL) expect(ASSESSMENT_COMMANDS[move].by).toEqual([by])
  })

  test.each(everyCase)('%s by %s from %s', (move, role, state) => {
    const answer = ask(ready(move, state), ACTORS[role], COMMANDS[move])
    const legal = legalCase(move, role, state)
    if (legal) expect(allowed(answer)).toMatchObject({ patch: { state: legal[3] }, event: { state: legal[3] } })
    else if (!([...ASSESSMENT_COMMANDS[move].by] as Role[]).includes(role))
      expect(answer).toEqual({ refused: 'not_permitted', with: null })
    else expect(answer).toEqual({ refused: 'move_not_allowed', with: { state, move } })
  })

  test.each(ROLES.flatMap((role) => ASSESSMENT_STATES.map((state) => [role, state] as const)))(
    'what is offered to %s in %s is what is legal',
    (role, state) => {
      expect(movesOpenTo(role, state)).toEqual(
        LEGAL.filter(([, by, from]) => by === role && from === state).map(([move]) => move),
      )
    },
  )

  test('an assessment that was received is at its end, but that the office may take its receipt back', () => {
    expect(ROLES.flatMap((role) => movesOpenTo(role, 'received'))).toEqual(['take_back_receipt'])
  })
})

describe('the permission twin: the right role of somebody else’s', () => {
  const strangers = [
    ['another enterprise’s contact', otherContact, 'contact', 'other_enterprise'],
    ['another union’s reviewer', otherReviewer, 'reviewer', 'other_union'],
  ] as const

  test.each(
    LEGAL.flatMap(([move, by, from]) =>
      strangers
        .filter(([, , role]) => role === by)
        .map(([who, person, , code]) => [move, from, who, person, code] as const),
    ),
  )('%s from %s by %s', (move, from, _, person, code) => {
    expect(codeOf(ask(ready(move, from), person, COMMANDS[move]))).toBe(code)
  })

  test('no reviewer may move what has no responsible union', () => {
    const unrouted = { ...IN_STATE.submitted, unionId: null, unionName: null }
    for (const move of ['return', 'endorse'] as const)
      expect(codeOf(ask(unrouted, ACTORS.reviewer, COMMANDS[move]))).toBe('other_union')
  })

  test('whose it is comes before what state it is in, so that nobody learns of what is not theirs', () => {
    expect(codeOf(ask(IN_STATE.received, otherContact, COMMANDS.submit))).toBe('other_enterprise')
    expect(codeOf(ask(IN_STATE.received, otherContact, COMMANDS.submit, { seenRevision: 99 }))).toBe('other_enterprise')
  })
})

describe('a stale view is refused before anything is judged', () => {
  test.each(LEGAL)('%s by %s from %s', (move, by, from) => {
    const assessment = ready(move, from)
    for (const seenRevision of [assessment.revision - 1, assessment.revision + 1])
      expect(ask(assessment, ACTORS[by], COMMANDS[move], { seenRevision })).toEqual({
        refused: 'version_changed',
        with: null,
      })
  })
})

describe('what every decision has in common', () => {
  test.each(LEGAL)('%s by %s from %s', (move, by, from) => {
    const assessment = ready(move, from)
    const { patch, event } = allowed(ask(assessment, ACTORS[by], COMMANDS[move], { requestId: 'the-request-itself' }))
    expect(patch.revision).toBe(assessment.revision + 1)
    expect(event).toMatchObject({
      eventId: 'the-request-itself',
      subjectId: 'c2026-e031',
      revision: assessment.revision + 1,
      actor: { personId: ACTORS[by].personId, name: ACTORS[by].name, role: by },
    })
    expect(patch).not.toHaveProperty('answers')
    expect(patch).not.toHaveProperty('evidence')
    expect(patch).not.toHaveProperty('tally')
  })

  test('asked twice it says the same and leaves what it was asked about untouched', () => {
    const before = JSON.stringify(IN_STATE.draft)
    const answers = [1, 2].map(() => ask(IN_STATE.draft, contact, COMMANDS.submit))
    expect(answers[0]).toEqual(answers[1])
    expect(JSON.stringify(IN_STATE.draft)).toBe(before)
  })
})
