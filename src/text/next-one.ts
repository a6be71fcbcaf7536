/** The way to the next in the list, once something was decided. */
export const nextOne = {
  hint: (name: string): string => `下一家：${name}`,
  go: '下一家',
  none: '这个列表里没有下一家了',
  back: '回到列表',
}
