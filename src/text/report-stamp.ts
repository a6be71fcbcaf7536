import type { Instant } from '@/domain/calendar/instant'
import { formatMoment } from './dates'

/** The stamped copy of a report, on the report's page. */
export const reportStampWords = {
  title: '盖章件',
  unwritten: '写完各个部分以后，可以导出打印、盖章、上传。',
  none: '打印盖章后，拍照或扫描成 PDF 上传。接收以前都可以上传。',
  noneForReaders: '撰写单位没有提交盖章件。',
  receivedWithout: '报告已经接收，没有盖章件，不能再补。',
  begun: (pages: number): string => `已上传 ${pages} 页，还没有提交，接收单位看不到。`,
  changed: '报告的文字改过，原来的盖章件作废，请重新打印盖章。',
  finished: (pages: number, byName: string, at: Instant): string => `${pages} 页 · ${formatMoment(at)}由${byName}提交`,
  tags: { unwritten: '未上传', none: '未上传', begun: '未提交', changed: '已作废', finished: '已提交' },
  submitBegun: '盖章件还没有提交，接收单位看不到；提交报告以后、接收以前，仍可以去提交。',
  submitChanged: '文字改过，原来的盖章件已经作废；提交报告以后、接收以前，仍可以重新盖章上传。',
  receiveNone: '这份报告没有盖章件，接收后不能再补。',
  timelineTitle: '提交盖章件',
  timelineNote: (byName: string, pages: number): string => `${byName}提交了盖章件，共 ${pages} 页。`,
} as const
