/** Documents among the evidence. */
export const documentWords = {
  open: (name: string): string => `打开${name}`,
  add: '添加文件',
  addNote: 'PDF、Word、Excel、OFD，每个 20 兆以内。在微信里从聊天中选：先把文件或照片发给“文件传输助手”。',
  sort: '调整顺序',
  sortTitle: '佐证材料的顺序',
  sortNote: '表和材料包里按这个顺序排列。',
  up: '前移',
  down: '后移',
  upLabel: (name: string): string => `${name}，前移`,
  downLabel: (name: string): string => `${name}，后移`,
  nth: (position: number): string => `第 ${position} 张照片`,
  done: '完成',
} as const

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** "12 页 · 1.2 MB" */
export const documentNote = ({ bytes, pages }: { readonly bytes: number | null; readonly pages: number | null }) =>
  [pages === null ? '' : `${pages} 页`, bytes === null ? '' : megabytes(bytes)].filter(Boolean).join(' · ')
