import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Machine } from './harness/machine'
import { Phone } from './harness/phone'

/** A program by hand, with one page, so that each fault stands alone. */
const programOf = (
  page: string,
  wxml = '<view bindtap="go" id="a">开始</view>',
  more: Record<string, string> = {},
): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'program-'))
  const files: Record<string, string> = {
    'app.json': JSON.stringify({ pages: ['pages/one'], subPackages: [{ root: 'sub', pages: [] }] }),
    'app.js': 'App({})',
    'pages/one.json': '{}',
    'pages/one.wxml': wxml,
    'pages/one.js': page,
    'sub/other.js': 'module.exports = 1',
    ...more,
  }
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
  return folder
}

const emulator = { origin: 'http://127.0.0.1:9', clock: { now: () => new Date('2026-12-01T02:00:00Z') } }

describe('the harness', () => {
  const folders: string[] = []
  const phones: Phone[] = []
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      await phone.kill()
      phone.machine.disk.throwAway()
    }
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })
  const launch = async (...parts: Parameters<typeof programOf>): Promise<Phone> => {
    const folder = programOf(...parts)
    folders.push(folder)
    const phone = new Phone(new Machine({ folder, openId: 'somebody', world: { emulator }, announced: false }))
    phones.push(phone)
    await phone.launch()
    return phone
  }
  const page = (body: string): string => `Page({ data: { text: '', list: [] }, go: function () {}, ${body} })`

  test('runs a program and hands on what is tapped, typed and shown', async () => {
    const phone = await launch(
      page(
        'go: function () { this.setData({ text: "走了", "list[1].name": "二" }) }, typed: function (e) { this.setData({ heard: e.detail.value }) }',
      ),
      '<view bindtap="go" id="a">开始</view><input id="b" placeholder="姓名" bindinput="typed" /><view>{{text}}{{list[1].name}}{{heard}}</view>',
    )
    await phone.tap('开始')
    await phone.type('姓名', '张三')
    phone.sees('走了二张三')
    expect(phone.machine.setData.map(({ paths }) => paths)).toEqual([['text', 'list[1].name'], ['heard'], ['heard']])
  })

  test.each([
    ['an exception when a page opens', 'onLoad: function () { throw new Error("kaputt") }', 'exception: Error: kaputt'],
    [
      'an exception in a timer',
      'onLoad: function () { setTimeout(function () { nothing() }, 10) }',
      'nothing is not defined',
    ],
    ['console.error', 'onLoad: function () { console.error("schlecht") }', 'console.error: schlecht'],
    ['Intl', 'onLoad: function () { new Intl.DateTimeFormat("zh") }', 'Intl is not defined'],
    [
      'window',
      'onLoad: function () { window.scrollTo(0, 0) }',
      "Cannot read properties of undefined (reading 'scrollTo')",
    ],
    ['fetch', 'onLoad: function () { fetch("https://example.com") }', 'fetch is not defined'],
    [
      'code from strings',
      'onLoad: function () { new Function("return 1")() }',
      'Code generation from strings disallowed',
    ],
    ['Array.prototype.at', 'onLoad: function () { [1].at(-1) }', 'at is not a function'],
    ['a call that WeChat does not have', 'onLoad: function () { wx.openTheDoor() }', 'openTheDoor is not a function'],
    ['another subpackage', 'onLoad: function () { require("../sub/other") }', 'lies in another subpackage'],
    [
      'setData of undefined',
      'onLoad: function () { this.setData({ text: undefined }) }',
      'setData of undefined to text',
    ],
    ['a program that never rests', 'onLoad: function f() { setTimeout(f, 0) }', 'does not come to rest'],
  ])('finds %s', async (_, body, complaint) => {
    await expect(launch(page(body))).rejects.toThrow(complaint)
  })

  test('finds a page on which nothing is to be read', async () => {
    await expect(launch(page(''), '<view wx:if="{{text}}">{{text}}</view>')).rejects.toThrow('empty page: pages/one')
  })

  test('finds a template that does not exist', async () => {
    await expect(launch(page(''), '<view>a</view><template is="none" />')).rejects.toThrow('Template `none` not found')
  })

  test('finds a tag that is not closed, and says where', async () => {
    await expect(launch(page(''), '<view>\n<text>a</view>')).rejects.toThrow(/pages\/one\.wxml:2/)
  })

  test('finds a handler that is not there', async () => {
    const phone = await launch('Page({})')
    await expect(phone.tap('开始')).rejects.toThrow('has no method "go"')
  })

  test('finds a button that does nothing', async () => {
    const phone = await launch(page(''), '<view id="a">开始</view>')
    await expect(phone.tap('开始')).rejects.toThrow('does nothing when it is tapped')
  })

  test('finds a field that is overwritten while somebody types', async () => {
    const phone = await launch(
      page('typed: function () { this.setData({ text: "别的" }) }'),
      '<input id="b" placeholder="姓名" value="{{text}}" bindinput="typed" />',
    )
    await expect(phone.type('姓名', '张')).rejects.toThrow('was given another text')
  })

  describe('what WeChat ties to a tap', () => {
    const heard = (call: string): string =>
      `${call}({ tmplIds: ['t'], filePath: 'wxfile://usr/a', fail: function (e) { self.setData({ text: e.errMsg }) }, success: function () { self.setData({ text: '可以' }) } })`
    const REFUSED = 'can only be invoked by user TAP gesture.'
    const NAMES = ['requestSubscribeMessage', 'shareFileMessage', 'saveFileToDisk'] as const

    test.each(NAMES)('%s is refused when nobody tapped', async (name) => {
      const phone = await launch(
        page(`onLoad: function () { var self = this; ${heard(`wx.${name}`)} }`),
        '<view>{{text}}</view>',
      )
      phone.sees(`${name}:fail ${REFUSED}`)
    })

    test.each([
      ['a timer', (call: string) => `setTimeout(function () { ${call} }, 1)`],
      ['a promise', (call: string) => `Promise.resolve().then(function () { ${call} })`],
      ['a function of WeChat’s', (call: string) => `wx.getNetworkType({ complete: function () { ${call} } })`],
      [
        'another one that was tied to the tap',
        (call: string) => `wx.requestSubscribeMessage({ tmplIds: ['t'] }).catch(function () {}); ${call}`,
      ],
    ])('the tap’s right does not outlast %s', async (_, after) => {
      const phone = await launch(
        page(`go: function () { var self = this; ${after(heard('wx.shareFileMessage'))} }`),
        '<view bindtap="go" id="a">开始</view><view>{{text}}</view>',
      )
      await phone.tap('开始')
      phone.sees(REFUSED)
    })

    test('in the tap’s own handler it does not matter how deep it is called', async () => {
      const phone = await launch(
        page(`go: function () { var self = this; (function () { ${heard('wx.shareFileMessage')} })() }`),
        '<view bindtap="go" id="a">开始</view><view>{{text}}</view>',
      )
      phone.machine.disk.write('wxfile://usr/a', Buffer.from('a'))
      await phone.tap('开始')
      phone.sees('可以')
    })
  })
})
