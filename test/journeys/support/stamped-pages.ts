import type { Phone } from './people'

/** A printed page under a lamp, as a camera saves it: `blur` is how far the lens was off. */
export const photograph = async ({ page }: Phone, heading: string, blur = 0): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(
      ([title, off]) => {
        const canvas = document.createElement('canvas')
        canvas.width = 1200
        canvas.height = 1600
        const brush = canvas.getContext('2d')
        if (!brush) throw new Error('no canvas')
        brush.fillStyle = '#6d5d4b'
        brush.fillRect(0, 0, 1200, 1600)
        brush.fillStyle = '#f4f1ea'
        brush.fillRect(70, 60, 1060, 1480)
        brush.fillStyle = '#1b1b1b'
        brush.font = '40px sans-serif'
        brush.fillText(title, 180, 160)
        brush.font = '22px sans-serif'
        for (let line = 0; line < 40; line += 1)
          brush.fillText(
            `${line + 1}. 落实企业职工教育经费情况，成立以主要负责人为组长的领导小组`,
            150,
            230 + line * 31,
          )
        if (off > 0) {
          brush.filter = `blur(${off}px)`
          brush.drawImage(canvas, 0, 0)
        }
        return canvas.toDataURL('image/jpeg', 0.85).split(',')[1] ?? ''
      },
      [heading, blur] as const,
    ),
    'base64',
  )

/** Chooses photographs by a button of the page. */
export const shoot = async (phone: Phone, button: string | RegExp, ...pictures: readonly Buffer[]): Promise<void> => {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.tap(button)])
  await chooser.setFiles(pictures.map((buffer, at) => ({ name: `${at}.jpg`, mimeType: 'image/jpeg', buffer })))
}
