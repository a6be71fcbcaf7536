import type { ActionInput } from '@/contract/contract'
import type { RowKey } from '@/contract/fields'
import { csv, rosters } from './support/rosters'
import { assessment, CYCLE, standing } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
afterEach(() => world.end())

const UNIONS = 40
const unionIds = Array.from({ length: UNIONS }, (_, index) => `u-group-${100 + index}`)
const union = (unionId: string, name = unionId) => ({ _id: unionId, unionId, name, kind: 'group' })
const file = (unionId: string, submitted: number) => ({
  ...{ _id: `c2027-${unionId}`, cycleId: 'c2027', unionId, unionName: unionId, unionKind: 'group' },
  ...{ quota: { provincial: 1, own: 1, revision: 1 }, revision: 1, waitingLists: submitted === 0 ? 0 : 1 },
  tally: {
    provincial: { draft: 0, submitted, confirmed: 0, declined: 0 },
    own: { draft: 0, submitted: 0, confirmed: 0, declined: 0 },
  },
})

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly more: boolean
  readonly next?: RowKey | null
}
type Place = Pick<ActionInput<'nomination.list'>, 'offset' | 'after'>

/** Both pages of a list, between which something happens. */
const twoPages = async <Row>(
  ask: (place: Place) => Promise<Page<Row>>,
  meanwhile: () => Promise<unknown>,
): Promise<readonly Row[]> => {
  const first = await ask({ offset: 0 })
  await meanwhile()
  const second = await ask({ offset: first.rows.length, after: [...(first.next ?? [])] })
  expect([first.more, second.more, second.next]).toEqual([true, false, null])
  return [...first.rows, ...second.rows]
}

const unionIdOf = ({ unionId }: { readonly unionId: string }): string => unionId

describe('the next page of nominations begins after its last row', () => {
  const list = (place: Place) => world.as('office').does('nomination.list', { search: '', ...place })
  beforeEach(async () => {
    world = await startWorld(undefined, {
      ...standing(),
      unions: unionIds.map((unionId) => union(unionId)),
      nominations: unionIds.map((unionId, index) => file(unionId, index < 35 ? 1 : 0)),
    })
  })

  test('whatever union comes in before it or is done with: none twice, none passed over', async () => {
    const rows = await twoPages(list, async () => {
      await world.insert({ unions: [union('u-new', 'a new one')], nominations: [file('u-new', 1)] })
      await world.remove('nominations', `c2027-${unionIds[3]}`)
    })
    expect(rows.map(unionIdOf)).toEqual(unionIds)
  })

  test('what was decided on since stands among those that wait for nothing, and hides none', async () => {
    const rows = await twoPages(list, () => world.replace('nominations', file(unionIds[3] ?? '', 0)))
    const known = new Set(rows.map(unionIdOf))
    expect(unionIds.filter((unionId) => !known.has(unionId))).toEqual([])
    expect(rows.map(unionIdOf).slice(35)).toEqual([unionIds[3], ...unionIds.slice(35)])
  })

  test('programs of before pass over so many, and so does whoever names a place of another list', async () => {
    const before = await list({ offset: 30 })
    expect(before.rows.map(unionIdOf)).toEqual(unionIds.slice(30))
    expect((await list({ offset: 30, after: [7] })).rows).toEqual(before.rows)
  })
})

describe('the next page of unions to be reminded begins after its last row', () => {
  const list = (place: Place) => world.as('office').does('oversight.waitingUnions', { matter: 'review', ...place })
  const waitingFor = (unionId: string, no: number) =>
    assessment(no, unionId, { state: 'submitted', round: 1, editable: [] })

  test('whatever came to wait before it or does no more: none twice, none passed over', async () => {
    world = await startWorld(undefined, {
      ...standing(),
      unions: [...unionIds.map((unionId) => union(unionId)), union('u-new', 'a new one')],
      assessments: unionIds.map((unionId, index) => waitingFor(unionId, 100 + index)),
    })
    const rows = await twoPages(list, async () => {
      await world.insert({ assessments: [waitingFor('u-new', 200)] })
      await world.remove('assessments', `${CYCLE.cycleId}-e105`)
    })
    expect(rows.map(unionIdOf)).toEqual(unionIds)
    expect((await list({ offset: 30 })).rows).toHaveLength(UNIONS - 30)
  })
})

describe('the next page of a roster’s rows begins after its last row', () => {
  const { preview, remap } = rosters(() => world)
  const names = Array.from({ length: 45 }, (_, index) => `新来的第${index}家企业有限公司`)

  test('and what was planned anew meanwhile is refused, not mixed with what was read', async () => {
    world = await startWorld()
    const summary = await preview(
      csv('序号,企业名称,地市', ...names.map((name, index) => `${300 + index},${name},东莞`)),
    )
    const { importId } = summary
    const list = (place: Place) => world.as('office').does('roster.rows', { importId, kind: 'new', ...place })
    const rows = await twoPages(list, () => Promise.resolve())
    expect(rows.map(({ name }) => name)).toEqual(names)
    expect((await list({ offset: 30 })).rows).toEqual(rows.slice(30))

    const { next } = await list({ offset: 0 })
    await remap({ importId, seenRevision: summary.revision, columns: [{ key: 'name', column: 1 }] })
    expect(
      await world.as('office').isRefused('roster.rows', {
        ...{ importId, kind: 'new', offset: 30 },
        after: [...(next ?? [])],
      }),
    ).toMatchObject({ refused: 'import_changed' })
  })
})
