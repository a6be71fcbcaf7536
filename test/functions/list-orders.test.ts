import type { ActionInput, ActionOutput } from '@/contract/contract'
import type { Assessment } from '@/domain/assessment/assessment'
import { at, everyState } from './support/every-state'
import { assessment, enterprise, filledIn, standing } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
afterEach(() => world.end())

type Asked = Partial<ActionInput<'oversight.enterprises'>>
const page = (asked: Asked = {}): Promise<ActionOutput<'oversight.enterprises'>> =>
  world.as('office').does('oversight.enterprises', { filter: 'all', search: '', offset: 0, ...asked })
const numbers = async (asked: Asked) => (await page(asked)).rows.map(({ enterpriseNo }) => enterpriseNo)

const scored = (score: number): Assessment['tally'] => ({ 1: { answered: true, score, photos: 0 } })
const submitted = (score: number): Partial<Assessment> => ({
  ...{ ...filledIn(), state: 'submitted', round: 1, editable: [], submittedAt: at('11-20T10:00') },
  tally: scored(score),
})

describe('a list of enterprises', () => {
  beforeEach(async () => {
    world = await startWorld(new Date(at('12-08T10:00')), everyState())
  })

  test('is narrowed by how they stand towards their day', async () => {
    expect(await numbers({ standing: 'rectification_late' })).toEqual(await numbers({ filter: 'rectification_late' }))
    expect(await numbers({ standing: 'at_risk', unionId: 'u-dongguan' })).toEqual(
      (await numbers({ filter: 'at_risk' })).filter((no) => no < 20),
    )
    const { rows } = await world.as('reviewer-dg').does('worklist.page', {
      ...{ unionId: 'u-dongguan', tab: 'returned', search: '', offset: 0, standing: 'rectification_late' },
    })
    expect(rows.map(({ outline }) => outline.enterpriseNo)).toEqual([17, 19])
  })

  test('is sorted by what is due first; what was handed in is due on no day', async () => {
    const sorted = await numbers({ order: 'days_left' })
    const late = await numbers({ filter: 'rectification_late' })
    expect(sorted.slice(0, late.length).sort()).toEqual([...late].sort())
    expect(sorted.slice(-3)).toEqual([21, 23, 42])
  })

  test('is sorted by what happened last', async () => {
    await world.as('reviewer-dg').does('assessment.beginReview', { assessmentId: 'c2026-e014', seenRevision: 0 })
    // 25 was given more time on the 17th, by a clock that was set back since.
    expect((await numbers({ order: 'changed' })).slice(0, 2)).toEqual([25, 14])
  })

  test('holds a city’s: its union’s, and those without a union that it is proposed for', async () => {
    await world.insert({
      enterprises: [enterprise(61, null, 'u-dongguan'), enterprise(62, null, 'u-shenzhen')],
      assessments: [assessment(61, null), assessment(62, null)],
    })
    expect(await numbers({ cityId: 'u-dongguan' })).toEqual([...(await numbers({ unionId: 'u-dongguan' })), 61])
  })
})

describe('points', () => {
  beforeEach(async () => {
    world = await startWorld(new Date(at('12-08T10:00')), {
      ...standing(),
      assessments: [
        ...[assessment(1, 'u-dongguan', submitted(8.5)), assessment(2, 'u-dongguan', submitted(2))],
        ...[assessment(3, 'u-dongguan', { ...filledIn(), tally: scored(9) }), assessment(4, null, submitted(5))],
        assessment(5, null, { ...submitted(9.5), state: 'returned' }),
      ],
    })
  })

  test('narrow and sort what was handed in alone: what lies with its enterprise is nobody else’s to know', async () => {
    expect(await numbers({ scoreFrom: 5 })).toEqual([1, 4])
    expect(await numbers({ scoreFrom: 2, scoreTo: 5 })).toEqual([2, 4])
    expect(await numbers({ scoreTo: 100 })).toEqual([1, 2, 4])
    expect(await numbers({ order: 'score' })).toEqual([1, 4, 2, 3, 5])
  })
})

describe('a page goes on after its last row', () => {
  const ROWS = 70
  const names = Array.from({ length: ROWS }, (_, index) => 100 + 2 * index)
  beforeEach(async () => {
    world = await startWorld(new Date(at('12-08T10:00')), {
      ...standing(),
      enterprises: names.map((no) => enterprise(no, 'u-dongguan')),
      assessments: names.map((no) =>
        assessment(no, 'u-dongguan', {
          ...submitted(no % 7),
          // Several of one moment, and some of none: of what stands the same the number decides.
          ...{ state: 'endorsed', endorsedAt: no % 3 === 0 ? null : at(`11-2${no % 5}T10:00`) },
        }),
      ),
    })
  })

  const read = async (asked: Asked, meanwhile: () => Promise<void>): Promise<readonly number[]> => {
    const found: number[] = []
    let after: Asked['after'] = null
    for (let turn = 0; turn < 9; turn += 1) {
      const { rows, more, next } = await page({ ...asked, offset: found.length, after })
      found.push(...rows.map(({ enterpriseNo }) => enterpriseNo))
      if (!more) return found
      if (turn === 0) await meanwhile()
      after = next ? [...next] : null
    }
    throw new Error('a list that never ends')
  }

  test.each<Asked>([{}, { order: 'score' }, { order: 'changed' }, { order: 'days_left' }, { scoreFrom: 2 }])(
    '%j: each row once',
    async (asked) => {
      const whole = await read(asked, () => Promise.resolve())
      expect(new Set(whole).size).toBe(whole.length)
      if (asked.scoreFrom === undefined) expect(whole).toHaveLength(ROWS)
    },
  )

  test('a row that comes in before it or leaves doubles none and hides none', async () => {
    const found = await read({}, async () => {
      await world.insert({ assessments: [assessment(99, 'u-dongguan', submitted(1)), assessment(98, 'u-dongguan')] })
      await world.remove('assessments', 'c2026-e100')
      await world.remove('assessments', 'c2026-e102')
    })
    expect(found).toEqual(names)
  })

  test('a worklist does so in the order of its tab', async () => {
    const endorsed = async (offset: number, after: Asked['after']) =>
      world.as('reviewer-dg').does('worklist.page', {
        ...{ unionId: 'u-dongguan', tab: 'endorsed', search: '', offset, after },
      })
    const found: number[] = []
    let after: Asked['after'] = null
    do {
      const { rows, next } = await endorsed(found.length, after)
      found.push(...rows.map(({ outline }) => outline.enterpriseNo))
      after = next ? [...next] : null
    } while (after !== null)
    expect([...found].sort((one, other) => one - other)).toEqual(names)
    const atOnce: number[] = []
    for (let offset = 0; offset < ROWS; offset += 20)
      atOnce.push(...(await endorsed(offset, null)).rows.map(({ outline }) => outline.enterpriseNo))
    expect(found).toEqual(atOnce)
  })
})
