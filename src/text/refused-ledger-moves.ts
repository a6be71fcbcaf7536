import type { RefusalParameters } from '@/domain/refusal/refusal'

type Refused = RefusalParameters['ledger_move_not_allowed']

/** By move and state: what a person reads instead. Where a move is legal it is never asked for. */
const EXPLANATIONS: Readonly<Record<Refused['move'], Readonly<Partial<Record<Refused['state'], string>>>>> = {
  check: { confirmed: '台账已由责任工会确认，不能直接修改。如需更正，请联系责任工会退回。' },
  confirm: {
    unchecked: '企业还没有核对台账，暂时不能确认。可以先提醒企业核对。',
    returned: '台账已退回企业，要等企业重新核对后才能确认。',
    confirmed: '这份台账已经确认过，不用再办。请刷新页面查看。',
  },
  return: {
    unchecked: '企业还没有核对台账，不用退回。可以先提醒企业核对。',
    returned: '台账已经退回，企业还没有重新核对。请等企业报来后再看。',
  },
  correct: {},
  import: {},
  route: {},
  leave: {},
  rejoin: {},
}
/** A phone may be older than the functions, and be told of a move that it does not know. */
const KNOWN_MOVES = new Map<string, Readonly<Partial<Record<string, string>>>>(Object.entries(EXPLANATIONS))

/** Why an entry of the ledger cannot be moved so from its state, and what to do next. */
export const explainLedgerMove = ({ state, move }: Refused): string =>
  KNOWN_MOVES.get(move)?.[state] ?? '台账现在的状态不能办这一步。请刷新页面，看过最新内容再操作。'
