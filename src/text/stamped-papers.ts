import type { StampedPaper, VoidBecause } from '@/domain/stamp/stamped-form'
import { voidWords } from './stamp'

interface PaperWords {
  readonly printBody: string
  readonly print: string
  readonly codeNote: string
  readonly earlyTitle: string
  readonly earlyBody: string
  readonly uncounted: string
  readonly sealTitle: string
  readonly sealBody: string
  readonly finishedNote: (name: string, when: string) => string
  readonly notYetTitle: string
  readonly notYetNote: string
  readonly reopenedTitle: string
  readonly reopenedNote: string
  readonly emptyForReaders: string
  readonly formerNote: (pages: number, when: string) => string
  readonly void: Readonly<Record<VoidBecause, string>>
}

const REPORT_CHANGED = '报告的文字改过，与盖章时不一致'

/** What is said of stamped pages by the paper that they are of: 评估表, or a report. */
export const stampedPaperWords: Readonly<Record<StampedPaper, PaperWords>> = {
  assessment: {
    printBody: '导出现在这一版评估表并打印。改过再提交的，旧的打印件作废，要重新打印。',
    print: '去导出评估表',
    codeNote: '打印件每页都印着这个编码。编码不同的，就不是这一版。',
    earlyTitle: '建议同意呈报后再打印',
    earlyBody: '现在还在审核，可能退回修改；改过的评估表编码会变，先盖的章就作废了。',
    uncounted: '请按页脚的页码逐页拍齐，最后是审核意见页；也可以添加扫描的 PDF',
    sealTitle: '签字盖章',
    sealBody: '审核意见页请责任工会签字、盖公章；贵单位要盖章的地方一并盖好。',
    finishedNote: (name, when) => `${when} 由${name}提交。责任工会和省产改办都能看到。`,
    notYetTitle: '现在还没有可盖章的评估表',
    notYetNote: '提交评估表以后，再导出打印、签字盖章、拍照上传。',
    reopenedTitle: '评估表正在修改',
    reopenedNote: '改好再次提交后，请重新打印、签字盖章。',
    emptyForReaders: '企业还没有提交盖章件',
    formerNote: (pages, when) => `${pages} 页 · ${when}的评估表`,
    void: voidWords,
  },
  report: {
    printBody: '导出现在的报告并打印。文字改过的，旧的打印件作废，要重新打印。',
    print: '去导出报告',
    codeNote: '打印件每页都印着这个编码。文字不改，编码不变；编码不同的，就不是这一版。',
    earlyTitle: '建议提交报告后再打印',
    earlyBody: '没有提交的报告，打印件上注明“草稿”。提交以后、接收以前，都可以上传盖章件。',
    uncounted: '请按页脚的页码逐页拍齐，也可以添加扫描的 PDF',
    sealTitle: '盖章',
    sealBody: '请在落款处加盖本单位公章。',
    finishedNote: (name, when) => `${when} 由${name}提交。报告提交以后，接收单位和省产改办都能看到。`,
    notYetTitle: '报告还没有写完',
    notYetNote: '写完各个部分以后，再导出打印、盖章、上传。',
    reopenedTitle: '报告还没有写完',
    reopenedNote: '写完各个部分以后，再导出打印、盖章、上传。',
    emptyForReaders: '撰写单位还没有提交盖章件',
    formerNote: (pages, when) => `${pages} 页 · ${when}的文字`,
    void: { reopened: REPORT_CHANGED, resubmitted: REPORT_CHANGED, changed: REPORT_CHANGED },
  },
}
