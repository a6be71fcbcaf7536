import type { Doubt } from '@/domain/word-form/reading'
import type { Standing } from '@/domain/word-form/comparison'
import type { Unread } from '@/domain/word-form/word-table'
import { unreadWords } from './unread-in-word'

/** How a row of the preview stands to the form, as its tag says it. */
export const standingTag: Readonly<
  Record<Standing, { readonly tone: 'ok' | 'warn' | 'info' | 'neutral'; readonly text: string }>
> = {
  new: { tone: 'ok', text: '新填' },
  replaces: { tone: 'warn', text: '会替换现有内容' },
  same: { tone: 'neutral', text: '与现有相同' },
  locked: { tone: 'neutral', text: '不能修改' },
  blocked: { tone: 'warn', text: '太长' },
  empty: { tone: 'neutral', text: '没有填写' },
  absent: { tone: 'neutral', text: '文件里没有' },
}

/** What was read and should be looked at twice, in a sentence. */
export const doubtSentence = (doubt: Doubt): string => {
  switch (doubt.kind) {
    case 'number_disagrees':
      return `文件里的序号是 ${doubt.number}，但二级指标是这一项，请核对是不是填错了行`
    case 'wording_missing':
      return '文件里这一行没有二级指标，只按序号对应，请核对'
    case 'wording_unlike':
      return `文件里这一行的二级指标写的是“${doubt.wording}”，只按序号对应，请核对`
    case 'twice':
      return '文件里这一项出现了不止一次，内容已前后相接，请核对'
    case 'joined':
      return '下面有一行没有序号，已并入这一项，请核对'
    case 'merged_up':
      return '这一格与上一项合并了，内容都在上一项，请分开填写'
    case 'score_merged_up':
      return '评分这一格与上一项合并了，分数只算在上一项，请分开打分'
    case 'misaligned':
      return '这一行的格子与表头没有对齐（合并、拆分或多出了格），请逐格核对'
    case 'example_left':
      return '表里的示例还留在这一格，已去掉，只读了贵单位自己写的，请核对'
    case 'unread':
      return '这一格里有图片、图形、脚注或画了删除线的字，没有读取。请核对，图片请在填报页作为佐证上传'
    case 'too_long':
      return `超过 ${doubt.limit} 字，不能填入。请在 Word 中删短后再导入，或复制要用的部分`
    case 'score_unreadable':
      return doubt.text === ''
        ? '评分栏里是图片或图形，没有认出分数，请填入后再打分'
        : `评分栏写的是“${doubt.text}”，没有认出分数，请填入后再打分`
    case 'score_out_of_range':
      return `评分栏是 ${doubt.score} 分，这一项满分 ${doubt.maximum} 分，分数没有读取`
    case 'score_off_step':
      return `评分栏是 ${doubt.score} 分，分数每次增减 ${doubt.step} 分，分数没有读取`
    case 'score_not_open':
      return `评分栏是 ${doubt.score} 分，加分项目前不打分，分数没有读取`
    case 'score_of_other_maximum':
      return `评分栏写的满分是 ${doubt.of} 分，与表中的分值不同，分数没有读取`
  }
}

export const unsettledWords = '这一项同事刚保存过另一份，请先在填报页选定保留哪一份'
export const notSettledWords = '同事刚保存过另一份，请在填报页选定保留哪一份'

const numbers = (nos: readonly number[]): string => nos.join('、')

/** «自评分 4.5 分（现为 4 分）»; empty where the file gives no score. */
export const scoreLine = (taken: number | null, present: number | null): string => {
  if (taken === null) return ''
  if (taken === present) return `自评分 ${taken} 分`
  return `自评分 ${taken} 分（${present === null ? '现在未打分' : `现为 ${present} 分`}）`
}

export const wordInText = {
  title: '已经在 Word 里写好了？',
  lead: '读进来核对以后，再填入这里，不用重打一遍',
  which: '请选择按附件 1 填写的评估表（.docx，不超过 10 兆）。表头“序号、一级指标、二级指标、自评情况、评分”请保留。',
  fromChat: '在微信里，请先把文件发给“文件传输助手”，再点“选择文件”，从聊天里选它。',
  notTaken: '只读取自评情况和评分；照片和各项数字，请在填报页填写。',
  nothingYet: '读取以后先看预览，勾选的才会填入，没勾选的不变。',
  official: '还没有表格？',
  officialNote: '先导出正式表格的 Word 文件，填好再选择',
  locked: (reason: string) => `评估表${reason}，所以不能填入。要改的话，请先撤回，或请责任工会退回。`,
  choose: '选择文件',
  chooseAgain: '重新选择',
  sending: (name: string, percent: number) => `正在上传“${name}” ${percent}%`,
  reading: (name: string) => `正在读取“${name}”`,
  wrongKind: (name: string) => `“${name}”不是 .docx 文件，没有读取。请用 Word 或 WPS 另存为 .docx，再选择一次。`,
  tooLarge: (name: string, limitBytes: number) =>
    `“${name}”超过 ${Math.floor(limitBytes / 1024 / 1024)} 兆，没有读取。请在 Word 中删去图片（照片请在填报页上传），另存后再选。`,
  notAllowed: '微信没有允许选择文件。请在微信设置里允许后再试，或把微信更新到最新版本。',
  ofAnother: (unitName: string) => `文件里的单位名称是“${unitName}”，与贵单位不同。请先确认没有拿错文件。`,
  strangers: (count: number) => `有 ${count} 行没有认出是哪一项，没有读取`,
  passedOver: (headings: readonly string[]) =>
    `表里另有${headings.map((each) => `“${each}”`).join('、')}，不属于评估表，没有读取`,
  beside: (count: number) => `表格以外有 ${count} 段文字没有读取。要用的，请复制到相应的一项里`,
  /** Empty where nothing but text stands beside the table. */
  unread: (unread: Unread) =>
    unreadWords(unread) === ''
      ? ''
      : `表格以外有 ${unreadWords(unread)}没有读入。要用的照片，请在填报页作为佐证材料添加。`,
  legend: '下划线是文件里新写的，删除线是现有内容里没有了的',
  present: '现有内容',
  inFile: '文件里的内容',
  chosen: (count: number) => `已勾选 ${count} 项`,
  nothingToTake: '文件里没有可以填入的内容',
  nothingToTakeNote: '与现有内容相同，或没有填写。请看看是不是选错了文件。',
  take: (no: number) => `填入第 ${no} 项`,
  takeAllNew: (count: number) => `勾选全部新填的 ${count} 项`,
  takeNone: '全部不勾',
  putIn: (count: number) => `填入 ${count} 项`,
  same: (nos: readonly number[]) => `与现有内容相同：第 ${numbers(nos)} 项`,
  empty: (nos: readonly number[]) => `文件里没有填写：第 ${numbers(nos)} 项`,
  replacing: (count: number) => `其中 ${count} 项会替换现有内容`,
  replacingNote: '替换以后，可以在本页撤销，恢复原来的内容。',
  done: (count: number) => `已填入 ${count} 项`,
  doneWhich: (nos: readonly number[]) => `第 ${numbers(nos)} 项`,
  doneNext: '照片和各项数字还要在填报页补上。',
  allSaved: '都已保存',
  saving: (count: number) => `${count} 项正在保存`,
  keptHere: (count: number) => `${count} 项已存本机，联网后自动保存`,
  unkept: (count: number) => `${count} 项没有存下，请先不要离开`,
  problem: (no: number, sentence: string) => `第 ${no} 项没有保存：${sentence}`,
  undo: '撤销',
  canUndo: (count: number) => `上次从 Word 填入了 ${count} 项，可以撤销，恢复原来的内容`,
  undone: (back: readonly number[], left: readonly number[]) =>
    left.length === 0
      ? `已撤销，恢复了 ${back.length} 项原来的内容`
      : `恢复了 ${back.length} 项；第 ${numbers(left)} 项填入后又改过，没有动`,
  goHome: '回首页看看',
  uploadProgress: '上传进度',
  lookAgain: '再看看',
  opening: '正在打开评估表',
  tryAgain: '再试一次',
} as const
