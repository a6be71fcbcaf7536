import { FREE } from '@/domain/job/job'
import { afterPart, PACKAGE_HOURS, packageProgress, type BuiltPart } from '@/domain/package/package-job'
import type { PlannedPart } from '@/domain/package/package-plan'
import { NOON } from '../support/cast'

const share = (no: number, after: string | null = null) => ({
  assessmentId: `e${no}`,
  enterpriseName: `第${no}号`,
  after,
  upTo: null,
})
const plan: readonly PlannedPart[] = [
  { shares: [share(1), share(2)], overview: false },
  { shares: [share(2, 'k')], overview: false },
  { shares: [], overview: true },
]
const part: BuiltPart = { fileId: 'f', bytes: 1, sha256: '', files: 1, overview: false, builtAt: NOON }

describe('where a package stands', () => {
  test('an enterprise counts as done once its last share is built', () => {
    expect(packageProgress({ plan, parts: [] })).toEqual({ enterprises: 2, enterprisesDone: 0, parts: 3, partsDone: 0 })
    expect(packageProgress({ plan, parts: [part] }).enterprisesDone).toBe(1)
    expect(packageProgress({ plan, parts: [part, part] }).enterprisesDone).toBe(2)
  })
})

describe('after a part', () => {
  test('it goes on while parts are due, and is kept for a day from the last one', () => {
    const first = afterPart({ parts: [], inside: [] }, { part, inside: [], plan }, NOON)
    expect([first.state, first.finishedAt, first.lease, first.failures]).toEqual(['building', null, FREE, 0])
    const last = afterPart({ parts: [part, part], inside: [] }, { part, inside: [], plan }, NOON)
    expect([last.state, last.finishedAt]).toEqual(['done', NOON])
    expect(last.expiresAt - NOON).toBe(PACKAGE_HOURS * 3_600_000)
  })

  test('a plan that grew meanwhile is what decides', () => {
    const grown = [...plan, { shares: [], overview: true }]
    expect(afterPart({ parts: [part, part], inside: [] }, { part, inside: [], plan: grown }, NOON).state).toBe(
      'building',
    )
  })
})
