import {
  CYCLE_ACTS,
  CYCLE_STAGES,
  checkAct,
  isAllowedIn,
  stageOf,
  type CycleAct,
  type CycleStage,
} from '@/domain/cycle/stages'
import { china, cycle } from '../support/cast'

const archived = { ...cycle, archivedAt: china('2027-03-01 10:00') }

/** A moment, and a cycle, in each stage. */
const IN_STAGE = {
  preparing: { cycle, now: china('2026-10-01 10:00') },
  filling: { cycle, now: china('2026-12-01 10:00') },
  closing: { cycle, now: china('2027-01-10 10:00') },
  archived: { cycle: archived, now: china('2027-03-02 10:00') },
} as const satisfies Record<CycleStage, unknown>

describe('a cycle is', () => {
  test.each([
    ['2026-10-01 00:00', 'preparing'],
    [`${cycle.openOn} 00:00`, 'filling'],
    [`${cycle.deadlineOn} 23:59`, 'filling'],
    ['2026-12-16 00:00', 'closing'],
    ['2031-01-01 00:00', 'closing'],
  ] as const)('at %s %s', (at, stage) => {
    expect(stageOf(cycle, china(at))).toBe(stage)
  })

  test.each(['2026-10-01 00:00', '2026-12-01 10:00', '2031-01-01 00:00'])(
    'archived for good once it was, at %s too',
    (at) => {
      expect(stageOf(archived, china(at))).toBe('archived')
    },
  )

  test('in a stage of its own while another is in another', () => {
    const next = { ...cycle, openOn: '2027-11-01' as never, deadlineOn: '2027-12-15' as never }
    expect([cycle, next].map((each) => stageOf(each, china('2027-11-02 10:00')))).toEqual(['closing', 'filling'])
  })
})

/** The table once more by hand: p(reparing) f(illing) c(losing) a(rchived), and who. */
const BY_HAND: Readonly<Record<CycleAct, readonly [stages: string, by: string]>> = {
  read: ['pfca', 'contact reviewer office'],
  export: ['pfca', 'contact reviewer office'],
  fill: ['fc', 'contact reviewer'],
  submit: ['fc', 'contact reviewer'],
  take_back: ['pfc', 'contact reviewer'],
  stamp: ['pfc', 'contact reviewer'],
  check_ledger: ['fc', 'contact'],
  review: ['pfc', 'reviewer office'],
  keep_ledger: ['pfc', 'reviewer office'],
  nominate: ['pfc', 'reviewer office'],
  nudge: ['fc', 'reviewer office'],
  extend: ['pfc', 'office'],
  ask_extension: ['fc', 'contact'],
  answer_extension: ['pfc', 'reviewer office'],
  route: ['pfc', 'office'],
  leave: ['pfc', 'office'],
  set_quota: ['pfc', 'office'],
  set_columns: ['pfc', 'office'],
  configure: ['pfc', 'office'],
  withdraw: ['pfc', 'office'],
  archive: ['c', 'office'],
  open_next: ['ca', 'office'],
  remind: ['pfc', 'clock'],
  mark_late: ['pfc', 'clock'],
}
const ACTS = Object.keys(CYCLE_ACTS) as CycleAct[]

describe.each(ACTS)('%s', (act) => {
  const [stages, by] = BY_HAND[act]

  test.each(CYCLE_STAGES)('in %s is let or refused as the table says', (stage) => {
    const allowed = stages.includes(stage.slice(0, 1))
    expect(isAllowedIn(stage, act)).toBe(allowed)
    const { cycle: asked, now } = IN_STAGE[stage]
    expect(checkAct(act, asked, now) === undefined).toBe(allowed)
  })

  test('is for those whom the table names', () => {
    expect(CYCLE_ACTS[act].by).toEqual(by.split(' '))
  })
})

describe('what a stage does not let is refused in words', () => {
  const refused = (act: CycleAct, stage: CycleStage) => checkAct(act, IN_STAGE[stage].cycle, IN_STAGE[stage].now)

  test('before the opening day, with the day', () => {
    expect(refused('fill', 'preparing')).toEqual({ refused: 'cycle_not_open', with: { openOn: cycle.openOn } })
  })

  test('once it is archived, with the year’s title', () => {
    expect(refused('review', 'archived')).toEqual({ refused: 'cycle_archived', with: { title: cycle.title } })
    expect(refused('archive', 'archived')).toEqual({ refused: 'cycle_archived', with: { title: cycle.title } })
  })

  test('where it cannot be archived before its deadline is over', () => {
    expect(refused('archive', 'filling')).toEqual({
      refused: 'cycle_not_over',
      with: { title: cycle.title, deadlineOn: cycle.deadlineOn },
    })
  })
})
