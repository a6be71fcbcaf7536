import { cutPart } from '@/domain/package/cut-part'
import {
  holdsPackageList,
  isInShare,
  PLAN_LIMITS,
  planParts,
  planWith,
  type Attachment,
  type EnterpriseLoad,
  type PlannedPart,
} from '@/domain/package/package-plan'

const MB = 1_000_000
const limits = { bytes: 80 * MB, papers: 2 * MB }

const photos = (count: number, bytes = 0.3 * MB): readonly Attachment[] =>
  Array.from({ length: count }, (_, index) => ({ key: `e-${String(index).padStart(4, '0')}`, bytes }))

const load = (no: number, attachments: readonly Attachment[]): EnterpriseLoad => ({
  assessmentId: `c2026-e${no}`,
  enterpriseName: `第${no}号企业`,
  attachments,
})

const loads = (count: number, photosEach: number) =>
  Array.from({ length: count }, (_, index) => load(index + 1, photos(photosEach)))

/** Every attachment with the parts that it lies in. */
const quotaOf = (plan: readonly PlannedPart[], wanted: readonly EnterpriseLoad[]) =>
  wanted.flatMap(({ assessmentId, attachments }) =>
    attachments.map(({ key }) =>
      plan.flatMap(({ shares }, index) =>
        shares.some((share) => share.assessmentId === assessmentId && isInShare(share, key)) ? [index] : [],
      ),
    ),
  )

const weightOf = ({ shares }: PlannedPart, wanted: readonly EnterpriseLoad[]): number =>
  shares.reduce((sum, share) => {
    const { attachments } = wanted.find(({ assessmentId }) => assessmentId === share.assessmentId) ?? load(0, [])
    const bytes = attachments.filter(({ key }) => isInShare(share, key)).reduce((total, { bytes }) => total + bytes, 0)
    return sum + bytes + (share.after === null ? limits.papers : 0)
  }, 0)

describe('a plan of parts', () => {
  test('one enterprise is one part, which holds the overview', () => {
    const plan = planParts(loads(1, 84), limits)
    expect(plan).toHaveLength(1)
    expect(holdsPackageList(plan, 0)).toBe(true)
  })

  test('nobody gives no part', () => {
    expect(planParts([], limits)).toEqual([])
  })

  test('100 enterprises with 28 × 9 photos: every photo lies in one part, no part is heavier than planned', () => {
    const wanted = loads(100, 252)
    const plan = planParts(wanted, limits)
    expect(quotaOf(plan, wanted).every((places) => places.length === 1)).toBe(true)
    for (const part of plan) expect(weightOf(part, wanted)).toBeLessThanOrEqual(limits.bytes)
    expect(plan[plan.length - 1]).toEqual({ shares: [], overview: true })
    expect(plan.filter(({ overview }) => overview)).toHaveLength(1)
  })

  test('bytes alone limit a part: twenty enterprises without photos are one', () => {
    const plan = planParts(loads(20, 0), limits)
    expect(plan.map(({ shares }) => shares.length)).toEqual([20])
    expect(holdsPackageList(plan, 0)).toBe(true)
  })

  test('papers weigh too: of enterprises without photos a part holds as many as fit', () => {
    const plan = planParts(loads(100, 0), limits)
    expect(plan.map(({ shares }) => shares.length)).toEqual([40, 40, 20, 0])
  })

  test('an enterprise heavier than a part is cut between photos, and its papers lie in the first share alone', () => {
    const wanted = [load(1, photos(60, 5 * MB))]
    const plan = planParts(wanted, limits)
    const shares = plan.flatMap((part) => part.shares)
    expect(shares.length).toBe(4)
    expect(shares.map(({ after }) => after === null)).toEqual([true, false, false, false])
    expect(quotaOf(plan, wanted).every((places) => places.length === 1)).toBe(true)
  })

  test('a photo heavier than a part still has a part', () => {
    const wanted = [load(1, photos(3, 90 * MB))]
    expect(quotaOf(planParts(wanted, limits), wanted).every((places) => places.length === 1)).toBe(true)
  })

  test('a photo that comes later lies in one share all the same', () => {
    const plan = planParts([load(1, photos(60, 5 * MB))], limits)
    for (const key of ['a', 'e-0007b', 'e-0014', 'e-9999', 'z'])
      expect(plan.flatMap(({ shares }) => shares).filter((share) => isInShare(share, key))).toHaveLength(1)
  })

  test('the planned weight leaves room below what storage takes', () => {
    expect(PLAN_LIMITS.bytes).toBeLessThanOrEqual(80 * MB)
  })
})

describe('filling a part with what is really there', () => {
  const share = (no: number) => ({ assessmentId: `c2026-e${no}`, enterpriseName: '', after: null, upTo: null })
  const content = (no: number, papers: number, attachments: readonly Attachment[]) => ({
    share: share(no),
    papers,
    attachments,
  })

  test('what fits goes in whole, and nothing is left', () => {
    const cuts = cutPart([content(1, 5, photos(3, 10)), content(2, 5, photos(3, 10))], 100)
    expect(cuts.map(({ rest, attachments, papers }) => [rest, attachments.length, papers])).toEqual([
      [null, 3, true],
      [null, 3, true],
    ])
  })

  test('what does not fit is left from there on, and so is everything behind it', () => {
    const cuts = cutPart([content(1, 5, photos(3, 10)), content(2, 5, photos(9, 10)), content(3, 5, [])], 70)
    expect(cuts[1]?.attachments).toHaveLength(3)
    expect(cuts[1]?.rest).toEqual({ ...share(2), after: 'e-0002' })
    expect(cuts[2]).toEqual({ share: share(3), papers: false, attachments: [], rest: share(3) })
  })

  test('papers are not written twice where no photo fitted behind them', () => {
    const [cut] = cutPart([content(1, 95, photos(2, 10)), content(2, 5, [])], 95)
    expect(cut?.attachments).toHaveLength(1)
    const second = cutPart([content(1, 5, []), content(2, 90, photos(2, 10))], 100)[1]
    expect(second).toMatchObject({ papers: true, attachments: [], rest: { after: '' } })
  })

  test('something always goes in, or a package would never end', () => {
    const [cut] = cutPart([{ share: { ...share(1), after: 'x' }, papers: 0, attachments: photos(2, 500) }], 100)
    expect(cut?.attachments).toHaveLength(1)
  })

  test('what is left becomes a part before the overview', () => {
    const rest = { ...share(1), after: 'k' }
    const single = planParts([load(1, photos(1))], limits)
    expect(planWith(single, [])).toBe(single)
    expect(planWith(single, [rest]).map(({ overview }) => overview)).toEqual([false, false, true])
    const several = planWith(planWith(single, [rest]), [rest])
    expect(several.map(({ overview }) => overview)).toEqual([false, false, false, true])
    expect(holdsPackageList(several, 0)).toBe(false)
    expect(holdsPackageList(several, 3)).toBe(true)
  })
})
