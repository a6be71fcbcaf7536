/** Seven fields, second to year, in UTC+8: CloudBase's form of a timer. */
export interface Schedule {
  matches(instant: Date): boolean
}

const BEIJING = 8 * 60 * 60 * 1000

const FIELDS: ReadonlyArray<readonly [name: string, least: number, most: number]> = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 7],
  ['year', 1970, 2099],
]

const NAMES: Readonly<Record<string, readonly string[]>> = {
  month: ['', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  weekday: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
}

const parseField = (text: string, [name, least, most]: (typeof FIELDS)[number]): ReadonlySet<number> => {
  const numberOf = (word: string): number => {
    const named = NAMES[name]?.indexOf(word.toUpperCase()) ?? -1
    const value = named > -1 ? named : /^\d+$/.test(word) ? Number(word) : NaN
    if (!(value >= least && value <= most)) throw new Error(`a timer's ${name} cannot be "${word}"`)
    return value
  }
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/')
    const [first = '', last] = range.split('-')
    const start = first === '*' ? least : numberOf(first)
    const end = first === '*' || (step !== undefined && last === undefined) ? most : numberOf(last ?? first)
    const stride = step === undefined ? 1 : Number(step)
    if (!Number.isInteger(stride) || stride < 1) throw new Error(`a timer's ${name} cannot step by "${String(step)}"`)
    for (let value = start; value <= end; value += stride) values.add(name === 'weekday' ? value % 7 : value)
  }
  return values
}

export const parseSchedule = (text: string): Schedule => {
  const words = text.trim().split(/\s+/)
  if (words.length !== FIELDS.length)
    throw new Error(`a timer has seven fields, this one has ${words.length}: "${text}"`)
  const sets = words.map((word, position) => parseField(word, FIELDS[position]!))
  const everyDay = words[3] === '*'
  const everyWeekday = words[5] === '*'
  return {
    matches: (instant) => {
      const local = new Date(instant.getTime() + BEIJING)
      const has = (position: number, value: number): boolean => sets[position]!.has(value)
      const day = has(3, local.getUTCDate())
      const weekday = has(5, local.getUTCDay())
      // With both given, either is enough; a star gives nothing.
      const date = everyDay ? weekday : everyWeekday ? day : day || weekday
      return (
        date &&
        has(0, local.getUTCSeconds()) &&
        has(1, local.getUTCMinutes()) &&
        has(2, local.getUTCHours()) &&
        has(4, local.getUTCMonth() + 1) &&
        has(6, local.getUTCFullYear())
      )
    },
  }
}
