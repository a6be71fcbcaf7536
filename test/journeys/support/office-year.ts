import { annexOf, INVENTED } from '../../functions/support/editions'
import { chooseDay } from './day-picker'
import type { Phone } from './people'

/** The new notice's table, with one indicator in other words than before, and one whose points were forgotten. */
const ANNEX = INVENTED.map(
  ([dimension, wording], at) =>
    [
      dimension,
      at === 1
        ? '列入企业发展规划、年度工作要点和考核情况（6 分）'
        : at === 8
          ? wording.replace('（6分）', '')
          : wording,
    ] as const,
)

/** The office invites somebody to review for a union, beside who does; the code is read from the page. */
export const inviteReviewer = async (office: Phone, union: string, name: string): Promise<string> => {
  await office.tap(/^邀请码/)
  await office.tap(/^企业填报人/)
  await office.choose('工会审核员')
  await office.tap('查看')
  await office.page.getByRole('searchbox').filter({ visible: true }).last().fill(union)
  await office.tap(`再邀一人：${union}`)
  await office.write('被邀请人姓名', name)
  await office.tap('生成邀请码')
  const shown = office.page.getByText(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/).first()
  await shown.waitFor()
  return /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await shown.innerText())?.[0] ?? ''
}

/** It reads the new table from Word, corrects what is doubtful, and makes it an edition. */
export const readTable = async (office: Phone): Promise<void> => {
  await office.tap(/^评估周期/)
  await office.tap(/^评估表指标/)
  const chooser = office.page.waitForEvent('filechooser')
  await office.tap('选择文件')
  const file = { name: '附件1.docx', mimeType: 'application/octet-stream', buffer: await annexOf(ANNEX) }
  await (await chooser).setFiles(file)
  // 3 dimensions and 9 indicators beside the 28 of the year before, row by row.
  await office.sees('合计 54 分，上一版 100 分')
  for (const sum of [20, 25]) await office.sees(`标明 ${sum} 分，各项相加 ${sum} 分`)
  for (const change of ['新增', '换了序号', '改了文字']) await office.sees(change)
  await office.sees('上一版有、这一版没有的项')
  await office.tap(/^存疑/)
  await office.sees('标明 15 分，各项相加 9 分')
  await office.tap(/^9. 加强安全生产/)
  await office.write(/^分值/, '6')
  await office.tap('保存')
  await office.sees('合计 60 分，上一版 100 分')
  await office.tap(/^确认这一版$/)
  await office.write('通知文号', '粤产改办〔2027〕8号')
  await office.tap(/^确认这一版$/)
  await office.sees('粤产改办〔2027〕8号 · 9 项 · 60 分')
}

/** It opens 2027, from 11 January on, over what 2026 has left. */
export const openNextYear = async (office: Phone): Promise<void> => {
  await office.tap(/^评估周期/)
  await office.sees('开启下一年度评估')
  await office.sees('9 项指标，共 60 分')
  await chooseDay(office, /^开始填报，2027/, '2027-01-11')
  await office.page.getByRole('button', { name: '开始填报，2027 年 1 月 11 日' }).waitFor()
  await office.tap(/^开启$/)
  await office.page.getByRole('dialog').waitFor()
  await office.tap(/^开启$/)
  await office.sees('2026 年度阶段性评估还没有办完')
  await office.sees('4 家待审核')
  await office.tap('看过了，仍要开启')
  // A hundred forms are prepared. 2026 has work left, so the office stays in it, and 2027 stands beside it.
  await office.page
    .getByText('开启下一年度评估')
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden', timeout: 180_000 })
  await office.open()
  await office.sees('2026 年度阶段性评估')
  await office.sees('2027 年度阶段性评估')
}

/** It hands the work of somebody who leaves to a colleague. */
export const handOver = async (office: Phone, leaving: string, successor: string): Promise<void> => {
  await office.tap(/^审核员和同事/)
  await office.tap(/^全部人员/)
  await office.page.getByRole('searchbox').filter({ visible: true }).last().fill(leaving)
  await office.tap(new RegExp(`^移交：${leaving}`))
  await office.choose(new RegExp(`^${successor}`))
  await office.write('移交的理由', '已退休')
  await office.tap('确定移交')
  await office.sees(`已移交给${successor}`)
}

/** It archives 2026, once it has typed the right year, and finds there what was left open. */
export const archive2026 = async (office: Phone): Promise<void> => {
  await office.sees('2026 年度阶段性评估')
  await office.tap(/^评估周期/)
  await office.sees('92 家未提交')
  await office.tap('归档这个年度')
  await office.page.getByRole('dialog').getByText('92 家未提交').waitFor()
  await office.write('输入年度', '2027')
  await office.tap(/^归档$/)
  await office.sees('请输入 2026，再点归档')
  await office.write('输入年度', '2026')
  await office.tap(/^归档$/)
  await office.sees(/郑卫东（示例）于2027年1月12日.*归档/)
  await office.sees('92 家未提交')
}
