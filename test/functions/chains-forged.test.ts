import type { Assessment } from '@/domain/assessment/assessment'
import { canonicalEndorsement, canonicalSubmission } from '@/domain/form/canonical'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { sha256Of } from '../../cloudfunctions/_store/digest'
import { chains } from './support/chains'
import { READY, rounds } from './support/rounds'
import { unfiling } from './support/unfiling'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse } = rounds(() => world)
const { unfiled } = unfiling(() => world)
const { faults, round, eventOf, paper } = chains(() => world)

describe('what is changed beside the program is found', () => {
  beforeEach(round)
  const fault = async () => (await faults())[READY]

  test.each([
    ['its moment', { at: 1 }],
    ['its kind', { kind: 'withdrawn' }],
    ['what it says', { detail: { score: 100 } }],
    ['who did it', { actor: { personId: 'p-other', name: '别人', role: 'reviewer' } }],
  ])('an event: %s', async (_what, change) => {
    await world.replace('events', { ...(await eventOf('endorsed')), ...change })
    expect(await fault()).toContain('changed')
  })

  test('an event: by which name', async () => {
    const actor = { personId: 'p-reviewer-dg', name: '别人', role: 'reviewer' }
    await world.replace('events', { ...(await eventOf('endorsed')), actor })
    expect(await fault()).toEqual(['renamed'])
  })

  test('what was submitted, in the event', async () => {
    await world.replace('events', { ...(await eventOf('submitted')), snapshot: { answers: {}, evidence: {} } })
    expect(await fault()).toContain('changed')
  })

  test('an event that is taken out', async () => {
    await world.remove('events', (await eventOf('returned'))._id)
    expect(await fault()).toContain('removed')
  })

  test('an event that is put in', async () => {
    const { link: _link, ...event } = await eventOf('returned')
    await world.insert({ events: [{ ...event, _id: 'forged', eventId: 'forged' }] })
    expect(await fault()).toContain('inserted')
  })

  test('a copy of one that is put in at its place', async () => {
    await world.insert({ events: [{ ...(await eventOf('returned')), _id: 'forged', eventId: 'forged' }] })
    expect(await fault()).toContain('inserted')
  })

  test('the text, in the paper alone', async () => {
    const found = await paper()
    const answers = { ...found.answers, 1: { ...found.answers[1], narrative: '改过的自评情况' } }
    await world.replace('assessments', { ...found, answers })
    expect(await fault()).toEqual(['contents'])
  })

  test('the state, in the paper alone', async () => {
    await world.replace('assessments', { ...(await paper()), state: 'endorsed' })
    expect(await fault()).toEqual(['state'])
  })

  test('the name that was signed', async () => {
    const found = await paper()
    await world.replace('assessments', { ...found, opinion: { ...found.opinion, signerName: '别人' } })
    expect(await fault()).toEqual(['endorsement'])
  })

  test('the head, and the chain as a whole', async () => {
    const { chain, ...found } = await paper()
    await world.replace('assessments', { ...found, chain: { ...chain, head: 'f'.repeat(64) } })
    expect(await fault()).toEqual(['head'])
    await world.replace('assessments', found)
    expect(await fault()).toEqual(['head'])
  })
})

describe('an endorsed text that is changed together with its digest', () => {
  const verdict = async () =>
    (await world.as('reviewer-dg').does('assessment.verifyEndorsement', { assessmentId: READY })).verdict

  test('where nothing was forged reads each event once, and of what was submitted only the last', async () => {
    await round()
    await world.told()
    const submitted = (await world.read<{ kind: string }>('events', { subjectId: READY, kind: 'submitted' })).length
    expect(submitted).toBeGreaterThan(1)
    const all = (await world.read('events', { subjectId: READY })).length
    world.emulator.resetStats()
    expect(await verdict()).toBe('same')
    expect(world.emulator.stats().returned['events']).toBe(all + 1)
  })

  test('is found by what was submitted last, too', async () => {
    await submit()
    await endorse()
    await world.told()
    await world.replace('events', { ...(await eventOf('submitted')), snapshot: { answers: {}, evidence: {} } })
    expect(await verdict()).toBe('changed')
  })

  const forge = async () => {
    const found = await paper()
    const answers = { ...found.answers, 1: { ...found.answers[1], narrative: '改过的自评情况' } }
    const forged = { ...found, answers } as Assessment
    const digest = sha256Of(canonicalEndorsement(forged, edition2023))
    const formDigest = sha256Of(canonicalSubmission(forged, edition2023))
    await world.replace('assessments', { ...found, answers, endorsement: { ...found.endorsement, digest, formDigest } })
    return { digest, formDigest }
  }

  test('is not the same any more, for the page that shows the endorsement nor for the chain', async () => {
    await submit()
    await endorse()
    await world.told()
    expect(await verdict()).toBe('same')
    await forge()
    expect(await verdict()).toBe('changed')
    expect((await faults())[READY]).toEqual(['contents', 'endorsement'])
  })

  test('nor where the event of the endorsement is changed along with both', async () => {
    await submit()
    await endorse()
    await world.told()
    const digests = await forge()
    const event = await eventOf('endorsed')
    await world.replace('events', { ...event, detail: { ...(event['detail'] as object), ...digests } })
    expect(await verdict()).toBe('changed')
    expect((await faults())[READY]).toContain('changed')
  })

  test('while the event still lies in its paper, it is compared just so', async () => {
    await submit()
    await unfiled(() => endorse())
    expect(await verdict()).toBe('same')
    await forge()
    expect(await verdict()).toBe('changed')
  })
})
