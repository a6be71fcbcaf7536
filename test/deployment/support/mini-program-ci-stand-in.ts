import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Puts a stand-in of WeChat's package where the command looks for it: it notes what it is asked for in `asked.txt`, finds the program as
 * `faults.json` beside it says, and, like the real one, is never done by itself.
 */
export const standInForCi = (project: string): { readonly asked: string; readonly faults: string } => {
  const folder = path.join(project, '.local', 'miniprogram-ci', 'node_modules', 'miniprogram-ci')
  mkdirSync(folder, { recursive: true })
  const [asked, faults] = [path.join(folder, 'asked.txt'), path.join(folder, 'faults.json')]
  writeFileSync(faults, '{}')
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'miniprogram-ci', main: 'index.js' }))
  writeFileSync(
    path.join(folder, 'index.js'),
    `const fs = require('fs')
const faults = () => JSON.parse(fs.readFileSync(${JSON.stringify(faults)}, 'utf8'))
const note = (...parts) => fs.appendFileSync(${JSON.stringify(asked)}, parts.join(' ') + '\\n')
const named = ({ version, desc, robot, setting: { minifyJS, minifyWXML, minifyWXSS } }) => [version, desc, robot, minifyJS && minifyWXML && minifyWXSS].join('|')
const keyIn = ({ project: { options } }) => fs.readFileSync(options.privateKeyPath, 'utf8').length > 0
const sizes = { subPackageInfo: [{ name: '__APP__', size: 491520 }] }
setInterval(() => undefined, 1000)
module.exports = {
  Project: class { constructor(options) { this.options = options } async attr() { throw new Error('the network was asked') } },
  async checkCodeQuality(project) {
    await project.attr()
    note('quality', project.options.appid)
    return [{ name: 'PACKAGE_SIZE_LIMIT', success: true, detail: {} }, { name: 'WXML_COMPRESS_OPEN', success: !faults().quality, text: 'not on' }]
  },
  async getCompiledResult(options, saveTo) {
    await options.project.attr()
    note('compile', saveTo)
    if (faults().compile) throw new Error('pages/home/index.wxml: get tag end without start')
  },
  async upload(options) {
    note('upload', named(options), keyIn(options))
    if (faults().upload) throw new Error('-80011 invalid ip: 203.0.113.9')
    return sizes
  },
  async preview(options) { note('preview', named(options), options.qrcodeOutputDest); return sizes },
}
`,
  )
  return { asked, faults }
}
