import { findReportKind } from '@/domain/report/report'
import type { Seal, SealFault } from '@/domain/audit/seal'
import type { ChainFault, SeenEvent } from '@/domain/chain/check-chain'
import { isWholeHead } from '@/domain/chain/head'
import { REPORT_FORMS } from '@/domain/report/sections'
import { AUDIT_WORDS } from '@/text/audit-words'
import { formatFullMoment } from '@/text/dates'
import { LEDGER_EVENT_WORDS } from '@/text/ledger'
import type { LookedAtPaper } from '../../cloudfunctions/_store/chains'
import type { Verified } from './walk'

type Named = Pick<LookedAtPaper, 'collection' | 'subjectId' | 'name'>

/** Which paper, and whose. */
export const sayPaper = ({ collection, subjectId, name }: Named): string => {
  const kind = findReportKind(subjectId)
  const title = collection === 'ledger' ? '台账' : kind === undefined ? '阶段性评估表' : REPORT_FORMS[kind].title
  return `${name === '' ? '' : `${name}的`}${title}（${subjectId}）`
}

const wordOf = (collection: LookedAtPaper['collection'], kind: string): string => {
  const ofLedger = collection === 'ledger'
  const words: Readonly<Partial<Record<string, string>>> = ofLedger ? LEDGER_EVENT_WORDS : AUDIT_WORDS
  return words[ofLedger ? kind : `${collection === 'reports' ? 'report' : 'assessment'}:${kind}`] ?? kind
}

const step = (collection: LookedAtPaper['collection'], { no, event, at }: ChainFault): string =>
  [
    no === undefined ? '有一步' : `第 ${no} 步`,
    ...(event === undefined ? [] : [`“${wordOf(collection, event)}”`]),
    ...(at === undefined ? [] : [`（${formatFullMoment(at)}）`]),
  ].join('')

/** What is wrong with a paper, in a sentence each. */
export const sayChainFault = (collection: LookedAtPaper['collection'], fault: ChainFault): string => {
  switch (fault.kind) {
    case 'changed':
      return `${step(collection, fault)}的内容被改动，或它前一步被换过。`
    case 'renamed':
      return `${step(collection, fault)}的办理人姓名被改动。`
    case 'removed':
      return `${step(collection, fault)}不见了。`
    case 'inserted':
      return `${step(collection, fault)}不是程序写下的，是后来加进去的。`
    case 'older_changed':
      return '有校验链以前的经过被改动、删去或增加。'
    case 'head':
      return '材料上存的校验码不是最后一步的校验码。'
    case 'state':
      return '材料现在的状态不是最后一步留下的状态。'
    case 'contents':
      return '材料现在的内容与最后一次提交（台账为最后一次变动）时不同。'
    case 'endorsement':
      return '材料上的同意呈报（内容摘要或签字人）与经过里记下的不同。'
    case 'unchained':
      return '有经过，没有校验链：以前的数据还没有整理（先运行 npm run deploy），或校验链被删去。'
  }
}

/** The short form is the beginning of the whole one: another history may be made that begins alike. */
const ofShort = (head: string): string => (isWholeHead(head) ? '' : '短码只用来查找，请再核对文件最后的 64 位。')

/** Where a head that somebody holds belongs. */
export const sayHead = (head: string, where: { readonly paper: LookedAtPaper; readonly event: SeenEvent } | Seal) => {
  if ('records' in where)
    return `校验码 ${head}：与操作记录第 ${where.no} 号封存（${formatFullMoment(where.at)}）一致。${ofShort(head)}`
  const { paper, event } = where
  const { no = 0 } = event.link ?? {}
  const word = wordOf(paper.collection, event.event.kind)
  const since = paper.length - no
  const after = since === 0 ? '这是最后一步' : `以后又有 ${since} 步`
  return `校验码 ${head}：与${sayPaper(paper)}第 ${no} 步“${word}”（${formatFullMoment(event.event.at)}）一致，${after}。${ofShort(head)}`
}

/** What is wrong with the records of what people did. */
export const saySealFault = ({ kind, seal, auditId, subject }: SealFault): string => {
  const record = `操作记录 ${auditId ?? ''}${subject === undefined ? '' : `（${subject}）`}`
  switch (kind) {
    case 'seal_changed':
      return `操作记录第 ${seal} 号封存被改动。`
    case 'seal_removed':
      return `操作记录第 ${seal} 号封存不见了。`
    case 'record_changed':
      return `${record}被改动，它封存在第 ${seal} 号。`
    case 'record_removed':
      return `${record}不见了，它封存在第 ${seal} 号。`
    case 'record_inserted':
      return `${record}不在它所说的第 ${seal} 号封存里，是后来加进去的。`
  }
}

/** What all of it came to. */
export const sayVerified = ({ papers, records, unsealed, faults, unknownHeads }: Verified): readonly string[] => [
  ...unknownHeads.map((head) => `校验码 ${head}：在这里的任何一步都找不到，纸上的与这里的不是一份。`),
  `看过材料 ${papers} 份、封存的操作记录 ${records} 条；还没有封存的操作记录 ${unsealed} 条，由定时任务封存。`,
  ...(faults === 0
    ? ['没有发现改动、删除或增加。']
    : [`共发现 ${faults} 处不符。`, '请先不要改动数据，保留这份结果，用最近的备份核对这几份材料，并告诉省产改办。']),
]
