import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ActionName } from '@/contract/contract'
import type { AuditRecord } from '@/domain/audit/audit-record'
import { documents, FORM } from './support/documents'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'
import { writes } from './support/writes'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const { made } = documents(() => world)
const WRITES = writes(() => world)
const records = () => world.read<AuditRecord>('audit')

/** What would stand in a dispute, by what it is; `on`: done to a paper, which has revisions. */
const PROMISED: ReadonlyArray<readonly [what: string, action: ActionName, on: 'paper' | 'nothing']> = [
  ['an answer that is saved', 'assessment.saveAnswer', 'paper'],
  ['a section that is saved', 'report.saveSection', 'paper'],
  ['a remark', 'assessment.remark', 'paper'],
  ['a caption', 'evidence.caption', 'paper'],
  ['a photo that is added', 'evidence.attach', 'paper'],
  ['a photo that is taken out', 'evidence.remove', 'paper'],
  ['photos in another order', 'evidence.order', 'paper'],
  ['stamped pages in another order', 'stamp.reorder', 'paper'],
  ['a stamped page that is taken out', 'stamp.remove', 'paper'],
  ['a nudge of contacts', 'worklist.nudge', 'nothing'],
  ['a nudge of unions', 'oversight.nudgeUnions', 'nothing'],
  ['somebody who is taken from a seat', 'oversight.unbind', 'nothing'],
  ['work that is handed over', 'people.handOver', 'nothing'],
  ['a look at a telephone', 'people.telephone', 'nothing'],
  ['a form that is handed out as a file', 'form.export', 'paper'],
  ['a report that is handed out as a file', 'report.export', 'paper'],
  ['a table of the ledger', 'ledger.export', 'nothing'],
  ['a table of enterprises', 'worklist.export', 'nothing'],
  ['a table of messages', 'message.export', 'nothing'],
  ['a table of records', 'audit.export', 'nothing'],
  ['a package', 'package.start', 'nothing'],
]

describe('who, what, when, from which seat and on which revision is kept of', () => {
  test.each(PROMISED)('%s (%s)', async (_what, action, on) => {
    const row = WRITES.find((each) => each.action === action)
    if (!row) throw new Error(`no row of ${action}`)
    const input = await row.prepare()
    const before = (await records()).map(({ auditId }) => auditId)
    await world.as(row.by).does(action, input)
    await fire('12-01', '10:07')
    const [person] = await world.read<{ personId: string; name: string }>('people', { _id: row.by })
    const own = (await records()).filter(({ auditId, what }) => !before.includes(auditId) && what === action)
    expect(own).toHaveLength(1)
    expect(own[0]).toMatchObject({
      ...{ what: action, at: expect.any(Number) as number, outcome: 'done' },
      by: { personId: person?.personId, name: person?.name, seat: expect.stringMatching(/^(contact|reviewer|office)/) },
      ...(on === 'paper' ? { subject: expect.any(String) as string } : {}),
    })
    if (on === 'paper' && !action.endsWith('.export')) expect(own[0]?.revision).toEqual(expect.any(Number))
    expect(JSON.stringify(own)).not.toMatch(/"1[3-9]\d{9}"/)
  })

  test('a link to a file', async () => {
    await made('contact-2', 'form.export', FORM)
    await world.told()
    const link = (await records()).find(({ what }) => what === 'document.link')
    expect(link).toMatchObject({ outcome: 'done', by: { personId: 'p-contact-2', seat: 'contact:e002' } })
    expect(link?.subject).toEqual(expect.any(String))
  })
})

describe('records are only added:', () => {
  const folder = path.join(__dirname, '..', '..', 'cloudfunctions')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')] as const)

  test('nobody but their own store, the seals and what erases names knows the collection', () => {
    const knowing = sources
      .filter(([, text]) => /collection\('audit'\)|(change|insertOnce)\(\s*(database, )?'audit'/.test(text))
      .map(([name]) => name)
    expect(knowing.sort()).toEqual(['_store/audit.ts', '_store/left-people.ts', '_store/seals.ts'])
  })

  test('and nothing there takes one out, or writes over what it says but its end, its seal and a name that is erased', () => {
    for (const name of ['_store/audit.ts', '_store/left-people.ts', '_store/seals.ts']) {
      const text = sources.find(([each]) => each === name)?.[1] ?? ''
      expect(text).not.toMatch(/\.remove\(\)\s*\)|\.doc\([^)]*\)\.(set|update|remove)/)
    }
  })
})
