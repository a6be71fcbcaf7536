/** Limits of a subscription message's fields, by the kind that a field's name begins with. */
type Check = (value: string) => boolean

const characters = (value: string): number => [...value].length
const hasHan = (value: string): boolean => /\p{Script=Han}/u.test(value)

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d`
const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`
const DATE = new RegExp(`^${DAY}( ${CLOCK}(:[0-5]\\d)?)?(~${DAY}( ${CLOCK}(:[0-5]\\d)?)?)?$`)
const TIME = new RegExp(`^(${DAY} )?${CLOCK}(:[0-5]\\d)?(~(${DAY} )?${CLOCK}(:[0-5]\\d)?)?$`)

const KINDS: Readonly<Record<string, Check>> = {
  thing: (value) => characters(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => characters(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => characters(value) <= 32 && !hasHan(value),
  time: (value) => TIME.test(value) || DATE.test(value),
  date: (value) => DATE.test(value),
  amount: (value) => /^[¥￥$]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[+\d\-() ]{1,17}$/.test(value),
  car_number: (value) => characters(value) <= 8,
  name: (value) => (hasHan(value) ? characters(value) <= 10 : characters(value) <= 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

/** Whether `value` may stand in a field named like `thing1` or `character_string12`. */
export const isValidField = (field: string, value: unknown): boolean => {
  const check = KINDS[field.replace(/\d+$/, '')]
  return check !== undefined && typeof value === 'string' && value !== '' && check(value)
}
