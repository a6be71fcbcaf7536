import PDFDocument from 'pdfkit'
import { linesOf, type Measure } from './pdf-lines'
import { pageText } from './wording'

/** A4 in points, with the margins of the Word form: 20 mm at the sides, 22 above, 20 below. */
export const A4 = { width: 595.28, height: 841.89, left: 56.7, right: 56.7, top: 62.4, bottom: 56.7 } as const
export const BODY_WIDTH = A4.width - A4.left - A4.right
export const BODY_BOTTOM = A4.height - A4.bottom

/** 三号, 小二, 四号, 小四, 五号, 小五 in points, and how far lines stand apart. */
const SIZES = { annex: 16, title: 18, code: 14, lead: 12, cell: 10.5, foot: 9 } as const
export type Size = keyof typeof SIZES
const LEADING = 1.4

/** The lines of a paper's body. */
export const BODY = { x: A4.left, width: BODY_WIDTH } as const
const DRAFT_COLOR = '#c00000'

export type Align = 'left' | 'center' | 'right'

/** Stands for a character that the font has no glyph for, as printers in China mark a missing type. */
const MISSING = '〓'
/** Joiners, variation selectors, marks of direction: seen only by what they do to their neighbours. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu
const FONT = 'paper'

/** What pdfkit knows of its font and its types do not tell. */
interface Glyphs {
  hasGlyphForCodePoint: (codePoint: number) => boolean
}

const glyphsOf = (document: PDFKit.PDFDocument): Glyphs =>
  (document as unknown as { readonly _font: { readonly font: Glyphs } })._font.font

/** Pages of A4 that are written on from above, in one embedded font of which only the used glyphs are kept. */
export const openPdf = (font: Uint8Array, about: { readonly title: string; readonly subject: string }) => {
  const document = new PDFDocument({
    // pdfkit would read its own Helvetica from beside its source, where a bundle has none.
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: about.title, Subject: about.subject },
  })
  document.registerFont(FONT, Buffer.from(font.buffer, font.byteOffset, font.byteLength))
  document.font(FONT)
  const glyphs = glyphsOf(document)
  const missing = new Set<string>()
  const widths = new Map<string, number>()

  /** The text as it can be printed: what has no glyph is marked and remembered, never dropped. */
  const printable = (text: string): string =>
    Array.from(
      text.replace(UNSEEN, '').replace(/\s/gu, (blank) => (blank === '　' ? blank : ' ')),
      (character) => {
        if (glyphs.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character
        missing.add(character)
        return MISSING
      },
    ).join('')

  const widthOf = (character: string): number => {
    const known = widths.get(character)
    if (known !== undefined) return known
    const width = document.fontSize(1000).widthOfString(character)
    widths.set(character, width)
    return width
  }

  const measure =
    (size: Size): Measure =>
    (text) =>
      Array.from(text).reduce((sum, character) => sum + widthOf(character), 0) * (SIZES[size] / 1000)

  const lineHeight = (size: Size): number => SIZES[size] * LEADING

  return {
    document,
    lineHeight,
    /** Characters that the font has no glyph for, among all that were set so far. */
    missing: (): readonly string[] => [...missing],
    turn: (): number => {
      document.addPage()
      return A4.top
    },
    /** Paragraphs as the lines that they take in a column. */
    set: (paragraphs: readonly string[], width: number, size: Size = 'cell'): readonly string[] =>
      paragraphs.flatMap((text) => linesOf(printable(text), width, measure(size))),
    /** Writes lines below each other; returns where the next one would stand. */
    write: (
      lines: readonly string[],
      at: { readonly x: number; readonly y: number; readonly width: number },
      { size = 'cell', align = 'left', color = '#000000' }: { size?: Size; align?: Align; color?: string } = {},
    ): number => {
      const measured = measure(size)
      lines.forEach((line, index) => {
        const free = Math.max(0, at.width - measured(line))
        // Measuring sets a size of its own.
        document.fontSize(SIZES[size]).fillColor(color)
        const x = at.x + (align === 'left' ? 0 : align === 'center' ? free / 2 : free)
        const y = at.y + index * lineHeight(size) + (lineHeight(size) - SIZES[size]) / 2
        if (line !== '') document.text(line, x, y, { lineBreak: false })
      })
      return at.y + lines.length * lineHeight(size)
    },
    /** Ends the file once every page has its edges. */
    finish: async (edges: (page: number, pages: number) => void): Promise<Uint8Array> => {
      const { start, count } = document.bufferedPageRange()
      for (let page = 0; page < count; page += 1) {
        document.switchToPage(start + page)
        edges(page + 1, count)
      }
      const chunks: Buffer[] = []
      const ended = new Promise<void>((resolve, reject) => {
        document.on('data', (chunk: Buffer) => chunks.push(chunk))
        document.on('end', resolve)
        document.on('error', reject)
      })
      document.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}

export type Pdf = ReturnType<typeof openPdf>

/** What stands on every page of a paper: above, in red, that it is a draft where it is one; below, which version and which page. */
export const paperEdges =
  (pdf: Pdf, { draft, edition }: { readonly draft: string | null; readonly edition: string }) =>
  (page: number, pages: number): void => {
    if (draft !== null)
      pdf.write(
        pdf.set([draft], BODY.width, 'lead'),
        { ...BODY, y: 30 },
        { size: 'lead', align: 'center', color: DRAFT_COLOR },
      )
    pdf.write(
      pdf.set([`${edition}　${pageText(page, pages)}`], BODY.width, 'foot'),
      { ...BODY, y: A4.height - 38 },
      { size: 'foot', align: 'center' },
    )
  }
