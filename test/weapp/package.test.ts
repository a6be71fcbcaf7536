import { parse } from 'acorn'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import { hints2023 } from '@/domain/rubric/hints-2023'
import { builtFolder } from '../../config/built-folder'
import { filesIn, readJson, type AppJson } from './built-files'
import { allowed, packageSizes, recorded } from './support/figures'

const folder = builtFolder('weapp')
const app = readJson<AppJson>(path.join(folder, 'app.json'))
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')

/** Every rule of a stylesheet; what does not parse fails here, with its line. */
const stylesheet = (file: string) => postcss.parse(read(file), { from: file })

describe('the built mini-program', () => {
  test('opens on the home page, asks for privacy and loads only what a page needs', () => {
    expect(app.pages[0]).toBe('pages/home/index')
    expect(app).toMatchObject({ __usePrivacyCheck__: true, lazyCodeLoading: 'requiredComponents' })
    expect(existsSync(path.join(folder, app.themeLocation ?? 'missing'))).toBe(true)
  })

  test('has every page that it names', () => {
    const pages = [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
    ]
    const files = pages.flatMap((page) => ['js', 'json', 'wxml'].map((extension) => `${page}.${extension}`))
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([])
  })

  test.each(filesIn(folder, '.js'))('%s is ES5, which the oldest engines run', (file) => {
    expect(() => parse(read(file), { ecmaVersion: 5, sourceType: 'script' })).not.toThrow()
  })

  test.each(Object.entries(packageSizes()))(
    'the package %s is within its limit, and has not grown unseen',
    (name, bytes) => {
      expect(bytes).toBeLessThanOrEqual((name === 'main' ? 480 : 1024) * 1024)
      const before = recorded().packages[name]
      if (before !== undefined) expect(bytes).toBeLessThanOrEqual(allowed(before))
    },
  )

  test('carries no schema of the contract, which the host alone reads', () => {
    expect(filesIn(folder, '.js').filter((file) => read(file).includes('strict_object'))).toEqual([])
  })

  test('has the hints of how to write with the pages that show them, and not in what every phone loads first', () => {
    const hinting = filesIn(folder, '.js').filter((file) => read(file).includes(hints2023[1]?.example ?? 'none'))
    expect(hinting.length).toBeGreaterThan(0)
    expect(hinting.filter((file) => !file.startsWith('packages/contact/'))).toEqual([])
  })

  test.each(filesIn(folder, '.wxss'))('%s uses only what WeChat reads', (file) => {
    const refused: string[] = []
    stylesheet(file).walk((node) => {
      if (node.type === 'rule' && /(^|[\s,>+~])\*|:is\(|:where\(|:has\(|&/.test(node.selector))
        refused.push(node.selector)
      if (node.type === 'atrule' && ['layer', 'container', 'property'].includes(node.name))
        refused.push(`@${node.name}`)
      if (node.type === 'decl' && /url\((?!\s*['"]?(data:|https:))/.test(node.value)) refused.push(node.toString())
    })
    expect(refused).toEqual([])
  })
})
