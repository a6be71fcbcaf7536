import type { ActionName } from '@/contract/contract'
import type { Session } from '@/contract/session'
import type { Refusal } from '@/domain/refusal/refusal'
import { useSessionStore } from '@/features/session/session-store'
import { nameSeat } from '@/services/seat'
import { call, watchReplies } from '@/services/call'
import { entrance } from '@/services/entrance'
import { contact } from '../../domain/support/cast'

jest.mock('@/services/call', () => ({ call: jest.fn(), watchReplies: jest.fn() }))
jest.mock('@/services/seat', () => ({ nameSeat: jest.fn() }))
jest.mock('@/services/entrance', () => ({ entrance: { isOpen: jest.fn(() => false), leave: jest.fn() } }))

const named = jest.mocked(nameSeat)
const answer = jest.mocked(call)
const heard = jest.mocked(watchReplies).mock.calls[0]?.[0]
const hearRefusal = (refusal: Refusal, action: ActionName = 'inbox.list'): void => heard?.refused(refusal, action)
const { isOpen, leave } = entrance as unknown as { isOpen: jest.Mock<boolean>; leave: jest.Mock<void> }
const session: Session = {
  person: contact,
  unbound: false,
  seatName: '广东生益科技股份有限公司',
  union: { name: '东莞市总工会', telephone: null },
  cycle: null,
  cycles: [],
  assessmentId: 'c2026-e031',
  unreadMessages: 3,
  seat: null,
  seats: [],
}
const done = { outcome: 'done', value: session } as const

beforeEach(() => {
  isOpen.mockReturnValue(false)
  answer.mockReset()
  useSessionStore.getState().forget()
})

const state = () => useSessionStore.getState()

describe('the session', () => {
  test('of a browser that is over asks to be let in anew, once, and forgets who was in', async () => {
    answer.mockResolvedValue(done)
    await state().load()
    leave.mockImplementation(() => void isOpen.mockReturnValue(true))
    hearRefusal({ refused: 'web_session_over', with: null })
    hearRefusal({ refused: 'web_session_over', with: null })
    expect(leave).toHaveBeenCalledTimes(1)
    expect(state()).toMatchObject({ session: undefined, mustChoose: true })
  })

  test('is asked for once, however many pages ask at the same time', async () => {
    answer.mockResolvedValue(done)
    await Promise.all([state().load(), state().load()])
    expect(answer).toHaveBeenCalledTimes(1)
    expect(state().session).toEqual(session)
  })

  test('stays while it is asked for again without success, and says what went wrong', async () => {
    answer.mockResolvedValueOnce(done).mockResolvedValueOnce({ outcome: 'offline' })
    await state().load()
    await state().load()
    expect(state()).toMatchObject({ session, failure: { outcome: 'offline' } })
  })

  test('that says the same again is the same one: nothing that depends on it is asked for anew', async () => {
    answer.mockResolvedValueOnce(done).mockResolvedValueOnce({ ...done, value: { ...session } })
    await state().load()
    const first = state().session
    await state().load()
    expect(state().session).toBe(first)
  })

  test.each([
    'seat_revoked',
    'seat_not_held',
    'not_bound',
    'not_permitted',
    'other_enterprise',
    'other_union',
  ] as const)('is asked for again when the server refuses by %s, as long as it holds a seat', async (refused) => {
    answer.mockResolvedValueOnce(done)
    await state().load()
    const unbound = { ...session, person: null, unbound: true }
    answer.mockResolvedValueOnce({ outcome: 'done', value: unbound })
    hearRefusal({ refused, with: null })
    await state().load()
    expect(state().session).toEqual(unbound)
    hearRefusal({ refused, with: null })
    expect(answer).toHaveBeenCalledTimes(2)
  })

  test('is not asked for again by a refusal of anything else', async () => {
    answer.mockResolvedValueOnce(done)
    await state().load()
    hearRefusal({ refused: 'version_changed', with: null })
    expect(answer).toHaveBeenCalledTimes(1)
  })

  test('is not asked for while nobody was chosen to be', async () => {
    isOpen.mockReturnValue(true)
    await state().load()
    expect(answer).not.toHaveBeenCalled()
    expect(state().mustChoose).toBe(true)
  })

  test('of the person before is dropped when it arrives after somebody else was chosen', async () => {
    let arrive: (value: typeof done) => void = () => undefined
    answer.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
    const asked = state().load()
    state().forget()
    arrive(done)
    await asked
    expect(state().session).toBeUndefined()
  })

  test('names the seat that it is of while there are several, and none while there is one', async () => {
    const seats = [
      { seat: 'contact:e031', role: 'contact', seatName: '甲公司', unreadMessages: 0 },
      { seat: 'office', role: 'office', seatName: '省产改办', unreadMessages: 0 },
    ] as const
    answer
      .mockResolvedValueOnce(done)
      .mockResolvedValueOnce({ outcome: 'done', value: { ...session, seat: 'contact:e031', seats } })
    await state().load()
    expect(named).toHaveBeenLastCalledWith(null)
    await state().load()
    expect(named).toHaveBeenLastCalledWith('contact:e031')
  })

  test('of the seat before is dropped when it arrives after another was taken', async () => {
    let arrive: (value: typeof done) => void = () => undefined
    answer.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
    const asked = state().load()
    const other = { ...session, unreadMessages: 7 }
    answer.mockResolvedValueOnce({ outcome: 'done', value: other })
    const taken = state().takeSeat('office')
    expect(named).toHaveBeenLastCalledWith('office')
    arrive(done)
    await Promise.all([asked, taken])
    expect(state().session).toEqual(other)
  })

  test('takes over the number of unread messages that an action answered', async () => {
    answer.mockResolvedValue(done)
    await state().load()
    state().noteUnread(0)
    expect(state().session?.unreadMessages).toBe(0)
  })
})

describe('versions that do not go together', () => {
  test.each(['program_outdated', 'functions_outdated'] as const)(
    'are noted by %s, until what was refused is done: that the server says who it is does not mean that',
    async (refused) => {
      answer.mockResolvedValue(done)
      hearRefusal({ refused, with: null }, 'assessment.saveAnswer')
      hearRefusal({ refused, with: null }, 'report.saveSection')
      await state().load()
      heard?.done('session.get')
      expect(state().outdated).toBe(refused)
      heard?.done('assessment.saveAnswer')
      expect(state().outdated).toBe(refused)
      heard?.done('report.saveSection')
      expect(state().outdated).toBeUndefined()
    },
  )

  test.each([
    ['asked anew', () => state().askAnew()],
    ['another person comes', () => Promise.resolve(state().forget())],
  ])('are noted no more once it is %s: what still is too old says so again', async (_how, happens) => {
    answer.mockResolvedValue(done)
    hearRefusal({ refused: 'functions_outdated', with: null }, 'assessment.saveAnswers')
    hearRefusal({ refused: 'functions_outdated', with: null }, 'assessment.saveAnswer')
    await happens()
    expect(state().outdated).toBeUndefined()
    hearRefusal({ refused: 'functions_outdated', with: null }, 'assessment.saveAnswer')
    heard?.done('assessment.saveAnswer')
    expect(state().outdated).toBeUndefined()
  })
})
