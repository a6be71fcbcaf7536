import type { Page } from 'playwright-core'
import { wholeForm } from '../../support/word/forms'
import { paragraph, run, wordFile } from '../../support/word/make-docx'

export const fromWord = (no: number): string => `Word 里写的第 ${no} 项：由分管领导牵头，按季度检查，台账齐全。`

/** All 28 rows filled in, by another unit as its head says, with one score that no indicator may have. */
export const filledForm = (): Promise<Buffer> =>
  wordFile(
    paragraph(run('单位名称：别的企业有限公司')) +
      wholeForm(fromWord, (no) => (no === 20 ? '9' : no > 26 ? '' : '1.5')),
  )

/** Chooses a file of these bytes on the page that reads Word. */
export const chooseFile = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).filter({ visible: true }).last().tap()
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}
