import type { NominationPart } from '@/contract/nomination'
import type { PackageView } from '@/contract/package'
import { freshNominationFile, type Nomination } from '@/domain/nomination/nomination'
import { refuse } from '@/domain/refusal/refusal'
import { wholeFile } from '@/features/nominations/nomination-view'
import { wholePackage } from '@/features/packages/whole-package'
import type { CallResult } from '@/services/call'

const done = <Value>(value: Value): CallResult<Value> => ({ outcome: 'done', value })
const CHANGED: CallResult<never> = { outcome: 'refused', refusal: refuse('nomination_list_changed') }

describe('a union’s nominations', () => {
  const file = freshNominationFile('c2027', { unionId: 'u-dongguan', name: '东莞市总工会' })
  const items = (...ids: readonly string[]) => ids.map((nominationId) => ({ nominationId }) as Nomination)
  const part = (own: readonly string[], passed: number | null, revision = 1): NominationPart => ({
    ...file,
    lists: { ...file.lists, own: { ...file.lists.own, revision, items: items(...own) } },
    rest: passed === null ? null : { passed, seen: { provincial: 0, own: revision } },
  })
  const ids = (result: CallResult<NominationPart>) =>
    result.outcome === 'done' ? result.value.lists.own.items.map(({ nominationId }) => nominationId) : result.outcome

  test('in one answer are not asked for again', async () => {
    const ask = jest.fn()
    expect(ids(await wholeFile(done(part(['1', '2'], null)), ask))).toEqual(['1', '2'])
    expect(ask).not.toHaveBeenCalled()
  })

  test('in several are joined in their order, each rest asked for where the last one ended', async () => {
    const ask = jest
      .fn()
      .mockResolvedValueOnce(done(part(['2'], 2)))
      .mockResolvedValueOnce(done(part(['3'], null)))
    expect(ids(await wholeFile(done(part(['1'], 1)), ask))).toEqual(['1', '2', '3'])
    expect(ask.mock.calls).toEqual([
      [{ passed: 1, seen: { provincial: 0, own: 1 } }],
      [{ passed: 2, seen: { provincial: 0, own: 1 } }],
    ])
  })

  test('that a colleague changed meanwhile are read from their beginning', async () => {
    const ask = jest
      .fn()
      .mockResolvedValueOnce(CHANGED)
      .mockResolvedValueOnce(done(part(['2'], 1, 2)))
      .mockResolvedValueOnce(done(part(['1'], null, 2)))
    expect(ids(await wholeFile(done(part(['1'], 1)), ask))).toEqual(['2', '1'])
    expect(ask.mock.calls[1]).toEqual([null])
  })

  test('that are changed again and again are given up on with the server’s word, and half a list is none', async () => {
    const ask = jest.fn((rest: NominationPart['rest']) => Promise.resolve(rest ? CHANGED : done(part(['1'], 1))))
    expect(await wholeFile(done(part(['1'], 1)), ask)).toEqual(CHANGED)
    const offline = jest.fn().mockResolvedValue({ outcome: 'offline' })
    expect(await wholeFile(done(part(['1'], 1)), offline)).toEqual({ outcome: 'offline' })
  })
})

describe('a package', () => {
  const view = (built: number, from: number, to: number) =>
    done({
      package: {
        packageId: 'p',
        partsBuilt: built,
        parts: Array.from({ length: to - from }, (_, index) => ({ index: from + index })),
      } as unknown as PackageView,
    })
  const parts = (result: CallResult<{ readonly package: PackageView }>) =>
    result.outcome === 'done' ? result.value.package.parts.map(({ index }) => index) : result.outcome

  test('in one answer is not asked for again', async () => {
    const ask = jest.fn()
    expect(parts(await wholePackage(view(2, 0, 2), ask))).toEqual([0, 1])
    expect(ask).not.toHaveBeenCalled()
  })

  test('in several has all its parts, those too that were built meanwhile', async () => {
    const ask = jest
      .fn()
      .mockResolvedValueOnce(view(4, 2, 3))
      .mockResolvedValueOnce(view(4, 3, 4))
    expect(parts(await wholePackage(view(3, 0, 2), ask))).toEqual([0, 1, 2, 3])
    expect(ask.mock.calls).toEqual([
      ['p', 2],
      ['p', 3],
    ])
  })

  test('whose further parts cannot be had is not shown as whole, and a wrong count does not ask for ever', async () => {
    expect(await wholePackage(view(3, 0, 2), () => Promise.resolve({ outcome: 'offline' }))).toEqual({
      outcome: 'offline',
    })
    expect(parts(await wholePackage(view(3, 0, 2), () => Promise.resolve(view(3, 2, 2))))).toEqual([0, 1])
  })
})
