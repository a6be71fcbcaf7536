import type { FormEdition } from '@/contract/form'
import { stateWord } from './states'

export type FormFormat = 'docx' | 'pdf'

const FORMAT_NAMES: Readonly<Record<FormFormat, string>> = { docx: 'Word', pdf: 'PDF' }

/** Exporting 附件 1. */
export const formText = {
  way: '导出评估表',
  wayNote: '附件 1 的 Word 或 PDF，可打印盖章',
  state: (state: FormEdition['state']): string => stateWord(state).label,
  version: ({ draft, round }: Pick<FormEdition, 'draft' | 'round'>): string => {
    if (!draft) return `第 ${round} 次提交`
    return round === 0 ? '草稿' : `草稿（第 ${round} 次提交后修改）`
  },
  codeNote: '印在每一页的页脚。内容一改编码就变，拿纸质表对一对编码，就知道是不是这一版',
  head: '校验码',
  headNote: '印在每一页的页脚，完整的在文件最后。每办一步都会变；与手里的纸不同，说明以后又办过，或有一处被改过',
  draftTitle: '还没有提交，导出的是草稿',
  draftBody: '每页都会标明“草稿”，只供核对，请不要拿去签字盖章。提交以后再导出正式的表。',
  earlyTitle: '建议同意呈报后再打印',
  earlyBody: '现在还在审核，可能退回修改；改过的评估表编码会变，先打印的就作废了。',
  photos: (count: number): string => (count === 0 ? '还没有佐证照片' : `共 ${count} 张，按指标附在表后面`),
  export: (format: FormFormat): string => `导出 ${FORMAT_NAMES[format]}`,
  format: (format: FormFormat): string => FORMAT_NAMES[format],
  filing: '这里导出的是材料，正式报送在广东省总工会劳模管理服务平台上另行办理。',
  stamped: '已经签字盖章？',
  stampedNote: '逐页拍照上传',
  edition: '版本',
  editionState: '状态',
  code: '编码',
  withPhotos: '附上佐证照片',
  noneChosen: '没有指明是哪一份评估表',
  noneChosenNote: '请返回上一页，从那里打开。',
  opening: '正在查看评估表',
} as const
