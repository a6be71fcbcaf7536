import { customPinyin, pinyin } from 'pinyin-pro'

// In Guangdong it is the city's; the dictionary knows it so within 东莞 alone.
customPinyin({ 莞: 'guǎn' })

/** How the characters of a name are read, one by one, without tones; what is no Chinese character is its own. */
export const readingOf = (name: string): readonly string[] => pinyin(name, { toneType: 'none', type: 'array', v: true })
