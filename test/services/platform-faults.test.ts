import { call } from '@/services/call'
import { platformFaultIn } from '@/services/platform-fault'
import { uploadFile } from '@/services/upload-file.weapp'
import { failureSentence, type Failure } from '@/text/failures'

interface Cloud {
  callFunction: () => Promise<unknown>
  uploadFile: (options: { fail: (failure: { errMsg: string }) => void; success: () => void }) => unknown
}
const mockCloud: Cloud = { callFunction: () => Promise.resolve({}), uploadFile: () => undefined }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    get cloud() {
      return mockCloud
    },
    getStorageSync: () => '',
    setStorageSync: () => undefined,
  },
}))
jest.mock('@/services/storage-scope', () => ({ storageScope: () => '' }))
jest.mock('@/services/send', () => jest.requireActual<Record<string, unknown>>('@/services/send.weapp'))

/** As WeChat writes it. */
const thrown = (code: number, words = 'resource error') => ({
  errCode: code,
  errMsg: `cloud.callFunction:fail Error: errCode: ${code} ${words} | errMsg: x`,
})
const NO_NETWORK = {
  errCode: -1,
  errMsg: 'cloud.callFunction:fail request:fail -1 errcode:-1 net::ERR_INTERNET_DISCONNECTED',
}

describe('what the platform does not serve is told from no network', () => {
  test.each([
    [-501003, 'quota'],
    [-501015, 'quota'],
    [-501017, 'quota'],
    [-501000, 'not_set_up'],
    [-501005, 'not_set_up'],
    [-501007, 'not_set_up'],
    [-501019, 'not_allowed'],
    [-604101, 'not_allowed'],
    [-501001, 'busy'],
    [-501002, 'busy'],
    [-501004, 'busy'],
    [-404012, 'busy'],
    [-504002, 'busy'],
    [-604102, 'busy'],
  ])('%i is %s', async (code, because) => {
    mockCloud.callFunction = jest.fn().mockRejectedValue(thrown(code))
    expect(await call('session.get', {})).toEqual({ outcome: 'unserved', because })
  })

  test.each([
    ['no network', NO_NETWORK],
    ['a time-out on the phone', { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail timeout' }],
    ['nothing that is known', new Error('x')],
    ['a text', 'x'],
    ['nothing', undefined],
  ])('%s is none of it', async (_what, failure) => {
    expect(platformFaultIn(failure)).toBeUndefined()
    mockCloud.callFunction = jest.fn().mockRejectedValue(failure)
    expect(await call('session.get', {})).toEqual({ outcome: 'offline' })
  })

  test('each says something else, and what to do next', () => {
    const failures: readonly Failure[] = [
      { outcome: 'offline' },
      ...(['busy', 'quota', 'not_set_up', 'not_allowed'] as const).map(
        (because) => ({ outcome: 'unserved', because }) as const,
      ),
    ]
    const sentences = failures.map(failureSentence)
    expect(new Set(sentences).size).toBe(5)
    for (const sentence of sentences) expect(sentence).toMatch(/请/)
    for (const sentence of sentences.slice(1)) expect(sentence).not.toContain('网络')
  })
})

describe('an upload ends by the documented table', () => {
  test.each([
    ['errCode: -503002 | errMsg: permission denied', 'forbidden'],
    ['errCode: -501019 unauthorized', 'forbidden'],
    ['errCode: -403001 too large', 'forbidden'],
    ['errCode: -501005 environment', 'forbidden'],
    ['errCode: -501002 time out', 'busy'],
    ['errCode: -501003 quota', 'busy'],
    ['errCode: -501004 too many at once', 'busy'],
    ['errCode: -503001 request failed', 'busy'],
    ['errCode: -503003 signature', 'turned_away'],
    ['no such file or directory', 'lost'],
    [NO_NETWORK.errMsg, 'no_way'],
    ['request:fail timeout', 'no_way'],
  ])('%s: %s', async (errMsg, end) => {
    mockCloud.uploadFile = ({ fail }) => {
      fail({ errMsg: `cloud.uploadFile:fail ${errMsg}` })
      return { onProgressUpdate: () => undefined, abort: () => undefined }
    }
    const target = { cloudPath: 'incoming/x.jpg', url: '', headers: {} }
    expect(await uploadFile(target as never, 'wxfile://x.jpg', () => undefined).end).toBe(end)
  })
})
