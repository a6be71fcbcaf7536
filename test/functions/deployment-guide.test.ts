import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Reply } from '@/contract/envelope'
import { parseTemplateFields, TEMPLATE_VALUES } from '@/domain/reminders/template-fields'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { builtFolder } from '../../config/built-folder'
import { deployment } from '../../deployment/manifest'
import { readSettings } from '../../deployment/settings'
import { requiredVariables } from '../../deployment/variables'
import { startEmulator, type Emulator } from '../../emulator'
import { filesIn } from '../weapp/built-files'

const root = path.resolve(__dirname, '..', '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const guide = read('docs/deployment.md')
const byHand = guide.replace(/<!-- 生成：[^]*?生成到此 -->/g, '')
const quoted = [...byHand.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
const everyLine = [...quoted, ...byHand.split('\n')]

const codeIn = (folder: string): string =>
  filesIn(path.join(root, folder), '.ts')
    .concat(filesIn(path.join(root, folder), '.tsx'))
    .map((file) => read(path.join(folder, file)))
    .join('\n')

test('nothing is counted by hand that is listed', () => {
  expect(byHand.match(/[\d两二三四五六七八九十]+ ?个(?:集合|索引|函数|模板|变量)/g) ?? []).toEqual([])
})

describe('every sentence that a machine can check holds:', () => {
  test('a file that is named is there', () => {
    const files = quoted.filter((text) =>
      /^(?:cloudfunctions|src|start|docs|config)\/\S+\.\w+$|^\w+\.\w*json$/.test(text),
    )
    expect(files).toContain('cloudfunctions/_store/manifest.ts')
    const elsewhere = ['config.json', 'unions.json', 'invitations.json', 'manifest.json']
    expect(files.filter((file) => !elsewhere.includes(file) && !existsSync(path.join(root, file)))).toEqual([])
  })

  test('a command of npm’s is one', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const commands = everyLine.flatMap((line) => [...line.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name))
    expect(commands).toContain('upload:weapp')
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })

  test('a flag of a command is one that it takes', () => {
    const files = ['index', 'office-recovery', 'backup', 'restore', 'logs', 'upload-weapp'].map(
      (name) => `deployment/${name}.ts`,
    )
    const taken = files.map(read).join('\n')
    const run = /npm run (?:deploy|office-recovery|backup|restore|logs|upload:weapp) [^`#\n]*/g
    const commands = [...byHand.matchAll(run)].map(([line]) => line)
    const flags = commands.flatMap((line) => [...line.matchAll(/ --([a-z-]+)/g)].map(([, flag = '']) => flag))
    expect(flags).toContain('clear-trial')
    expect(flags.filter((flag) => !new RegExp(`\\b'?${flag}'?: (?:\\{|flag|text)`).test(taken))).toEqual([])
  })

  test('what else is written into the settings file is known to it', () => {
    const names = quoted.flatMap((text) => /^([A-Z_]+)(?:=\d+)?$/.exec(text)?.[1] ?? [])
    const own = names.filter((name) => /^(?:FIRST|LONGEST|WX_UPLOAD)_/.test(name))
    expect([...new Set(own)].sort()).toEqual(['FIRST_OFFICER', 'LONGEST_TIMEOUT', 'WX_UPLOAD_KEY'])
    expect(readSettings('e', own.map((name) => `${name}=1`).join('\n'), {}).unknown).toEqual([])
  })

  test('the least base library is the manifest’s', () => {
    expect(/基础库最低版本”选 ([\d.]+) 以上/.exec(guide)?.[1]).toBe(deployment.baseLibrary)
  })

  test('what the command says at its end is what the list for the first run says', () => {
    const said = read('deployment/deploy.ts')
    for (const words of ['都与清单一致，云函数都有应答', '和清单没有差别'])
      expect([guide.includes(words), words]).toEqual([true, words])
    expect(said).toContain('都与清单一致，云函数都有应答')
    expect(said).toContain('和清单没有差别')
  })

  test('each value that a template’s fields can say is named, and those of the example are', () => {
    const rows = byHand.match(/^\| `\w+` \| [^|]+ \| (?:截止|结果|待办|都有)[^|]* \|/gm) ?? []
    const named = rows.map((row) => /`(\w+)`/.exec(row)?.[1])
    expect(named.sort()).toEqual([...new Set<string>(Object.values(TEMPLATE_VALUES).flat())].sort())
    const example = quoted.find((text) => /^\w+=\w+,/.test(text)) ?? ''
    expect(parseTemplateFields('deadline', example)).toHaveLength(3)
  })

  test('Node’s versions are those of package.json', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    const [, from, below] = /^>=([\d.]+) <(\d+)$/.exec(engines.node) ?? []
    expect(guide).toContain(`Node.js（${from} 以上、${below} 以下）`)
  })

  test('the folders of the storage are those that are written to, and no other', () => {
    const code = ['api', 'documents', '_store'].map((name) => codeIn(`cloudfunctions/${name}`)).join('\n')
    const paths = [...code.matchAll(/`([a-z]+)\/(?:\$\{|[a-z]+\/\$\{)/g)]
    const cleared = /删去云存储里 (.+?) 下的文件/.exec(guide)?.[1] ?? ''
    const folders = [...cleared.matchAll(/`(\w+)\/`/g)].map(([, folder]) => folder)
    expect(folders.sort()).toEqual([...new Set(paths.map(([, folder]) => folder))].sort())
    expect([...deployment.storageFolders].sort()).toEqual(folders)
  })

  test('every variable that a function reads is told of', () => {
    const read = [...codeIn('cloudfunctions').matchAll(/process\.env\['(\w+)'\]/g)].map(([, name = '']) => name)
    expect(read.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
  })

  test('every interface that WeChat wants declared is, and no other', () => {
    // What 用户隐私保护指引 knows of; the program's code says which it uses.
    const known = ['chooseImage', 'chooseMedia', 'chooseMessageFile', 'chooseVideo', 'chooseLocation', 'chooseAddress']
    const more = ['getLocation', 'getFuzzyLocation', 'startRecord', 'getRecorderManager', 'getClipboardData']
    const most = ['setClipboardData', 'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'createCameraContext']
    const code = codeIn('src')
    const used = [...known, ...more, ...most].filter((name) => code.includes(`Taro.${name}(`))
    const privacy = guide.slice(guide.indexOf('## 5.'), guide.indexOf('## 6.'))
    const declared = new Set([...privacy.matchAll(/\| `(\w+)` \|/g)].map(([, name = '']) => name))
    expect([...declared].sort()).toEqual(used.sort())
  })
})

describe('an environment set up by the letter', () => {
  let dataDir: string
  let emulator: Emulator
  const setUp = async (functionEnv: Readonly<Record<string, string>>): Promise<void> => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'environment-'))
    emulator = await startEmulator({ dataDir, manifest, functionsDir: builtFolder('cloudfunctions'), functionEnv })
  }
  afterEach(async () => {
    await emulator.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const ask = async (name: 'api' | 'documents') => {
    const asked = name === 'api' ? { action: 'session.get', input: {} } : { action: 'roster.last', input: {} }
    return (await emulator.invoke(name, { ...asked, requestId: 'a'.repeat(24) }, { openId: 'somebody' })) as Reply
  }
  const logged = (): string =>
    emulator
      .logs()
      .map(({ text }) => text)
      .join('\n')

  test('with the variables that are demanded answers, in every function', async () => {
    await setUp(Object.fromEntries(requiredVariables().map((name) => [name, 'k0123456789abcdef'])))
    for (const name of ['api', 'documents'] as const)
      expect([name, await ask(name)]).toMatchObject([name, { outcome: expect.not.stringMatching('outage') as string }])
    expect(await emulator.invoke('deadline', { Type: 'Timer' })).toMatchObject({ told: 0, sent: 0 })
    expect(await emulator.invoke('documents', { Type: 'Timer' })).toEqual({
      driven: 0,
      expired: 0,
      files: 0,
      imports: 0,
    })
    expect(await emulator.invoke('deadline', {})).toMatchObject({ refusal: { refused: 'request_malformed' } })
    expect(await emulator.invoke('documents', {})).toMatchObject({ refusal: { refused: 'identity_missing' } })
  })

  test.each(requiredVariables())(
    'without %s answers nothing, and every function’s log says its name',
    async (variable) => {
      await setUp({})
      for (const name of ['api', 'documents'] as const)
        expect([name, await ask(name)]).toMatchObject([name, { outcome: 'outage' }])
      await expect(emulator.fireTimer('deadline')).rejects.toThrow(variable)
      expect(logged()).toContain(variable)
    },
  )
})
