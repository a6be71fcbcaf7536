import { movedBy } from './harness/gestures'
import type { Phone } from './harness/phone'
import { attributeOf, ancestorsOf, nodesUnder, type ViewNode } from './harness/tree'
import { phonesInWorld } from './support/phones'

const isOf = (name: string) => (node: ViewNode) => (attributeOf(node, 'class') ?? '').split(' ').includes(name)

/** What lies over the page, and what a finger moves that is drawn over each part of it. */
const moved = ({ screen }: Phone) => {
  const overlay = [...nodesUnder(screen)].filter(isOf('k-overlay'))
  expect(overlay).toHaveLength(1)
  const parts = overlay.flatMap((each) => [...nodesUnder(each)])
  const scrolling = parts.filter((node) => [node, ...ancestorsOf(node)].some(isOf('k-overlay__scroll')))
  const still = parts.filter((node) => !scrolling.includes(node))
  return { scrolling: new Set(scrolling.map(movedBy)), still: new Set(still.map(movedBy)) }
}

describe('what lies over a page holds it still', () => {
  const { phoneOf } = phonesInWorld()

  test('a page under a finger scrolls as long as nothing lies over it', async () => {
    const phone = await phoneOf('contact-2')
    await expect(
      phone.draw('去检查并提交', [
        { x: 0, y: 0 },
        { x: 0, y: -300 },
      ]),
    ).resolves.toBe('page')
  })

  test('a dialog: its texts scroll for themselves, everything else moves nothing', async () => {
    const phone = await phoneOf('contact-2')
    await phone.tap('去检查并提交')
    await phone.tap('提交给东莞市总工会')
    expect(moved(phone)).toEqual({ scrolling: new Set(['part']), still: new Set(['nothing']) })
    await phone.tap('再看看')
  })

  test('a sheet: its body scrolls for itself, head, foot and the ground beside it move nothing', async () => {
    const phone = await phoneOf('reviewer-dg')
    await phone.tap('未提交', { role: 'tab' })
    await phone.tap('一键催办 2 家')
    expect(moved(phone)).toEqual({ scrolling: new Set(['part']), still: new Set(['nothing']) })
  })
})
