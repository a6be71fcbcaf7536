import { beginningAfter } from '@/domain/chain/chain'
import { faultsOf, NOTHING_SEEN, withEvent, type ChainedEvent } from '@/domain/chain/check-chain'
import { getInstant } from '@/domain/calendar/instant'
import { sha256Of } from '../../../cloudfunctions/_store/digest'

const event = (kind: string, at: number, state: string, revision: number): ChainedEvent => ({
  ...{ kind, at: getInstant(at), state, revision, actor: { personId: 'p-1', name: '张三', role: 'contact' } },
})
/** A paper whose chain was begun over events of before there were chains; nothing has happened to it since. */
const faultsAfter = (events: readonly ChainedEvent[], paper: { readonly state: string; readonly revision: number }) => {
  const seen = events.reduce((all, each) => withEvent(all, each, sha256Of, true), NOTHING_SEEN)
  const chain = { length: 0, head: beginningAfter(events, sha256Of) }
  return faultsOf({ ...paper, chain }, seen).map(({ kind }) => kind)
}

describe('where a paper stands to which nothing happened since there are chains', () => {
  // The clock of whatever wrote the second one was slow.
  const events = [event('withdrawn', 1, 'draft', 2), event('submitted', 2, 'submitted', 1)]

  test('is what the event left that left the highest revision, though another clock says that it came before', () => {
    expect(faultsAfter(events, { state: 'draft', revision: 2 })).toEqual([])
    expect(faultsAfter(events, { state: 'submitted', revision: 1 })).toEqual(['state'])
  })

  test('is what the last of them left, where several left one revision', () => {
    const late = [event('withdrawn', 1, 'draft', 2), event('marked_late', 3, 'draft', 2)]
    expect(faultsAfter(late, { state: 'draft', revision: 2 })).toEqual([])
  })
})
