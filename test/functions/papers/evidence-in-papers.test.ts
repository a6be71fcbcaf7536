import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Assessment } from '@/domain/assessment/assessment'
import { officialFormOf } from '@/domain/form/official-form'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Pictures } from '../../../cloudfunctions/_rendering/form/pictures'
import { writeFormDocx } from '../../../cloudfunctions/_rendering/form/write-form-docx'
import { writeFormPdf } from '../../../cloudfunctions/_rendering/form/write-form-pdf'
import { cycle } from '../../domain/support/cast'
import { submitted } from '../../domain/support/stages'
import {
  CODE,
  DOCUMENT_LINES,
  DOCUMENTS,
  LONG_PICTURE,
  LYING_PICTURE,
  LYING_PNG,
  photo,
  PICTURES,
} from '../support/papers'
import { readPdf } from '../support/pdf'
import { all, unzipped, xmlOf } from '../support/word'

const font = readFileSync(
  path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf'),
)
const formOf = (evidence: Assessment['evidence']) => officialFormOf({ ...submitted, evidence }, cycle, edition2023)

const word = async (evidence: Assessment['evidence'], pictures: Pictures) => {
  const files = await unzipped(await writeFormDocx(formOf(evidence), CODE, pictures))
  const xml = String(files.get('word/document.xml'))
  const paragraphs = all(xmlOf(files, 'word/document.xml'), 'p')
  return {
    files,
    xml,
    text: paragraphs.map((each) =>
      all(each, 't')
        .map(({ textContent }) => textContent ?? '')
        .join(''),
    ),
  }
}
const pdf = async (evidence: Assessment['evidence'], pictures: Pictures) => {
  const file = readPdf(await writeFormPdf(formOf(evidence), CODE, pictures, font))
  return { ...file, text: file.pages.flatMap(({ lines }) => lines.map(({ text }) => text)) }
}

test('a document is named with its kind and its pages, in Word and in PDF', async () => {
  for (const written of [await word(DOCUMENTS, PICTURES), await pdf(DOCUMENTS, PICTURES)])
    expect(written.text).toEqual(expect.arrayContaining(DOCUMENT_LINES))
})

describe('a long screenshot stands in pieces that follow each other, each as wide as half a page', () => {
  const last = '02-1.jpg　领导小组会议（第 5 段，共 5 段）'

  test('in Word, where it lies once', async () => {
    const { files, xml, text } = await word({ 2: [photo('a')] }, LONG_PICTURE)
    const cuts = [...xml.matchAll(/<a:srcRect([^>]*)\/>/g)].map(([, attributes = '']) =>
      ['t', 'b'].map((side) => Number(new RegExp(` ${side}="(\\d+)"`).exec(attributes)?.[1] ?? 0) / 1000),
    )
    expect(cuts).toHaveLength(5)
    expect([cuts[0]?.[0], cuts[4]?.[1]]).toEqual([0, 0])
    for (let at = 1; at < cuts.length; at += 1) expect(cuts[at]?.[0]).toBeLessThan(100 - (cuts[at - 1]?.[1] ?? 0))
    const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, wide]) => Number(wide) / 9525)
    expect(widths).toEqual(Array<number>(5).fill(300))
    expect(text).toContain(last)
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })

  test('in PDF', async () => {
    const { pages, text } = await pdf({ 2: [photo('a')] }, LONG_PICTURE)
    expect(pages.slice(-3).map(({ images }) => images)).toEqual([2, 2, 1])
    for (const { boxes } of pages.slice(-3)) for (const { width } of boxes) expect(width).toBeGreaterThan(230)
    expect(text).toContain(last)
  })
})

describe('a photo whose pixels lie on their side stands upright, and every picture has an edge', () => {
  const evidence = { 2: [photo('a'), photo('b')] }

  test('a PNG too, in Word and in PDF', async () => {
    const { xml } = await word({ 2: [photo('a')] }, LYING_PNG)
    expect(/ rot="(\d+)"/.exec(xml)?.[1]).toBe('5400000')
    const { pages } = await pdf({ 2: [photo('a')] }, LYING_PNG)
    expect(pages.at(-1)).toMatchObject({ images: 1, turned: 1 })
  })

  test('in Word', async () => {
    const { xml } = await word(evidence, LYING_PICTURE)
    expect([...xml.matchAll(/ rot="(\d+)"/g)].map(([, rotation]) => rotation)).toEqual(['5400000'])
    const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? []
    expect(Number(wide)).toBeGreaterThan(Number(high))
    expect(xml.match(/<a:ln /g)).toHaveLength(2)
  })

  test('in PDF', async () => {
    const { pages } = await pdf({ 2: [photo('a')] }, LYING_PICTURE)
    expect(pages.at(-1)).toMatchObject({ images: 1, turned: 1 })
    const edge = pages.at(-1)?.boxes.at(-1)
    expect(edge?.width).toBeLessThan(edge?.height ?? 0)
  })
})
