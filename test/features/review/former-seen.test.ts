import { takeOverSeen } from '@/features/review/kept-on-phone'
import { findKept, keep } from '@/services/storage'

jest.mock('@/services/storage-scope', () => ({ storageScope: () => '' }))

const ID = 'c2026-e001'
const kept = () => findKept(`seen/${ID}`)
const server = (outcome: 'done' | 'refused' | 'offline') => {
  const sent: Array<readonly number[]> = []
  return {
    sent,
    send: (nos: readonly number[]) => {
      sent.push(nos)
      return Promise.resolve({ outcome } as never)
    },
  }
}

beforeEach(() => void keep(`seen/${ID}`, { round: 1, nos: [3, 8, 9] }))

describe('已阅 that a program of before kept on this phone', () => {
  test('goes to the server once, as far as it does not have it, and is forgotten here', async () => {
    const { sent, send } = server('done')
    expect(await takeOverSeen(ID, 1, [8], send)).toEqual([3, 9])
    expect(await takeOverSeen(ID, 1, [8], send)).toEqual([])
    expect(sent).toEqual([[3, 9]])
    expect(kept()).toBeUndefined()
  })

  test('of another round is not what was read now', async () => {
    const { sent, send } = server('done')
    expect(await takeOverSeen(ID, 2, [], send)).toEqual([])
    expect([sent, kept()]).toEqual([[], undefined])
  })

  test('stays where there is no network, and goes where the form is no more theirs to review', async () => {
    expect(await takeOverSeen(ID, 1, [], server('offline').send)).toEqual([])
    expect(kept()).toEqual({ round: 1, nos: [3, 8, 9] })
    expect(await takeOverSeen(ID, 1, [], server('refused').send)).toEqual([])
    expect(kept()).toBeUndefined()
  })

  test.each([[null], ['text'], [{ round: 1 }], [{ round: 1, nos: ['3', null] }]])(
    'that cannot be read is sent nowhere: %j',
    async (unreadable) => {
      keep(`seen/${ID}`, unreadable)
      const { sent, send } = server('done')
      expect(await takeOverSeen(ID, 1, [], send)).toEqual([])
      expect(sent).toEqual([])
    },
  )
})
