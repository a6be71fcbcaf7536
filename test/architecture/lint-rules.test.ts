import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')
const IMPORT = 'boundaries/dependencies'
const UNKNOWN = 'boundaries/no-unknown-files'

type Case = readonly [file: string, code: string]

const refused: readonly (readonly [...Case, rule: string])[] = [
  ['src/domain/rubric/score.ts', "import dayjs from 'dayjs'", IMPORT],
  ['src/domain/rubric/score.ts', "import { call } from '@/services/call'", IMPORT],
  ['src/domain/rubric/score.ts', "import { cycle } from '../../contract/cycle'", IMPORT],
  ['src/domain/score.ts', "import { cycle } from '../contract/cycle'", IMPORT],
  ['src/domain/rubric/score.ts', "import { day } from '@/domain/calendar/plain-date'", IMPORT],
  ['src/domain/rubric/score.ts', "import { readFileSync } from 'node:fs'", IMPORT],
  ['src/domain/rubric/score.ts', "import type { Call } from '@/services/call'", IMPORT],
  ['src/domain/rubric/score.ts', "export { call } from '@/services/call'", IMPORT],
  ['src/domain/rubric/score.ts', "export const call = () => import('@/services/call')", IMPORT],
  ['src/domain/rubric/score.ts', "import { world } from '../../../test/functions/support/world'", IMPORT],
  ['src/domain/rubric/score.ts', 'export const at = Date.now()', 'no-restricted-syntax'],
  ['src/domain/rubric/score.ts', 'export const at = new Date()', 'no-restricted-syntax'],
  ['src/domain/rubric/score.ts', 'export const id = Math.random()', 'no-restricted-syntax'],
  ['src/contract/cycle.ts', "import { call } from '@/services/call'", IMPORT],
  ['src/contract/cycle.ts', "import Taro from '@tarojs/taro'", IMPORT],
  ['src/services/call.ts', "import { useFill } from '@/features/fill/use-fill'", IMPORT],
  ['src/services/call.ts', "import { useState } from 'react'", IMPORT],
  ['src/features/fill/use-fill.ts', "import { Button } from '@/components/button/button'", IMPORT],
  ['src/features/fill/use-fill.ts', "import Home from '../../pages/home/index'", IMPORT],
  ['src/features/fill/use-fill.ts', "import { home } from '../home/home-view'", IMPORT],
  ['src/features/pages.ts', "import { home } from './home/home-view'", IMPORT],
  ['src/components/button/button.tsx', "import { call } from '@/services/call'", IMPORT],
  ['src/components/button/button.tsx', "import { useFill } from '@/features/fill/use-fill'", IMPORT],
  ['src/components/button/button.tsx', "import { cycle } from '@/contract/cycle'", IMPORT],
  ['src/components/button/button.tsx', "import { score } from '@/domain/rubric/score'", IMPORT],
  ['src/components/button/button.tsx', "import Taro from '@tarojs/taro'", IMPORT],
  ['src/pages/home/index.tsx', "import { call } from '@/services/call'", IMPORT],
  ['src/pages/home/index.tsx', "import { cycle } from '@/contract/cycle'", IMPORT],
  ['src/pages/home/index.tsx', 'export const extra = 1', 'no-restricted-syntax'],
  ['src/pages/home/index.tsx', 'export default () => <View>回首页</View>', 'project/chinese'],
  ['src/pages/home/index.tsx', "export default () => <Button label='回首页' />", 'project/chinese'],
  ['src/features/fill/use-fill.ts', 'export const left = (days: number) => `还有 ${days} 天`', 'project/chinese'],
  ['src/features/fill/use-fill.ts', "export const words = { back: '回首页' }", 'project/chinese'],
  ['src/packages/office/pages/cycle/index.tsx', "import { call } from '@/services/call'", IMPORT],
  ['src/packages/office/pages/cycle/index.tsx', "import { Row } from '../../../reviewer/row'", IMPORT],
  ['src/packages/office/pages/cycle/index.tsx', "import { Row } from '@/packages/reviewer/row'", IMPORT],
  ['src/pages/home/index.tsx', "import { Row } from '@/packages/reviewer/row'", IMPORT],
  ['src/app.tsx', "import { score } from '@/domain/rubric/score'", IMPORT],
  ['src/another/thing.ts', "import { score } from '@/domain/rubric/score'", IMPORT],
  ['cloudfunctions/api/index.ts', "import { call } from '@/services/call'", IMPORT],
  ['cloudfunctions/api/index.ts', "import { Button } from '../../src/components/button/button'", IMPORT],
  ['cloudfunctions/api/index.ts', "import Taro from '@tarojs/taro'", IMPORT],
  ['cloudfunctions/api/index.ts', "import { main } from '../documents/index'", IMPORT],
  ['cloudfunctions/api/index.ts', "export const main = () => import('../documents/index')", IMPORT],
  ['cloudfunctions/api/index.ts', "import { words } from '@/text/roster'", IMPORT],
  ['cloudfunctions/api/index.ts', "import { score } from '../../src/domain/rubric/score'", IMPORT],
  ['cloudfunctions/deadline/index.ts', "import { write } from '../_rendering/form/write-form-docx'", IMPORT],
  ['cloudfunctions/_store/cycles.ts', "import { x } from '../_host/x'", IMPORT],
  ['cloudfunctions/_wechat/send.ts', "import { read } from '../_host/configuration'", IMPORT],
  ['cloudfunctions/_another/thing.ts', "import { cycles } from '../_store/cycles'", UNKNOWN],
  ['cloudfunctions/api/handlers/cycle.ts', "import tcb from '@cloudbase/node-sdk'", IMPORT],
  ['cloudfunctions/api/handlers/cycle.ts', 'export const at = Date.now()', 'no-restricted-syntax'],
  [
    'cloudfunctions/api/handlers/cycle.ts',
    'export const all = (ids) => Promise.all(ids.map(find))',
    'no-restricted-syntax',
  ],
  [
    'cloudfunctions/_host/dispatch.ts',
    'export const all = (ids) => Promise.all([one, ...ids.map(find)])',
    'no-restricted-syntax',
  ],
  ['cloudfunctions/_host/dispatch.ts', "import tcb from '@cloudbase/node-sdk'", IMPORT],
  ['cloudfunctions/_store/cycles.ts', "import { call } from '@/services/call'", IMPORT],
  ['emulator/http/server.ts', "import { score } from '@/domain/rubric/score'", IMPORT],
  ['emulator/http/server.ts', "const { manifest } = require('../../cloudfunctions/_store/manifest')", IMPORT],
  ['emulator/http/server.ts', "import { manifest } from '../../cloudfunctions/_store/manifest'", IMPORT],
  ['src/services/call.ts', "export const answer = fetch('/')", 'no-restricted-globals'],
  ['src/features/fill/use-fill.ts', 'export const width = window.innerWidth', 'no-restricted-globals'],
  ['src/components/button/button.tsx', 'export const format = new Intl.NumberFormat()', 'no-restricted-globals'],
  ['src/text/day.ts', 'export const say = (n: number) => n.toLocaleString()', 'no-restricted-syntax'],
  ['src/features/fill/utils.ts', 'export const one = 1', 'project/file-name'],
  ['src/features/common/fill.ts', 'export const one = 1', 'project/file-name'],
  ['src/features/fill/useFill.ts', 'export const one = 1', 'project/file-name'],
  ['emulator/http/server.ts', 'export const x: any = 1', '@typescript-eslint/no-explicit-any'],
  ['src/features/fill/use-fill.ts', '\n'.repeat(201), 'max-lines'],
]

const accepted: readonly Case[] = [
  ['src/domain/rubric/score.ts', "import * as v from 'valibot'\nimport { day } from '../calendar/plain-date'"],
  ['src/domain/rubric/score.ts', 'export const at = (now: number) => new Date(now)'],
  ['src/contract/cycle.ts', "import { day } from '@/domain/calendar/plain-date'"],
  ['src/services/photo.h5.ts', "export const answer = () => fetch('/')"],
  ['src/features/fill/use-fill.ts', "import { useState } from 'react'\nimport { call } from '@/services/call'"],
  [
    'src/components/button/button.tsx',
    "import type { Score } from '@/domain/rubric/score'\nimport '../../styles/base.scss'",
  ],
  ['src/packages/office/pages/cycle/index.tsx', "import { Row } from '../../row'\nimport { t } from '@/text/office'"],
  [
    'cloudfunctions/api/handlers/cycle.ts',
    "import { score } from '@/domain/rubric/score'\nimport { x } from '../../_host/x'",
  ],
  ['cloudfunctions/api/handlers/cycle.ts', 'export const both = () => Promise.all([one(), two()])'],
  ['cloudfunctions/_store/cycles.ts', "import tcb from '@cloudbase/node-sdk'\nimport { readFile } from 'node:fs'"],
  ['cloudfunctions/_wechat/send.ts', "import type { Configuration } from '../_host/configuration'"],
  [
    'src/features/home/use-home.ts',
    "import { fill } from '../fill/fill'\nimport { session } from '../session/session'",
  ],
  ['src/features/home/use-home.ts', "import { pages } from '../pages'"],
  ['src/text/home.ts', "export const words = { back: '回首页' }"],
  ['src/features/fill/use-fill.ts', 'export const wide = /[０-９。]/ // 全角'],
  [
    'src/pages/home/index.tsx',
    "definePageConfig({ navigationBarTitleText: '首页' })\nexport default function HomePage() {}",
  ],
  ['emulator/http/server.ts', "import http from 'node:http'\nimport { x } from '../problem'"],
]

const lint = (cases: readonly Case[]): string[][] =>
  JSON.parse(
    execFileSync(process.execPath, ['test/architecture/lint-snippets.mjs'], {
      cwd: root,
      input: JSON.stringify(cases.map(([file, code]) => ({ file, code: `${code}\n` }))),
      encoding: 'utf8',
    }),
  ) as string[][]

/** A snippet as a test's name: one line. */
const titled = ([file, code]: readonly string[], verb: string): string =>
  `${file} ${verb} ${JSON.stringify(code).slice(1, 70)}`

describe('lint', () => {
  const found = lint([...refused.map(([file, code]): Case => [file, code]), ...accepted])

  test.each(refused.map((each, index) => ({ title: titled(each, 'refuses'), rule: each[2], index })))(
    '$title',
    ({ rule, index }) => {
      expect(found[index]).toContainEqual(expect.stringContaining(`${rule}:`))
    },
  )

  test.each(accepted.map((each, index) => ({ title: titled(each, 'accepts'), index: refused.length + index })))(
    '$title',
    ({ index }) => {
      expect(found[index]).toEqual([])
    },
  )
})
