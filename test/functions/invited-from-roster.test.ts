import type { Invitation } from '@/domain/people/invitation'
import { seatNote } from '@/text/invited-seats'
import readXlsxFile from 'read-excel-file/node'
import { documents } from './support/documents'
import { readPdf } from './support/pdf'
import { csv, rosters } from './support/rosters'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { preview, rows, confirm } = rosters(() => world)
const brought = async (...lines: string[]) => {
  const summary = await preview(csv('企业名称,联系人,联系电话', ...lines))
  await confirm(summary)
  return summary
}
const issue = (...enterpriseIds: string[]) =>
  world.as('office').does('invitation.issue', {
    seats: enterpriseIds.map((enterpriseId) => ({ seat: { role: 'contact', enterpriseId }, inviteeName: '' })),
    replaces: true,
  })
const seats = (search = '') =>
  world.as('office').does('invitation.seats', { role: 'contact', state: 'all', search, offset: 0 })
const noteOf = async (enterpriseId: string): Promise<string> => {
  const row = (await seats()).rows.find(({ seat }) => seat.role === 'contact' && seat.enterpriseId === enterpriseId)
  return row ? seatNote(row) : ''
}
const exported = async (format: 'xlsx' | 'pdf', ...places: string[]): Promise<Buffer> => {
  const wanted = { format, role: 'contact' as const, places }
  const { url } = await documents(() => world).made('office', 'invitation.export', wanted)
  return Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())
}

describe('a roster’s contacts', () => {
  test('are whom the codes are for that are made by the hundred, on the list, in the table and on the cards', async () => {
    await brought('第4号企业有限公司,王小明,13812345678', '广州新来有限公司,李大同,020-83334444')
    expect(await noteOf('e004')).toContain('联系人 王小明 138****5678')
    const { issued } = await issue('e004')
    expect(issued).toMatchObject([{ inviteeName: '王小明' }])
    expect(await world.read<Invitation>('invitations', { 'seat.enterpriseId': 'e004' })).toMatchObject([
      { inviteeName: '王小明', telephone: '13812345678' },
    ])
    expect(await noteOf('e004')).toContain('王小明 138****5678')
    expect((await seats('王小明')).rows).toMatchObject([{ seatName: '第4号企业有限公司' }])
    expect((await seats('李大同')).rows).toMatchObject([{ seatName: '广州新来有限公司', state: 'uninvited' }])
    const [sheet] = await readXlsxFile(await exported('xlsx', 'e004'))
    expect(sheet?.data[1]?.[3]).toBe('王小明')
    const text = readPdf(await exported('pdf', 'e004')).pages.flatMap(({ lines }) => lines.map((line) => line.text))
    expect(text.join('')).toContain('王小明')
  })

  test('are not given away with their numbers: neither by the preview, nor by the lists, nor by what is exported', async () => {
    const summary = await brought('第4号企业有限公司,王小明,13812345678')
    await issue('e004')
    const code = (await issue('e004')).issued[0]?.code ?? ''
    const table = await readXlsxFile(await exported('xlsx', 'e004'))
    const answers = [
      await rows(summary, 'changed'),
      await seats(),
      await world.as('office').does('invitation.list', { offset: 0 }),
      await world.as('newcomer').does('invitation.preview', { code }),
      await world.as('office').does('routing.list', { tab: 'routed', search: '', offset: 0 }),
      await world.as('office').does('routing.list', { tab: 'unrouted', search: '', offset: 0 }),
      table,
    ]
    expect(JSON.stringify(answers)).not.toMatch(/13812345678|rosterContact":\{"name":"王小明","telephone/)
    expect(JSON.stringify(answers[4]) + JSON.stringify(answers[5])).not.toContain('王小明')
  })

  test('are followed by the codes made after a later roster, and not by those that the office named since', async () => {
    await brought('第4号企业有限公司,王小明,13812345678')
    await issue('e004')
    await world.emulator.clock.set(new Date('2026-12-02T02:00:00Z'))
    await brought('第4号企业有限公司,李大同,')
    await world.emulator.clock.set(new Date('2026-12-03T02:00:00Z'))
    expect((await issue('e004')).issued).toMatchObject([{ inviteeName: '李大同' }])
    expect(await noteOf('e004')).not.toContain('****')
    await world.emulator.clock.set(new Date('2026-12-04T02:00:00Z'))
    await world.as('office').does('invitation.issue', {
      seats: [{ seat: { role: 'contact', enterpriseId: 'e004' }, inviteeName: '孙四' }],
      replaces: true,
    })
    expect((await issue('e004')).issued).toMatchObject([{ inviteeName: '孙四' }])
  })

  test('asked for twice by one request, a code is the same', async () => {
    await brought('第4号企业有限公司,王小明,13812345678')
    const seat = { role: 'contact', enterpriseId: 'e004' } as const
    const asked = { seats: [{ seat, inviteeName: '' }], replaces: true }
    const request = 'b'.repeat(24)
    const first = await world.as('office').does('invitation.issue', asked, request)
    expect(await world.as('office').does('invitation.issue', asked, request)).toEqual(first)
  })

  test('a misshapen number is doubted before anything is written', async () => {
    const summary = await preview(csv('企业名称,联系人,联系电话', '第4号企业有限公司,王小明,1381234'))
    expect((await rows(summary, 'changed'))[0]?.notes).toMatchObject([{ about: 'doubtful' }])
  })
})
