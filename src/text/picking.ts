/** 多选 on a list. */
export const pickWords = {
  way: '多选',
  end: '退出多选',
  hint: '点一家，选中一家',
  all: (count: number | undefined): string => (count === undefined ? '选中本筛选全部' : `选中本筛选全部 ${count} 家`),
  none: '全不选',
  picked: (count: number): string => `已选 ${count} 家`,
  nothingFits: (count: number): string => `已选 ${count} 家，没有能一并办理的`,
  nudge: (count: number): string => `催办 ${count} 家`,
  extend: (count: number): string => `延期 ${count} 家`,
  receive: (count: number): string => `接收 ${count} 家`,
  confirm: (count: number): string => `确认 ${count} 家`,
  nominate: (count: number): string => `同意入库 ${count} 家`,
  package: (count: number): string => `${count} 家的材料包`,
  only: (count: number): string => `只列出您选中的 ${count} 家`,
  others: '列出全部',
  pickLabel: (name: string): string => `选中${name}`,
} as const
