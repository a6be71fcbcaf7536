import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { encode } from 'uqr'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { writeCardsPdf, type InvitationCard } from '../../../cloudfunctions/_rendering/invitation/write-cards-pdf'
import { readPdf } from '../support/pdf'

const FONT = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf')
const ADDRESS = 'http://127.0.0.1:8080/#/pages/bind/index?code=MMMMWWWWMMMM'
/** Eighty characters, as many as a name may have. */
const LONGEST = `广东${'粤港澳大湾区国家先进制造'.repeat(6)}有限责任公司`.slice(0, 80)

const card = (more: Partial<InvitationCard>): InvitationCard => ({
  ...{ role: 'contact', seatName: '甲厂', unionName: '东莞市总工会', no: 7, inviteeName: '王小明' },
  ...{ code: 'ABCD-2345-WXYZ', expiresOn: '2026-12-31' as PlainDate, picture: { kind: 'address', address: ADDRESS } },
  ...more,
})
const read = async (...cards: readonly InvitationCard[]) => readPdf(await writeCardsPdf(cards, await readFile(FONT)))

describe('a card', () => {
  const CARDS: ReadonlyArray<readonly [string, Partial<InvitationCard>]> = [
    ['of a short name', {}],
    ['of the longest name', { seatName: LONGEST }],
    ['of the longest Latin name', { seatName: 'Guangdong Manufacturing '.repeat(4).slice(0, 80).trim() }],
    ['for the longest person’s name', { seatName: LONGEST, inviteeName: '欧阳阿卜杜勒买买提江司马义（办公室主任）' }],
    ['with the widest code', { seatName: LONGEST, code: 'MMMM-WWWW-MMMM' }],
    ['of no union', { unionName: null }],
    ['of a union with a long name', { unionName: '广东省机械冶金建材石化纺织轻工能源国防科技工业工会委员会' }],
    ['of a reviewer', { role: 'reviewer', no: null, unionName: null }],
    ['for nobody named', { inviteeName: '' }],
    ['without a picture', { seatName: LONGEST, picture: undefined }],
  ]

  test.each(CARDS)('%s keeps to its own frame, and no line lies on another', async (_name, more) => {
    const [page] = (await read(...Array.from({ length: 8 }, () => card(more)))).pages
    const frames = page?.boxes.filter(({ width }) => width > 200) ?? []
    expect(frames).toHaveLength(8)
    let found = 0
    for (const frame of frames) {
      const inside = (page?.lines ?? []).filter(
        ({ x, y }) => x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height,
      )
      found += inside.length
      expect(Math.max(...inside.map(({ y }) => y))).toBeLessThan(frame.y + frame.height - 4)
      const left = inside.filter(({ x }) => x < frame.x + 20).sort((a, b) => a.y - b.y)
      for (const [index, { y }] of left.slice(1).entries()) expect(y - (left[index]?.y ?? 0)).toBeGreaterThan(9)
    }
    expect(found).toBe(page?.lines.length)
  })

  test.each(CARDS)('%s has its code on one line and its name whole', async (_name, more) => {
    const wanted = card(more)
    const lines = (await read(wanted)).pages[0]?.lines.map(({ text }) => text) ?? []
    expect(lines).toContain(wanted.code)
    expect(lines.join('').replace(/\s/g, '')).toContain(wanted.seatName.replace(/\s/g, ''))
    if (wanted.no !== null) expect(lines.join('')).toContain('第 7 号')
  })

  test('has a code to scan that is the address, module by module', async () => {
    const [page] = (await read(card({}))).pages
    const { size, data } = encode(ADDRESS, { ecc: 'M', border: 2 })
    const modules = page?.boxes.filter(({ width }) => width < 5) ?? []
    const cell = modules[0]?.width ?? 0
    const [x, y] = [Math.min(...modules.map((each) => each.x)), Math.min(...modules.map((each) => each.y))]
    const drawn = new Set(
      modules.map((each) => `${Math.round((each.x - x) / cell)},${Math.round((each.y - y) / cell)}`),
    )
    const meant = data.flatMap((cells, row) =>
      cells.flatMap((dark, column) => (dark ? [`${column - 2},${row - 2}`] : [])),
    )
    expect([...drawn].sort()).toEqual(meant.sort())
    // Three quarters of a millimetre a module, as any telephone reads it.
    expect([size < 42, cell > 1.9]).toEqual([true, true])
  })
})
