import { existsSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { NormalModuleReplacementPlugin } from 'webpack'
import { RecordInputs } from './record-inputs'

const fromRoot = (file: string): string => path.resolve(__dirname, '..', file)

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0]

function tuneWebpack(chain: Chain): void {
  // An import of something that is not exported becomes `undefined` on the phone; webpack alone only warns.
  chain.module.set('parser', { javascript: { exportsPresence: 'error' } })
  chain.performance.hints(false)
  chain.merge({
    // 使用帮助 is the manual as it is written.
    module: { rule: { manual: { test: /\.md$/, type: 'asset/source' } } },
    infrastructureLogging: { level: 'error' },
    // What a file holds says whether it changed: its time does not, where a checkout or a restored disk sets that back.
    snapshot: { module: { hash: true }, buildDependencies: { hash: true } },
  })
  const inputs = process.env['INPUTS_INTO']
  if (inputs !== undefined) chain.plugin('record-inputs').use(RecordInputs, [inputs])
  // A *.LICENSE.txt beside each script would be uploaded to WeChat with it.
  if (process.env.NODE_ENV === 'production') {
    chain.optimization.minimizer('terserPlugin').tap(([options]: object[]) => [{ ...options, extractComments: false }])
  }
}

/**
 * Taro's own settings leave out most of what makes a script small (they are those of a tool that had to be fast), and write 中文
 * as \u escapes, six bytes for a character that takes three. The program stays ES5.
 */
const smallScripts = {
  ecma: 5,
  compress: { ecma: 5, passes: 4, pure_getters: true },
  format: { ecma: 5, comments: false },
}

/** Parts of Taro that bring along what no page here uses, and what stands in for them. */
const SLIMMED = {
  'shared/dist/components.js': 'components.js',
  'taro/index.js': 'taro.js',
  'runtime/dist/dom-external/inner-html/html.js': 'inner-html.js',
}

function slimTaro(chain: Chain): void {
  for (const [part, own] of Object.entries(SLIMMED)) {
    const file = new RegExp(`[\\\\/]@tarojs[\\\\/]${part.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`)
    const standIn = ({ createData }: { createData?: { resource?: string; context?: string } }): void => {
      // It is asked before a request is resolved, too.
      if (createData?.resource === undefined) return
      createData.resource = path.resolve(__dirname, 'runtime', own)
      createData.context = path.dirname(createData.resource)
    }
    chain.plugin(own).use(NormalModuleReplacementPlugin, [file, standIn])
  }
}

function tuneMiniProgram(chain: Chain): void {
  tuneWebpack(chain)
  slimTaro(chain)
  if (process.env.NODE_ENV === 'production') {
    chain.optimization
      .minimizer('terserPlugin')
      .tap(([options]: object[]) => [{ ...options, terserOptions: smallScripts }])
  }
}

/** The deployed program in a browser, beside the local one: where a part of it is another, `<name>.web.ts` stands in for `<name>.h5.ts`. */
const forWeb = process.env['PROGRAM'] === 'web'

function tuneBrowser(chain: Chain): void {
  tuneWebpack(chain)
  if (!forWeb) return
  const ofWeb = ({ createData }: { createData?: { resource?: string } }): void => {
    const own = createData?.resource?.replace(/\.h5(\.tsx?)$/, '.web$1')
    if (createData && own !== undefined && existsSync(own)) createData.resource = own
  }
  chain.plugin('web').use(NormalModuleReplacementPlugin, [/\.h5\.tsx?$/, ofWeb])
}

/** Packages that ship syntax newer than the mini-program's oldest engine; Taro leaves node_modules untranspiled. */
const modernPackages = ['valibot', 'zustand'].map((name) => new RegExp(`node_modules[\\\\/]${name}[\\\\/]`))

/**
 * Lengths: pxtransform is off in both targets, so 1px in SCSS is 1px on the phone and in the browser, as in WeUI's own
 * stylesheets. Taro's default (rpx) would grow text and controls with the width of the screen, which makes a tablet's text huge
 * and leaves a reader's own font size without effect. Text that has to follow that size multiplies a custom property
 * (`calc(17px * var(--…))`) that the app sets once, in both targets.
 */
const constantPixels = { pxtransform: { enable: false, config: {} } }

/** Every colour is a custom property: what does not know those shows nothing that a prefix from before them could mend. */
const KNOWING_VARIABLES = ['ios_saf >= 9.3', 'chrome >= 49']

/** What is deployed, unless build-stale.mjs builds for this machine. */
const OUTPUT = process.env['BUILD_INTO'] ?? `dist/${forWeb ? 'web' : (process.env.TARO_ENV ?? 'weapp')}`
const OFFICE_PICTURES = 'src/packages/office/pictures'
/** What WeChat's search may take in: nothing. */
const SITEMAP = 'src/sitemap.json'

export default defineConfig<'webpack5'>({
  projectName: 'chan-gai-assessment',
  date: '2026-11-22',
  designWidth: 390,
  deviceRatio: { 375: 2, 390: 750 / 390, 750: 1 },
  sourceRoot: 'src',
  outputRoot: OUTPUT,
  // What no module imports and WeChat reads by its path: imported, it would come to lie in the main package.
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [
            { from: OFFICE_PICTURES, to: `${OUTPUT}/${OFFICE_PICTURES.slice('src/'.length)}` },
            { from: SITEMAP, to: `${OUTPUT}/sitemap.json` },
          ]
        : [],
    options: {},
  },
  framework: 'react',
  // errorLevel 1: a compilation error ends the process with a code that is not 0.
  compiler: { type: 'webpack5', prebundle: { enable: false }, errorLevel: 1 },
  // The browser's build alone: of modules that moved between packages the mini-program's cache kept what no page asked for any more.
  // Taro knows of this file and of app.config.ts; what else decides how a module is compiled empties the cache as well.
  cache: {
    enable: process.env.TARO_ENV === 'h5' && !forWeb,
    buildDependencies: { project: ['babel.config.js', 'package.json', 'package-lock.json'].map(fromRoot) },
  },
  plugins: [path.resolve(__dirname, 'templates.ts')],
  // Progress bars and asset tables fill a log; sizes are said by report-sizes.mjs.
  logger: { quiet: true, stats: false },
  alias: { '@': fromRoot('src') },
  // A mini-program has no `process`: whatever client code reads from it must be listed here to be replaced.
  env: { TARO_APP_CLOUD_ENV: JSON.stringify(process.env['TARO_APP_CLOUD_ENV'] ?? '') },
  mini: {
    compile: { include: modernPackages },
    optimizeMainPackage: { enable: true },
    postcss: { ...constantPixels, autoprefixer: { enable: true, config: { overrideBrowserslist: KNOWING_VARIABLES } } },
    // Nothing here writes HTML: its parser stays out.
    runtime: { enableInnerHTML: false },
    webpackChain: tuneMiniProgram,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { host: '127.0.0.1', port: 10086, open: false },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...constantPixels, autoprefixer: { enable: true, config: {} } },
    webpackChain: tuneBrowser,
  },
})
