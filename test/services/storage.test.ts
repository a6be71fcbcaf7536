import type TheTaro from '@tarojs/taro'
import type * as theStorage from '@/services/storage'
import { KEPT } from '@/services/storage-keys'

jest.mock('@/services/storage-scope', () => ({ storageScope: () => '' }))

/** A phone whose storage takes nothing while it is full, or only so many keys. */
const phone = { full: false, keys: 99 }
const onDisk = (key: string): unknown => Taro.getStorageSync(key)

let Taro: typeof TheTaro
let storage: typeof theStorage
let told = 0

beforeEach(async () => {
  jest.useFakeTimers()
  Object.assign(phone, { full: false, keys: 99 })
  // A phone of its own, and a program just started on it: what an ended one had in hand is gone.
  await jest.isolateModulesAsync(async () => {
    Taro = (await import('@tarojs/taro')).default
    storage = await import('@/services/storage')
  })
  const write = Taro.setStorageSync.bind(Taro)
  jest.spyOn(Taro, 'setStorageSync').mockImplementation((key, value) => {
    const { keys } = Taro.getStorageInfoSync()
    if (phone.full || (!keys.includes(key) && keys.length >= phone.keys))
      throw new Error('setStorageSync:fail exceed storage max size 10Mb')
    write(key, value)
  })
  told = 0
  storage.watchStorage(() => (told += 1))
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

const later = (): void => void jest.advanceTimersByTime(5000)

test('what is refused is never called kept, and is found again as long as the program runs', () => {
  phone.full = true
  expect(storage.keep('draft/a1/8', '足额')).toBe('no_room')
  expect(onDisk('draft/a1/8')).toBe('')
  expect(storage.findKept('draft/a1/8')).toBe('足额')
  expect(storage.unkeptWith('draft/a1/')).toEqual(['draft/a1/8'])
  expect(storage.keysWith('draft/')).toEqual(['draft/a1/8'])
  expect([storage.isStorageFull(), told]).toEqual([true, 1])
})

test('it is offered again by itself, and taken as soon as there is room', () => {
  phone.full = true
  storage.keep('draft/a1/8', '足')
  storage.keep('draft/a1/8', '足额')
  storage.keep('quotas/c2026', { city: 3 })
  later()
  expect(storage.unkeptWith('draft/')).toHaveLength(1)
  phone.full = false
  told = 0
  later()
  expect([onDisk('draft/a1/8'), onDisk('quotas/c2026')]).toEqual(['足额', { city: 3 }])
  expect(storage.unkeptWith('')).toEqual([])
  expect([storage.isStorageFull(), told]).toEqual([false, 1])
})

test('what is kept next takes with it what was refused before', () => {
  phone.full = true
  storage.keep('draft/a1/8', '足额')
  phone.full = false
  expect(storage.keep('draft/a1/9', '按时')).toBe('kept')
  expect(onDisk('draft/a1/8')).toBe('足额')
  expect(storage.isStorageFull()).toBe(false)
})

test('an older text under the same key does not come back in the place of the one that was refused', () => {
  storage.keep('draft/a1/8', '旧')
  phone.full = true
  storage.keep('draft/a1/8', '新')
  expect(storage.findKept('draft/a1/8')).toBe('新')
})

test('what is let go of is not written later', () => {
  phone.full = true
  storage.keep('draft/a1/8', '足额')
  storage.forget('draft/a1/8')
  phone.full = false
  later()
  expect([onDisk('draft/a1/8'), storage.findKept('draft/a1/8'), storage.unkeptWith('')]).toEqual(['', undefined, []])
})

describe('copies of what the server has', () => {
  test('make room for what only this phone knows', () => {
    phone.keys = 2
    storage.keepCopy(`${KEPT.copies}a1`, { of: 'the server' })
    storage.keepCopy(`${KEPT.copies}a2`, { of: 'the server' })
    expect(storage.keep('draft/a1/8', '足额')).toBe('kept')
    expect(Taro.getStorageInfoSync().keys).toEqual(['draft/a1/8'])
    expect(storage.isStorageFull()).toBe(false)
  })

  test('go rather than stay older than the server', () => {
    storage.keepCopy(`${KEPT.copies}a1`, 'old')
    phone.full = true
    storage.keepCopy(`${KEPT.copies}a1`, 'new')
    expect(storage.findKept(`${KEPT.copies}a1`)).toBeUndefined()
    expect(storage.isStorageFull()).toBe(false)
  })
})

test('a phone on which nothing can even be removed does not stop anybody from typing', () => {
  jest.spyOn(Taro, 'removeStorageSync').mockImplementation(() => {
    throw new Error('removeStorageSync:fail')
  })
  phone.full = true
  expect(() => storage.keep('draft/a1/8', '足额')).not.toThrow()
  expect(() => storage.forget('draft/a1/8')).not.toThrow()
})
