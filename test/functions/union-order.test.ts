import { startWorld, type World } from './support/world'

let world: World
afterEach(() => world.end())

const AT = Date.parse('2026-12-01T02:00:00Z')

/** Drafts of both unions: what a list reads of them. */
const drafts = (unionId: string, name: string) => ({
  reports: [
    {
      ...{ _id: `c2026-${unionId}-summary`, reportId: `c2026-${unionId}-summary`, kind: 'summary', cycleId: 'c2026' },
      ...{ enterpriseId: null, unionId, name, state: 'draft', revision: 0, round: 0, lengths: {}, departure: null },
      ...{ startedAt: AT, submittedAt: null, openedAt: null, receivedAt: null, returnOrder: null, lateAt: null },
      sections: {},
    },
  ],
  nominations: [
    {
      ...{ _id: `c2027-${unionId}`, cycleId: 'c2027', unionId, unionName: name, unionKind: 'city' },
      ...{ quota: { provincial: 1, own: 1, revision: 1 }, nominations: [], revision: 1 },
      tally: {
        provincial: { draft: 1, submitted: 0, confirmed: 0, declined: 0 },
        own: { draft: 0, submitted: 0, confirmed: 0, declined: 0 },
      },
    },
  ],
})

const NAMES = ['深圳市总工会', '东莞市总工会']

/** The names of unions as a list says them, in its order. */
const LISTS: Readonly<Record<string, (world: World) => Promise<readonly string[]>>> = {
  'oversight.progress': async (world) =>
    (await world.as('office').does('oversight.progress', {})).unions.map(({ unionName }) => unionName),
  'oversight.unions': async (world) =>
    (await world.as('office').does('oversight.unions', {})).unions.map(({ name }) => name),
  'oversight.people': async (world) =>
    (await world.as('office').does('oversight.people', {})).unions.map(({ name }) => name),
  'union.list': async (world) =>
    (await world.as('office').does('union.list', { search: '', offset: 0 })).rows.map(({ name }) => name),
  'quota.list': async (world) =>
    (await world.as('office').does('quota.list', { presentId: 'c2026' })).rows.map(({ union }) => union.name),
  'nomination.list': async (world) =>
    (await world.as('office').does('nomination.list', { presentId: 'c2026', search: '', offset: 0 })).rows.map(
      ({ unionName }) => unionName,
    ),
  'invitation.seats': async (world) =>
    (
      await world.as('office').does('invitation.seats', { role: 'reviewer', state: 'all', search: '', offset: 0 })
    ).rows.map(({ seatName }) => seatName),
  'report.list of summaries': async (world) =>
    (
      await world
        .as('office')
        .does('report.list', { cycleId: 'c2026', kind: 'summary', filter: 'all', search: '', offset: 0 })
    ).rows.map(({ name }) => name),
  'cycle.leftOpen, summaries': async (world) =>
    (await world.as('office').does('cycle.leftOpen', { cycleId: 'c2026', kind: 'summaries', offset: 0 })).rows.map(
      ({ name }) => name,
    ),
  'cycle.leftOpen, nominations': async (world) =>
    (await world.as('office').does('cycle.leftOpen', { cycleId: 'c2026', kind: 'nominations', offset: 0 })).rows.map(
      ({ name }) => name,
    ),
}

test.each(Object.keys(LISTS))('unions stand in the province’s own order, not by their ids: %s', async (list) => {
  world = await startWorld()
  await world.insert(drafts('u-dongguan', '东莞市总工会'))
  await world.insert(drafts('u-shenzhen', '深圳市总工会'))
  expect(await LISTS[list]?.(world)).toEqual(NAMES)
})
