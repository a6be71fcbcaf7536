import type { PlainDate } from '@/domain/calendar/plain-date'
import { formatDay } from './dates'

/** What an enterprise's year asks for besides the form: in what state each is, what is next, and by when. */
export const taskWords = {
  report: {
    open: {
      inTime: (on: PlainDate): string => `${formatDay(on)}前提交`,
      late: (on: PlainDate): string => `${formatDay(on)}已过，仍可提交`,
    },
    returned: {
      inTime: (on: PlainDate): string => `按退回意见改好，${formatDay(on)}前再提交`,
      late: (on: PlainDate): string => `按退回意见改好再提交，${formatDay(on)}已过`,
    },
    over: { submitted: '等责任工会接收', received: '不用再办' },
    write: '去写总结报告',
    correct: '去修改总结报告',
  },
  ledger: {
    title: '台账核对',
    unchecked: {
      inTime: (on: PlainDate): string => `没有变化点一下就好，${formatDay(on)}前核对`,
      late: (on: PlainDate): string => `${formatDay(on)}已过，请尽快核对`,
    },
    returned: {
      inTime: (on: PlainDate): string => `按退回意见重新核对，${formatDay(on)}前报回`,
      late: (on: PlainDate): string => `按退回意见重新核对，${formatDay(on)}已过`,
    },
    over: { checked: '等责任工会确认', confirmed: '不用再办' },
    check: '去核对台账',
  },
  stamp: {
    title: '盖章件',
    state: { later: '提交后再办', early: '可以准备', due: '待打印盖章', begun: '拍照中', finished: '已提交' },
    by: (on: PlainDate): string => `${formatDay(on)}前上传`,
    late: (on: PlainDate): string => `${formatDay(on)}已过，仍可上传`,
    note: {
      later: (_sheets: number, day: string): string => `评估表提交以后打印、签字盖章，${day}`,
      early: (_sheets: number, day: string): string => `建议同意呈报以后再打印，${day}`,
      due: (_sheets: number, day: string): string => `打印、签字盖章，逐页拍照，${day}`,
      begun: (sheets: number, day: string): string => `已拍 ${sheets} 页，拍齐了请提交，${day}`,
    },
    finished: (sheets: number): string => `共 ${sheets} 页，省产改办可以看到`,
    print: '去打印、签字盖章',
    goOn: '继续拍盖章件',
  },
} as const
