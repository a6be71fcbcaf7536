import type { Refusal } from '@/domain/refusal/refusal'
import { batchJob as words } from '@/text/batch-job'
import { refusalSentence } from '@/text/refusals'
import { Cell } from '../cell/cell'
import { Notice } from '../notice/notice'
import { RowPages } from '../row-pages/row-pages'

interface MoveResult {
  readonly id: string
  readonly name: string
  /** Why it was not done; null where it was. */
  readonly refusal: Refusal | null
}

export interface MoveResultsProps {
  results: readonly MoveResult[]
  /** «已接收 3 家» */
  done: (count: number) => string
  /** Said where there was nothing to do it to. */
  none?: string | undefined
}

/** What came of one step for many: how many it was done for, and of each of the others why not. */
export function MoveResults({ results, done, none }: MoveResultsProps) {
  const refused = results.flatMap(({ id, name, refusal }) => (refusal ? [{ id, name, refusal }] : []))
  if (results.length === 0) return none === undefined ? null : <Notice>{none}</Notice>
  return (
    <>
      <Notice tone={refused.length === results.length ? 'info' : 'ok'}>{done(results.length - refused.length)}</Notice>
      {refused.length > 0 ? <Notice tone='warn'>{words.refused(refused.length)}</Notice> : null}
      <RowPages rows={refused} unit={words.unit}>
        {({ id, name, refusal }) => <Cell key={id} plain title={name} note={refusalSentence(refusal)} />}
      </RowPages>
    </>
  )
}

/** Results as the contract answers them of assessments. */
export const ofEnterprises = (
  outputs: ReadonlyArray<{
    readonly results: ReadonlyArray<{
      readonly assessmentId: string
      readonly enterpriseName: string
      readonly refusal: Refusal | null
    }>
  }>,
): readonly MoveResult[] =>
  outputs.flatMap(({ results }) =>
    results.map(({ assessmentId, enterpriseName, refusal }) => ({ id: assessmentId, name: enterpriseName, refusal })),
  )
