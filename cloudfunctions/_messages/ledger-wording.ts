import { thing, type Wording } from './fields'

/** What a returned entry of the ledger says to the enterprise's contacts. */
export const ledgerReturnMessage = (enterpriseName: string, note: string): Wording => ({
  title: '台账退回，请重新核对',
  lines: [`退回意见：${note}`, '请到“材料与报告”里的“台账核对”，改好后再报一次。'],
  template: 'result',
  fields: { thing1: thing(enterpriseName), phrase2: '退回核对', thing3: thing(note) },
})
