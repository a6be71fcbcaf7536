import type { MissingKind } from '@/domain/package/missing'

/** What one's own package lacks, said to whoever can do it: what it is, and what a tap leads to. */
export const OWN_MISSING: Readonly<Partial<Record<MissingKind, { readonly title: string; readonly way: string }>>> = {
  not_submitted: { title: '您的评估表还没提交', way: '去填写' },
  not_reviewed: { title: '您的评估表在等责任工会审核', way: '看进度' },
  returned: { title: '您的评估表退回了，还没有改好再交', way: '去修改' },
  unrouted: { title: '省产改办还没有给您分派责任工会', way: '看进度' },
  stamped_missing: { title: '您还没有上传盖章件', way: '去打印' },
  stamped_voided: { title: '盖章以后评估表又改过，要重新盖章', way: '去打印' },
  report_missing: { title: '您的报告还没提交', way: '去写' },
  report_not_received: { title: '您的报告在等责任工会接收', way: '看一看' },
  ledger_unconfirmed: { title: '您的台账信息本年度还没有确认', way: '去核对' },
  file_lost: { title: '有佐证文件缺失，要重新上传', way: '去上传' },
  full_score_without_evidence: { title: '有自评满分的指标没有佐证材料', way: '看一看' },
}
