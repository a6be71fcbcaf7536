import { REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { pdf } from '../../functions/support/office-files'
import { reporting } from '../../functions/support/reporting'
import { phonesInWorld } from '../support/phones'

const SCAN = '盖章扫描件.pdf'
const SECOND = '盖章扫描件（附页）.pdf'

describe.each(REPORT_KINDS)('the stamped copy of a report of kind %s, from phone to phone', (kind: ReportKind) => {
  const { phoneOf, world } = phonesInWorld()
  const { idOf, write, writer } = reporting(world)
  const [writes, receives] = kind === 'stage' ? ['contact-1', 'reviewer-dg'] : ['reviewer-dg', 'office']
  const report = `/packages/papers/pages/report/index?id=${idOf(kind)}`
  const stamp = `/packages/papers/pages/stamp/index?id=${idOf(kind)}`

  test('before every section is written there is nothing to stamp, and the page says so', async () => {
    const phone = await phoneOf(writes, { at: stamp })
    phone.sees('报告还没有写完')
    phone.doesNotSee('添加扫描的 PDF')
  })

  test('what is no PDF is not taken; a PDF that was chosen without a network is sent once there is one', async () => {
    await write(kind)
    const phone = await phoneOf(writes, { at: stamp })
    phone.sees('建议提交报告后再打印', '本版编码')
    phone.machine.person.document = { name: '报告.pdf', content: Buffer.from('%PDF-1.7 half of it') }
    await phone.tap('添加扫描的 PDF')
    phone.sees('文件不完整或已损坏')
    await phone.tap('删除第 1 份（扫描件）')
    await phone.tap('删除')
    phone.machine.network.connected = false
    phone.machine.person.document = { name: SCAN, content: await pdf(3) }
    await phone.tap('添加扫描的 PDF')
    phone.sees(SCAN, '等待联网')
    phone.machine.network.connected = true
    await phone.wait(5_000)
    phone.sees(SCAN, '3 页', '已上传')
  })

  test('a changed text makes it void, which the report says', async () => {
    const phone = await phoneOf(writes, { at: stamp })
    phone.machine.person.document = { name: SECOND, content: await pdf(1) }
    await phone.tap('添加扫描的 PDF')
    await phone.tap('提交盖章件（4 页）')
    phone.sees('盖章件已提交')
    await writer(kind).does('report.saveSection', { reportId: idOf(kind), no: 1, seenRevision: 1, text: '改过一句。' })
    const again = await phoneOf(writes, { at: report })
    again.sees('已作废', '请重新打印盖章')
    await again.tap('提交')
    again.sees('原来的盖章件已经作废')
    await again.tap('提交')
    await again.tap('盖章件')
    again.sees('已作废的盖章件', '报告的文字改过，与盖章时不一致')
    for (const each of [SCAN, SECOND]) {
      await again.tap(`打开${each}`)
      again.sees(`${each} 已打开`)
    }
  })

  test('whoever receives it is asked about receiving it without', async () => {
    const other = await phoneOf(receives, { at: report })
    other.sees('撰写单位没有提交盖章件')
    await other.tap('接收')
    other.sees('这份报告没有盖章件，接收后不能再补')
    await other.tap('取消')
  })

  test('the writer hands in another, whoever receives the report opens it, and from then on it stays', async () => {
    const phone = await phoneOf(writes, { at: stamp })
    phone.machine.person.document = { name: SCAN, content: await pdf(5) }
    await phone.tap('添加扫描的 PDF')
    await phone.tap('提交盖章件（5 页）')
    const other = await phoneOf(receives, { at: report })
    other.sees('提交了盖章件，共 5 页')
    await other.tap('盖章件')
    await other.tap(`打开${SCAN}`)
    expect(other.machine.noticed.documents.at(-1)).toMatchObject({ how: 'shown' })
    other.doesNotSee('更换盖章件', '添加扫描的 PDF', '已作废的盖章件')
    const again = await phoneOf(receives, { at: report })
    await again.tap('接收')
    again.doesNotSee('接收后不能再补')
    await again.tap('接收')
    const after = await phoneOf(writes, { at: stamp })
    after.sees(SCAN)
    after.doesNotSee('更换盖章件', '添加扫描的 PDF')
  })
})
