import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** The face of PDFs: 思源黑体, 30,789 characters, all of GB 2312, GBK's and the 8,105 of 通用规范汉字表 among them. */
const FILE = 'NotoSansHans-Regular.otf'

let font: Buffer | undefined

/** The font's bytes, from beside the function's bundle, where config/bundle-functions.mjs puts it. */
export const loadPaperFont = async (): Promise<Uint8Array> => (font ??= await readFile(path.join(__dirname, FILE)))
