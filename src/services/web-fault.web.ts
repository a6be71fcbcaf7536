import type { PlatformFault } from './platform-fault'

/**
 * Why CloudBase did not serve a browser, by its documented codes (docs.cloudbase.net/error-code/basic and /service) and by those of its sign-in.
 * Whatever has none of them did not get through.
 *
 * | because     | codes                                                                                                 |
 * |-------------|-------------------------------------------------------------------------------------------------------|
 * | quota       | the plan is used up, or unpaid                                                                        |
 * | not_set_up  | no such environment or function, or not ready; a domain that is not named; a sign-in that is not on    |
 * | not_allowed | a rule refuses whoever asks                                                                           |
 * | busy        | too many at once, too slow, and whatever else fails beyond the network                                 |
 */
const CODES: ReadonlyArray<readonly [PlatformFault, RegExp]> = [
  ['quota', /EXCEED_REQUEST_LIMIT|SERVICE_CHARGE_OVERDUE/],
  [
    'not_set_up',
    /\b(INVALID_ENV(_STATUS|_SOURCE)?|ENV_\w+|RESOURCE_NOT_(INITIAL|FOUND)|FUNCTIONS?_(NOT_FOUND|STATUS_ABNORMAL))\b/,
  ],
  ['not_set_up', /INVALID_(REQUEST_SOURCE|HOST)|SERVICE_FORBIDDEN|DEFAULT_DOMAIN_EXPIRED|LOGIN_MANNER_UNREGISTED/],
  ['not_set_up', /login_(method|type)_disabled|provider_not_enabled|registration_not_supported|\bnot_found\b/],
  ['not_allowed', /PERMISSION_DENIED|EXCEED_AUTHORITY|(ACTION|REQUEST)_FORBIDDEN|permission_denied|access_denied/],
  [
    'busy',
    /EXCEED_(RATELIMIT|CONCURRENT_REQUEST_LIMIT)|RequestLimitExceeded|SYS_ERR|BAD_GATEWAY|_TIMEOUT|FUNCTIONS?_\w+/,
  ],
  ['busy', /resource_exhausted|unavailable|\binternal\b|server_error|deadline_exceeded|\b(aborted|unknown)\b/],
]

/** The library throws errors, throws what the sign-in answered, and returns both. */
const wordsOf = (failure: unknown): string => {
  if (typeof failure !== 'object' || failure === null) return String(failure)
  const { code, error, error_code: errorCode, message, name } = failure as Readonly<Record<string, unknown>>
  return JSON.stringify([code, error, errorCode, message, name])
}

/** What came instead of an answer, as a fault of the platform; undefined where nothing came back at all. */
export const webFaultIn = (failure: unknown): PlatformFault | undefined => {
  const words = wordsOf(failure)
  return CODES.find(([, codes]) => codes.test(words))?.[0]
}
