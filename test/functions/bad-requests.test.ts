import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const good = {
  assessmentId: 'c2026-e001',
  no: 1,
  seenRevision: 0,
  narrative: '机密的自评内容',
  selfScore: 5,
  facts: {},
}
const request = (more: object = {}, input: unknown = good) => ({
  action: 'assessment.saveAnswer',
  requestId: newRequest(),
  input,
  ...more,
})

describe('a request is refused with a code of the catalogue, and nothing is written', () => {
  test.each<[string, unknown, string]>([
    ['that is no object', 'hello', 'request_malformed'],
    ['that is empty', {}, 'request_malformed'],
    ['with an unknown action', request({ action: 'assessment.destroy' }), 'action_unknown'],
    ['with an action that every object has', request({ action: 'constructor' }), 'action_unknown'],
    ['with the action __proto__', request({ action: '__proto__' }), 'action_unknown'],
    ['with an extra field in the envelope', request({ openId: 'office' }), 'request_malformed'],
    ['with an extra field in the input', request({}, { ...good, role: 'office' }), 'request_malformed'],
    ['with a total that the client claims', request({}, { ...good, total: 100 }), 'request_malformed'],
    ['without a field', request({}, { ...good, narrative: undefined }), 'request_malformed'],
    ['with a wrong type', request({}, { ...good, no: '1' }), 'request_malformed'],
    ['with a number that is none', request({}, { ...good, selfScore: 'NaN' }), 'request_malformed'],
    ['with an operator for a text', request({}, { ...good, assessmentId: { $ne: null } }), 'request_malformed'],
    ['with a write but no request id', { action: 'assessment.saveAnswer', input: good }, 'request_malformed'],
    ['with a request id that is a path', request({ requestId: '../../etc/passwd/0' }), 'request_malformed'],
    [
      'with a __proto__ key',
      JSON.parse(
        `{"action":"assessment.saveAnswer","requestId":"${newRequest()}","input":{"__proto__":{"role":"office"}}}`,
      ),
      'request_malformed',
    ],
    [
      'with a __proto__ key deep within',
      request({}, { ...good, facts: JSON.parse('{"__proto__":1}') as object }),
      'request_malformed',
    ],
    ['with a constructor key', request({}, { ...good, facts: { constructor: 1 } }), 'request_malformed'],
    [
      'that is nested without end',
      request(
        {},
        Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), 1),
      ),
      'request_malformed',
    ],
    ['with a key as long as a book', request({}, { ['长'.repeat(300_000)]: 1 }), 'request_too_large'],
    ['that is a book', request({}, { ...good, narrative: '长'.repeat(300_000) }), 'request_too_large'],
  ])('%s', async (_case, event, code) => {
    const reply = await world.as('contact-1').sends(event)
    expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: code } })
    const [stored] = await world.read<{ answers: object }>('assessments', { _id: 'c2026-e001' })
    expect(stored?.answers).toEqual({})
  })

  test.each([
    ['5,000 deep, in objects', '{"a":', '}', 5_000],
    ['5,000 deep, in lists', '[', ']', 5_000],
    ['100,000 deep', '[', ']', 100_000],
  ])('that is nested %s, as text that only a program of its own would send', async (_case, open, close, depth) => {
    const deep = `${open.repeat(depth)}1${close.repeat(depth)}`
    for (const [name, action] of Object.entries({ api: 'session.get', documents: 'package.list' })) {
      const response = await fetch(`${world.emulator.origin}/client/functions/${name}`, {
        method: 'POST',
        headers: { 'x-local-openid': 'contact-1' },
        body: `{"action":"${action}","requestId":"${newRequest()}","input":${deep}}`,
      })
      expect(await response.json()).toMatchObject({
        result: { outcome: 'refused', refusal: { refused: 'request_malformed' } },
      })
    }
  })

  test('from nobody: a call without an identity in its context', async () => {
    expect(await world.as('').sends(request())).toMatchObject({
      outcome: 'refused',
      refusal: { refused: 'identity_missing' },
    })
  })

  test('from somebody who says in the request who they are', async () => {
    const reply = await world.as('stranger').sends({ ...request(), userInfo: { openId: 'contact-1' } })
    expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: 'not_bound' } })
  })
})

test('what WeChat itself adds to an event is no extra field', async () => {
  const reply = await world
    .as('contact-1')
    .sends({ ...request(), userInfo: { openId: 'contact-1', appId: 'wx' }, tcbContext: {} })
  expect(reply.outcome).toBe('done')
})

test('a broken database is one sentence and a reference for the person, and the rest is in the log', async () => {
  await world.fails({ action: 'database.aggregateDocuments' }, 1)
  const reply = await world.as('contact-1').sends(request())
  expect(reply).toMatchObject({ outcome: 'outage', reference: expect.stringMatching(/\S{8,}/) as unknown })
  const reference = reply.outcome === 'outage' ? reply.reference : ''
  expect(world.emulator.logs().some(({ text }) => text.includes(reference))).toBe(true)
})

test('the log names actions and ends, and nothing personal', async () => {
  await world.as('contact-1').sends(request())
  const log = world.emulator
    .logs()
    .map(({ text }) => text)
    .join('\n')
  expect(log).toContain('assessment.saveAnswer')
  for (const personal of ['contact-1', '机密的自评内容', '张一', 'p-contact-1']) expect(log).not.toContain(personal)
})
