/*
 * Word's symbol fonts keep their signs at places of their own (U+F020 to U+F0FF), which mean nothing outside of them and something else in each:
 * what is "≥" in Symbol is nothing in Wingdings. Those that people put into forms are known here, by the fonts' own tables.
 */

/** Signs that follow each other from a place on. */
const from = (place: number, signs: string): ReadonlyArray<readonly [number, string]> =>
  Array.from(signs, (sign, index) => [place + index, sign] as const)

const SYMBOL = new Map([
  ...from(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'),
  ...from(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
  ...from(0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  ...from(0xc4, '⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉'),
  ...[...from(0xd5, '∏√·¬∧∨⇔⇐⇑⇒⇓◊'), [0xe5, '∑'] as const, [0xf2, '∫'] as const],
])

const WINGDINGS = new Map([
  ...from(0x6c, '●❍■□'),
  ...[...from(0x74, '⧫◆❖'), [0x46, '☞'] as const, [0xa7, '▪'] as const, [0xa8, '□'] as const, [0xab, '★'] as const],
  ...from(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  ...[...from(0xd8, '➢'), ...from(0xdf, '←→↑↓'), ...from(0xef, '⇦⇨⇧⇩'), ...from(0xfb, '✗✓☒☑')],
])

const WINGDINGS_2 = new Map([
  ...[...from(0x4f, '✗✓☒☑☒'), [0xa2, '■'] as const, [0xa3, '□'] as const, [0x97, '●'] as const],
  ...from(0x6a, '①②③④⑤⑥⑦⑧⑨⑩'),
])

const FONTS: ReadonlyArray<readonly [RegExp, ReadonlyMap<number, string>]> = [
  [/^symbol/i, SYMBOL],
  [/^wingdings *2$/i, WINGDINGS_2],
  [/^wingdings$/i, WINGDINGS],
]

/** Without a font it is most often a bullet or a tick; "·" is at the same place in all of them. */
const OF_NO_FONT = new Map([...WINGDINGS_2, ...WINGDINGS, [0xb7, '•'] as const])

/** The sign at a place of a symbol font; undefined where it is not known. */
export const signOf = (font: string, code: number): string | undefined => {
  const table = FONTS.find(([name]) => name.test(font.trim()))?.[1] ?? OF_NO_FONT
  return table.get(code & 0xff) ?? (code === 0xf0b7 ? '•' : undefined)
}

/** Text with the signs of a symbol font as everybody reads them; what is not known stays. */
export const withSigns = (text: string, font: string): string =>
  text.replace(/[\uF020-\uF0FF]/g, (sign) => signOf(font, sign.charCodeAt(0)) ?? sign)
