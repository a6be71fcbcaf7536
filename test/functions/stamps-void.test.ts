import { READY, rounds } from './support/rounds'
import { stamping } from './support/stamping'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, returnIt, endorse, seen } = rounds(() => world)
const { load, target, attach } = stamping(() => world)
const contact = () => world.as('contact-2')

describe('a later change voids the sheets, and they stay on file', () => {
  test('endorsing does not', async () => {
    await submit()
    await attach(1)
    await contact().does('stamp.finish', await target())
    await endorse()
    expect(await load('office')).toMatchObject({ former: [], form: { finished: { by: 'p-contact-2' } } })
  })

  test('a return does at once, and a new submission asks for new ones', async () => {
    await submit()
    await attach(1)
    await contact().does('stamp.finish', await target())
    await flag(8)
    await returnIt()
    const returned = await load()
    expect(returned).toMatchObject({ paper: null, form: null, former: [{ because: 'reopened' }] })
    await submit()
    for (const openId of ['contact-2', 'reviewer-dg', 'office'])
      expect(await load(openId)).toMatchObject({ form: null, former: [{ because: 'resubmitted' }] })
    expect((await attach(2)).form?.sheets).toHaveLength(1)
    const [former] = (await load()).former
    const { links } = await contact().does('stamp.links', {
      assessmentId: READY,
      submittedAt: former?.form.version.submittedAt ?? 0,
    })
    expect((await fetch(links[0]?.url ?? '')).status).toBe(200)
  })

  test('a withdrawal does too, until the same is submitted again: it bears the same code, and the sheets count as before', async () => {
    await submit()
    await attach(1)
    const { paper } = await load()
    await contact().does('assessment.withdraw', { assessmentId: READY, seenRevision: await seen() })
    expect((await load()).former).toMatchObject([{ because: 'reopened' }])
    await world.emulator.clock.set(new Date(world.emulator.clock.now().getTime() + 60_000))
    await submit()
    expect(await load()).toMatchObject({ paper: { code: paper?.code }, form: { sheets: [{}] }, former: [] })
    expect((await attach(2)).form?.sheets).toHaveLength(2)
    await contact().does('stamp.finish', await target())
    expect(await load('office')).toMatchObject({ form: { sheets: [{}, {}] }, former: [] })
  })

  test('and a word changed between withdrawing and submitting voids them as long as it stands', async () => {
    await submit()
    await attach(1)
    await contact().does('assessment.withdraw', { assessmentId: READY, seenRevision: await seen() })
    await contact().does('assessment.saveAnswer', {
      ...{ assessmentId: READY, no: 8, seenRevision: 1, narrative: '改了一句。', selfScore: 4, facts: {} },
    })
    await world.emulator.clock.set(new Date(world.emulator.clock.now().getTime() + 60_000))
    await submit()
    expect(await load()).toMatchObject({ form: null, former: [{ because: 'resubmitted' }] })
  })
})
