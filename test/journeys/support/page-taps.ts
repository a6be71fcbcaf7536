import type { Page } from 'playwright-core'

export const tapButton = async (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).or(page.getByRole('tab', { name })).filter({ visible: true }).first().tap()

/** Taps these one after the other, until something lies over the page. */
export const opens =
  (...names: ReadonlyArray<string | RegExp>) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await tapButton(page, name)
    await page.locator('[role="dialog"], .rv-editor').first().waitFor()
  }

/** Taps what unfolds on the page itself, until these words are there. */
export const unfolds =
  (shows: string, ...names: ReadonlyArray<string | RegExp>) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await tapButton(page, name)
    await page.getByText(shows).first().waitFor()
  }

/** 多选, with the first row ticked. */
export const ticking = async (page: Page): Promise<void> => {
  await tapButton(page, '多选')
  await page.getByRole('checkbox').filter({ visible: true }).first().tap()
  await page.getByText('已选 1 家').waitFor()
}
