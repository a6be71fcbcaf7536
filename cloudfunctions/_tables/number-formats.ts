/** How a number is shown that is more than its digits; undefined where they say it all. `style` is the number of its cell's style. */
export type ShownNumber = (style: number, raw: string) => string | undefined

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** Percents are among the formats that every program knows by their numbers (ECMA-376, 18.8.30). */
const PERCENTS = [9, 10]

const STYLES_LIMIT = 10_000

/** Which format each style of the workbook has: 'percent', or how many digits it fills up with zeros. */
const formatsOf = (xml: string): ReadonlyArray<'percent' | number | undefined> => {
  const codes = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)].map(([tag]) => [
      Number(attribute(tag, 'numFmtId')),
      attribute(tag, 'formatCode') ?? '',
    ]),
  )
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return [...cells.matchAll(/<(?:\w+:)?xf\s[^<>]*>/g)].slice(0, STYLES_LIMIT).map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId'))
    // What stands in quotes is written beside the number.
    const [code = ''] = (codes.get(id) ?? '').replace(/&quot;.*?&quot;|\\./g, '').split(';')
    if (PERCENTS.includes(id) || /^[#0,.]+%$/.test(code.trim())) return 'percent'
    return /^0{2,20}$/.test(code.trim()) ? code.trim().length : undefined
  })
}

/** Reads a workbook's styles for the numbers that people see otherwise than they are kept: 35% is 0.35, and 000123 is 123. */
export const shownNumbers = (styles: string | undefined): ShownNumber => {
  const formats = formatsOf(styles ?? '')
  return (style, raw) => {
    const format = formats[style]
    if (format === undefined || !/^-?\d+(?:\.\d+)?(?:E-?\d+)?$/i.test(raw)) return undefined
    if (format === 'percent') return `${Number((Number(raw) * 100).toPrecision(15))}%`
    return /^\d+$/.test(raw) ? raw.padStart(format, '0') : undefined
  }
}
