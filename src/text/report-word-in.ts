import type { Unread } from '@/domain/word-form/word-table'
import { unreadWords } from './unread-in-word'

/** A report that is read in from Word. */
export const reportWordInText = {
  title: '已经在 Word 里写好了？',
  note: '按“一、二、三……”写上各部分标题的 .docx，读进来核对以后再填入。',
  choose: '从 Word 读入',
  sending: (name: string): string => `正在上传“${name}”`,
  reading: (name: string): string => `正在读取“${name}”`,
  sheet: '填入哪些部分',
  found: (length: number, replaces: boolean): string => `读到 ${length} 字${replaces ? '，会换掉现在写的' : ''}`,
  missing: (headings: readonly string[]): string => `文件里没有：${headings.join('、')}`,
  above: (text: string): string => `第一个标题前面的文字没有归入哪一部分，不会填入：${text}`,
  /** Empty where all of the file was read. */
  unread: (unread: Unread): string =>
    unreadWords(unread) === ''
      ? ''
      : `这份文件里有 ${unreadWords(unread)}没有读入，报告里只写文字。要用的内容请改写成文字，图片请在正式报送时另附。`,
  tables: (count: number): string => `这份文件里有 ${count} 个表格，已按行读成文字，各格之间是空格，请核对。`,
  same: '文件里写的和现在的一样，没有要填入的。',
  later: '先不填入',
  putIn: '填入',
  done: (count: number): string => `已填入 ${count} 个部分`,
  undo: '撤销',
} as const
