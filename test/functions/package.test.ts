import { shortHead } from '@/domain/chain/head'
import { createHash } from 'node:crypto'
import readXlsx from 'read-excel-file/node'
import { ALL, enterpriseScope, packaging, union, unzip } from './support/packages'
import { insertPhotographed } from './support/photographed'
import { startWorld, newRequest, type World } from './support/world'

let world: World
const { photo, start, finish, fetchPart, files } = packaging(() => world)
const ROOT = '2026年度材料包'
const FOLDER = `${ROOT}/东莞市总工会/002 第2号企业有限公司`

const startWithPhotos = async () => {
  world = await startWorld(undefined, {})
  return insertPhotographed(world, photo)
}

afterEach(() => world.end())

const sheetsOf = async (parts: ReadonlyMap<string, Buffer>) => {
  const workbook = parts.get(`${ROOT}/00 总览与缺漏清单.xlsx`)
  if (!workbook) throw new Error('a package without an overview')
  const sheets = await readXlsx(workbook)
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? '')))]))
}

describe('one enterprise', () => {
  test('is one ZIP: photos byte for byte in named folders, an overview, what is missing, and where to file', async () => {
    const photos = await startWithPhotos()
    const begun = await start('contact-2', enterpriseScope())
    const view = await finish('contact-2', begun.packageId)
    expect(view).toMatchObject({ state: 'done', partsPlanned: 1, enterprises: 1, enterprisesDone: 1, lost: 0 })
    const zip = await fetchPart('contact-2', begun.packageId, 0)
    expect(zip).toHaveLength(view.parts[0]?.bytes ?? 0)
    expect(createHash('sha256').update(zip).digest('hex')).toBe(view.parts[0]?.sha256)
    const found = await unzip(zip)
    const [first, second, third] = photos[1]
    const one = `${FOLDER}/佐证材料/01 成立组织领导机构、制定工作方案情况`
    expect(found.get(`${one}/01-1 发文.jpg`)).toEqual(first?.content)
    expect(found.get(`${one}/01-2 ／..／=HYPERLINK(＂x＂).jpg`)).toEqual(second?.content)
    expect(found.get(`${one}/01-3 _CON.jpg`)).toEqual(third?.content)
    const eight = [...found.keys()].filter((path) => path.includes('/08 '))
    expect(eight.map((path) => path.split('/').pop())).toEqual(['08-1.jpg', '08-2 同名😀.jpg', '08-3 同名😀.jpg'])
    const sheets = await sheetsOf(found)
    expect(sheets.get('说明')?.flat().join()).toContain('广东省总工会劳模管理服务平台')
    expect(sheets.get('说明')?.flat().join()).toContain('不代为报送')
    expect(sheets.get('企业总览')?.[1]).toEqual(expect.arrayContaining(['第2号企业有限公司', '同意呈报', '6']))
  })

  test('the link names the file in Chinese, and another part does not exist', async () => {
    await startWithPhotos()
    const begun = await start('contact-2', enterpriseScope())
    expect(
      (await world.as('contact-2').isRefused('package.link', { packageId: begun.packageId, index: 0 })).refused,
    ).toBe('package_part_unbuilt')
    await finish('contact-2', begun.packageId)
    const link = await world.as('contact-2').does('package.link', { packageId: begun.packageId, index: 0 })
    expect(link.fileName).toBe('2026年度材料包-第2号企业有限公司.zip')
    expect(
      (await world.as('contact-2').isRefused('package.link', { packageId: begun.packageId, index: 1 })).refused,
    ).toBe('package_part_unbuilt')
  })

  test('its own draft goes into its own package, and the check says that it is not submitted', async () => {
    await startWithPhotos()
    const check = await world.as('contact-1').does('package.check', { scope: enterpriseScope('e001') })
    expect(check).toMatchObject({ enterprises: 1, included: 1, title: '2026年度材料包-第1号企业有限公司' })
    expect(check.missing[0]).toMatchObject({ kind: 'not_submitted', items: [{ name: '第1号企业有限公司' }] })
    const view = await finish('contact-1', (await start('contact-1', enterpriseScope('e001'))).packageId)
    const found = await unzip(await fetchPart('contact-1', view.packageId, 0))
    const missing = (await sheetsOf(found)).get('缺漏清单')
    expect(missing?.map(([title, name]) => [title, name])).toContainEqual(['评估表未提交', '第1号企业有限公司'])
  })
})

describe('a photo that storage no longer has', () => {
  test('does not spoil the ZIP: it is listed as missing, in the view and inside', async () => {
    const photos = await startWithPhotos()
    await files().remove([photos[1][0]?.fileId ?? ''])
    await files().keep(`evidence/c2026-test/1/0/${photos[8][1]?.photoId}.jpg`, Buffer.from('another size'))
    const view = await finish('contact-2', (await start('contact-2', enterpriseScope())).packageId)
    expect(view).toMatchObject({ state: 'done', lost: 2 })
    const found = await unzip(await fetchPart('contact-2', view.packageId, 0))
    expect([...found.keys()].filter((path) => path.includes('佐证材料'))).toHaveLength(4)
    const sheets = await sheetsOf(found)
    expect(sheets.get('缺漏清单')?.map(([title, , count]) => [title, count])).toContainEqual(['佐证文件缺失', '2'])
    expect(sheets.get('缺失的文件')?.map(([, path]) => path)).toContainEqual(expect.stringContaining('01-1 发文.jpg'))
  })
})

const HEAD = 'a'.repeat(64)

describe('a union and the province', () => {
  test('a union’s package holds what was submitted to it, and says what was not', async () => {
    await startWithPhotos()
    const [paper] = await world.read<{ readonly _id: string }>('assessments', { _id: 'c2026-e002' })
    if (!paper) throw new Error('no paper')
    await world.replace('assessments', { ...paper, chain: { length: 1, head: HEAD } })
    const check = await world.as('reviewer-dg').does('package.check', { scope: union() })
    expect(check).toMatchObject({ enterprises: 2, included: 1, title: '2026年度材料包-东莞市总工会' })
    const view = await finish('reviewer-dg', (await start('reviewer-dg', union())).packageId)
    const found = await unzip(await fetchPart('reviewer-dg', view.packageId, 0))
    expect([...found.keys()].every((path) => path.startsWith(`${ROOT}/`))).toBe(true)
    expect([...found.keys()].some((path) => path.includes('001 '))).toBe(false)
    expect((await sheetsOf(found)).get('企业总览')?.map((row) => row[6])).toEqual([
      '编码',
      '未装入',
      expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    ])
    expect((await sheetsOf(found)).get('企业总览')?.map((row) => row[7])).toEqual([
      ...['校验码', ''],
      `${shortHead(HEAD)}　${HEAD}`,
    ])
  })

  test('the office’s holds every union’s', async () => {
    await startWithPhotos()
    const view = await finish('office', (await start('office', ALL)).packageId)
    expect(view).toMatchObject({ state: 'done', enterprises: 2, title: '2026年度材料包-全省' })
  })

  test('nothing submitted is nothing to package', async () => {
    world = await startWorld()
    expect((await world.as('reviewer-dg').isRefused('package.start', { scope: union() })).refused).toBe('package_empty')
  })

  test('an enterprise that was given to another union meanwhile stays out, and the overview says so', async () => {
    await startWithPhotos()
    const begun = await start('reviewer-dg', union())
    await world.as('office').does('routing.assign', { enterpriseId: 'e002', unionId: 'u-shenzhen', reason: '分工调整' })
    const view = await finish('reviewer-dg', begun.packageId)
    const found = await unzip(await fetchPart('reviewer-dg', view.packageId, 0))
    expect([...found.keys()]).toEqual([`${ROOT}/00 总览与缺漏清单.xlsx`])
    expect((await sheetsOf(found)).get('缺漏清单')?.map(([title]) => title)).toContain('生成期间改由其他工会负责')
  })
})

describe('one package at a time', () => {
  test('asked again, with another scope or twice at once, a person gets the one that runs', async () => {
    await startWithPhotos()
    const [a, b] = await Promise.all([start('office', ALL), start('office', union())])
    expect(a.packageId).toBe(b.packageId)
    expect((await start('office', enterpriseScope('e003'))).packageId).toBe(a.packageId)
    await finish('office', a.packageId)
    expect((await start('office', enterpriseScope('e003'))).packageId).not.toBe(a.packageId)
  })

  test('the same request again is the same package, even when it is done; somebody else’s request is none', async () => {
    await startWithPhotos()
    const requestId = newRequest()
    const ask = (openId: string) => world.as(openId).ask('package.start', { scope: enterpriseScope() }, requestId)
    const first = await ask('contact-2')
    await finish('contact-2', requestId)
    expect(await ask('contact-2')).toMatchObject({
      outcome: 'done',
      value: { package: { packageId: requestId, state: 'done' } },
    })
    expect(first).toMatchObject({ value: { package: { packageId: requestId, state: 'building' } } })
    expect(await ask('reviewer-dg')).toMatchObject({ outcome: 'refused', refusal: { refused: 'request_id_reused' } })
  })

  test('one’s own are listed, newest first, and nobody else’s', async () => {
    await startWithPhotos()
    const first = await start('office', enterpriseScope())
    await finish('office', first.packageId)
    const second = await start('office', ALL)
    const { packages } = await world.as('office').does('package.list', {})
    expect(packages.map(({ packageId }) => packageId).sort()).toEqual([first.packageId, second.packageId].sort())
    expect((await world.as('reviewer-dg').does('package.list', {})).packages).toEqual([])
  })

  test('no list of packages is read by going through all', async () => {
    await startWithPhotos()
    await finish('office', (await start('office', ALL)).packageId)
    world.emulator.resetStats()
    await world.as('office').does('package.list', {})
    await world.emulator.fireTimer('documents')
    expect(world.emulator.stats().fullScans['packages'] ?? 0).toBe(0)
  })
})
