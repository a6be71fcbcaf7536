/** How one may write to an indicator. */
export const writingHelpWords = {
  hint: (hint: string): string => `怎么写：${hint}`,
  official: (example: string): string => `官方示例：${example.replace(/^例[：:]/, '')}`,
  show: '看参考示例',
  fold: '收起参考示例',
  ours: '参考示例（虚构）',
  note: '数字和做法都是编的，请写本企业的实际情况。',
} as const
