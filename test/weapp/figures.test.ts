import { measure } from './harness/tree'
import { uploadPicture } from './support/full-form'
import { allowed, packageSizes, record, recorded, tablesOf, weightOf, type PageFigures } from './support/figures'
import { phonesInWorld } from './support/phones'
import { wholeProvince } from './support/province'
import { VISITS } from './support/visits'

const KB = 1024
const recording = process.env['RECORD_FIGURES'] !== undefined
describe('what the program costs, with a hundred enterprises and a form that is full', () => {
  const { phoneOf, world } = phonesInWorld(wholeProvince())
  const pages: Record<string, PageFigures> = {}
  const packages = packageSizes()

  beforeAll(() => uploadPicture(world()))
  afterAll(() => {
    process.stdout.write(`\n${tablesOf({ packages, pages })}\n`)
    if (recording) record({ packages, pages })
  })

  test.each(Object.entries(VISITS))('%s is drawn with few, small messages', async (route, visit) => {
    const phone = await phoneOf(visit.by, { at: `/${route}${visit.query ?? ''}` })
    const { setData } = phone.machine
    const bytes = setData.reduce((sum, call) => sum + call.bytes, 0)
    const { nodes, depth, children } = measure(phone.screen)
    const figures = { calls: setData.length, bytes, nodes, depth, weight: weightOf(route) }
    pages[route] = figures
    expect(figures.calls).toBeLessThanOrEqual(3)
    expect(figures.bytes).toBeLessThanOrEqual(64 * KB)
    expect(figures.nodes).toBeLessThan(1000)
    expect(figures.depth).toBeLessThan(30)
    expect(children).toBeLessThanOrEqual(60)
    const before = recording ? undefined : recorded().pages[route]
    if (before) expect(figures.weight).toBeLessThanOrEqual(allowed(before.weight))
  })
})
