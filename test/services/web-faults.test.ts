import { call } from '@/services/call'
import { failureSentence } from '@/text/failures'
import { deviceWords, speakOf } from '@/text/device-words'
import { outdatedWords } from '@/text/matters'

jest.mock('@/services/web-cloud.web', () => ({
  signInAsVisitor: jest.fn(),
  signInWith: jest.fn(),
  callCloud: jest.fn(),
  isSignedIn: jest.fn(),
}))
jest.mock('@/services/seat', () => ({ namedSeat: () => undefined }))
jest.mock('@/services/send', () => jest.requireActual<Record<string, unknown>>('@/services/send.web'))

type Cloud = 'signInAsVisitor' | 'callCloud' | 'isSignedIn'
const mocked = jest.requireMock<Readonly<Record<Cloud, jest.Mock<Promise<unknown>, []>>>>('@/services/web-cloud.web')
// The vendor's library is of the browser's program alone.
const { beginPairing } = jest.requireActual<{ readonly beginPairing: () => Promise<unknown> }>(
  '@/services/web-pairing.web',
)

beforeAll(() => speakOf('computer'))
afterAll(() => speakOf('phone'))

beforeEach(() => {
  mocked.signInAsVisitor.mockResolvedValue(undefined)
  mocked.isSignedIn.mockResolvedValue(true)
})

const FAULTS = [
  ['EXCEED_REQUEST_LIMIT', 'quota'],
  ['SERVICE_CHARGE_OVERDUE', 'quota'],
  ['INVALID_ENV', 'not_set_up'],
  ['FUNCTION_NOT_FOUND', 'not_set_up'],
  ['INVALID_REQUEST_SOURCE', 'not_set_up'],
  ['LOGIN_MANNER_UNREGISTED', 'not_set_up'],
  ['PERMISSION_DENIED', 'not_allowed'],
  ['ACTION_FORBIDDEN', 'not_allowed'],
  ['EXCEED_RATELIMIT', 'busy'],
  ['EXCEED_CONCURRENT_REQUEST_LIMIT', 'busy'],
  ['FUNCTION_TIME_LIMIT_EXCEEDED', 'busy'],
  ['SERVER_TIMEOUT', 'busy'],
  ['SYS_ERR', 'busy'],
] as const

describe('what CloudBase does not serve a browser is told from no network', () => {
  test.each(FAULTS)('%s, answered or thrown, is %s', async (code, because) => {
    mocked.callCloud.mockResolvedValueOnce({ code, message: 'x', requestId: 'r' })
    expect(await call('session.get', {})).toEqual({ outcome: 'unserved', because })
    mocked.callCloud.mockRejectedValueOnce(Object.assign(new Error(`[${code}] x`), { code }))
    expect(await call('session.get', {})).toEqual({ outcome: 'unserved', because })
  })

  test('an answer that nobody knows is a fault of the platform, too', async () => {
    mocked.callCloud.mockResolvedValueOnce({ code: 'SOMETHING_NEW' })
    expect(await call('session.get', {})).toEqual({ outcome: 'unserved', because: 'busy' })
  })

  test.each([
    ['no network', new TypeError('Failed to fetch')],
    ['nothing reached', { error: 'unreachable', error_description: 'x' }],
    ['a time-out of the page', new Error('timeout')],
  ])('%s is none of it, and is said of this computer', async (_what, failure) => {
    mocked.callCloud.mockRejectedValueOnce(failure)
    expect(await call('session.get', {})).toEqual({ outcome: 'offline' })
    expect(failureSentence({ outcome: 'offline' })).toContain('这台电脑的网络')
  })
})

describe('a visitor whom CloudBase does not sign in is told why', () => {
  test.each([
    [{ error: 'login_method_disabled' }, { outcome: 'unserved', because: 'not_set_up' }],
    [{ code: 'INVALID_REQUEST_SOURCE' }, { outcome: 'unserved', because: 'not_set_up' }],
    [{ error: 'permission_denied' }, { outcome: 'unserved', because: 'not_allowed' }],
    [{ error: 'resource_exhausted' }, { outcome: 'unserved', because: 'busy' }],
    [{ code: 'EXCEED_REQUEST_LIMIT' }, { outcome: 'unserved', because: 'quota' }],
    [{ error: 'unreachable' }, { outcome: 'offline' }],
  ])('%j', async (failure, said) => {
    mocked.signInAsVisitor.mockRejectedValueOnce(failure)
    expect(await beginPairing()).toEqual(said)
  })
})

test('an outdated page is loaded anew, and nothing is said of a phone or a mini-program', () => {
  const { title, note, way } = outdatedWords('program_outdated', true)
  expect([title, way]).toEqual(['网页有新版本', '刷新网页'])
  expect(note).toContain('请刷新网页')
  for (const words of Object.values(deviceWords())) expect(words).not.toMatch(/手机|小程序/)
})
