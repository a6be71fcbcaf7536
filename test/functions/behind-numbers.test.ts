import type { Assessment } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { daysFrom, getPlainDate } from '@/domain/calendar/plain-date'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { BANDS, type Counted, RESPONSE_SPANS } from '@/domain/totals/behind'
import type { YearTotals } from '@/contract/totals'
import { countedPapers } from './support/counted-papers'
import { assessment } from './support/standing'
import { totals } from './support/totals'
import { startWorld, type World } from './support/world'

interface Event {
  readonly subjectId: string
  readonly kind: string
  readonly at: Instant
  readonly snapshot?: Pick<Assessment, 'answers' | 'evidence'>
}

let world: World
let papers: readonly Assessment[]
let events: readonly Event[]
beforeAll(async () => {
  world = await startWorld(new Date('2026-11-30T02:00:00Z'), countedPapers())
  await totals(() => world).check({ mend: true })
  papers = await world.read<Assessment>('assessments', { cycleId: 'c2026' })
  events = await world.read<Event>('events', {})
})
afterAll(() => world.end())

/** The enterprises that a number is of, found out from the papers and their history as they lie in the database. */
const recounted = (counted: Counted, unionId?: string): readonly string[] => {
  const holds = (paper: Assessment): boolean => {
    const history = events.filter(({ subjectId }) => subjectId === paper.assessmentId).sort((a, b) => a.at - b.at)
    const submitted = history.find(({ kind }) => kind === 'submitted')
    const contents = paper.state === 'returned' ? submitted?.snapshot : paper
    const own = (no: number): number | null => contents?.answers[no]?.selfScore ?? null
    const verified = (no: number): number | null => paper.sentRemarks[no]?.verifiedScore ?? own(no)
    const isVerified = paper.state === 'endorsed' || paper.state === 'received'
    const inBand = (nos: readonly number[], points: number, band: number): boolean => {
      const share = nos.reduce((sum, no) => sum + (own(no) ?? 0), 0) / points
      const lowest = [1, 0.8, 0.6, 0]
      // A whole hundredth above or below is none.
      return share > (lowest[band] ?? 0) - 1e-9 && (band === 0 || share < (lowest[band - 1] ?? 0) - 1e-9)
    }
    const carrying = edition2023.dimensions.filter(({ points }) => points !== null)
    switch (counted.of) {
      case 'contents':
        return true
      case 'returned':
        return paper.returnOrder?.nos.includes(counted.no) === true
      case 'unevidenced':
        return (contents?.evidence[counted.no] ?? []).length === 0
      case 'lowered':
        return isVerified && (verified(counted.no) ?? 0) < (own(counted.no) ?? 0)
      case 'raised':
        return isVerified && (verified(counted.no) ?? 0) > (own(counted.no) ?? 0)
      case 'band': {
        const indicator = carrying.flatMap(({ indicators }) => indicators).find(({ no }) => no === counted.no)
        return indicator !== undefined && inBand([counted.no], indicator.points ?? 1, counted.band)
      }
      case 'band_of': {
        const dimension = carrying.find(({ id }) => id === counted.dimension)
        const nos = dimension?.indicators.map(({ no }) => no) ?? []
        return inBand(nos, dimension?.points ?? 1, counted.band)
      }
      case 'band_total':
        return inBand(
          carrying.flatMap(({ indicators }) => indicators.map(({ no }) => no)),
          100,
          counted.band,
        )
      case 'submitted_on':
        return submitted !== undefined && chinaDateOf(submitted.at) === counted.on
      case 'answered': {
        const answer = history.find(({ kind }) => kind === 'returned' || kind === 'endorsed')
        if (!answer || !submitted) return false
        const days = daysFrom(chinaDateOf(submitted.at), chinaDateOf(answer.at))
        return (days <= 1 ? 0 : days <= 3 ? 1 : days <= 7 ? 2 : 3) === counted.span
      }
    }
  }
  return papers
    .filter((paper) => !paper.departure && paper.state !== 'draft')
    .filter((paper) => unionId === undefined || paper.unionId === unionId)
    .filter(holds)
    .map(({ enterpriseId }) => enterpriseId)
    .sort()
}

/** Every number of the page with what it is of. */
const numbersOf = (year: YearTotals): ReadonlyArray<readonly [Counted, number]> => [
  [{ of: 'contents' }, year.contents],
  ...year.indicators.flatMap((each): ReadonlyArray<readonly [Counted, number]> => [
    ...(['returned', 'unevidenced', 'lowered', 'raised'] as const).map(
      (of) => [{ of, no: each.no }, each[of]] as const,
    ),
    ...(each.bands ? BANDS.map((band) => [{ of: 'band', no: each.no, band }, each.bands?.[band] ?? 0] as const) : []),
  ]),
  ...year.dimensions.flatMap(({ id, bands }) =>
    bands ? BANDS.map((band) => [{ of: 'band_of', dimension: id, band } as const, bands[band]] as const) : [],
  ),
  ...BANDS.map((band) => [{ of: 'band_total', band } as const, year.total.bands[band]] as const),
  ...year.trend.submitted.map(
    ([on, sum], index) =>
      [{ of: 'submitted_on', on } as const, sum - (year.trend.submitted[index - 1]?.[1] ?? 0)] as const,
  ),
  ...RESPONSE_SPANS.map((span) => [{ of: 'answered', span } as const, year.responses.enterprises[span]] as const),
]

const province = async (counted: Counted, unionId?: string): Promise<readonly string[]> => {
  const asked = { cycleId: 'c2026', filter: 'all', search: '', offset: 0, counted } as const
  const { rows } = await world
    .as('office')
    .does('oversight.enterprises', unionId === undefined ? asked : { ...asked, unionId })
  return rows.map(({ enterpriseId }) => enterpriseId).sort()
}

test('the office: each number of the province opens the list of just those', async () => {
  const year = await world.as('office').does('totals.year', { cycleId: 'c2026' })
  const numbers = numbersOf(year)
  expect(new Set(numbers.filter(([, count]) => count > 0).map(([{ of }]) => of)).size).toBe(10)
  for (const [counted, count] of numbers) {
    const expected = recounted(counted)
    expect([counted, count]).toEqual([counted, expected.length])
    // Where nobody is, nothing opens.
    if (count > 0) expect([counted, await province(counted)]).toEqual([counted, expected])
  }
})

test.each(['u-dongguan', 'u-shenzhen'])('of one union, %s: for the office and its reviewer alike', async (unionId) => {
  const openId = unionId === 'u-dongguan' ? 'reviewer-dg' : 'reviewer-sz'
  const year = await world.as(openId).does('totals.year', { cycleId: 'c2026' })
  expect(year).toEqual(await world.as('office').does('totals.year', { cycleId: 'c2026', unionId }))
  for (const [counted, count] of numbersOf(year).filter(([of]) => !('no' in of) || of.no < 9)) {
    const expected = recounted(counted, unionId)
    expect([counted, count]).toEqual([counted, expected.length])
    if (count === 0) continue
    const asked = { cycleId: 'c2026', unionId, tab: 'all', search: '', offset: 0, counted } as const
    const { rows } = await world.as(openId).does('worklist.page', asked)
    expect([counted, rows.map(({ outline }) => outline.enterpriseId).sort()]).toEqual([counted, expected])
    expect([counted, await province(counted, unionId)]).toEqual([counted, expected])
  }
})

test('the steps of the funnel are tabs of the worklist that hold as many', async () => {
  const { funnel } = await world.as('reviewer-dg').does('totals.year', { cycleId: 'c2026' })
  for (const [tab, count] of [
    ['all', funnel.enterprises],
    ['handed_in', funnel.submitted],
    ['endorsed', funnel.endorsed],
    ['received', funnel.received],
  ] as const) {
    const asked = { cycleId: 'c2026', unionId: 'u-dongguan', tab, search: '', offset: 0 } as const
    const { rows, counts } = await world.as('reviewer-dg').does('worklist.page', asked)
    expect([tab, rows.length, counts[tab]]).toEqual([tab, count, count])
  }
})

test('a reviewer is refused the list behind another union’s number', async () => {
  const counted = { of: 'unevidenced', no: 3 } as const
  const asked = { cycleId: 'c2026', unionId: 'u-shenzhen', tab: 'all', search: '', offset: 0, counted } as const
  expect(await world.as('reviewer-dg').isRefused('worklist.page', asked)).toMatchObject({ refused: 'other_union' })
})

test('the list reads those who are in it alone, however many enterprises there are', async () => {
  const counted = { of: 'submitted_on', on: getPlainDate('2026-11-20') } as const
  const examined = async () => {
    world.emulator.resetStats()
    const found = await province(counted)
    return [found.length, world.emulator.stats().examined['assessments'], world.emulator.stats().examined['portions']]
  }
  const few = await examined()
  expect(few[1]).toBe(few[0])
  await world.insert({
    assessments: Array.from({ length: 200 }, (_, index) => assessment(500 + index, 'u-dongguan')),
  })
  expect(await examined()).toEqual(few)
})
