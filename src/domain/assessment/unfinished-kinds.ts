/** What of a year may not be at its end, in the order in which it is told. */
export const UNFINISHED_KINDS = [
  'unsubmitted',
  'returned',
  'unrouted',
  'waiting',
  'endorsed',
  'stage_reports',
  'summaries',
  'ledger',
  'nominations',
] as const
export type UnfinishedKind = (typeof UNFINISHED_KINDS)[number]

/**
 * How much of a year is not at its end. An assessment is counted under one kind alone.
 *
 * | kind          | what                                                             | whose turn it is        |
 * |---------------|------------------------------------------------------------------|-------------------------|
 * | unsubmitted   | 填报中, begun or not                                              | the enterprise          |
 * | returned      | 退回修改                                                          | the enterprise          |
 * | unrouted      | submitted, and no union answers for it                           | the office (分派)        |
 * | waiting       | 待审核                                                            | the union               |
 * | endorsed      | 同意呈报 and not received                                         | the office (接收)        |
 * | stage_reports | 阶段性总结评估报告 not received, whether begun or not               | whoever has it          |
 * | summaries     | 年度工作总结 not received, of the unions that write one             | whoever has it          |
 * | ledger        | enterprises whose 台账 is not confirmed                           | whoever has it          |
 * | nominations   | 遴选 for the year after, not decided                              | the union, the office   |
 */
export type Unfinished = Readonly<Record<UnfinishedKind, number>>

/** How many papers and decisions of a year are not at their end. */
export const countUnfinished = (unfinished: Unfinished): number =>
  UNFINISHED_KINDS.reduce((sum, kind) => sum + unfinished[kind], 0)
