/**
 * Why the platform did not serve a call that reached it, by its documented codes (wxcloud/reference/errcode). Whatever has none of them
 * did not get through.
 *
 * | because     | codes                                                                                              |
 * |-------------|----------------------------------------------------------------------------------------------------|
 * | quota       | -501003 requests, -501015 reads, -501016 writes, -501017 disk: used up                               |
 * | not_set_up  | -501000 no such function, -501005, -501007 environment, -501009 resource, -601034 cloud not opened   |
 * | not_allowed | -401001, -501019, -502003, -503002, -604101: no permission; -403001: a file that is too large         |
 * | busy        | -501002 timed out, -501004 too many at once, and whatever else fails beyond the network              |
 */
export type PlatformFault = 'quota' | 'not_set_up' | 'not_allowed' | 'busy'

/** Asked again by itself, the platform would say the same: a person is told. What is busy or used up passes. */
export const isFinalFault = (fault: PlatformFault): boolean => fault === 'not_set_up' || fault === 'not_allowed'

/** The first that fits counts. */
const CODES: ReadonlyArray<readonly [PlatformFault, RegExp]> = [
  ['quota', /-5010(03|15|16|17)/],
  ['not_set_up', /-5010(00|05|07|09)|-601034/],
  ['not_allowed', /-(401001|501019|502003|503002|604101|403001)|permission.denied/i],
  ['busy', /-(404|50[1-4]|60[14])\d{3}/],
]

const wordsOf = (failure: unknown): string => {
  if (typeof failure !== 'object' || failure === null) return String(failure)
  const { errCode, errMsg, code, message } = failure as Readonly<Record<string, unknown>>
  return JSON.stringify([errCode, errMsg, code, message])
}

/** What WeChat threw, as a fault of the platform; undefined where nothing came back at all. */
export const platformFaultIn = (failure: unknown): PlatformFault | undefined => {
  const words = wordsOf(failure)
  return CODES.find(([, codes]) => codes.test(words))?.[0]
}
