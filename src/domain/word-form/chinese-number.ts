const DIGITS = '零一二三四五六七八九'

const digitOf = (character: string): number => {
  if (character === '两') return 2
  return character === '〇' ? 0 : DIGITS.indexOf(character)
}

/** A whole number below 100 as it is written in Chinese ("四", "十五", "二十八"); null for anything else. */
export const findChineseNumber = (text: string): number | null => {
  const parts = /^([一二三四五六七八九])?(十)?([零〇一二两三四五六七八九])?$/.exec(text)
  if (!parts || text === '') return null
  const [, tens, ten, ones] = parts
  if (ten === undefined) return tens !== undefined && ones !== undefined ? null : digitOf(tens ?? ones ?? '')
  return (tens === undefined ? 1 : digitOf(tens)) * 10 + (ones === undefined ? 0 : digitOf(ones))
}
