import { AlignmentType, Paragraph, TextRun, type IFontAttributesProperties, type IParagraphOptions } from 'docx'

const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
})

/** The faces of official papers, by the names that Word and WPS in China know them by. */
export const FACES = { body: face('仿宋'), head: face('黑体'), title: face('宋体') } as const

/** Sizes in half points: 三号, 小二, 小四, 五号, 小五. */
export const SIZES = { annex: 32, title: 36, lead: 24, cell: 21, foot: 18 } as const

export interface Style {
  readonly face?: keyof typeof FACES
  readonly size?: keyof typeof SIZES
  readonly bold?: boolean
  readonly color?: string
}

/** A run of text in one of the faces. */
export const run = (text: string, { face: name = 'body', size = 'cell', bold = false, color }: Style = {}): TextRun =>
  new TextRun({ text, font: FACES[name], size: SIZES[size], bold, ...(color === undefined ? {} : { color }) })

/** A paragraph of one run. */
export const paragraph = (text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: text === '' ? [] : [run(text, style)] })

export const centred = (text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph =>
  paragraph(text, style, { ...options, alignment: AlignmentType.CENTER })
