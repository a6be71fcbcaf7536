import type { askForMessages, loadTemplates } from '@/services/subscription'

type Subscription = { askForMessages: typeof askForMessages; loadTemplates: typeof loadTemplates }

const calls: Array<[string, unknown]> = []
const requested: string[][] = []
let left = [0, 0, 5]
let ahead = 0
let answer: 'accept' | 'reject' = 'accept'

jest.mock('@/services/call', () => ({
  call: (action: string, input: { kinds?: readonly string[] }) => {
    calls.push([action, input])
    const templates = ['deadline', 'result', 'todo'].map((kind, index) => ({
      kind,
      templateId: `t-${kind}`,
      left: left[index],
    }))
    return Promise.resolve({
      outcome: 'done',
      value:
        action === 'inbox.templates'
          ? { templates, ahead: { reminders: ahead, receivable: 0 } }
          : { recorded: input.kinds?.length },
    })
  },
}))
jest.mock('@/services/subscription-request', () => ({
  requestSubscription: (ids: readonly string[]) => {
    requested.push([...ids])
    return Promise.resolve(ids.slice(0, 1).map((id) => [id, answer]))
  },
}))

let subscription: Subscription
beforeEach(() => {
  calls.length = 0
  requested.length = 0
  left = [0, 0, 5]
  ahead = 0
  answer = 'accept'
  jest.isolateModules(() => {
    subscription = jest.requireActual<Subscription>('@/services/subscription')
  })
})

test('the question is asked in the tap itself, before anything is awaited', async () => {
  await subscription.loadTemplates()
  const asked = subscription.askForMessages()
  expect(requested).toEqual([['t-deadline', 't-result']])
  await expect(asked).resolves.toBe(1)
  expect(calls).toContainEqual([
    'inbox.subscribed',
    { kinds: ['deadline'], answers: [{ kind: 'deadline', answer: 'accept' }] },
  ])
})

test('nobody is asked with enough messages in hand, before the templates are known, or twice at once', async () => {
  await expect(subscription.askForMessages()).resolves.toBe(0)
  await subscription.loadTemplates()
  const first = subscription.askForMessages()
  await subscription.askForMessages()
  await first
  expect(requested).toHaveLength(1)
  left = [3, 3, 3]
  await subscription.loadTemplates()
  await subscription.askForMessages()
  expect(requested).toHaveLength(1)
})

test('a refusal is told too, and is worth no message', async () => {
  answer = 'reject'
  await subscription.loadTemplates()
  await subscription.askForMessages()
  expect(calls).toContainEqual(['inbox.subscribed', { kinds: [], answers: [{ kind: 'deadline', answer: 'reject' }] }])
})

test('somebody with more reminders ahead than messages in hand is asked for more', async () => {
  left = [3, 3, 3]
  ahead = 5
  await subscription.loadTemplates()
  await subscription.askForMessages()
  expect(requested).toEqual([['t-deadline']])
})

test('whoever asks for more is asked for all that matters to them, however many they have', async () => {
  left = [9, 9, 9]
  await subscription.loadTemplates()
  await subscription.askForMessages(true)
  expect(requested).toEqual([['t-deadline', 't-result', 't-todo']])
})
