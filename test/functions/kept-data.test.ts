import { manifest } from '../../cloudfunctions/_store/manifest'
import { KEPT_FIELDS } from '../../deployment/kept-fields'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { chains } from './support/chains'
import { ledgerStanding, ledgerSteps } from './support/ledger'
import { reporting, STAGE } from './support/reporting'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { round } = chains(() => world)
const { write, writer, receiver } = reporting(() => world)
const { fire } = timer(() => world)

/** Where a text stands in a document: numbers of indicators and of lists are no part of that. */
const placesOf = (value: unknown, place: string): ReadonlyArray<readonly [string, string]> => {
  if (typeof value === 'string') return [[place, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    placesOf(each, /^\d+$/.test(key) ? `${place}.*` : `${place}.${key}`),
  )
}

/** Work of a year in which people write, sign, move, call, hand over and say something. */
const work = async () => {
  await world.insert(ledgerStanding())
  await world.as('contact-2').does('people.setTelephone', { telephone: '13800005678' })
  await world.as('office').does('people.telephone', { of: 'person', personId: 'p-contact-2', seat: 'contact:e002' })
  await round()
  await write('stage')
  await writer('stage').does('report.submit', { reportId: STAGE, seenRevision: 0 })
  await receiver('stage').does('report.return', {
    ...{ reportId: STAGE, seenRevision: 1, rectifyBy: getPlainDate('2026-12-10'), note: '请补充数据' },
  })
  const fields = [{ field: 'name', value: '改了名的企业有限公司' }]
  await world
    .as('office')
    .does('ledger.correct', { ...(await ledgerSteps(() => world).target()), fields, reason: '更名' })
  await world.as('contact-2').does('inbox.feedback', { text: '程序很好用' })
  await world.as('office').does('oversight.unbind', {
    ...{ personId: 'p-contact-1', seat: 'contact:e001', reason: '离任' },
  })
  await fire('12-01', '10:37')
}

test('the table names every place in which a name, a telephone or what WeChat knows somebody by is kept', async () => {
  await work()
  const people = await world.read<{ readonly _id: string; readonly name: string }>('people')
  const names = people.map(({ name }) => name).filter((name) => name.length > 1)
  // Somebody is known to WeChat as «office» here, which is the name of a role as well.
  const openIds = people.map(({ _id }) => _id).filter((openId) => openId !== 'office')
  const known = [...names, ...openIds, '13800005678']
  const named = new Set<string>(Object.values(KEPT_FIELDS).flat())
  const missing = new Set<string>()
  for (const { name: collection } of manifest.collections)
    for (const document of await world.read<object>(collection))
      for (const [place, text] of placesOf(document, collection))
        if (known.some((each) => text === each) && !named.has(place)) missing.add(place)
  expect([...missing].sort()).toEqual([])
})

test('and every place that it names is one of a collection that there is', () => {
  const collections: readonly string[] = manifest.collections.map(({ name }) => name)
  for (const place of Object.values(KEPT_FIELDS).flat()) expect(collections).toContain(place.split('.')[0])
})
