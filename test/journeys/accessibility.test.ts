import { miniProgramPages } from '../../start/pages'
import { auditIn, newPhone, SMALL_PHONE, stageForAudits, visit } from './support/accessibility'
import { cutOff, namelessControls, smallTargets, violationsOf } from './support/audit'
import { pageAddresses } from './support/page-addresses'

const stage = stageForAudits()

test('every page of the program is looked at', async () => {
  expect([...new Set(pageAddresses.map(({ page }) => page))].sort()).toEqual([...(await miniProgramPages())].sort())
})

auditIn(stage, { look: 'light', theme: 'light', mode: 'standard', mainButton: 44 })

test('what is wrong with a page is found', async () => {
  const context = await newPhone(stage(), { viewport: SMALL_PHONE })
  const address = pageAddresses.find(({ page }) => page === 'pages/settings/index')
  if (!address) throw new Error('the settings are no longer looked at')
  const page = await visit(stage(), context, address)
  await page.evaluate(() => {
    const body = document.querySelector('.k-page__body')
    const plant = (html: string) => body?.insertAdjacentHTML('afterbegin', html)
    plant('<div style="color:#999;background:#fff">too pale to read</div>')
    plant('<div tabindex="0" class="k-pressable" style="width:30px;height:30px"></div>')
    plant('<div style="width:400px">wider than the page</div>')
    plant('<div style="height:12px;overflow:hidden;font-size:20px">cut in half</div>')
  })
  expect((await violationsOf(page)).join()).toContain('color-contrast')
  expect(await namelessControls(page)).toHaveLength(1)
  expect((await smallTargets(page, 44, 44)).join()).toContain('30×30')
  const cut = (await cutOff(page)).join()
  expect(cut).toContain('cut in half')
  expect(cut).toContain('.k-root: ')
  await context.close()
})
