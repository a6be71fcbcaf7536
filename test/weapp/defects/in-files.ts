import type { Defect } from './defect'

const HOME = 'pages/home/index'
const CHECK = 'packages/contact/pages/check/index'
const program = 'program.test.ts'
const figures = 'figures.test.ts'

/** What is wrong before anything runs. */
export const inFiles: readonly Defect[] = [
  {
    name: 'a tag that is not closed',
    spoil: (copy) => copy.append(`${HOME}.wxml`, '<view>'),
    caughtBy: [program, 'every WXML compiles'],
  },
  {
    name: 'a stylesheet that does not parse',
    spoil: (copy) => copy.append('common.wxss', '.a { color: red'),
    caughtBy: [program, 'every WXSS parses'],
  },
  {
    name: 'a stylesheet that imports one which is not there',
    spoil: (copy) => copy.remove('app-origin.wxss'),
    caughtBy: [program, 'imports only what is there'],
  },
  {
    name: "a page's JSON with a comma too many",
    spoil: (copy) => copy.inFile(`${HOME}.json`, /\}\s*$/, ',}'),
    caughtBy: [program, 'is JSON'],
  },
  {
    name: 'a page without its script',
    spoil: (copy) => copy.remove(`${CHECK}.js`),
    caughtBy: [program, 'every page of app.json'],
  },
  {
    name: 'a component that is named and not there',
    spoil: (copy) => copy.remove('comp.wxml'),
    caughtBy: [program, 'every component'],
  },
  {
    name: 'labels for those who listen, lost from the templates',
    spoil: (copy) => copy.inFile('base.wxml', / aria-label="[^"]*"/g, ''),
    caughtBy: [program, 'template carries'],
  },
  {
    name: 'a page left out of app.json',
    spoil: (copy) =>
      copy.json('app.json', (app) => ({
        ...app,
        pages: (app['pages'] as string[]).filter((page) => page !== 'pages/inbox/index'),
      })),
    caughtBy: ['pages.test.ts', 'is visited here'],
  },
  {
    name: 'no question for privacy',
    spoil: (copy) => copy.json('app.json', (app) => ({ ...app, __usePrivacyCheck__: false })),
    caughtBy: ['package.test.ts', 'asks for privacy'],
  },
  {
    name: 'syntax that old engines do not read',
    spoil: (copy) => copy.append('common.js', ';(() => {})()'),
    caughtBy: ['package.test.ts', 'is ES5'],
  },
  {
    name: 'a main package of 3 MB',
    spoil: (copy) => copy.add('picture.txt', 'x'.repeat(3 * 1024 * 1024)),
    caughtBy: [figures, 'the package main'],
  },
  {
    name: 'a page that has doubled its weight',
    spoil: (copy) => copy.append(`${HOME}.js`, `/*${'x'.repeat(20_000)}*/`),
    caughtBy: [figures, 'pages/home/index'],
  },
  {
    name: 'a page thirty views deep',
    spoil: (copy) =>
      copy.inFile(`${HOME}.wxml`, /<template is[^>]*\/>/, `${'<view>'.repeat(30)}$&${'</view>'.repeat(30)}`),
    caughtBy: [figures, 'pages/home/index'],
  },
]
