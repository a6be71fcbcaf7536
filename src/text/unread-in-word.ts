import type { Unread, UnreadKind } from '@/domain/word-form/word-table'

/** How what cannot be read as text is counted. */
const COUNTED: ReadonlyArray<readonly [UnreadKind, (count: number) => string]> = [
  ['picture', (count) => `${count} 张图片`],
  ['drawing', (count) => `${count} 个图形或图表`],
  ['object', (count) => `${count} 个嵌入的对象`],
  ['note', (count) => `${count} 条脚注或尾注`],
  ['struck', (count) => `${count} 处画了删除线的字`],
  ['field', (count) => `${count} 处自动计算的内容`],
  ['file', (count) => `${count} 个嵌入的文件`],
]

/** «2 张图片、1 条脚注或尾注»; empty where all of a file was read. */
export const unreadWords = (unread: Unread): string =>
  COUNTED.flatMap(([kind, words]) => {
    const count = unread[kind] ?? 0
    return count > 0 ? [words(count)] : []
  }).join('、')
