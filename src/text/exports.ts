import type { EnterpriseTable } from '@/domain/job/enterprise-table'

/** What leaves a list as .xlsx. */
export const exportWords = {
  title: '导出 Excel',
  label: (name: string): string => `导出${name}`,
  noted: '导出一次记一次；“名单和电话”还记下有谁的号码。',
  quotas: '名额',
  messages: '提醒记录',
  audit: '操作记录',
} as const

export const ENTERPRISE_TABLE_WORDS: Readonly<Record<EnterpriseTable, string>> = {
  progress: '进度',
  scores: '自评与核定分',
  narratives: '自评情况全文',
  telephones: '名单和电话',
}
