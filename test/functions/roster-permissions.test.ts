import type { ActionInput, ActionName } from '@/contract/contract'
import { rosterActions } from '@/contract/roster'
import { encryptedWorkbook, withPart, workbook } from './tables/files'
import { documents } from './support/documents'
import { csv, rosters } from './support/rosters'
import { startWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const { preview, refusedPreview, upload } = rosters(() => world)
const { isRefused } = documents(() => world)

/** Each action with an input that the office could send. */
const inputs = (importId: string): { readonly [Name in keyof typeof rosterActions]: ActionInput<Name> } => ({
  'roster.preview': { uploadId: 'c'.repeat(32), extension: 'csv', fileName: '名单.csv' },
  'roster.remap': { importId, seenRevision: 1, columns: [{ key: 'name', column: 0 }] },
  'roster.summary': { importId },
  'roster.last': {},
  'roster.rows': { importId, kind: 'new', offset: 0 },
  'roster.decide': { importId, seenRevision: 1, index: 0, decision: { kind: 'skip' } },
  'roster.confirm': { importId, seenRevision: 1 },
  'roster.rejected': { importId },
})

const names = Object.keys(rosterActions) as Array<keyof typeof rosterActions>

describe('importing is the office’s alone', () => {
  test.each(
    names.flatMap((name) =>
      (
        [
          ['contact-1', 'not_permitted'],
          ['reviewer-dg', 'not_permitted'],
          ['former', 'seat_revoked'],
          ['nobody', 'not_bound'],
        ] as const
      ).map(([who, refused]) => [name, who, refused] as const),
    ),
  )('%s is refused to %s: %s', async (name, who, refused) => {
    const { importId } = await preview(csv('企业名称', '新来的企业有限公司'))
    const refusal = await world.as(who).isRefused(name, inputs(importId)[name])
    expect(refusal.refused).toBe(refused)
    expect(await world.read('imports', { state: 'applying' })).toEqual([])
  })

  test('of an import that does not exist nothing can be asked', async () => {
    for (const name of names.filter((each) => each !== 'roster.preview' && each !== 'roster.last'))
      expect([name, (await world.as('office').isRefused(name as ActionName, inputs('none')[name])).refused]).toEqual([
        name,
        'import_unknown',
      ])
  })
})

describe('a file that cannot be read leaves nothing behind', () => {
  const ROSTER = [['企业名称'], ['新来的企业有限公司']]

  test.each([
    ['macros', async () => withPart(await workbook(ROSTER), 'xl/vbaProject.bin', () => 'VBA'), 'table_has_macros'],
    ['a password', async () => encryptedWorkbook(), 'table_encrypted'],
    ['no head', async () => workbook([['甲公司'], ['乙公司']]), 'table_without_head'],
    ['a head alone', async () => workbook([['序号', '企业名称']]), 'table_empty'],
    ['more than 5 MB', async () => Buffer.alloc(6 * 1024 * 1024, 0x50), 'table_too_large'],
  ] as ReadonlyArray<[string, () => Promise<Buffer>, string]>)('%s', async (_name, file, refused) => {
    const before = (await world.read('imports')).length
    expect(await refusedPreview(await file(), 'xlsx')).toBe(refused)
    expect(await world.read('imports')).toHaveLength(before)
  })

  test('a file that never arrived is asked for again', async () => {
    const refusal = await isRefused('office', 'roster.preview', inputs('')['roster.preview'])
    expect(refusal.refused).toBe('document_missing')
  })

  test('somebody else’s upload is not found', async () => {
    const file = await upload(csv('企业名称', '甲公司'))
    await world.insert({
      people: [
        {
          _id: 'office-2',
          personId: 'p-office-2',
          name: '吴办',
          role: 'office',
          enterpriseId: null,
          unionId: null,
          boundAt: 0,
          revokedAt: null,
        },
      ],
    })
    expect((await isRefused('office-2', 'roster.preview', file)).refused).toBe('document_missing')
  })
})
