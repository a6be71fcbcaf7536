import type { MissingKind } from './missing'

/** What is missing, in words: the same on the phone and in the overview that lies in the package. */
export const MISSING_TITLE: Readonly<Record<MissingKind, string>> = {
  not_submitted: '评估表未提交',
  not_reviewed: '评估表待审核',
  returned: '评估表退回修改中',
  unrouted: '未分派责任工会',
  stamped_missing: '没有盖章件',
  stamped_voided: '盖章件已作废',
  report_missing: '阶段性总结评估报告未提交',
  report_not_received: '阶段性总结评估报告未接收',
  union_report_missing: '年度工作总结未提交',
  union_report_not_received: '年度工作总结未接收',
  ledger_unconfirmed: '台账信息本年度未确认',
  file_lost: '佐证文件缺失',
  left_scope: '生成期间改由其他工会负责',
  full_score_without_evidence: '自评满分没有佐证材料',
}

/** What to do about it. */
export const MISSING_ADVICE: Readonly<Record<MissingKind, string>> = {
  not_submitted: '请企业填完并提交；未提交的评估表只装入企业自己的材料包。',
  not_reviewed: '请责任工会审核；评估表已装入，文件名注明“未同意呈报”。',
  returned: '请企业按意见修改后重新提交；评估表已装入，文件名注明“未同意呈报”。',
  unrouted: '请省产改办在“待分派”中确定责任工会。',
  stamped_missing: '请打印评估表，签字盖章后拍照上传。',
  stamped_voided: '盖章后评估表又改过，请重新打印盖章拍照。',
  report_missing: '请企业撰写并提交。',
  report_not_received: '请责任工会审阅接收；报告已装入，文件名注明“未接收”。',
  union_report_missing: '请工会撰写并提交。',
  union_report_not_received: '请省产改办审阅接收；总结已装入，文件名注明“未接收”。',
  ledger_unconfirmed: '请企业核对台账信息，由责任工会确认。',
  file_lost: '请企业在对应指标重新上传这些文件，再重新生成材料包。',
  left_scope: '该企业不再属于本工会，未装入；请由新的责任工会生成。',
  full_score_without_evidence: '不影响提交，建议补充材料或确认。',
}

/** Said on the screen and in the package: what this product does and what it does not do. */
export const FILING_NOTICE =
  '本材料包供在“广东省总工会劳模管理服务平台”报送时使用。正式报送须登录该平台办理；本程序不代为报送，生成材料包不等于已经报送。'
