import { launchBrowser, type PhoneBrowser } from '../support/browser'

describe('the browser that the journeys run in', () => {
  let phone: PhoneBrowser
  beforeAll(async () => {
    phone = await launchBrowser()
  })
  afterAll(() => phone.close())

  test('is a Chinese phone', async () => {
    const page = await (await phone.newPhone()).newPage()
    const seen = await page.evaluate(() => [
      screen.width,
      devicePixelRatio,
      navigator.language,
      navigator.maxTouchPoints > 0,
    ])
    expect(seen).toEqual([390, 2, 'zh-CN', true])
  })

  test('draws Chinese characters, and not the same box for each', async () => {
    const page = await (await phone.newPhone()).newPage()
    const pictureOf = async (character: string) => {
      await page.setContent(`<p style="font:40px sans-serif">${character}</p>`)
      return (await page.screenshot()).toString('base64')
    }
    const pictures = [await pictureOf('产'), await pictureOf('业'), await pictureOf('鑫')]
    expect(new Set(pictures).size).toBe(3)
  })
})
