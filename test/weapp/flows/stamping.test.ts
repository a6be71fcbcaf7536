import { rounds } from '../../functions/support/rounds'
import { phonesInWorld } from '../support/phones'

const { phoneOf, world } = phonesInWorld()
const { submit, endorse } = rounds(world)
const STAMP = '/packages/papers/pages/stamp/index?id=c2026-e002'

test('printing is advised once it is endorsed, and the exported form says how many pages are to be photographed', async () => {
  await submit()
  const phone = await phoneOf('contact-2', { at: STAMP })
  phone.sees('建议同意呈报后再打印', '请按页脚的页码逐页拍齐')
  await phone.tap('去导出评估表')
  phone.sees('建议同意呈报后再打印')
  await phone.tap('导出 PDF')
  await phone.wait(6_000)
  phone.sees('PDF 已打开')
  await world().as('reviewer-dg').does('assessment.beginReview', { assessmentId: 'c2026-e002', seenRevision: 1 })
  await endorse()
  const again = await phoneOf('contact-2', { at: STAMP, disk: phone.machine.disk })
  again.doesNotSee('建议同意呈报后再打印')
  expect(again.text).toMatch(/本版共 \d+ 页（不含照片附页），已拍 0 页，缺第 1–\d+ 页和审核意见页（第 \d+ 页）/)
})
