/** 提交前检查. */
export const checkPage = {
  notScored: '不计分',
  toFill: '去填写',
  findingLabel: (no: number, sentences: string, fillable: boolean): string =>
    `第 ${no} 项，${sentences}，${fillable ? checkPage.toFill : '去看看'}`,
  dimensionTotals: '各维度得分',
  axes: '各维度的自评分',
  outOf: (points: string): string => `/ ${points} 自评`,
  receipt: '查看回执',
  submit: '提交',
  lookAgain: '再看看',
  notSubmitted: '没有提交成功',
  understood: '知道了',
}

/** One 一级指标 as it is filled in. */
export const dimensionPage = {
  progress: '本维度填报进度',
  previous: '上一维度',
  next: '下一维度',
  nextIndicator: '下一项',
  nextReturned: '下一处待修改',
  nextFinding: '下一处',
  backToCheck: '回到检查',
  check: '提交前检查',
  unknown: '没有这一类指标',
  unknownNote: '请回首页，从那里打开要填的一类。',
  home: '回首页',
  rectifyBy: (day: string): string => `整改期限：${day}（含当日）`,
  officeRemark: '省级意见',
  reviewerRemark: '审核意见',
  narrative: (no: number): string => `第 ${no} 项自评情况`,
  narrativeHead: '自评情况',
  evidenceHead: '佐证材料（有就放，不是必须）',
  changeNote: (no: number): string => `第 ${no} 项修改说明（选填）`,
  changeNoteOf: (note: string): string => `修改说明：${note}`,
  changeNoteHint: '对照审核意见说明改了什么，审核员会在改动旁边看到；不印进评估表，最多 300 字',
  changeNotePlaceholder: '例：已补充领导小组文件号和会议日期',
  attention: '待处理',
  returned: '退回修改',
  corrected: '已修改',
  foldLabel: (no: number): string => `第 ${no} 项，收起`,
  save: '保存',
  captionLength: (undefined: number, limit: number): string => `${undefined}/${limit} 字`,
  remove: '删除',
  tryAgain: '再试一次',
  selfScore: (unscored: string | number): string => `自评分 ${unscored}`,
  undo: '撤销',
  indicatorNo: (no: number): string => `第 ${no} 项`,
}

/** 填报预览. */
export const previewPage = {
  verifiedReason: (reason: string): string => `核定理由：${reason}`,
  opinion: '审核意见',
  signer: (signer: string): string => `签字人：${signer}`,
  still: '评估表全文',
  total: (total: string): string => `自评总分 ${total}`,
}

/** 办理进度. */
export const receiptPage = {
  opinion: '审核意见',
  next: '接下来',
  nothingYet: '还没有记录',
  nothingYetNote: '提交以后，每一步都会记在这里。',
  timeline: '办理记录',
  preview: '填报预览',
  home: '回首页',
  withdraw: '撤回',
}

/** What all pages of a contact say while their assessment is not here. */
export const contactPages = {
  home: '回首页',
  opening: '正在打开评估表',
}

/** The lines of a receipt. */
export const receiptRows = {
  enterprise: '企业',
  year: '年度',
  number: '编号',
  submittedAt: '提交时间',
  round: '提交次数',
  selfTotal: '自评总分',
  union: '审核单位',
  endorsed: '同意呈报',
  received: '省级接收',
}
