import type { Notice } from '@/domain/reminders/notice'
import { noticeWords } from './office-notices'

/** 今天要处理. */
export const decisionWords = { title: '今天要处理', nothing: '今天没有要决定的事' } as const

export const decisionTitles = {
  notices: (count: number): string => `${count} 处部署问题`,
  unrouted: (count: number): string => `${count} 家没有责任工会`,
  unattended: (count: number): string => `${count} 个工会没有审核员`,
  unreached: (count: number): string => `${count} 人联系不上`,
  asking: (count: number): string => `${count} 家申请延期`,
  reception: (count: number): string => `${count} 家待接收`,
} as const

/** So many unions are named before the rest is counted. */
const NAMED = 2

interface Behind {
  readonly notices: readonly Notice[]
  readonly unrouted: { readonly open: number; readonly suggested: number }
  readonly unions: ReadonlyArray<{ readonly unionName: string; readonly unattended: boolean }>
}

/** What is said below a decision's number. */
export const decisionNote = (
  key: keyof typeof decisionTitles,
  { notices, unrouted: { open, suggested }, unions }: Behind,
): string => {
  switch (key) {
    case 'notices':
      return notices.map((notice) => noticeWords(notice).title).join('，')
    case 'unrouted':
      return [suggested > 0 && `${suggested} 家有建议待确认`, open > 0 && `${open} 家待分派`].filter(Boolean).join('，')
    case 'unattended': {
      const names = unions.flatMap(({ unionName, unattended }) => (unattended ? [unionName] : []))
      return `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? `等 ${names.length} 个` : ''}，交上去的没有人审核`
    }
    case 'unreached':
      return '微信提醒没有送到，请电话联系'
    case 'asking':
      return '正在等答复，责任工会和省产改办都可以答复'
    case 'reception':
      return '责任工会已同意呈报'
  }
}
