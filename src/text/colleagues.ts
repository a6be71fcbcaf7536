import type { Present } from '@/domain/assessment/colleagues'

/** The contacts of one enterprise among themselves. */
export const colleagueWords = {
  /** «张三正在填第 8 项，李四正在填第 12 项». */
  present: (present: readonly Present[]): string =>
    present.map(({ name, no }) => `${name} 正在填第 ${no} 项`).join('，'),
  here: (names: readonly string[]): string => `${names.join('、')} 正在填这一项，请先商量好谁来写。`,
  assigned: (name: string, own: boolean): string => `分工：${own ? '您' : `${name} `}负责`,
  unassigned: '分工：还没有定谁负责',
  change: '改分工',
  title: '这个维度由谁负责',
  note: '分工只是提醒，谁都可以填写。',
  nobody: '先不分工',
  own: (name: string): string => `${name}（您）`,
  done: '分工已保存',
  notDone: '分工没有保存',
} as const
