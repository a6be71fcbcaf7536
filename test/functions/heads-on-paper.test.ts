import { shortHead } from '@/domain/chain/head'
import { documents } from './support/documents'
import { chains } from './support/chains'
import { readPdf } from './support/pdf'
import { reporting, STAGE } from './support/reporting'
import { READY, rounds } from './support/rounds'
import { paragraphsOf, unzipped, xmlOf } from './support/word'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse, flag, returnIt } = rounds(() => world)
const { made } = documents(() => world)
const { write } = reporting(() => world)
const { paper, events } = chains(() => world)

const fetched = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(encodeURI(url))).arrayBuffer())

/** All that a form or report as Word says, its feet included. */
const wordOf = async (openId: string, what: 'form' | 'report'): Promise<string> => {
  const { url } =
    what === 'form'
      ? await made(openId, 'form.export', { assessmentId: READY, format: 'docx', withPhotos: false })
      : await made(openId, 'report.export', { reportId: STAGE })
  const files = await unzipped(await fetched(url))
  return [...files.keys()]
    .filter((name) => /word\/(document|footer\d*)\.xml$/.test(name))
    .flatMap((name) => paragraphsOf(xmlOf(files, name)))
    .join('\n')
}
const pdfOf = async (openId: string) => {
  const { url } = await made(openId, 'form.export', { assessmentId: READY, format: 'pdf', withPhotos: false })
  return readPdf(await fetched(url)).pages.map(({ lines }) => lines.map(({ text }) => text).join('\n'))
}
const headOf = async () => (await paper()).chain.head

describe('whoever holds a form can compare it: its 校验码 stands', () => {
  test('short at the foot of each page and whole at the end, in Word and in PDF, and on the page', async () => {
    await submit()
    await endorse()
    const head = await headOf()
    const pages = await pdfOf('office')
    for (const page of pages) expect(page).toContain(`校验码：${shortHead(head)}`)
    expect(pages.at(-1)?.replace(/\s/g, '')).toContain(`校验码（完整）：${head}`)
    const word = await wordOf('contact-2', 'form')
    expect(word).toContain(`校验码：${shortHead(head)}`)
    expect(word).toContain(`校验码（完整）：${head}`)
    expect(await world.as('contact-2').does('form.edition', { assessmentId: READY })).toMatchObject({
      shortHead: shortHead(head),
    })
  })

  test('and is another after each step', async () => {
    await submit()
    const before = await wordOf('office', 'form')
    await endorse()
    expect(before).not.toContain(await headOf())
    expect(await wordOf('office', 'form')).toContain(await headOf())
    // The first paper is as honest as before, and does not say otherwise.
    expect(before).not.toContain('被改过')
    expect(before).toContain('以后又办过别的步骤，校验码也会变。要核对的，请把它告诉省产改办')
  })

  test('of what was submitted, for those who read just that; whoever is correcting it has none', async () => {
    await submit()
    await flag(8)
    await returnIt()
    const [submitted] = await events(READY)
    expect(await wordOf('reviewer-dg', 'form')).toContain(`校验码（完整）：${submitted?.link?.digest ?? ''}`)
    expect(await wordOf('contact-2', 'form')).not.toContain('校验码')
  })

  test('not on a draft', async () => {
    expect(await wordOf('contact-2', 'form')).not.toContain('校验码')
    expect(await world.as('contact-2').does('form.edition', { assessmentId: READY })).not.toHaveProperty('shortHead')
  })
})

test('a report bears the 校验码 of its own chain', async () => {
  await write('stage')
  expect(await wordOf('contact-1', 'report')).not.toContain('校验码')
  await world.as('contact-1').does('report.submit', { reportId: STAGE, seenRevision: 0 })
  const [submitted] = await events(STAGE)
  const head = submitted?.link?.digest ?? ''
  const word = await wordOf('reviewer-dg', 'report')
  expect(word).toContain(`校验码：${shortHead(head)}`)
  expect(word).toContain(`校验码（完整）：${head}`)
})
