import { READY, rounds } from './support/rounds'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit } = rounds(() => world)
const authors = (by: string, assessmentId = READY) => world.as(by).does('assessment.authors', { assessmentId })
const of = async (by: string, no: number) => (await authors(by)).authors.find((author) => author.no === no)
const writes = (by: string, no: number, seenRevision: number) =>
  world.as(by).does('assessment.saveAnswer', {
    ...{ assessmentId: READY, no, seenRevision, narrative: '同事重新写的自评情况', selfScore: 1, facts: {} },
  })
const withColleague = () =>
  world.insert({ people: [person('colleague', '钱二', { role: 'contact', enterpriseId: 'e002' })] })

test.each([
  ['contact-1', 'other_enterprise'],
  ['reviewer-sz', 'other_union'],
  ['former', 'seat_revoked'],
  ['stranger', 'not_bound'],
])('not to %s: %s', async (by, refused) => {
  expect((await world.as(by).isRefused('assessment.authors', { assessmentId: READY })).refused).toBe(refused)
})

test('of a draft that was never submitted nobody but its enterprise reads who wrote it', async () => {
  expect((await world.as('reviewer-dg').isRefused('assessment.authors', { assessmentId: READY })).refused).toBe(
    'draft_unsubmitted',
  )
})

test('a colleague reads who wrote what, and which is their own; once written anew it is theirs', async () => {
  await withColleague()
  expect((await authors('colleague')).several).toBe(true)
  expect(await of('colleague', 3)).toMatchObject({ name: '张一', own: false })
  const { answer } = await writes('colleague', 3, 1)
  expect(await of('colleague', 3)).toEqual({ no: 3, name: '钱二', savedAt: answer.savedAt, own: true })
  expect(await of('contact-2', 3)).toMatchObject({ name: '钱二', own: false })
})

test('where one is bound alone there is nobody to tell apart', async () => {
  expect((await authors('contact-2')).several).toBe(false)
})

test('a reviewer reads who wrote what was submitted, those who have left since too, and not what is being corrected', async () => {
  await withColleague()
  await writes('colleague', 3, 1)
  await submit()
  await world.as('office').does('oversight.unbind', { personId: 'p-colleague', reason: '已调离' })
  expect(await of('reviewer-dg', 3)).toMatchObject({ name: '钱二', own: false })
  await world.as('contact-2').does('assessment.withdraw', {
    ...{ assessmentId: READY, seenRevision: await rounds(() => world).seen() },
  })
  await writes('contact-2', 3, 2)
  expect(await of('reviewer-dg', 3)).toMatchObject({ name: '钱二' })
  expect(await of('contact-2', 3)).toMatchObject({ name: '李二', own: true })
})

test('a contact is told with the form, in the same call, and nobody else is', async () => {
  await withColleague()
  await writes('colleague', 3, 1)
  world.emulator.resetStats()
  const { written } = await world.as('contact-2').does('assessment.load', { assessmentId: READY })
  expect(Object.values(world.emulator.stats().calls)).toEqual([1])
  expect(written?.several).toBe(true)
  expect(written?.authors.find(({ no }) => no === 3)).toMatchObject({ name: '钱二', own: false })
  await submit()
  expect((await world.as('reviewer-dg').does('assessment.load', { assessmentId: READY })).written).toBeUndefined()
})
