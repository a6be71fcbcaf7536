import type { Session } from '@/contract/session'
import { useSessionStore } from '@/features/session/session-store'
import { call } from '@/services/call'
import { localEntry } from '@/services/local-entry'
import { contact } from '../../domain/support/cast'

jest.mock('@/services/call', () => ({ call: jest.fn() }))
jest.mock('@/services/local-entry', () => ({ localEntry: { isOpen: jest.fn(() => false) } }))

const answer = jest.mocked(call)
const isOpen = (localEntry as unknown as { isOpen: jest.Mock<boolean> }).isOpen
const session: Session = {
  person: contact,
  seatName: '广东生益科技股份有限公司',
  cycle: null,
  cycles: [],
  assessmentId: 'c2026-e031',
  unreadMessages: 3,
}
const done = { outcome: 'done', value: session } as const

beforeEach(() => {
  isOpen.mockReturnValue(false)
  answer.mockReset()
  useSessionStore.getState().forget()
})

const state = () => useSessionStore.getState()

describe('the session', () => {
  test('is asked for once, however many pages ask at the same time', async () => {
    answer.mockResolvedValue(done as never)
    await Promise.all([state().load(), state().load()])
    expect(answer).toHaveBeenCalledTimes(1)
    expect(state().session).toEqual(session)
  })

  test('stays while it is asked for again without success, and says what went wrong', async () => {
    answer.mockResolvedValueOnce(done as never).mockResolvedValueOnce({ outcome: 'offline' })
    await state().load()
    await state().load()
    expect(state()).toMatchObject({ session, failure: { outcome: 'offline' } })
  })

  test('is not asked for while nobody was chosen to be', async () => {
    isOpen.mockReturnValue(true)
    await state().load()
    expect(answer).not.toHaveBeenCalled()
    expect(state().mustChoose).toBe(true)
  })

  test('of the person before is dropped when it arrives after somebody else was chosen', async () => {
    let arrive: (value: typeof done) => void = () => undefined
    answer.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)) as never)
    const asked = state().load()
    state().forget()
    arrive(done)
    await asked
    expect(state().session).toBeUndefined()
  })

  test('takes over the number of unread messages that an action answered', async () => {
    answer.mockResolvedValue(done as never)
    await state().load()
    state().noteUnread(0)
    expect(state().session?.unreadMessages).toBe(0)
  })
})
