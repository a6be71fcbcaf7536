import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeFolder, start, stop, temporaryFolder, type Running } from './support/start'

let running: Running
const root = temporaryFolder()

beforeAll(async () => {
  mkdirSync(join(root, 'js'))
  writeFileSync(join(root, 'index.html'), '<html><head><script src="./js/app.js"></script></head></html>')
  writeFileSync(join(root, 'js', 'app.js'), 'let web')
  running = await start({ functionsDir: join(__dirname, 'fixtures', 'functions'), deployedWebRoot: root })
})
afterAll(async () => {
  await stop(running)
  removeFolder(root)
})

const get = async (path: string) => {
  const response = await fetch(running.emulator.origin + path)
  return { status: response.status, text: await response.text() }
}

test('the program for browsers is served as it was built, but for what sends its calls here before it begins', async () => {
  expect(await get('/web/js/app.js')).toEqual({ status: 200, text: 'let web' })
  const page = await get('/web/')
  expect(page.status).toBe(200)
  expect(page.text).toMatch(/^<html><head><script>[^]+\/web-gateway[^]+<script src=".\/js\/app.js">/)
})

test('nothing beside it is', async () => {
  expect((await get('/web/../secret')).status).toBe(404)
  expect((await get('/web/%2e%2e/secret')).status).toBe(404)
  expect((await get('/web/js/none.js')).status).toBe(404)
})
