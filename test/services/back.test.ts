/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { holdBack, inPlace, watchBack } from '@/services/back'

/** As Taro's router does: an entry of its own for each page, and it hears of every step but those that are kept from it. */
const pages: string[] = []
const heard: string[] = []
const steps = { idx: 0 }
let list = ''
let form = ''
const openPage = (path: string): void => {
  pages.push(path)
  steps.idx += 1
  window.history.pushState({ key: path, idx: steps.idx }, '', `#${path}`)
}
const replacePage = (path: string): void => {
  pages.splice(-1, 1, path)
  window.history.replaceState({ key: path, idx: steps.idx }, '', `#${path}`)
}
const addressNow = (): string => window.location.hash.slice(1)
window.addEventListener('popstate', () => {
  heard.push(addressNow())
  pages.splice(pages.indexOf(addressNow()) + 1)
})

/** A step through the history is over after a few turns of the page's own timers, and so is what follows from it. */
const step = async (go: () => void): Promise<void> => {
  go()
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve))
}
const back = () => step(() => window.history.back())

/** A sheet: it lies over the page until it is closed; one that is busy cannot be. */
const openSheet = (busy = false) => {
  const closed = jest.fn()
  const release = holdBack(() => {
    if (busy) return
    closed()
    release()
  })
  return { closed, close: release }
}

beforeAll(() => {
  Object.assign(Taro, { getCurrentPages: () => pages.map((path) => ({ path })) })
  watchBack()
})
beforeEach(() => {
  list = `list-${steps.idx}`
  form = `form-${steps.idx}`
  openPage(list)
  openPage(form)
  heard.length = 0
})

describe('going back in a browser', () => {
  test('closes a sheet and leaves the page open, whose router hears nothing; the next step leaves the page', async () => {
    const sheet = openSheet()
    await back()
    expect([sheet.closed.mock.calls.length, heard, addressNow()]).toEqual([1, [], form])
    await back()
    expect([heard, addressNow()]).toEqual([[list], list])
  })

  test('closes what lies on top first', async () => {
    const sheet = openSheet()
    const picture = openSheet()
    await back()
    expect([picture.closed.mock.calls.length, sheet.closed.mock.calls.length]).toEqual([1, 0])
    await back()
    expect([sheet.closed.mock.calls.length, heard]).toEqual([1, []])
  })

  test('leaves a sheet open that cannot be closed now, and the page with it', async () => {
    const busy = openSheet(true)
    await back()
    await back()
    expect([heard, addressNow()]).toEqual([[], form])
    busy.close()
  })

  test('asks for no more steps than there are pages, however many sheets were opened and closed by their own buttons', async () => {
    for (let time = 0; time < 3; time += 1) openSheet().close()
    await back()
    expect([heard, addressNow()]).toEqual([[list], list])
  })

  test('comes to the page below from one that was opened out of a sheet', async () => {
    const sheet = openSheet()
    openPage(`other-${steps.idx}`)
    sheet.close()
    await back()
    expect(heard).toEqual([form])
    await back()
    expect(heard).toEqual([form, list])
  })

  test('finds the page below where another was put in the place of the one that the sheet lay over', async () => {
    openSheet().close()
    await step(() => inPlace(() => replacePage(`receipt-${form}`)))
    expect(addressNow()).toBe(`receipt-${form}`)
    await back()
    expect(heard).toEqual([list])
  })

  test('goes forward onto nothing: the page stays as it is', async () => {
    openSheet()
    await back()
    await step(() => window.history.forward())
    expect([heard, addressNow()]).toEqual([[], form])
    await back()
    expect(heard).toEqual([list])
  })

  test('is not held by a sheet of a page that another lies over', async () => {
    const below = openSheet()
    openPage(`other-${steps.idx}`)
    const { closed } = openSheet()
    await back()
    expect([closed.mock.calls.length, below.closed.mock.calls.length, heard]).toEqual([1, 0, []])
    await back()
    expect([below.closed.mock.calls.length, heard]).toEqual([0, [form]])
    below.close()
  })
})
