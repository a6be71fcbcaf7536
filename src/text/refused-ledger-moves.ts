import type { LedgerState } from '@/domain/ledger/ledger-entry'
import type { LedgerCommand } from '@/domain/ledger/ledger-moves'

type Explained = { readonly [Move in Exclude<LedgerCommand['kind'], 'correct' | 'import' | 'route'>]: string }

/** By state and move: what a person reads instead. A move that is legal there is never asked for. */
const EXPLANATIONS: Readonly<Record<LedgerState, Partial<Explained>>> = {
  unchecked: {
    confirm: '企业还没有核对台账，暂时不能确认。可以先提醒企业核对。',
    return: '企业还没有核对台账，不用退回。可以先提醒企业核对。',
  },
  returned: {
    confirm: '台账已退回企业，要等企业重新核对后才能确认。',
    return: '台账已经退回，企业还没有重新核对。请等企业报来后再看。',
  },
  checked: {},
  confirmed: {
    check: '台账已由责任工会确认，不能直接修改。如需更正，请联系责任工会退回。',
    confirm: '这份台账已经确认过，不用再办。请刷新页面查看。',
  },
}

const isExplained = (explained: Partial<Explained>, move: string): move is keyof Explained =>
  Object.prototype.hasOwnProperty.call(explained, move)

/** Why an entry of the ledger cannot be moved so from its state, and what to do next. */
export const explainLedgerMove = (state: string, move: string): string => {
  const explained = EXPLANATIONS[state as LedgerState] as Partial<Explained> | undefined
  const sentence = explained && isExplained(explained, move) ? explained[move] : undefined
  return sentence ?? '台账现在的状态不能办这一步。请刷新页面，看过最新内容再操作。'
}
