import type { ActionInput } from '@/contract/contract'
import { getInstant } from '@/domain/calendar/instant'
import { assessment, filledIn, person, standing } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld(undefined, {
    ...standing(),
    people: [
      ...(standing()['people'] ?? []),
      person('reviewer-dg-2', '何审', { role: 'reviewer', unionId: 'u-dongguan' }),
    ],
    assessments: [
      assessment(1, 'u-dongguan', filledIn()),
      assessment(2, 'u-dongguan', {
        ...filledIn(),
        state: 'submitted',
        round: 1,
        editable: [],
        submittedAt: getInstant(1),
      }),
      ...[assessment(3, 'u-shenzhen', filledIn()), assessment(5, null, filledIn())],
    ],
  })
})
afterEach(() => world.end())

const SEEN = ['c2026-e001', 'c2026-e002', 'c2026-e003']
const look = (who: string, list: 'worklist' | 'enterprises' = 'worklist') =>
  world.as(who).does('list.look', { list, cycleId: 'c2026', seen: SEEN })
const pass = async (minutes: number) => {
  const { clock } = world.emulator
  await clock.set(new Date(clock.now().getTime() + minutes * 60_000))
}
const view = (name: string): ActionInput<'list.saveView'> => ({
  ...{ list: 'worklist', name, search: '', placeName: '', order: 'changed', changed: true },
  shown: { by: 'tab', unionId: 'u-dongguan', tab: 'waiting', evidence: 'none' },
})

test.each([
  ...[['contact-1', 'not_permitted'] as const, ['stranger', 'not_bound'] as const],
  ['former', 'seat_revoked'] as const,
])('%s keeps no lists: %s', async (who, refused) => {
  const inputs = [
    await world.as(who).isRefused('list.look', { list: 'worklist', cycleId: 'c2026', seen: [] }),
    await world.as(who).isRefused('list.saveView', view('每天先看')),
    await world.as(who).isRefused('list.removeView', { viewId: 'v-1' }),
  ]
  expect(inputs.map((each) => each.refused)).toEqual([refused, refused, refused])
})

test('nobody saves a view of a list that they may not read', async () => {
  const shown = { by: 'tab', unionId: 'u-shenzhen', tab: 'waiting' } as const
  expect((await world.as('reviewer-dg').isRefused('list.saveView', { ...view('甲'), shown })).refused).toBe(
    'other_union',
  )
  const province = { by: 'filter', filter: 'all' } as const
  const wanted = { ...view('甲'), shown: province }
  expect((await world.as('reviewer-dg').isRefused('list.saveView', wanted)).refused).toBe('not_permitted')
})

test('views are one’s own, in one’s seat: nobody else has them, and they are there the next day', async () => {
  const { views } = await world.as('reviewer-dg').does('list.saveView', view('每天先看'))
  expect(views).toMatchObject([{ name: '每天先看', shown: { tab: 'waiting', evidence: 'none' }, order: 'changed' }])
  await pass(24 * 60)
  expect((await look('reviewer-dg')).views).toEqual(views)
  expect((await look('reviewer-dg-2')).views).toEqual([])
  const removed = await world.as('reviewer-dg').does('list.removeView', { viewId: views[0]?.viewId ?? '' })
  expect(removed.views).toEqual([])
})

test('an eleventh is refused', async () => {
  for (let no = 1; no <= 10; no += 1)
    await world.as('office').does('list.saveView', { ...view(`第${no}个`), list: 'enterprises' })
  const refusal = await world.as('office').isRefused('list.saveView', { ...view('第11个'), list: 'enterprises' })
  expect(refusal).toEqual({ refused: 'views_full', with: { limit: 10 } })
})

describe('what changed since the last look', () => {
  test('is what somebody else did or answered: of the rows that one may see', async () => {
    expect(await look('reviewer-dg')).toMatchObject({ since: null, changed: [] })
    await pass(60)
    await world.as('contact-1').does('assessment.submit', { assessmentId: 'c2026-e001', seenRevision: 0 })
    await world.as('contact-3').does('assessment.submit', { assessmentId: 'c2026-e003', seenRevision: 0 })
    await world.as('reviewer-dg').does('assessment.beginReview', { assessmentId: 'c2026-e002', seenRevision: 0 })
    expect((await look('reviewer-dg')).changed).toEqual(['c2026-e001'])
    // Taken up again, it is still new; a colleague's review is new to a colleague alone.
    await pass(5)
    expect((await look('reviewer-dg')).changed).toEqual(['c2026-e001'])
    await pass(60)
    expect((await look('reviewer-dg')).changed).toEqual([])
    expect(await look('reviewer-dg-2')).toMatchObject({ since: null, changed: [] })
  })

  test('can be listed alone, and each list is looked at by itself', async () => {
    await look('office', 'enterprises')
    await pass(60)
    const { assessment: form } = await world.as('contact-1').does('assessment.load', { assessmentId: 'c2026-e001' })
    await world.as('contact-1').does('assessment.saveAnswer', {
      ...{ assessmentId: 'c2026-e001', no: 8, seenRevision: form.answers[8]?.revision ?? 0 },
      ...{ narrative: '补充了培训记录', selfScore: 2, facts: {} },
    })
    const { since } = await look('office', 'enterprises')
    const changed = await world.as('office').does('oversight.enterprises', {
      ...{ filter: 'all', search: '', offset: 0, changedSince: since ?? 0 },
    })
    expect(changed.rows.map(({ enterpriseNo }) => enterpriseNo)).toEqual([1])
    expect(await look('office', 'worklist')).toMatchObject({ since: null })
  })
})

test('what a colleague gave to a union is new to those who review for it', async () => {
  await look('reviewer-sz')
  await pass(60)
  await world.as('office').does('routing.assign', { enterpriseId: 'e005', unionId: 'u-shenzhen', reason: '' })
  await pass(60)
  const seen = ['c2026-e003', 'c2026-e005']
  const { changed } = await world.as('reviewer-sz').does('list.look', { list: 'worklist', cycleId: 'c2026', seen })
  expect(changed).toEqual(['c2026-e005'])
})
