import { DOCUMENT_BYTES_LIMIT } from '@/domain/evidence/document'
import type { VoidBecause } from '@/domain/stamp/stamped-form'
import type { Verdict } from '@/domain/stamp/verdict'
import { STAMPED_PAGES_LIMIT } from '@/domain/stamp/stamped-form'

const pagesText = (pages: readonly number[]): string => pages.join('、')

/** What of `pages` is still to be photographed, in their order; the opinion stands on the last. */
const missingWords = (pages: number, taken: number): string => {
  if (taken >= pages) return '，已拍齐'
  const last = pages - 1
  const before = taken + 1 < last ? `第 ${taken + 1}–${last} 页和` : taken + 1 === last ? `第 ${last} 页和` : ''
  return `，缺${before}审核意见页（第 ${pages} 页）`
}

export const stampWords = {
  printTitle: '导出打印',
  code: (code: string) => `本版编码 ${code}`,
  /** «本版共 8 页，已拍 3 页，缺第 4–7 页和审核意见页（第 8 页）». */
  counted: (pages: number, taken: number): string =>
    `本版共 ${pages} 页（不含照片附页），已拍 ${taken} 页${missingWords(pages, taken)}`,
  shootTitle: '拍照或扫描',
  shootBody: '按页码一页一页拍：放平、光线足、四个角都拍进来、字看得清。扫描成 PDF 的，直接添加。',
  scan: '添加扫描的 PDF',
  scanNote: `每个 ${DOCUMENT_BYTES_LIMIT / 1024 / 1024} 兆以内。在微信里从聊天中选：先把 PDF 发给“文件传输助手”。`,
  changeScan: '更换',
  first: '拍第 1 页',
  next: (count: number) => `拍第 ${count + 1} 页`,
  another: '再拍一页',
  full: `已到 ${STAMPED_PAGES_LIMIT} 张`,
  scanned: (position: number) => `第 ${position} 份（扫描件）`,
  page: (position: number) => `第 ${position} 页`,
  blurredTag: '看不清',
  keptTag: '已确认看得清',
  savedTag: '已上传',
  preparingTag: '正在压缩',
  sendingTag: (percent: number) => `上传 ${Math.round(percent)}%`,
  blurredTitle: (position: number) => `第 ${position} 页看起来不清楚`,
  blurredBody: '建议拿稳手机、对准焦再拍一张。如果您看过确实看得清，也可以保留。',
  retake: '重拍',
  keep: '看得清，就用这张',
  up: '上移',
  down: '下移',
  remove: '删除',
  retry: '重试',
  removeTitle: (position: number) => `删除第 ${position} 页？`,
  removeBody: '删除后不能找回，需要时要重新拍。',
  finish: (count: number) => (count === 0 ? '提交盖章件' : `提交盖章件（${count} 页）`),
  finished: '盖章件已提交',
  finishedTitle: '盖章件已提交',
  reopen: '更换盖章件',
  reopenTitle: '要更换盖章件吗？',
  reopenBody: '更换期间，责任工会和省产改办看不到这份盖章件，改好后要重新提交。',
  reopened: '可以更换了，改好后请重新提交',
  noneYet: '请先拍好或添加盖章件',
  stopped: '有页面没有传上，请先处理',
  sending: (count: number) => `还有 ${count} 页正在上传，传完再提交`,
  unclear: (pages: readonly number[]) => `第 ${pagesText(pages)} 页看不清，请重拍或确认看得清`,
  reopenedFormer: '以前的盖章件已作废，留在下面备查。',
  emptyForReadersNote: '打印、签字盖章并提交盖章件以后，会显示在这里。',
  formerTitle: '已作废的盖章件',
  olderFormer: (forms: number) => `还有 ${forms} 份更早的，存在系统里，这里不再列出。`,
  voidTag: '已作废',
  look: '看照片',
  loading: '照片还在加载，请稍候再点',
  forms: '份',
  opening: '正在打开盖章件',
  lookAt: (page: string) => `查看${page}`,
} as const

/** Why stamped pages count no longer. */
export const voidWords: Readonly<Record<VoidBecause, string>> = {
  reopened: '评估表已退回或撤回修改',
  resubmitted: '评估表改过，已重新提交',
  changed: '评估表内容与盖章时不一致',
}

/** The way to stamped pages from a review. */
export const stampedForms = {
  title: '盖章件',
  note: '企业签字盖章后上传的评估表',
  ownNote: '打印、签字盖章后，拍照或扫描上传',
} as const

export const signatureWords = {
  title: '手写签名（可不签）',
  note: '只作签署记录，不等同于盖章或电子签名。',
  open: '在屏幕上手写签名',
  undo: '撤回一笔',
  clear: '清除重签',
  drop: '不手写了',
  pad: '手写签名区，用手指在框内书写。不方便手写的，可以不签，只填姓名',
  opening: '签名区正在打开，请稍等',
  missing: '签名区没有打开。请再试一次；也可以不手写，只填姓名。',
  lookAgain: '再试一次',
  empty: '请在框内书写姓名',
  full: '写满了，多余的笔画没有记下',
  drawn: (name: string) => `${name}的手写签名`,
  recordTitle: '签署记录',
  recordNote: '不等同于盖章或电子签名',
  signedAt: (name: string, when: string) => `${name} · ${when}`,
  digest: (digest: string) => `内容摘要 ${digest.slice(0, 8)}…`,
  verify: '核对内容是否变动',
} as const

/** What a digest taken anew says. */
export const verdictWords: Readonly<Record<Verdict, { readonly tone: 'ok' | 'warn' | 'info'; readonly text: string }>> =
  {
    none: { tone: 'info', text: '还没有同意呈报，没有可核对的内容。' },
    same: { tone: 'ok', text: '核对一致：评估表和核定分与同意呈报时完全相同。' },
    remarks_changed: { tone: 'warn', text: '评估表与同意呈报时相同；核定分在那以后有变动。' },
    changed: { tone: 'warn', text: '评估表或办理记录与同意呈报时不同。请查看办理记录，或联系责任工会核实。' },
  }
