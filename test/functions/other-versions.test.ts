import { CONTRACT_VERSION } from '@/contract/version'
import { READY, rounds } from './support/rounds'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, flag, seen } = rounds(() => world)

const answer = {
  ...{ assessmentId: 'c2026-e001', no: 1, seenRevision: 0 },
  ...{ narrative: '成立领导小组。', selfScore: null, facts: {} },
}
/** A call as a program of a version makes it; undefined is one of before there were any. */
const calls = (contract: number | undefined, action: string, input: unknown, openId = 'contact-1') =>
  world.as(openId).sends({ action, requestId: newRequest(), input, ...(contract === undefined ? {} : { contract }) })

const NEWER = CONTRACT_VERSION + 1
const OLDER = CONTRACT_VERSION - 1

describe('a program of another version', () => {
  test.each([
    ['newer', NEWER],
    ['older', OLDER],
    ['that says none', undefined],
  ])('that is %s, is answered where both know what it asks', async (_which, contract) => {
    expect(await calls(contract, 'assessment.saveAnswer', answer)).toMatchObject({ outcome: 'done' })
  })

  test.each([
    ['an action', NEWER, 'assessment.foretell', {}, 'functions_outdated'],
    ['a field', NEWER, 'assessment.saveAnswer', { ...answer, mood: 'good' }, 'functions_outdated'],
    ['an action', OLDER, 'assessment.foretell', {}, 'program_outdated'],
    ['a field', OLDER, 'assessment.saveAnswer', { ...answer, mood: 'good' }, 'program_outdated'],
    ['an action', CONTRACT_VERSION, 'assessment.foretell', {}, 'action_unknown'],
    ['a field', CONTRACT_VERSION, 'assessment.saveAnswer', { ...answer, mood: 'good' }, 'request_malformed'],
    ['an action', undefined, 'assessment.foretell', {}, 'action_unknown'],
    ['a field', undefined, 'assessment.saveAnswer', { ...answer, mood: 'good' }, 'request_malformed'],
  ])(
    'is told which of both is to be updated over %s that is not known (%s)',
    async (_what, contract, action, input, refused) => {
      expect(await calls(contract, action, input)).toMatchObject({ outcome: 'refused', refusal: { refused } })
      expect(await world.read('assessments', { _id: 'c2026-e001', lastSavedAt: null })).toHaveLength(1)
    },
  )

  test('is told so of the envelope as well', async () => {
    const sent = { action: 'session.get', input: {}, contract: NEWER, language: 'zh' }
    expect(await world.as('contact-1').sends(sent)).toMatchObject({ refusal: { refused: 'functions_outdated' } })
  })

  test('is not told of versions by one that is none', async () => {
    for (const contract of [0, -1, 1.5, '9', {}, null])
      expect(await world.as('contact-1').sends({ action: 'session.get', input: {}, contract })).toMatchObject({
        refusal: { refused: 'request_malformed', with: { where: 'contract' } },
      })
  })

  test('a return whose days of their own are not known is refused, not carried out without them', async () => {
    await submit()
    await flag(8)
    const order = { assessmentId: READY, seenRevision: await seen(), rectifyBy: '2026-12-10', note: '' }
    const returned = await calls(
      NEWER,
      'assessment.return',
      { ...order, days: [{ no: 8, on: '2026-12-05' }] },
      'reviewer-dg',
    )
    expect(returned).toMatchObject({ refusal: { refused: 'functions_outdated' } })
    expect(await world.read('assessments', { _id: READY, state: 'submitted' })).toHaveLength(1)
  })
})
