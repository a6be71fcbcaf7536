import { withOfficeTelephone } from '@/domain/people/shown-telephone'
import type { JobProgress, JobStep } from '@/domain/job/document-job'
import { failureSentence, type Failure } from './failures'
import { privacyRefusedForFiles } from './privacy'

const STEPS: Readonly<Record<JobStep, string>> = {
  photos: '正在取照片',
  reading: '正在读取内容',
  comparing: '正在与台账核对',
  writing: '正在写入文件',
  keeping: '正在存好',
}

const progressWords = ({ step, done, total }: JobProgress): string =>
  total > 0 ? `${STEPS[step]}，${done}/${total}` : STEPS[step]

/** Documents that people take away, on their way out of the program. */
export const documentText = {
  making: (what: string): string => `正在生成 ${what}`,
  canLeave: '时间长也可以先离开这一页，回来再点一次，会接着办。',
  offline: '网络不通，连上后自动接着办。',
  waiting: '服务器忙，稍后自动再试。',
  notMade: '没有导出成功',
  fetching: (what: string): string => `${what} 已生成，正在下载`,
  percent: (percent: number): string => `${percent}%`,
  stoppedTitle: '下载中断',
  stopped: (percent: number): string =>
    percent === 0
      ? '文件已生成，但没有下载成功。请检查网络，再继续下载。'
      : `已下载 ${percent}%，已经下载的还在，不用从头再来。请检查网络，再继续下载。`,
  noRoom: '手机存储空间不够，没有下载成功。请清理手机空间，再继续下载。',
  goOn: '继续下载',
  again: '再试一次',
  shown: (what: string): string => `${what} 已打开，点右上角可以转发或保存`,
  arrived: (what: string): string => `${what} 已下载`,
  saved: (what: string): string => `${what} 已下载，请在“文件”里查看`,
  cannotOpen: '这部手机打不开这种文件。可以发送到聊天，再在电脑上打开。',
  cannotOpenHere: '这台电脑的微信打不开这种文件。可以保存到电脑，再用别的程序打开。',
  send: '发送到聊天',
  save: '保存到电脑',
  sent: '已发送到聊天',
  savedToDisk: '已保存到电脑',
  gone: '文件已不在本机，请重新下载。',
  notSent: '没有发送成功，请再点一次“发送到聊天”。',
  notSavedToDisk: '没有保存成功，请换一个文件夹，再点一次“保存到电脑”。',
} as const

/** The same of a file that somebody handed in: nothing was made. */
export const handedInText = {
  fetching: (what: string): string => `正在下载 ${what}`,
  stopped: (percent: number): string =>
    percent === 0 ? '没有下载成功。请检查网络，再继续下载。' : documentText.stopped(percent),
  notMade: '没有打开',
} as const

/** How far something is that takes its time, «正在取照片，12/84», or why it stands still; `otherwise` before anything is known of it. */
export const makingWords = (
  {
    progress,
    standstill,
  }: { readonly progress: JobProgress | null; readonly standstill: 'offline' | 'waiting' | null },
  otherwise: string,
): string => {
  if (standstill !== null) return standstill === 'offline' ? documentText.offline : documentText.waiting
  return progress === null ? otherwise : progressWords(progress)
}

/** Why something that takes its time was not done; `unmade`: it was tried again and again. */
export type JobFailure = Failure | 'unmade'

export const jobFailureSentence = (failure: JobFailure): string =>
  failure === 'unmade'
    ? withOfficeTelephone('没有办成，原来的内容没有改动。请过几分钟再试一次，仍不行请联系省产改办。')
    : failureSentence(failure)

/** How a file leaves the program: WeChat on a phone sends it into a chat, on a computer it saves it. */
export type WayOut = 'send' | 'save'

/** What the button is called by which a file leaves the program. */
export const wayOutWord = (way: WayOut): string => (way === 'send' ? documentText.send : documentText.save)

/** What came of handing a file on; nothing where the person thought better of it. */
export const handedWords = (
  handed: 'done' | 'cancelled' | 'gone' | 'refused',
  way: WayOut,
): { readonly text: string; readonly tone: 'ok' | 'warn' } | undefined => {
  switch (handed) {
    case 'done':
      return { text: way === 'send' ? documentText.sent : documentText.savedToDisk, tone: 'ok' }
    case 'gone':
      return { text: documentText.gone, tone: 'warn' }
    case 'refused':
      return { text: way === 'send' ? documentText.notSent : documentText.notSavedToDisk, tone: 'warn' }
    case 'cancelled':
      return undefined
  }
}

/** A chosen file that did not arrive in storage, and why. */
interface UnsentFile {
  readonly name: string
  readonly because: 'no_way' | 'busy' | 'turned_away' | 'forbidden' | 'lost'
}

/** Why a chosen file did not arrive, and what to do next. */
export const unsentWords = ({ name, because }: UnsentFile): string => {
  switch (because) {
    case 'no_way':
      return `“${name}”没有传完。请检查网络，再传一次。`
    case 'turned_away':
      return `“${name}”没有传完。请再传一次。`
    case 'busy':
      return `“${name}”没有传完：云存储正忙，试了几次。请过一会儿再传一次。`
    case 'forbidden':
      return `云存储不让上传“${name}”，再试也一样。请告诉省产改办，请系统管理员检查。`
    case 'lost':
      return '找不到这个文件了，可能已被移动或删除。请重新选择。'
  }
}

/** Why a chosen file is not here, with what to do about its kind and its size; undefined while nothing is wrong. */
export const fileNotHere = (
  upload: Readonly<{ kind: string }> | UnsentFile,
  { wrongKind, tooLarge }: { readonly wrongKind: string; readonly tooLarge: string },
): string | undefined => {
  if ('because' in upload) return unsentWords(upload)
  switch (upload.kind) {
    case 'wrong_kind':
      return wrongKind
    case 'too_large':
      return tooLarge
    case 'not_allowed':
      return '没有得到选择文件的许可。请在小程序设置里允许后再试。'
    case 'privacy_refused':
      return privacyRefusedForFiles
    default:
      return undefined
  }
}
